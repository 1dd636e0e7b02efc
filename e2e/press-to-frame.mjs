// From the therapist's press on "Call" to the first frame of the other one that each side is shown, for calls in a
// row between two Chromium pages whose permissions are given; the client's page accepts as soon as it rings.
// Called by `cargo xtask measure press-to-frame`, which starts the server:
//   node press-to-frame.mjs CALLS < the line that `linden serve --demo --json` printed
// Prints one line: {"seconds":[…]}, for each call the later of both sides.
import { text } from "node:stream/consumers";
import { ChromiumDevice, ChromiumTab, startChromium } from "./harness/chromium.mjs";
import { find, is, leave, logIn } from "./harness/people.mjs";

const FPS = 30;

/** Runs in every page; the clocks of all are this machine's. */
function note() {
  const at = (stamp) => performance.timeOrigin + stamp;
  addEventListener("click", ({ target, timeStamp }) => {
    if (target.closest('form[action^="/calls"]')) window.pressedAt = at(timeStamp);
  }, true);
  new MutationObserver(() => (window.firstFrameAt ??= at(performance.now()))).observe(document, {
    subtree: true, attributeFilter: ["data-remote-frames"],
  });
}

function acceptAtOnce() {
  const accept = () => document.querySelector(".ring:not([data-accepted]) [data-ring-accept] button");
  new MutationObserver(() => {
    const button = accept();
    if (!button) return;
    button.closest(".ring").dataset.accepted = "";
    button.click();
  }).observe(document, { subtree: true, childList: true });
}

async function arrive(browser, person, ...scripts) {
  const device = await ChromiumDevice.of(browser);
  for (const script of scripts) await device.before(script);
  const tab = await device.tab();
  await logIn(tab, person);
  return tab;
}

/** One call, from nothing to nothing; the seconds from the press to the later of both first frames. */
async function once(therapist, client, row) {
  const accepted = client.page.waitForEvent("popup");
  const calls = [
    await therapist.pressForTab(`${row} form[action^="/calls"] button`),
    new ChromiumTab(await accepted, client.device),
  ];
  for (const call of calls) await call.becomes(() => window.firstFrameAt !== undefined);
  const firstFrames = await Promise.all(calls.map((call) => call.ask(() => window.firstFrameAt)));
  const pressed = await therapist.ask(() => window.pressedAt);
  for (const call of calls) await leave(call);
  for (const call of calls) {
    await is(call, "ended");
    await call.close();
  }
  return (Math.max(...firstFrames) - pressed) / 1000;
}

const calls = Number(process.argv[2] ?? 20);
const [{ people, url }] = JSON.parse(await text(process.stdin)).platforms;
const named = (name) => ({ url, ...people.find((person) => person.name.startsWith(name)) });
const browser = await startChromium({ fps: FPS });
try {
  const client = await arrive(browser, named("Ben"), note, acceptAtOnce);
  const therapist = await arrive(browser, named("Eva"), note);
  const row = await find(therapist, "Ben");
  const seconds = [];
  while (seconds.length < calls) seconds.push(await once(therapist, client, row));
  console.log(JSON.stringify({ seconds }));
} finally {
  await browser.close();
}
