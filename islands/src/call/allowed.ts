// Waits until it is worth asking for camera and microphone again, so that the call goes on by itself.
import type { Media } from "./facts";
import type { Turn } from "./turns";

const LOOK_AGAIN_MS = 1500;

/** Resolves when permissions or devices changed, the person came back to the page, or pressed "try again"; or when it is over. */
export async function worthAsking(media: Media, turn: Turn): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  await new Promise<void>((resolve) => {
    const again = (): void => resolve();
    turn.addEventListener("abort", again, { signal });
    for (const button of document.querySelectorAll("[data-try-again]")) button.addEventListener("click", again, { signal });
    // Asking again unasked would only annoy; who allows it in the settings has answered.
    if (media === "dismissed") return void onPermission(again, signal, (state) => state === "granted");
    navigator.mediaDevices.addEventListener("devicechange", again, { signal });
    addEventListener("focus", again, { signal });
    document.addEventListener("visibilitychange", () => document.hidden || again(), { signal });
    void onPermission(again, signal, (state) => state !== "denied");
    void onNames(again, signal);
    if (media === "busy") setTimeout(again, 2 * LOOK_AGAIN_MS);
  });
  stop.abort();
}

async function onPermission(again: () => void, signal: AbortSignal, enough: (state: PermissionState) => boolean): Promise<void> {
  for (const name of ["camera", "microphone"]) {
    const status = await navigator.permissions?.query({ name: name as PermissionName }).catch(() => undefined);
    status?.addEventListener("change", () => enough(status.state) && again(), { signal });
  }
}

/** Where no event tells of a permission (older Firefox and Safari): devices have names only once they are allowed. */
async function onNames(again: () => void, signal: AbortSignal): Promise<void> {
  const named = async (): Promise<boolean> =>
    (await navigator.mediaDevices.enumerateDevices()).some((device) => device.label !== "");
  if (await named()) return;
  const timer = setInterval(async () => (await named()) && again(), LOOK_AGAIN_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
}
