// The one warm sentence over the picture: which trouble is worth saying now.
import type { Flow } from "./arrival";
import type { CameraTrouble, Facts } from "./facts";
import type { Shown } from "./people";
import type { Hint } from "./view";

/** A sentence that comes and goes within this time would only unsettle. */
const SETTLES_MS = 1800;
const CAMERA: Record<CameraTrouble, Hint | undefined> = {
  none: undefined, missing: "no-camera", busy: "camera-busy", denied: "camera-denied",
};

const dismissed = new Set<Hint>();
let candidate: Hint | undefined;
let since = 0;

/** What of picture and sound works, beside the facts. */
export interface Works {
  facts: Facts;
  other: Shown | undefined;
  camera: CameraTrouble;
  flow: Flow;
  /** Whether the person wants to be heard and nothing goes out. */
  unheard: boolean;
  /** Whether the browser plays no sound before somebody has pressed. */
  soundBlocked: boolean;
}

/** To be asked at every change and once a second. */
export function hintFor(works: Works): Hint | undefined {
  const now = trouble(works);
  if (now === "reconnecting" || now === "sound-blocked") return now;
  if (now !== candidate) {
    candidate = now;
    since = performance.now();
  }
  return performance.now() - since >= SETTLES_MS ? now : undefined;
}

function trouble({ facts, other, camera, flow, unheard, soundBlocked }: Works): Hint | undefined {
  if (facts.link === "reconnecting") return "reconnecting";
  if (other && soundBlocked) return "sound-blocked";
  if (other && (other.lost || flow === "other")) return "other-lost";
  if (other && unheard) return "not-heard";
  if (other?.sound === "none") return "other-no-sound";
  const own = CAMERA[camera];
  return own && facts.link === "connected" && !dismissed.has(own) ? own : undefined;
}

for (const button of document.querySelectorAll<HTMLElement>("[data-dismiss]")) {
  button.addEventListener("click", () => {
    const line = button.closest<HTMLElement>("[data-hint]");
    if (!line) return;
    dismissed.add(line.dataset["hint"] as Hint);
    line.hidden = true;
  });
}
