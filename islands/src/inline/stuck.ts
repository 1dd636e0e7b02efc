// Stands in the call page itself, in words that old browsers know, too: says so when the page's own script does not come or
// cannot run, and gives a way on. Until then the page would keep the camera on and look dead.
import type { Begun } from "../call/begun";

var TOO_LONG_MS = 10000;
var timer = setTimeout(tell, TOO_LONG_MS);

/** What runs says so (`src/call.ts`, at its end). Who is not on the way into a call has what they need: forms and links. */
function isStuck(): boolean {
  var page = document.documentElement;
  var state = page.getAttribute("data-state");
  var joins = state === "going" || (state === "ringing" && page.getAttribute("data-mine") === "true");
  return joins && !page.hasAttribute("data-runs");
}

function tell(): void {
  clearTimeout(timer);
  if (document.readyState === "loading") return document.addEventListener("DOMContentLoaded", tell);
  if (!isStuck()) return;
  letGo(window.begun);
  document.body.setAttribute("data-call-state", "stuck");
  var panels = document.querySelectorAll<HTMLElement>("[data-panel]");
  for (var at = 0; at < panels.length; at += 1) panels[at]!.hidden = panels[at]!.getAttribute("data-panel") !== "stuck";
  document.querySelector<HTMLElement>("[data-panel=stuck] h2")!.focus();
}

/** A script that comes very late takes camera and ticket anew. */
function letGo(begun: Begun | undefined): void {
  if (!begun) return;
  delete window.begun;
  begun.media.then(function (obtained) {
    if (obtained.media !== "ready") return;
    obtained.stream.getTracks().forEach(function (track) { track.stop(); });
  });
}

// Heard on its way down: the errors of elements do not rise. A script that the browser cannot read is told of by name.
addEventListener("error", function (event) {
  var source = event.target instanceof HTMLScriptElement ? event.target.src : event.filename;
  if (source && source.indexOf("/assets/call-") >= 0) tell();
}, true);
