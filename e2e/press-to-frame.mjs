// From the therapist's press on "Call" to the first frame of the other one that each side is shown, for calls in a
// row between two Chromium pages whose permissions are given; the client's page accepts as soon as it rings. Nothing looks
// at the call's own tabs until both have had time for it: they tell afterwards when what happened.
// Called by `cargo xtask measure press-to-frame`, which starts the server:
//   node press-to-frame.mjs CALLS < the line that `linden serve --demo --json` printed
// Prints one line, a list with the moments of each call in seconds after the press:
//   [{"rang":…,"therapist":{"page":…,"ticket":…,"camera":…,"joined":…,"picture":…},"client":{…}}]
import { text } from "node:stream/consumers";
import { Bare } from "./harness/bare.mjs";
import { find, is, leave, logIn } from "./harness/people.mjs";

const FPS = 30;
/** So long the call's tabs are left alone: wanted are 1.8 s for 19 calls of 20. */
const ALONE_MS = 2000;
const CALL = /\/calls\/[0-9a-f-]{36}$/;

function notePress() {
  addEventListener("click", ({ target, timeStamp }) => {
    if (target.closest('form[action^="/calls"]')) window.pressedAt = performance.timeOrigin + timeStamp;
  }, true);
}

function acceptAtOnce() {
  new MutationObserver(() => {
    const button = document.querySelector(".ring:not([data-accepted]) [data-ring-accept] button");
    if (!button) return;
    button.closest(".ring").dataset.accepted = "";
    window.rangAt = performance.timeOrigin + performance.now();
    button.click();
  }).observe(document, { subtree: true, childList: true });
}

/** Asked in a call's tab: when what happened there, by this machine's clock; waits for the other one's picture. */
async function moments() {
  const marks = (name) => performance.getEntriesByName(name, "mark");
  const seen = await new Promise((resolve, reject) => {
    new PerformanceObserver((list) => list.getEntriesByName("first-picture").forEach(resolve)).observe({ type: "mark", buffered: true });
    setTimeout(() => reject(new Error("the picture of the other one never came")), 20_000);
  });
  const [ticket] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/ticket"));
  const [page] = performance.getEntriesByType("navigation");
  const at = {
    page: page.responseEnd, ticket: ticket.responseEnd, camera: marks("camera")[0]?.startTime, joined: marks("joined")[0]?.startTime,
    picture: seen.startTime,
  };
  const known = Object.entries(at).filter(([, moment]) => moment !== undefined);
  return Object.fromEntries(known.map(([name, moment]) => [name, performance.timeOrigin + moment]));
}

async function arrive(browser, person) {
  const tab = await browser.person(person.url);
  await logIn(tab, person);
  return tab;
}

/** One call, from nothing to nothing. */
async function once(browser, therapist, client, row) {
  await therapist.press(`${row} form[action^="/calls"] button`);
  await new Promise((resolve) => setTimeout(resolve, ALONE_MS));
  const calls = [await browser.tabOf(therapist, CALL), await browser.tabOf(client, CALL)];
  const seen = await Promise.all(calls.map((call) => call.ask(moments)));
  const pressed = await therapist.ask(() => window.pressedAt);
  const rang = await client.ask(() => window.rangAt);
  for (const call of calls) await leave(call);
  for (const call of calls) {
    await is(call, "ended");
    await call.close();
  }
  const after = (moment) => (moment - pressed) / 1000;
  const [ofTherapist, ofClient] = seen.map((at) => Object.fromEntries(Object.entries(at).map(([name, moment]) => [name, after(moment)])));
  return { rang: after(rang), therapist: ofTherapist, client: ofClient };
}

const calls = Number(process.argv[2] ?? 20);
const [{ people, url }] = JSON.parse(await text(process.stdin)).platforms;
const named = (name) => ({ url, ...people.find((person) => person.name.startsWith(name)) });
const browser = Bare.start({ fps: FPS });
try {
  const client = await arrive(browser, named("Ben"));
  const therapist = await arrive(browser, named("Eva"));
  await client.ask(acceptAtOnce);
  const row = await find(therapist, "Ben");
  await therapist.ask(notePress);
  const all = [];
  while (all.length < calls) all.push(await once(browser, therapist, client, row));
  console.log(JSON.stringify(all));
} finally {
  await browser.close();
}
