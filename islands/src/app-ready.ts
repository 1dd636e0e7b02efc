// The platform has taken this phone's new key (app_log_in/ready.html). Offers to ring also when the app is closed, where
// the browser can.
import { taken } from "./app/device-key";

const kept = taken();
const part = document.querySelector<HTMLElement>("[data-push]");
const button = part?.querySelector("button");
const status = part?.querySelector<HTMLElement>("[role=status]");

function base64url(key: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function subscribe(key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const { pushManager } = await navigator.serviceWorker.ready;
  const address = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const fields = { endpoint: address.endpoint, p256dh: base64url(address.getKey("p256dh")), auth: base64url(address.getKey("auth")) };
  await kept;
  return (await fetch("/app/push", { method: "POST", body: new URLSearchParams(fields) })).ok;
}

if (part && button && status && "PushManager" in window && "Notification" in window) {
  part.hidden = false;
  button.addEventListener("click", async () => {
    const allowed = await subscribe(part.dataset["push"] ?? "").catch(() => false);
    button.hidden = allowed;
    status.textContent = status.dataset[allowed ? "allowed" : "refused"] ?? "";
  });
}
