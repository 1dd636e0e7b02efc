// What a call does when things come late, twice or not at all: nobody is seen or heard unwanted, nobody is in it twice,
// and every page has a way on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, call, hears, is, leave, RINGS, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();

/** Keeps everything that a page takes of camera and microphone, so that a test can ask what is on. */
function noteTaken() {
  window.taken = [];
  const devices = navigator.mediaDevices;
  const take = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await take(wanted);
    window.taken.push(...stream.getTracks());
    return stream;
  };
}

/** Silence, decoded, is not quite nothing; one beep of the made-up microphone is a tenth. */
const SILENCE = 1e-5;
/** So bright a black picture is, at most, once it was coded. */
const BLACK = 24;

/** Looks at every picture that comes of the other one, as long as the page is there. */
function lookAtPictures() {
  window.brightest = 0;
  const video = document.querySelector("[data-remote-video]");
  const pencil = new OffscreenCanvas(16, 16).getContext("2d");
  const look = () => {
    pencil.drawImage(video, 0, 0, 16, 16);
    const { data } = pencil.getImageData(0, 0, 16, 16);
    window.brightest = Math.max(window.brightest, ...data.filter((_, at) => at % 4 !== 3));
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
}

const live = (tab, kind) => tab.ask((wanted) => window.taken.filter((track) => track.kind === wanted && track.readyState === "live").length, kind);
const seen = (tab) => tab.ask(() => window.brightest);
const heard = (tab) => tab.ask(() => Number(document.body.dataset.remoteEnergy ?? 0));

/** Something that a test lets go on. */
function gate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { opened, open };
}

/** What all of a device's tabs have in common, also those that open later. */
const contextOf = async (device) => (await device.tab()).page.context();

/** The first requests to this address wait, as on a slow line. */
async function holdRequests(device, address, { times = 1 } = {}) {
  const { opened, open } = gate();
  const context = await contextOf(device);
  await context.route(address, async (route) => opened.then(() => route.continue()), { times });
  return open;
}

/** What the media server says waits, after its first `passing` messages. */
async function holdMediaServer(device, { passing = 0 } = {}) {
  const { opened, open } = gate();
  const context = await contextOf(device);
  await context.routeWebSocket(/\/rtc/, (page) => {
    const server = page.connectToServer();
    let said = 0;
    server.onMessage(async (message) => {
      if (said++ >= passing) await opened;
      page.send(message);
    });
  });
  return open;
}

/** Eva calls Ben, who accepts on a device that was made ready for the test. */
async function called(device) {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben", { device })];
  const evas = stage.watch(await call(eva, "Ben"));
  return [evas, stage.watch(await accept(ben))];
}

/** Both buttons are pressed before anything has gone out, then it goes on: the other side sees and hears nothing. */
async function staysUnseenAndUnheard([evas, bens], goOn) {
  await evas.ask(lookAtPictures);
  await bens.press("[data-toggle-microphone]");
  await bens.press("[data-toggle-camera]");
  goOn();
  await Promise.all([evas.has('body[data-other-here="true"][data-other-sound="off"][data-other-picture="false"]'), seesAndHears(bens)]);
  assert.ok((await seen(evas)) <= BLACK, `something was seen: ${await seen(evas)}`);
  assert.ok((await heard(evas)) < SILENCE, `something was heard: ${await heard(evas)}`);
  assert.equal(await live(bens, "video"), 0, "the camera's light is out");
}

/** Both are wanted again: what was pressed before holds no longer than it should. */
async function isSeenAndHeardAgain([evas, bens]) {
  await bens.press("[data-toggle-camera]");
  await bens.press("[data-toggle-microphone]");
  await evas.becomes((black) => window.brightest > black, BLACK);
  await evas.becomes((silence) => Number(document.body.dataset.remoteEnergy) > silence, SILENCE);
  assert.deepEqual([await live(bens, "audio"), await live(bens, "video")], [1, 1]);
}

test("who switches both off while the ticket is on its way is neither seen nor heard", async () => {
  const device = await stage.device();
  await device.before(noteTaken);
  const goOn = await holdRequests(device, "**/ticket");
  const calls = await called(device);
  await calls[1].has('body[data-call-state="connecting"] [data-self-video]');
  await calls[1].becomes(() => window.taken.length === 2);
  await staysUnseenAndUnheard(calls, goOn);
  await isSeenAndHeardAgain(calls);
});

for (const [when, passing] of [["before it has answered", 0], ["while sound and picture are being published", 1]]) {
  test(`who switches both off at a slow media server, ${when}, is neither seen nor heard`, async () => {
    const device = await stage.device();
    await device.before(noteTaken);
    const goOn = await holdMediaServer(device, { passing });
    const calls = await called(device);
    await is(calls[1], "connecting");
    await calls[1].becomes(() => window.taken.length === 2);
    await staysUnseenAndUnheard(calls, goOn);
    await isSeenAndHeardAgain(calls);
  });
}

test("two presses on sound only bring one microphone, and muting it is enough", async () => {
  const device = await stage.device({ allowed: [] });
  await device.allow(["microphone"]);
  await device.before(noteTaken);
  const [evas, bens] = await called(device);
  await is(bens, "denied");
  await bens.ask(() => {
    const button = document.querySelector('[data-panel~="denied"] [data-sound-only]');
    button.click();
    dispatchEvent(new Event("focus")); // as when the browser's question closes
    button.click();
  });
  await Promise.all([is(bens, "in_call"), evas.has('body[data-other-sound="on"]')]);
  assert.equal(await live(bens, "audio"), 1);
  await bens.press("[data-toggle-microphone]");
  await evas.has('body[data-other-sound="off"]');
  assert.equal(await bens.ask(() => window.taken.some((track) => track.kind === "audio" && track.enabled)), false);
});

test("who leaves and joins again while the first ticket is on its way is in the call once", async () => {
  const device = await stage.device();
  const goOn = await holdRequests(device, "**/ticket");
  const [evas, bens] = await called(device);
  let lines = 0;
  bens.page.on("websocket", () => (lines += 1));
  await is(bens, "connecting");
  await leave(bens);
  await bens.press('[data-panel~="left"] [data-join]');
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  const answered = bens.page.waitForResponse("**/ticket");
  goOn();
  await answered;
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  assert.equal(lines, 1);
});

test("leaving is heard although its first word was lost: the call ends with the last one", async () => {
  const device = await stage.device();
  const [evas, bens] = await called(device);
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  await (await contextOf(device)).route("**/leave", (route) => route.abort(), { times: 1 });
  await leave(bens);
  await Promise.all([is(bens, "left"), is(evas, "gone")]);
  await leave(evas);
  await Promise.all([is(evas, "ended"), is(bens, "ended")]);
});

const CALL_SCRIPT = "**/assets/call-*.js";

test("a caller whose page does not load completely is told so, can cancel, and is no longer filmed", async () => {
  const device = await stage.device();
  await device.before(noteTaken);
  await (await contextOf(device)).route(CALL_SCRIPT, (route) => route.abort());
  const [ben, eva] = [await stage.logIn("Ben"), await stage.logIn("Eva", { device })];
  const evas = stage.watch(await call(eva, "Ben"));
  await Promise.all([evas.see('[data-panel="stuck"]'), rings(ben)]);
  assert.equal(await evas.ask(() => document.activeElement.textContent), await evas.ask(() => document.querySelector('[data-panel="stuck"] h2').textContent));
  await evas.becomes(() => window.taken.every((track) => track.readyState === "ended"));
  await evas.lose(".bar");
  await evas.press('[data-panel="stuck"] form button');
  await evas.has('a[href="/clients"]');
  await ben.lose(RINGS);
});

test("a page that does not load completely the first time is in the call after reloading", async () => {
  const device = await stage.device();
  let fails = true;
  await (await contextOf(device)).route(CALL_SCRIPT, (route) => (fails ? route.abort() : route.continue()));
  const [evas, bens] = await called(device);
  await bens.see('[data-panel="stuck"]');
  fails = false;
  await bens.press('[data-panel="stuck"] a');
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
});

test("whoever is called can decline although the page does not load completely", async () => {
  const device = await stage.device();
  const context = await contextOf(device);
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben", { device })];
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await context.route(CALL_SCRIPT, (route) => route.abort());
  await ben.go(evas.url);
  await ben.press('[data-panel="incoming"] form[action$="/decline"] button');
  await is(evas, "declined");
  await ben.see('[data-panel="ended"] a[href="/"]');
});

/** What somebody who listens to the page is told. */
const told = (tab) => tab.ask(() => document.querySelector('[role="status"]').innerText.trim());

test("who listens to the page is told that the call has begun, and is on it", async () => {
  const [evas, bens] = await called(await stage.device());
  for (const tab of [evas, bens]) {
    await is(tab, "in_call");
    assert.match(await told(tab), /You are connected to (Ben Jansen|Eva)/);
    assert.match(await tab.ask(() => document.activeElement.textContent), /Call with (Ben Jansen|Eva)/);
  }
  await bens.press("[data-toggle-microphone]");
  await leave(evas);
  await is(bens, "gone");
  assert.doesNotMatch(await told(bens), /connected/);
});

/** Runs before a page's scripts: its browser plays no sound before somebody has pressed. */
function playsNothingUnasked() {
  const play = HTMLMediaElement.prototype.play;
  addEventListener("click", () => (HTMLMediaElement.prototype.play = play), true);
  HTMLMediaElement.prototype.play = function () {
    return this instanceof HTMLAudioElement ? Promise.reject(new DOMException("not before a press", "NotAllowedError")) : play.call(this);
  };
}

test("who listens to the page is told that the browser keeps the sound off, and can switch it on", async () => {
  const device = await stage.device();
  await device.before(playsNothingUnasked);
  const [, bens] = await called(device);
  await bens.see('[role="status"] [data-hint="sound-blocked"]');
  await bens.press("[data-allow-sound]");
  await bens.lose('[data-hint="sound-blocked"]');
  await hears(bens);
});
