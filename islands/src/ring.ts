// Rings on every page but a call's own, and keeps presence dots right.
import { listen } from "./lib/events";
import { ring, silence } from "./lib/ring";

type Presence = { account: string; online: boolean };

function presence({ account, online }: Presence): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-account="${CSS.escape(account)}"]`)) {
    element.dataset["online"] = String(online);
  }
  // Who was told that somebody is not here (calls/ask_to_come.html) is told that they have come.
  if (online && document.querySelector(`[data-waits-for="${CSS.escape(account)}"]`)) location.reload();
}

const AGAIN_MS = 5000;

/** Somebody asked to remove a friend's two-step: the notice that waits on every page shows, in the words of a new page. */
async function showRecovery(): Promise<void> {
  const notice = document.querySelector<HTMLElement>("[data-recovery]");
  const line = notice?.querySelector("span");
  if (!notice || !line) return;
  try {
    const page = new DOMParser().parseFromString(await (await fetch("/help")).text(), "text/html");
    line.textContent = page.querySelector("[data-recovery] span")?.textContent ?? "";
    notice.hidden = line.textContent === "";
  } catch {
    setTimeout(showRecovery, AGAIN_MS);
  }
}

function hideRecovery(): void {
  for (const notice of document.querySelectorAll<HTMLElement>("[data-recovery]")) notice.hidden = true;
}

listen((name, data) => {
  if (name === "presence") presence(data as Presence);
  else if (name === "all_present") (data as Presence[]).forEach(presence);
  else if (name === "recovery_asked") showRecovery();
  else if (name === "recovery_over") hideRecovery();
  else ring(name, data);
}, undefined, silence);
