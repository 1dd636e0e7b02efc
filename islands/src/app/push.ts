// Ringing while the app is closed (push/offer.html): asks the browser only when its owner presses, says how to allow what
// was blocked, and looks again when they come back from the settings.
import { systemOf } from "../call/browser";

type Standing = "off" | "on" | "denied";

const part = document.querySelector<HTMLElement>("[data-push]");
const status = part?.querySelector<HTMLElement>("[role=status]");
const standalone = matchMedia("(display-mode: standalone)").matches || "standalone" in navigator && navigator.standalone === true;

function base64url(key: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function subscribe(key: string, ready: Promise<unknown>): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const { pushManager } = await navigator.serviceWorker.ready;
  const address = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const fields = { endpoint: address.endpoint, p256dh: base64url(address.getKey("p256dh")), auth: base64url(address.getKey("auth")) };
  await ready;
  return (await fetch("/app/push", { method: "POST", body: new URLSearchParams(fields) })).ok;
}

/** The platform forgets the address first: what the browser does then is of no matter to it. */
async function unsubscribe(): Promise<boolean> {
  const { ok } = await fetch("/app/push/end", { method: "POST" });
  const { pushManager } = await navigator.serviceWorker.ready;
  if (ok) await (await pushManager.getSubscription())?.unsubscribe();
  return ok;
}

function guide(): string {
  if (systemOf(navigator) === "ios") return "ios";
  return standalone && systemOf(navigator) === "android" ? "app" : "browser";
}

function show(of: HTMLElement, rings: boolean): void {
  const { permission } = Notification;
  const standing: Standing = permission === "denied" ? "denied" : rings && permission === "granted" ? "on" : "off";
  for (const one of of.querySelectorAll<HTMLElement>("[data-push-when]")) one.hidden = one.dataset["pushWhen"] !== standing;
  for (const one of of.querySelectorAll<HTMLElement>("[data-push-guide]")) one.hidden = one.dataset["pushGuide"] !== guide();
}

/** `ready`: what has to be done before the platform takes an address. */
export function offer(ready: Promise<unknown> = Promise.resolve()): void {
  if (!part || !status || !("PushManager" in window) || !("Notification" in window)) return;
  let rings = part.dataset["rings"] === "true";
  const say = (word: string): void => void (status.textContent = status.dataset[word] ?? "");
  part.hidden = false;
  show(part, rings);
  document.addEventListener("visibilitychange", () => show(part, rings));
  part.querySelector("[data-push-allow]")?.addEventListener("click", async () => {
    rings = await subscribe(part.dataset["push"] ?? "", ready).catch(() => false);
    show(part, rings);
    say(rings ? "allowed" : Notification.permission === "denied" ? "" : "refused");
  });
  part.querySelector("[data-push-stop]")?.addEventListener("click", async () => {
    rings = !(await unsubscribe().catch(() => false));
    show(part, rings);
    say("");
  });
}
