// The one-hour lock in a real browser (PRODUCT T6, T8): what was typed is still there and is saved, a call goes on, and
// it rings.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { misfits } from "../harness/fit.mjs";
import { call, find, is, leave, RINGS, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, setUp, typeCode } from "../harness/two-step.mjs";
import { until } from "../harness/until.mjs";

const home = (tab) => tab.go(new URL("/", tab.url).href);

async function unlock(tab, code) {
  await tab.fill("input[name=code]", code);
  await tab.press('form[action="/unlock"] .btn-main');
}

/** When the demo last heard of this person's other devices, the newest first, as a page of `tab` says. */
async function othersSeen(tab) {
  await tab.go(new URL("/profile/sessions", tab.url).href);
  return tab.ask(() => [...document.querySelectorAll(".row:has(form) time:first-of-type")].map((time) => Date.parse(time.dateTime)));
}

describe("the one-hour lock", () => {
  const stage = Stage.demo();

  test("keeps what was typed, and saves it after the code", async () => {
    const { linden } = stage;
    const tibor = await stage.logIn("Tibor");
    const { authenticator } = await setUp(tibor, linden);
    const form = new URL("/clients/new", tibor.url).href;
    await tibor.go(form);
    const typed = { first_name: "Zoë & co", last_name: "de Wit", email: "zoe@lindenhof.example" };
    for (const [name, text] of Object.entries(typed)) await tibor.fill(`[name=${name}]`, text);
    await linden.later("1 hour");
    await tibor.press('form[action="/clients"] .btn-main');
    await tibor.has('form[action="/unlock"]');
    const found = await findingsInBoth(tibor, "the lock");
    found.push(...(await misfits(tibor, "the lock")));
    await unlock(tibor, "000000");
    await tibor.has(".field-error");
    const reloaded = await tibor.device.tab(form);
    await reloaded.has('form[action="/unlock"]');
    await unlock(tibor, await authenticator.code());
    await tibor.see(".flash-good");
    assert.match(await tibor.ask(() => document.querySelector("h1").textContent), /Zoë & co de Wit/);
    await reloaded.go(form);
    await reloaded.has("[name=first_name]");
    assert.deepEqual(found, []);
  });

  test("does not come into the middle of a call, whose people may leave it and join again", async () => {
    const { linden } = stage;
    const ben = await stage.logIn("Ben");
    const { authenticator } = await setUp(ben, linden);
    await home(ben);
    const elsewhere = await (await stage.device()).tab();
    await logInWithPassword(elsewhere, stage.person("Ben"));
    await typeCode(elsewhere, await authenticator.code());
    await elsewhere.has('a[href="/profile"]');
    const calls = await stage.callBetween(await stage.logIn("Eva"), ben, "Ben");
    await Promise.all(calls.map(seesAndHears));
    const [, bens] = calls;
    for (const time of ["50 minutes", "50 minutes"]) {
      await linden.later(time);
      const moved = linden.now;
      await until("the call to count as use", async () => (await othersSeen(elsewhere)).some((seen) => seen >= moved - 60_000));
    }
    await Promise.all(calls.map(seesAndHears));
    await leave(bens);
    await is(bens, "left");
    await bens.press('[data-panel~="left"] [data-join]');
    await Promise.all(calls.map(seesAndHears));
  });

  test("lets a call ring, and who accepts is in it after the code", async () => {
    const { linden } = stage;
    const mila = await stage.logIn("Mila");
    const { authenticator } = await setUp(mila, linden);
    await home(mila);
    const eva = await stage.logIn("Eva");
    await find(eva, "Mila");
    await linden.later("1 hour");
    const evas = stage.watch(await call(eva, "Mila"));
    await rings(mila);
    const milas = stage.watch(await mila.pressForTab(RINGS));
    await milas.has('form[action="/unlock"]');
    await unlock(milas, await authenticator.code());
    await Promise.all([evas, milas].map(seesAndHears));
  });
});
