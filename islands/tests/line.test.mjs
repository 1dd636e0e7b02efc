// One line to the media server at a time: what an older one brings back is left, what fails is tried again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Line } from "../src/call/line.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));
const pending = () => {
  let done;
  return Object.assign(new Promise((resolve, reject) => (done = { resolve, reject })), { ...done });
};
const ticket = { url: "ws://media", token: "" };

function scene() {
  const one = { rooms: [], timers: [], asked: 0, joinedAgain: 0, own: { stream: "stream" }, failsToSend: 0, connecting: undefined };
  class CallRoom {
    sent = 0;
    isLeft = false;
    constructor(ears) {
      this.ears = ears;
      one.rooms.push(this);
    }
    async connect() {
      await one.connecting;
    }
    async send() {
      if (one.failsToSend-- > 0) throw new Error("not published");
      this.sent += 1;
    }
    async leave() {
      this.isLeft = true;
    }
  }
  one.line = new Line({
    load: async () => ({ CallRoom, showPeople: () => undefined }),
    wants: {},
    own: () => one.own,
    changed: () => undefined,
    askState: async () => void (one.asked += 1),
    again: () => void (one.joinedAgain += 1),
    later: (act) => void one.timers.push(act),
  });
  return one;
}

const there = (one) => one.rooms.filter(({ isLeft }) => !isLeft).length;

test("whoever leaves and joins again while the first ticket is on its way is in one room", async () => {
  const one = scene();
  const [first, second] = [pending(), pending()];
  const joins = [one.line.join(first)];
  one.line.end();
  joins.push(one.line.join(second));
  second.resolve(ticket);
  first.resolve(ticket);
  await Promise.all(joins);
  assert.equal(one.rooms.length, 1);
  assert.equal(one.line.link, "connected");
});

test("a room that is reached after leaving is left", async () => {
  const one = scene();
  one.connecting = pending();
  const join = one.line.join(Promise.resolve(ticket));
  await settled();
  one.line.end();
  one.connecting.resolve();
  await join;
  assert.equal(there(one), 0);
  assert.equal(one.line.link, "idle");
});

test("a line that fails and says so as well is tried once more, not twice", async () => {
  const one = scene();
  one.connecting = pending();
  const join = one.line.join(Promise.resolve(ticket));
  await settled();
  one.rooms[0].ears.disconnected("lost");
  one.connecting.reject(new Error("no way there"));
  await join;
  assert.equal(one.line.link, "failed");
  assert.equal(one.asked, 1);
  assert.equal(one.timers.length, 1);
});

test("nobody comes back from a timer of an older line", async () => {
  const one = scene();
  await one.line.join(Promise.reject(new Error("no ticket")));
  await one.line.join(Promise.resolve(ticket));
  one.timers[0]();
  assert.equal(one.joinedAgain, 0);
});

test("what is not published is published again on the same line, then on a new one", async () => {
  const one = scene();
  one.failsToSend = 2;
  await one.line.join(Promise.resolve(ticket));
  await settled();
  assert.equal(one.line.link, "connected");
  one.timers.shift()();
  await settled();
  assert.equal(one.line.link, "failed");
  assert.equal(there(one), 0);
  one.timers.shift()();
  assert.equal(one.joinedAgain, 1);
});

test("what is published at the second try stays", async () => {
  const one = scene();
  one.failsToSend = 1;
  await one.line.join(Promise.resolve(ticket));
  await settled();
  one.timers.shift()();
  await settled();
  assert.equal(one.rooms[0].sent, 1);
  assert.equal(one.line.link, "connected");
  assert.equal(one.timers.length, 0);
});

test("a line that came back brings sound and picture in line again", async () => {
  const one = scene();
  await one.line.join(Promise.resolve(ticket));
  const { ears, sent } = one.rooms[0];
  ears.reconnecting();
  ears.reconnected();
  await settled();
  assert.equal(one.rooms[0].sent, sent + 1);
});

test("who is in the call elsewhere is out of the room here", async () => {
  const one = scene();
  await one.line.join(Promise.resolve(ticket));
  one.rooms[0].ears.disconnected("taken");
  await settled();
  assert.equal(one.line.link, "taken");
  assert.equal(there(one), 0);
  assert.equal(one.timers.length, 0);
});
