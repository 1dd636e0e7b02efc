// Looks after the app when its pages cannot (served from /service-worker.js). Keeps our built files, whose names change
// with their content, and the page that says that there is no internet. Never a page or an answer about anybody.
import { press, pushed, type Words } from "./notifications";

declare const self: ServiceWorkerGlobalScope;
/** The built files that the offline page needs, and a name that changes with every build: esbuild fills them in. */
declare const ASSETS: string[];
declare const BUILD: string;

const CACHE = `linden-${BUILD}`;
const OFFLINE = "/app/offline";
const language = new URL(self.location.href).searchParams.get("language") ?? "";

async function prepare(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(ASSETS);
  // Without cookies: the page must be nobody's.
  const page = await fetch(`${OFFLINE}?language=${encodeURIComponent(language)}`, { credentials: "omit" });
  if (page.ok) await cache.put(OFFLINE, page);
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.status === 200) await (await caches.open(CACHE)).put(request, fresh.clone());
  return fresh;
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    const offline = await caches.match(OFFLINE);
    if (offline) return offline;
    throw fault;
  }
}

self.addEventListener("push", (event) => {
  const words = event.data?.json() as Words | undefined;
  if (words) event.waitUntil(pushed(words));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(press(event.notification, event.action));
});
self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});
