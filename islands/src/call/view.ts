// Shows one picture of stage.html and one warm sentence over it. All words stand in the page already.
import type { Picture } from "./facts";
import { need } from "./page";

export type Hint =
  | "reconnecting" | "sound-blocked" | "other-lost" | "not-heard" | "other-no-sound" | "no-camera" | "camera-busy"
  | "camera-denied";

const body = document.body;
const title = need<HTMLElement>("[data-title]");
const connected = need<HTMLElement>("[data-connected]");
const panels = [...document.querySelectorAll<HTMLElement>("[data-panel]")];
const hints = [...document.querySelectorAll<HTMLElement>("[data-hint]")];

let shown: Picture | undefined;

export function show(picture: Picture): void {
  if (shown === picture) return;
  shown = picture;
  body.dataset["callState"] = picture;
  const lost = focusIsLost();
  for (const panel of panels) panel.hidden = !(panel.dataset["panel"] ?? "").split(" ").includes(picture);
  connected.hidden = picture !== "in_call";
  // The page has changed under a reader's hands: bring them to what is new, unless they are choosing devices.
  if (document.querySelector("dialog[open]")) return;
  const panel = panels.find((one) => !one.hidden);
  if (panel) panel.querySelector<HTMLElement>("h2")?.focus();
  else if (lost) title.focus({ preventScroll: true });
}

/** On no control: on a panel that may go away, or nowhere. */
function focusIsLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === body || activeElement.closest("[data-panel]") !== null;
}

export function hint(name: Hint | undefined): void {
  for (const one of hints) {
    const wanted = one.dataset["hint"] === name;
    if (one.hidden === wanted) one.hidden = !wanted;
  }
}

/** Shows by the buttons what is wanted, even before the room has followed. */
export function showWanted(microphone: boolean, camera: boolean): void {
  body.dataset["wantsSound"] = String(microphone);
  body.dataset["wantsPicture"] = String(camera);
}
