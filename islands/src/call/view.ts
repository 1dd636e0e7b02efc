// Shows one picture of stage.html and one warm sentence over it. All words stand in the page already.
import type { Picture } from "./facts";

export type Hint =
  | "reconnecting" | "other-lost" | "other-no-picture" | "other-no-sound" | "no-camera" | "camera-busy" | "camera-denied"
  | "sound-blocked";

const body = document.body;
const panels = [...document.querySelectorAll<HTMLElement>("[data-panel]")];
const hints = [...document.querySelectorAll<HTMLElement>("[data-hint]")];

export function show(picture: Picture): void {
  if (body.dataset["callState"] === picture) return;
  body.dataset["callState"] = picture;
  for (const panel of panels) panel.hidden = !(panel.dataset["panel"] ?? "").split(" ").includes(picture);
  const panel = panels.find((one) => !one.hidden);
  // The page has changed under a reader's hands: bring them to what is new, unless they are choosing devices.
  if (panel?.matches("[data-take-focus]") && !document.querySelector("dialog[open]")) {
    panel.querySelector<HTMLElement>("h2")?.focus();
  }
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
