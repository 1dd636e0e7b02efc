// Other devices in the middle of a call (PRODUCT V5): microphone, camera and speaker are chosen, and a microphone that
// vanishes makes way for another one. What the other side gets goes on throughout.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startChromium } from "../harness/chromium.mjs";
import { hears, seesAndHears } from "../harness/people.mjs";
import { keepConnections, sends } from "../harness/sent.mjs";
import { Stage } from "../harness/stage.mjs";

const KINDS = ["audioinput", "videoinput", "audiooutput"];

const stage = Stage.demo();
let withThree;

before(async () => {
  withThree = await startChromium({ cameras: 3 });
});
after(() => withThree?.close());

/** Ben's and Eva's tabs of a call; Ben's computer has several devices of each kind. */
const callWithDevices = async () => {
  const device = await stage.device({}, withThree);
  await device.before(keepConnections);
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben", { device })];
  const [evas, bens] = await stage.callBetween(eva, ben, "Ben");
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  return [evas, bens];
};

/** The devices that the page offers, by kind, each list in its order. */
const offered = (tab) => tab.ask((kinds) => Object.fromEntries(kinds.map((kind) => {
  const { options, value } = document.querySelector(`select[data-kind=${kind}]`);
  return [kind, { chosen: value, all: [...options].map((option) => option.value) }];
})), KINDS);

const openDevices = async (tab) => {
  await tab.press("[data-open-devices]");
  await tab.see("dialog[data-devices] select");
};

const playsBy = (tab, speaker) => tab.becomes((wanted) => document.querySelector("[data-remote-audio]").sinkId === wanted, speaker);

test("another microphone, camera and speaker are chosen, and both go on seeing and hearing each other", async () => {
  const [evas, bens] = await callWithDevices();
  await openDevices(bens);
  const before = await offered(bens);
  const last = Object.fromEntries(KINDS.map((kind) => [kind, before[kind].all.at(-1)]));
  for (const kind of KINDS) {
    assert.notEqual(before[kind].chosen, last[kind], `${kind}: the last one is used already`);
    await bens.choose(`[data-kind=${kind}]`, last[kind]);
  }
  await Promise.all([sends(bens, "audio", last.audioinput), sends(bens, "video", last.videoinput), playsBy(bens, last.audiooutput)]);
  assert.equal(await bens.ask(() => document.querySelectorAll("[data-devices] .field-error:not([hidden])").length), 0);
  await bens.press("[data-devices] [data-close]");
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  await bens.reload();
  await Promise.all([seesAndHears(evas), seesAndHears(bens), playsBy(bens, last.audiooutput)]);
});

test("a microphone that vanishes makes way for another one, and the list shows what is there", async () => {
  const [evas, bens] = await callWithDevices();
  await openDevices(bens);
  const gone = (await offered(bens)).audioinput.all.at(-1);
  await bens.choose("[data-kind=audioinput]", gone);
  await sends(bens, "audio", gone);
  await bens.ask(unplug, gone);
  await bens.becomes(({ gone, kind }) => ![...document.querySelector(kind).options].some(({ value }) => value === gone), { gone, kind: "[data-kind=audioinput]" });
  await sends(bens, "audio", "default");
  await Promise.all([hears(evas), bens.has('body[data-self-sound="on"]'), evas.has('body[data-other-sound="on"]')]);
});

/** In the page: this device is pulled out, as far as a page can tell. */
function unplug(id) {
  const { mediaDevices } = navigator;
  const all = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () => (await all()).filter(({ deviceId }) => deviceId !== id);
  for (const { track } of window.connections.flatMap((connection) => connection.getSenders())) {
    if (track?.getSettings().deviceId !== id) continue;
    track.stop();
    track.dispatchEvent(new Event("ended"));
  }
  mediaDevices.dispatchEvent(new Event("devicechange"));
}

test("the microphone and the camera that were chosen are taken again after a reload", async () => {
  const [evas, bens] = await callWithDevices();
  await bens.press("[data-open-devices]");
  await bens.see("dialog[data-devices] select");
  const last = {};
  for (const kind of ["audioinput", "videoinput"]) {
    last[kind] = await bens.ask((name) => [...document.querySelector(`[data-kind=${name}]`).options].at(-1).value, kind);
    await bens.choose(`[data-kind=${kind}]`, last[kind]);
  }
  await Promise.all([sends(bens, "audio", last.audioinput), sends(bens, "video", last.videoinput)]);
  await bens.reload();
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  await Promise.all([sends(bens, "audio", last.audioinput), sends(bens, "video", last.videoinput)]);
});

test("who has lost their only microphone is told that nobody hears them, and is heard again once it is back", async () => {
  const [evas, bens] = await callWithDevices();
  await bens.ask(() => {
    const { mediaDevices } = navigator;
    window.back = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async () => Promise.reject(new DOMException("Requested device not found", "NotFoundError"));
    const { track } = window.connections.flatMap((connection) => connection.getSenders()).find((sender) => sender.track?.kind === "audio");
    track.stop();
    track.dispatchEvent(new Event("ended"));
  });
  await evas.has('body[data-other-sound="off"]');
  // The own sign is no longer that of a microphone that is on, or a line says it.
  await bens.becomes(() => {
    const line = [...document.querySelectorAll("[data-hint]")].some((hint) => !hint.hidden && hint.checkVisibility());
    return line || document.querySelector(".self-muted").checkVisibility();
  });
  await bens.ask(() => {
    navigator.mediaDevices.getUserMedia = window.back;
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
  });
  await Promise.all([hears(evas), evas.has('body[data-other-sound="on"]')]);
});
