// Looks after the app when its pages cannot (served from /service-worker.js). Keeps our built files, whose names change
// with their content, and the page that says that there is no internet. Never a page or an answer about anybody.
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

interface Ringing {
  call: string;
  title: string;
  accept: string;
  decline: string;
}

/** Somebody calls. An open page that is looked at rings by itself. */
async function ring({ call, title, accept, decline }: Ringing): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window" });
  if (pages.some(({ visibilityState }) => visibilityState === "visible")) return;
  const actions = [{ action: "accept", title: accept }, { action: "decline", title: decline }];
  const more = { tag: call, data: call, requireInteraction: true, actions } as NotificationOptions;
  await self.registration.showNotification(title, more);
}

/** Something happened to the account: what, what to do, and the page where it is done. */
interface Notice {
  title: string;
  body: string;
  path: string;
}

/** A call's notification holds the call's id, a notice the page that it opens. */
type Kept = string | { path: string };

async function tell({ title, body, path }: Notice): Promise<void> {
  const kept: Kept = { path };
  await self.registration.showNotification(title, { body, tag: path, data: kept, requireInteraction: true });
}

/** What the person pressed. Who is not logged in any more is asked for the PIN first. */
async function answer(call: string, action: string): Promise<void> {
  const word = action === "decline" ? "decline" : "answer";
  const { status } = await fetch(`/calls/${call}/${word}`, { method: "POST", redirect: "manual" });
  if (word === "decline" && status !== 401) return;
  const page = `/calls/${call}`;
  await self.clients.openWindow(status === 401 ? `/app/open?back=${encodeURIComponent(page)}` : page);
}

self.addEventListener("push", (event) => {
  const words = event.data?.json() as Ringing | Notice | undefined;
  if (words) event.waitUntil("call" in words ? ring(words) : tell(words));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const kept = event.notification.data as Kept;
  event.waitUntil(typeof kept === "string" ? answer(kept, event.action) : self.clients.openWindow(kept.path));
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

export {};
