import assert from "node:assert/strict";
import { test } from "node:test";
import { keepsAwake, picture } from "../src/call/facts.ts";

const inCall = {
  call: "going", mine: true, joined: true, left: false, media: "ready", link: "connected", otherHere: true,
  otherWasHere: true,
};
const seen = (facts) => picture({ ...inCall, ...facts });

test("two people with camera and line are in the call", () => {
  assert.equal(seen({}), "in_call");
});

test("each side sees its own end of a call that nobody took", () => {
  assert.equal(seen({ call: "rang_out" }), "rang_out");
  assert.equal(seen({ call: "rang_out", mine: false }), "missed");
  assert.equal(seen({ call: "declined" }), "declined");
  assert.equal(seen({ call: "declined", mine: false }), "ended");
});

test("an ended call is over whatever else is true", () => {
  assert.equal(seen({ call: "ended", left: true, media: "denied", link: "taken" }), "ended");
});

test("who left may join again until the call is over", () => {
  assert.equal(seen({ left: true, link: "idle" }), "left");
});

test("the one who is called sees who calls, until another device has answered", () => {
  assert.equal(seen({ call: "ringing", mine: false, joined: false }), "incoming");
  assert.equal(seen({ mine: false, joined: false }), "elsewhere");
});

test("what is in the way of camera and microphone comes before ringing and connecting", () => {
  for (const media of ["asking", "denied", "blocked_by_system", "dismissed", "busy", "missing", "unsupported"]) {
    assert.equal(seen({ media, call: "ringing", link: "connecting" }), media);
  }
});

test("a lost line is said even while the other person is still shown", () => {
  assert.equal(seen({ link: "reconnecting" }), "reconnecting");
});

test("an empty room says whether somebody was there", () => {
  assert.equal(seen({ otherHere: false }), "gone");
  assert.equal(seen({ otherHere: false, otherWasHere: false }), "waiting");
});

test("the screen stays on while it rings, while the other one is awaited and while the line is lost", () => {
  for (const facts of [{}, { call: "ringing" }, { otherHere: false }, { link: "reconnecting" }, { link: "failed" }, { media: "denied" }]) {
    assert.ok(keepsAwake({ ...inCall, ...facts }));
  }
  for (const facts of [{ joined: false }, { left: true }, { call: "ended" }, { call: "rang_out" }, { link: "taken" }, { media: "unsupported" }]) {
    assert.ok(!keepsAwake({ ...inCall, ...facts }));
  }
});
