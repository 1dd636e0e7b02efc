// The call between two Chromiums (PRODUCT V1 to V5): from the press to the picture, and every other way it can go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, call, decline, find, hears, is, leave, logIn, RINGS, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();
const RINGS_FOR_MS = 45_000;

const inCall = async (therapist = "Eva", client = "Ben") => {
  const [one, other] = [await stage.logIn(therapist), await stage.logIn(client)];
  const calls = await stage.callBetween(one, other, client);
  await Promise.all(calls.map(seesAndHears));
  return calls;
};

const clockReads = (tab, minutes) => tab.becomes((wanted) => document.querySelector("[data-clock]").textContent.startsWith(wanted), minutes);

test("one press, one accept, and both see and hear each other", async () => {
  const [eva, ben] = await inCall();
  assert.equal(new URL(eva.url).pathname, new URL(ben.url).pathname);
  await Promise.all([eva.see("[data-clock]"), ben.see("[data-clock]")]);
  await eva.has('body[data-other-sound="on"]');
});

test("nobody hears themselves", async () => {
  const [evas, bens] = await inCall();
  for (const tab of [evas, bens]) {
    await tab.has('body[data-self-picture="true"]');
    const own = await tab.ask(() => {
      const { muted, srcObject } = document.querySelector("[data-self-video]");
      return { muted, sounds: srcObject.getAudioTracks().length, pictures: srcObject.getVideoTracks().length };
    });
    assert.deepEqual(own, { muted: true, sounds: 0, pictures: 1 });
  }
});

test("who is muted is seen to be muted, and to be heard again", async () => {
  const [eva, ben] = await inCall();
  await ben.press("[data-toggle-microphone]");
  await Promise.all([ben.has('body[data-self-sound="off"]'), eva.see(".tile-name .sound-off")]);
  await ben.press("[data-toggle-microphone]");
  await eva.see(".tile-name .sound-on");
  await hears(eva);
});

test("a camera that is switched off is seen to be off, and comes back", async () => {
  const [eva, ben] = await inCall();
  await ben.press("[data-toggle-camera]");
  await eva.has('body[data-other-picture="false"]');
  await eva.see(".tile-person");
  await ben.press("[data-toggle-camera]");
  await eva.has('body[data-other-picture="true"]');
  await seesAndHears(eva);
});

test("who leaves can join the same call again, until the last one leaves", async () => {
  const [eva, ben] = await inCall();
  await leave(ben);
  await Promise.all([is(ben, "left"), is(eva, "gone")]);
  await ben.press('[data-panel~="left"] [data-join]');
  await Promise.all([seesAndHears(eva), seesAndHears(ben)]);
  await leave(eva);
  await is(ben, "gone");
  await leave(ben);
  await Promise.all([is(eva, "ended"), is(ben, "ended")]);
});

test("a reload lands back in the call: who was muted stays so, and the clock goes on from the call's beginning", async () => {
  const [eva, ben] = await inCall();
  await clockReads(ben, "00:");
  await stage.linden.later("5 minutes");
  await ben.press("[data-toggle-microphone]");
  await eva.has('body[data-other-sound="off"]');
  await ben.reload();
  await Promise.all([seesAndHears(ben), is(eva, "in_call")]);
  await Promise.all([eva.has('body[data-other-sound="off"]'), ben.has('body[data-self-sound="off"]'), clockReads(ben, "05:")]);
});

test("a client calls the therapist just so", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const bens = stage.watch(await call(ben, "Eva"));
  const evas = stage.watch(await accept(eva));
  await Promise.all([seesAndHears(bens), seesAndHears(evas)]);
});

test("the caller sees that the other one declined", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await is(evas, "calling");
  await decline(ben);
  await Promise.all([is(evas, "declined"), ben.lose(RINGS)]);
});

test("a caller who gives up stops the ringing", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await leave(evas);
  await Promise.all([is(evas, "ended"), ben.lose(RINGS)]);
});

test("a caller who reloads while it rings still arrives in the call", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await Promise.all([rings(ben), is(evas, "calling")]);
  await evas.reload();
  await is(evas, "calling");
  const bens = stage.watch(await accept(ben));
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
});

test("it rings on every device, the first takes it, and the others fall silent", async () => {
  const [eva, phone, computer] = [await stage.logIn("Eva"), await stage.logIn("Ben"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await Promise.all([rings(phone), rings(computer)]);
  const bens = stage.watch(await accept(phone));
  await Promise.all([computer.lose(RINGS), seesAndHears(evas), seesAndHears(bens)]);
});

test("it rings as long on a device whose clock is wrong", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), stage.watch(await (await stage.device()).tab())];
  await ben.page.clock.install({ time: Date.now() + 3_600_000 });
  await logIn(ben, stage.person("Ben"));
  stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await ben.page.clock.fastForward(30_000);
  assert.ok(await ben.page.isVisible(RINGS));
  await ben.page.clock.fastForward(15_000);
  await ben.lose(RINGS);
});

test("two who press at the same time are in one call", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const rows = await Promise.all([find(eva, "Ben"), find(ben, "Eva")]);
  const pressed = [eva, ben].map((tab, at) => tab.pressForTab(`${rows[at]} form[action^="/calls"] button`));
  const calls = (await Promise.all(pressed)).map((tab) => stage.watch(tab));
  await Promise.all(calls.map(seesAndHears));
  assert.equal(calls[0].url, calls[1].url);
});

test("two calls at once do not mix", async () => {
  const [eva, ben] = await inCall("Eva", "Ben");
  const [tibor, sam] = await inCall("Tibor", "Sam");
  await ben.press("[data-toggle-microphone]");
  await eva.has('body[data-other-sound="off"]');
  await Promise.all([seesAndHears(tibor), seesAndHears(sam)]);
  for (const tab of [tibor, sam]) await tab.has('body[data-other-sound="on"]');
  const title = (tab) => tab.ask(() => document.querySelector("h1").textContent);
  assert.match(await title(eva), /Ben Jansen/);
  assert.match(await title(tibor), /Sam Okafor/);
});

test("nobody answers: it rings out, and both sides are told", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  const rungOut = (tab) => tab.has('body[data-call-state="rang_out"]', RINGS_FOR_MS + 15_000);
  await Promise.all([rungOut(evas), ben.lose(RINGS, RINGS_FOR_MS + 15_000)]);
});
