// Rings on every page but a call's own, and keeps presence dots right.
import { listen } from "./lib/events";
import { ring } from "./lib/ring";

type Presence = { account: string; online: boolean };

function presence({ account, online }: Presence): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-account="${CSS.escape(account)}"]`)) {
    element.dataset["online"] = String(online);
  }
}

/** Somebody asked to remove a friend's two-step: the notice that waits on every page shows. */
function showRecovery({ opens_at }: { opens_at: string }): void {
  const notice = document.querySelector<HTMLElement>("[data-recovery]");
  const line = notice?.querySelector("span");
  if (!notice || !line) return;
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  line.textContent = (notice.dataset["pattern"] ?? "").replace("{when}", moment.format(new Date(opens_at)));
  notice.hidden = false;
}

function hideRecovery(): void {
  for (const notice of document.querySelectorAll<HTMLElement>("[data-recovery]")) notice.hidden = true;
}

listen((name, data) => {
  if (name === "presence") presence(data as Presence);
  else if (name === "all_present") (data as Presence[]).forEach(presence);
  else if (name === "recovery_asked") showRecovery(data as { opens_at: string });
  else if (name === "recovery_over") hideRecovery();
  else ring(name, data);
});
