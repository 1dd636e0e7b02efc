// Rings on every page but a call's own, and keeps presence dots right.
import { listen } from "./lib/events";
import { ring } from "./lib/ring";

type Presence = { account: string; online: boolean };

function presence({ account, online }: Presence): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-account="${CSS.escape(account)}"]`)) {
    element.dataset["online"] = String(online);
  }
}

listen((name, data) => {
  if (name === "presence") presence(data as Presence);
  else if (name === "all_present") (data as Presence[]).forEach(presence);
  else ring(name, data);
});
