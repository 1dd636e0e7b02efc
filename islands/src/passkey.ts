// Makes and uses passkeys (passkeys/new.html, passkeys/button.html): asks the platform for a challenge, the browser for
// an answer, and sends that with the form. Whatever goes wrong is said in a line below the button.
import { type Asked, hasPasskeys, make, use } from "./lib/webauthn";

/** Said to the person in their own words. */
class Refused extends Error {}

function form(place: HTMLElement): HTMLFormElement | null {
  return place.closest("form");
}

function say(place: HTMLElement, words: string): void {
  const line = place.querySelector<HTMLElement>("[role=alert]");
  const text = line?.querySelector("span");
  if (!line || !text) return;
  text.textContent = words;
  line.hidden = !words;
}

async function ask(place: HTMLElement, fields?: FormData): Promise<Asked> {
  const body = new URLSearchParams();
  const password = fields?.get("password");
  if (typeof password === "string") body.set("password", password);
  const answer = await fetch(place.dataset["ask"] ?? "", { method: "POST", body });
  // The session or the log-in has ended: the page itself leads on from there.
  if (answer.status === 401) location.reload();
  if (answer.status === 422 || answer.status === 429) throw new Refused(((await answer.json()) as { refused: string }).refused);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return ((await answer.json()) as { options: Asked }).options;
}

/** Puts the answer into the form, in place of what could be typed there. */
function fill(target: HTMLFormElement, name: string, value: string): void {
  for (const field of target.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) field.disabled = true;
  const hidden = document.createElement("input");
  Object.assign(hidden, { type: "hidden", name, value });
  target.append(hidden);
}

/** Whether all but the field in whose place the passkey stands is filled in. */
function isFilled(target: HTMLFormElement, name: string): boolean {
  const typed = [...target.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  for (const field of typed) field.disabled = true;
  const filled = target.reportValidity();
  for (const field of typed) field.disabled = false;
  return filled;
}

function words(place: HTMLElement, fault: unknown): string {
  if (fault instanceof Refused) return fault.message;
  const name = fault instanceof DOMException ? fault.name : "";
  const which = { InvalidStateError: "here", NotAllowedError: "stopped", AbortError: "stopped", NotSupportedError: "none" }[name];
  return place.dataset[which ?? "trouble"] ?? "";
}

async function answer(place: HTMLElement, target: HTMLFormElement): Promise<void> {
  const name = place.dataset["field"] ?? "";
  const isMaking = place.dataset["passkey"] === "make";
  if (!isFilled(target, name)) return;
  say(place, "");
  try {
    const asked = await ask(place, isMaking ? new FormData(target) : undefined);
    fill(target, name, await (isMaking ? make(asked) : use(asked)));
    // The platform has seen the password already.
    if (isMaking) for (const field of target.querySelectorAll<HTMLInputElement>("input[name=password]")) field.disabled = true;
    target.submit();
  } catch (fault) {
    say(place, words(place, fault));
  }
}

function bringToLife(place: HTMLElement): void {
  const target = form(place);
  const button = place.querySelector<HTMLButtonElement>(place === target ? "button[type=submit]" : "button");
  if (!target || !button) return;
  if (!hasPasskeys()) {
    // Beside other ways there is nothing to say; where a passkey is the first of them, it is told why there is no button.
    if (place === target || button.classList.contains("btn-main")) say(place, place.dataset["none"] ?? "");
    return;
  }
  button.hidden = false;
  let isUnderWay = false;
  const go = (event: Event): void => {
    event.preventDefault();
    if (isUnderWay) return;
    isUnderWay = true;
    void answer(place, target).finally(() => (isUnderWay = false));
  };
  if (place === target) target.addEventListener("submit", go);
  else button.addEventListener("click", go);
}

for (const place of document.querySelectorAll<HTMLElement>("[data-passkey]")) bringToLife(place);
