// Camera and microphone are taken once: what an older question brings back is let go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Own } from "../src/call/own.ts";

class Stream {
  tracks = ["audio", "video"].map((kind) => ({ kind, enabled: true, readyState: "live", stop() { this.readyState = "ended"; } }));
  getTracks = () => [...this.tracks];
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === "audio");
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === "video");
  removeTrack = (track) => void this.tracks.splice(this.tracks.indexOf(track), 1);
}

const ready = (camera = "none") => ({ media: "ready", stream: new Stream(), camera });
const isOff = ({ stream }) => stream.tracks.every(({ readyState }) => readyState === "ended");
const pending = () => {
  let resolve;
  return Object.assign(new Promise((done) => (resolve = done)), { resolve });
};

function scene() {
  const one = { asked: [], waits: [] };
  const needs = {
    obtain: () => {
      one.asked.push(pending());
      return one.asked.at(-1);
    },
    worthAsking: (_, turn) => {
      const wait = Object.assign(pending(), { turn });
      turn.addEventListener("abort", () => wait.resolve());
      one.waits.push(wait);
      return wait;
    },
    mirror: () => undefined,
    changed: () => undefined,
  };
  one.own = new Own(needs);
  return one;
}

test("two questions at once bring one stream, the newer", async () => {
  const { own } = scene();
  const questions = [pending(), pending()];
  const takes = questions.map((asked) => own.take(asked));
  const [older, newer] = [ready(), ready()];
  questions[1].resolve(newer);
  questions[0].resolve(older);
  await Promise.all(takes);
  assert.equal(own.stream, newer.stream);
  assert.ok(isOff(older));
  assert.ok(!isOff(newer));
});

test("whoever chose sound only is not asked for the camera again, nor told that it is blocked", async () => {
  const { own, waits, asked } = scene();
  await own.take(Promise.resolve({ media: "denied" }));
  const soundOnly = pending();
  const take = own.take(soundOnly);
  waits[0].resolve(); // the page has the focus again
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(asked.length, 0);
  soundOnly.resolve(ready("denied"));
  await take;
  assert.equal(own.media, "ready");
  assert.equal(own.camera, "denied");
});

test("an answer to an older question does not hide what is ready", async () => {
  const { own, waits, asked } = scene();
  await own.take(Promise.resolve({ media: "denied" }));
  waits[0].resolve();
  await new Promise((resolve) => setImmediate(resolve));
  await own.take(Promise.resolve(ready("denied")));
  asked[0].resolve({ media: "denied" });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(own.media, "ready");
  assert.equal(waits.length, 1);
});

test("what comes after leaving is switched off", async () => {
  const { own } = scene();
  const asked = pending();
  const take = own.take(asked);
  own.stop();
  const late = ready();
  asked.resolve(late);
  await take;
  assert.ok(isOff(late));
  assert.equal(own.stream, undefined);
});

test("a camera that is switched off before there is a room goes off at once, and the microphone falls silent", async () => {
  const { own } = scene();
  const taken = ready();
  await own.take(Promise.resolve(taken));
  const [sound, picture] = taken.stream.getTracks();
  own.follow(false, false);
  assert.deepEqual([sound.enabled, sound.readyState, picture.readyState], [false, "live", "ended"]);
  assert.ok(own.isAtHand, "the microphone can be heard later");
  own.follow(true, true);
  assert.ok(sound.enabled);
});
