// Makes the site an app: registers the service worker, and shows how to put it on the home screen where it is not there yet.
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const language = document.documentElement.lang;
void navigator.serviceWorker?.register(`/service-worker.js?language=${language}`).catch(() => undefined);

const hint = document.querySelector<HTMLElement>("[data-install]");
const isApp = matchMedia("(display-mode: standalone)").matches || "standalone" in navigator && navigator.standalone === true;
const isIos = /iPhone|iPad/.test(navigator.userAgent);

function show(part: string): HTMLElement | null {
  const parts = ["[data-install-ios]", "[data-install-menu]", "[data-install-now]"];
  for (const other of parts) hint?.querySelector<HTMLElement>(other)?.toggleAttribute("hidden", other !== part);
  hint?.removeAttribute("hidden");
  return hint?.querySelector<HTMLElement>(part) ?? null;
}

if (hint && !isApp) {
  show(isIos ? "[data-install-ios]" : "[data-install-menu]");
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    show("[data-install-now]")?.addEventListener("click", () => void (event as InstallPrompt).prompt());
  });
  addEventListener("appinstalled", () => hint.setAttribute("hidden", ""));
}
