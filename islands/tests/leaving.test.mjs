// Leaving reaches the platform however often it has to be said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Leaving } from "../src/call/leaving.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** `heard`: how the platform answers, one after the other. */
function scene(...heard) {
  const one = { said: 0, timers: [], isDone: false };
  one.leaving = new Leaving({
    say: async () => {
      one.said += 1;
      return heard.shift();
    },
    later: (act, ms) => void one.timers.push({ act, ms }),
  });
  one.begins = () => void one.leaving.begin().then(() => (one.isDone = true));
  return one;
}

test("it is said again, with longer pauses, until it has been heard", async () => {
  const one = scene(...Array(6).fill(false), true);
  one.begins();
  for (let times = 1; times <= 6; times += 1) {
    await settled();
    assert.deepEqual([one.said, one.isDone], [times, false]);
    one.timers.at(-1).act();
  }
  await settled();
  assert.deepEqual([one.said, one.isDone], [7, true]);
  assert.deepEqual(one.timers.map(({ ms }) => ms), [1000, 2000, 4000, 8000, 15_000, 15_000]);
});

test("it is said at once when the platform is within reach again", async () => {
  const one = scene(false, true);
  one.begins();
  await settled();
  one.leaving.hurry();
  await settled();
  assert.deepEqual([one.said, one.isDone], [2, true]);
});

test("who joins again takes it back", async () => {
  const one = scene(false, false);
  one.begins();
  await settled();
  one.leaving.callOff();
  for (const { act } of one.timers) act();
  one.leaving.hurry();
  await settled();
  assert.deepEqual([one.said, one.isDone], [1, true]);
});

test("who joins again waits until what was said has arrived, and waits for nothing else", async () => {
  let answer;
  const leaving = new Leaving({ say: () => new Promise((resolve) => (answer = resolve)), later: () => undefined });
  assert.equal(leaving.callOff(), undefined);
  void leaving.begin();
  let isOver = false;
  void leaving.callOff().then(() => (isOver = true));
  await settled();
  assert.ok(!isOver);
  answer(true);
  await settled();
  assert.ok(isOver);
  assert.equal(leaving.callOff(), undefined);
});
