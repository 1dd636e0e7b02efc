// One's own sound and picture go out only while they are wanted, whatever is under way when a button is pressed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Sent } from "../src/call/sent.ts";

class Media {
  readyState = "live";
  enabled = true;
  stop() {
    this.readyState = "ended";
  }
}

/** As livekit-client's: whatever is put into it is enabled unless it is muted. */
class Track {
  isMuted = false;
  constructor(media) {
    this.mediaStreamTrack = media;
  }
  async mute() {
    this.isMuted = true;
    this.mediaStreamTrack.enabled = false;
  }
  async unmute() {
    this.isMuted = false;
    this.mediaStreamTrack.enabled = true;
  }
  async replaceTrack(media, kept) {
    this.kept = kept;
    if (media === this.mediaStreamTrack) return;
    this.wasOpenAtReplacing = media.enabled;
    this.mediaStreamTrack = media;
    media.enabled = !this.isMuted;
  }
}

/** Something that others finish: the platform, a device. */
function pending() {
  let done;
  const promise = new Promise((resolve, reject) => (done = { resolve, reject }));
  return Object.assign(promise, done);
}

function scene({ switchesOff = true, wanted = true } = {}) {
  const scene = { wanted, isReady: true, opened: [], published: [], publishing: undefined, opening: undefined };
  scene.sent = new Sent({
    switchesOff,
    wanted: () => scene.wanted,
    isReady: () => scene.isReady,
    open: async () => {
      await scene.opening;
      const media = new Media();
      scene.opened.push(media);
      return media;
    },
    wrap: (media) => (scene.track = new Track(media)),
    publish: async (track) => {
      scene.wasMutedAtPublishing = track.isMuted;
      await scene.publishing;
      scene.published.push(track);
    },
    isPublished: (track) => scene.published.includes(track),
    reopened: () => undefined,
  });
  return scene;
}

const goesOut = ({ isMuted, mediaStreamTrack: media }) => !isMuted && media.enabled && media.readyState === "live";

/** Lets all go on that waits for nobody else. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function published(given) {
  const one = scene(given);
  one.media = new Media();
  one.sent.give(one.media);
  await one.sent.follow();
  return one;
}

test("what was taken before the room was there goes out as it is", async () => {
  const { media, track, opened } = await published();
  assert.equal(track.mediaStreamTrack, media);
  assert.ok(goesOut(track));
  assert.equal(opened.length, 0);
});

test("a camera that is not wanted is never published, and its light goes out", async () => {
  const { media, track, opened } = await published({ wanted: false });
  assert.equal(track, undefined);
  assert.equal(media.readyState, "ended");
  assert.equal(opened.length, 0);
});

test("a microphone that is not wanted is published muted, so that it can be heard at once later", async () => {
  const one = await published({ switchesOff: false, wanted: false });
  assert.equal(one.published.length, 1);
  assert.ok(one.wasMutedAtPublishing);
  assert.ok(one.track.isMuted);
  one.wanted = true;
  await one.sent.follow();
  assert.ok(goesOut(one.track));
  assert.equal(one.opened.length, 0);
});

test("whoever mutes while it is being published is not heard from the press on, and is muted afterwards", async () => {
  const one = scene({ switchesOff: false });
  one.publishing = pending();
  one.sent.give(new Media());
  const first = one.sent.follow();
  await settled();
  one.wanted = false;
  const second = one.sent.follow();
  assert.ok(!one.track.mediaStreamTrack.enabled);
  assert.ok(!one.track.isMuted, "a server that does not know the track cannot be told");
  one.publishing.resolve();
  await Promise.all([first, second]);
  assert.ok(one.track.isMuted);
  assert.equal(one.published.length, 1);
});

test("whoever switches the camera off and on while it is being published is published once, and seen", async () => {
  const one = scene();
  one.publishing = pending();
  one.sent.give(new Media());
  const all = [one.sent.follow()];
  await settled();
  for (const wanted of [false, true]) {
    one.wanted = wanted;
    all.push(one.sent.follow());
  }
  one.publishing.resolve();
  await Promise.all(all);
  assert.equal(one.published.length, 1);
  assert.equal(one.opened.length, 0);
  assert.ok(goesOut(one.track));
});

test("a camera that is switched off lets go of its device, and opens it again", async () => {
  const one = await published();
  one.wanted = false;
  await one.sent.follow();
  assert.equal(one.media.readyState, "ended");
  one.wanted = true;
  await one.sent.follow();
  assert.equal(one.opened.length, 1);
  assert.ok(goesOut(one.track));
  assert.ok(!one.track.wasOpenAtReplacing, "nothing goes out before the track is unmuted");
  assert.equal(one.track.kept, false, "afterwards livekit-client looks after the device again");
});

test("whoever changes their mind while the camera opens is not seen, and its light goes out", async () => {
  const one = await published();
  one.wanted = false;
  await one.sent.follow();
  one.opening = pending();
  one.wanted = true;
  const opens = one.sent.follow();
  await settled();
  one.wanted = false;
  const closes = one.sent.follow();
  one.opening.resolve();
  await Promise.all([opens, closes]);
  assert.ok(one.track.isMuted);
  assert.deepEqual(one.opened.map((media) => media.readyState), ["ended"]);
});

test("whoever changes their mind while the first camera opens is not published", async () => {
  const one = scene();
  one.opening = pending();
  const opens = one.sent.follow();
  await settled();
  one.wanted = false;
  const closes = one.sent.follow();
  one.opening.resolve();
  await Promise.all([opens, closes]);
  assert.equal(one.published.length, 0);
  assert.deepEqual(one.opened.map((media) => media.readyState), ["ended"]);
});

test("nothing is published before the line is there", async () => {
  const one = scene();
  one.isReady = false;
  one.sent.give(new Media());
  await one.sent.follow();
  assert.equal(one.published.length, 0);
  one.isReady = true;
  await one.sent.follow();
  assert.equal(one.published.length, 1);
});

test("muting holds at once while the line is away; nothing is opened before it is back", async () => {
  const one = await published();
  one.isReady = false;
  one.wanted = false;
  const away = one.sent.follow();
  assert.ok(!goesOut(one.track));
  await away;
  one.wanted = true;
  await one.sent.follow();
  assert.ok(!goesOut(one.track));
  assert.equal(one.opened.length, 0);
  one.isReady = true;
  await one.sent.follow();
  assert.ok(goesOut(one.track));
});

test("what could not be published is published later, with what is at hand", async () => {
  const one = scene();
  one.publishing = Promise.reject(new Error("no answer"));
  one.sent.give(new Media());
  await assert.rejects(one.sent.follow());
  one.publishing = undefined;
  await one.sent.follow();
  assert.equal(one.published.length, 1);
  assert.equal(one.opened.length, 0);
  assert.ok(goesOut(one.track));
});

test("what the room has lost is published anew", async () => {
  const one = await published();
  one.published = [];
  await one.sent.follow();
  assert.ok(goesOut(one.published[0]));
});

test("a device that is chosen while muted is opened when it is wanted again, and not before", async () => {
  const one = await published({ switchesOff: false });
  assert.ok(!one.sent.waitsForDevice(), "who is heard changes at once");
  one.wanted = false;
  await one.sent.follow();
  assert.ok(one.sent.waitsForDevice());
  assert.equal(one.opened.length, 0);
  one.wanted = true;
  await one.sent.follow();
  assert.equal(one.track.mediaStreamTrack, one.opened[0]);
  assert.equal(one.media.readyState, "ended");
});
