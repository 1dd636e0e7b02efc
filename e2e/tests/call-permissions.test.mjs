// Camera and microphone that are refused, missing or half there (PRODUCT V3).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startChromium } from "../harness/chromium.mjs";
import { accept, call, hears, is, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();
let withoutCamera;

before(async () => {
  withoutCamera = await startChromium({ cameras: 0 });
});
after(() => withoutCamera?.close());

/** Ben answers Eva's call on a device of his; gives both tabs of the call. */
const answeredBy = async (device) => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben", { device })];
  const evas = stage.watch(await call(eva, "Ben"));
  return [evas, stage.watch(await accept(ben))];
};

test("who refused is shown how to allow it in this very browser, and goes on by itself", async () => {
  const device = await stage.device({ allowed: [] });
  await device.allow([]);
  const [eva, ben] = await answeredBy(device);
  await is(ben, "denied");
  await ben.see('[data-guide="chrome"]');
  const guides = await ben.ask(() => [...document.querySelectorAll("[data-guide]")].filter((guide) => !guide.hidden).length);
  assert.equal(guides, 1);
  await device.allow(["camera", "microphone"]);
  await Promise.all([seesAndHears(ben), seesAndHears(eva)]);
});

test("who closed the question is asked again by a press, and goes on by themselves once they have allowed it", async () => {
  const device = await stage.device({ allowed: null });
  await device.before(closesTheQuestion);
  const [eva, ben] = await answeredBy(device);
  await is(ben, "dismissed");
  await ben.see('[data-panel="dismissed"] [data-sound-only]');
  await ben.press('[data-panel="dismissed"] [data-try-again]');
  await ben.becomes(() => window.timesAsked === 2);
  await is(ben, "dismissed");
  // Allowed in the browser's settings: no press is needed.
  await device.allow(["camera", "microphone"]);
  await Promise.all([seesAndHears(ben), seesAndHears(eva)]);
});

test("a caller who refused goes on by themselves too", async () => {
  const device = await stage.device({ allowed: [] });
  await device.allow([]);
  const [ben, eva] = [await stage.logIn("Ben"), await stage.logIn("Eva", { device })];
  const evas = stage.watch(await call(eva, "Ben"));
  await is(evas, "denied");
  await rings(ben);
  await device.allow(["camera", "microphone"]);
  const bens = stage.watch(await accept(ben));
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
});

test("who has no camera is heard, and both see that there is no picture", async () => {
  const [eva, ben] = await answeredBy(await stage.device({}, withoutCamera));
  await Promise.all([hears(eva), seesAndHears(ben)]);
  await Promise.all([eva.has('body[data-other-picture="false"]'), eva.see(".tile-person .sound-only")]);
  await Promise.all([ben.see('[data-hint="no-camera"]'), ben.see(".self-none")]);
});

test("who allows the microphone alone may go on with sound", async () => {
  const device = await stage.device({ allowed: [] });
  await device.allow(["microphone"]);
  const [eva, ben] = await answeredBy(device);
  await is(ben, "denied");
  await ben.press('[data-panel~="denied"] [data-sound-only]');
  await Promise.all([hears(eva), seesAndHears(ben)]);
  await Promise.all([eva.see(".tile-person .sound-only"), ben.see('[data-hint="camera-denied"]')]);
});

/** Runs before the page's own scripts: as long as nothing was allowed, the browser's question is closed without an answer. */
function closesTheQuestion() {
  const { mediaDevices, permissions } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  window.timesAsked = 0;
  mediaDevices.getUserMedia = async (wanted) => {
    window.timesAsked += 1;
    const { state } = await permissions.query({ name: "camera" });
    if (state !== "granted") throw new DOMException("Permission dismissed", "NotAllowedError");
    return ask(wanted);
  };
}
