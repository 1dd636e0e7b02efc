// Somebody calls: shows the ring card on every open page, with sound and in the tab's title, until the call is taken,
// declined or over. The card's words and forms are in layout/ring.html.
import { Ringtone } from "./ringtone";

/** Behind the lock nobody is named. */
type Ringing = { call: string; name: string | null; initials: string | null; hue: number | null; rings_for_ms: number };

const place = document.querySelector<HTMLElement>("[data-ring-place]");
const template = document.querySelector<HTMLTemplateElement>("[data-ring-template]");
const cards = new Map<string, HTMLElement>();
const title = document.title;
const ringtone = new Ringtone();
const waiting: (() => void)[] = [];

function show(ringing: Ringing): void {
  if (!place || !template || cards.has(ringing.call)) return;
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const card = copy.querySelector<HTMLElement>(".ring");
  if (!card) return;
  fill(card, ringing);
  cards.set(ringing.call, card);
  place.append(card);
  setTimeout(() => remove(ringing.call), ringing.rings_for_ms);
  refresh();
}

function fill(card: HTMLElement, { call, name, initials, hue }: Ringing): void {
  const words = name === null ? (card.dataset["titleWithoutName"] ?? "") : (card.dataset["title"] ?? "").replace("{name}", name);
  const heading = card.querySelector<HTMLElement>("h2");
  const line = card.querySelector<HTMLElement>("p");
  const avatar = card.querySelector<HTMLElement>("[data-ring-initials]");
  if (heading && line && avatar) {
    heading.textContent = words;
    avatar.textContent = initials ?? "?";
    if (hue !== null) avatar.classList.add(`hue-${hue}`);
    heading.id = `ring-title-${call}`;
    line.id = `ring-line-${call}`;
    card.setAttribute("aria-labelledby", heading.id);
    card.setAttribute("aria-describedby", line.id);
  }
  card.dataset["words"] = words;
  // Accept is a real form into a new tab, so that no browser takes the tab for a pop-up.
  const accept = card.querySelector<HTMLFormElement>("[data-ring-accept]");
  accept?.setAttribute("action", `/calls/${call}/answer`);
  // The page of an earlier call has nothing left to show: the new one may take its tab.
  if (document.body.classList.contains("stage")) accept?.removeAttribute("target");
  accept?.addEventListener("submit", () => setTimeout(() => remove(call)));
  const decline = card.querySelector<HTMLFormElement>("[data-ring-decline]");
  decline?.addEventListener("submit", (event) => {
    event.preventDefault();
    remove(call);
    void fetch(`/calls/${call}/decline`, { method: "POST" });
  });
}

/** Takes the ringing notification of this call away (worker/service-worker.ts shows it), not that of a missed one. */
export async function hush(call: string): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  const shown = (await worker?.getNotifications({ tag: call })) ?? [];
  for (const notification of shown) if (notification.data === call) notification.close();
}

function remove(call: string): void {
  void hush(call).catch(() => undefined);
  cards.get(call)?.remove();
  cards.delete(call);
  refresh();
}

function refresh(): void {
  const newest = [...cards.values()].at(-1);
  document.title = newest?.dataset["words"] ?? title;
  if (newest) ringtone.start();
  else ringtone.stop();
  if (!newest) for (const done of waiting.splice(0)) done();
}

/** Waits until nothing rings on this page. */
export async function silence(): Promise<void> {
  if (cards.size > 0) await new Promise<void>((done) => waiting.push(done));
}

/** Of calls that rang and are not among these the end was missed. */
function keep(calls: string[]): void {
  for (const call of [...cards.keys()]) if (!calls.includes(call)) remove(call);
}

// A page that comes back from the browser's memory is told anew what rings. What stands on the phone's screen stays.
addEventListener("pagehide", () => {
  for (const card of cards.values()) card.remove();
  cards.clear();
  refresh();
});

/** News of a call of somebody who is looking at something else. */
export function ring(name: string, data: unknown): void {
  if (name === "ringing") show(data as Ringing);
  else if (name === "all_ringing") keep(data as string[]);
  else remove((data as { call: string }).call);
}
