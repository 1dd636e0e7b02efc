// The screen's lock is held once while it is wanted, and never longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Awake } from "../src/call/awake.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A browser that thinks about each request for a while. */
function scene() {
  const one = { locks: [], waiting: [], refuses: false };
  one.awake = new Awake(async () => {
    await new Promise((resolve) => one.waiting.push(resolve));
    if (one.refuses) throw new DOMException("low battery", "NotAllowedError");
    const lock = { released: false, release: async () => void (lock.released = true) };
    one.locks.push(lock);
    return lock;
  });
  one.answer = async () => {
    for (const resolve of one.waiting.splice(0)) resolve();
    await settled();
  };
  one.held = () => one.locks.filter(({ released }) => !released).length;
  return one;
}

test("however often it is wanted meanwhile, one lock is asked for", async () => {
  const one = scene();
  for (let times = 0; times < 5; times += 1) one.awake.set(true);
  assert.equal(one.waiting.length, 1);
  await one.answer();
  one.awake.set(true);
  assert.deepEqual([one.held(), one.waiting.length], [1, 0]);
});

test("a lock that comes after the end is released", async () => {
  const one = scene();
  one.awake.set(true);
  one.awake.set(false);
  await one.answer();
  assert.deepEqual([one.locks.length, one.held()], [1, 0]);
});

test("who leaves and joins again while it is on its way holds one", async () => {
  const one = scene();
  for (const wanted of [true, false, true]) one.awake.set(wanted);
  await one.answer();
  assert.equal(one.held(), 1);
  one.awake.set(false);
  await settled();
  assert.equal(one.held(), 0);
});

test("a refusal is not answered with another request, until the page is seen again", async () => {
  const one = scene();
  one.refuses = true;
  one.awake.set(true);
  await one.answer();
  one.awake.set(true);
  assert.equal(one.waiting.length, 0);
  one.refuses = false;
  one.awake.again();
  await one.answer();
  assert.equal(one.held(), 1);
});

test("what the browser took away while nobody looked is asked for again", async () => {
  const one = scene();
  one.awake.set(true);
  await one.answer();
  one.locks[0].released = true;
  one.awake.again();
  await one.answer();
  assert.equal(one.held(), 1);
});
