// What comes days later, in a real browser: two-step that is required from a day on (PRODUCT T5, T12), and a friend who
// lost the phone and waits 72 hours (T11).
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, logOut, setUp } from "../harness/two-step.mjs";

describe("days later", () => {
  const stage = Stage.demo();

  test("two-step is required from the day on that was chosen, and not before", async () => {
    const { linden } = stage;
    const pieter = await stage.logIn("Pieter", { platform: "Zeezicht" });
    const daan = await stage.logIn("Daan", { platform: "Zeezicht" });
    const day = new Date(linden.now + 3 * 86_400_000).toISOString().slice(0, 10);
    await pieter.go(new URL("/log-in-rules", pieter.url).href);
    await pieter.press('a[href="/log-in-rules/change?for=clients"]');
    await pieter.check("input[name=two_step][value=required]");
    await pieter.fill("input[name=start]", day);
    await pieter.press('form[action="/log-in-rules/dry-run"] .btn-main');
    await pieter.has("[data-meets]");
    await pieter.fill("input[name=reason]", "Decided in November.");
    await pieter.press('form[action="/log-in-rules"] .btn-main');
    await pieter.see(".flash-good");
    await pieter.has('form[action="/log-in-rules/cancellation"]');
    await linden.later("1 day");
    // Sessions are over by then, and pages go to the log-in page by themselves.
    await Promise.all([daan, pieter].map((tab) => tab.has('form[action="/log-in"]')));
    await logInWithPassword(daan, stage.person("Daan", "Zeezicht"));
    await daan.has('a[href="/profile"]');
    await logOut(daan);
    await linden.later("2 days");
    await logInWithPassword(daan, stage.person("Daan", "Zeezicht"));
    await daan.has('form[action="/two-step/set-up"]');
    await logInWithPassword(pieter, stage.person("Pieter", "Zeezicht"));
    await pieter.has('a[href="/profile"]');
    await pieter.go(new URL("/log-in-rules", pieter.url).href);
    await pieter.has('a[href="/log-in-rules/change?for=clients"]');
    await setUp(daan, linden);
    await daan.press('a.btn-main[href="/"]');
    await daan.has('a[href="/profile"]');
  });

  test("a friend without phone and codes comes in after 72 hours, and not before", async () => {
    const { linden } = stage;
    const person = stage.person("Finn");
    const found = [];
    const look = async (where) => found.push(...(await findingsInBoth(tab, where)));
    await setUp(await stage.logIn("Finn"), linden);
    const tab = await (await stage.device()).tab();
    await logInWithPassword(tab, person);
    await tab.press('a[href="/log-in/recovery"]');
    await tab.press('form[action="/log-in/recovery"] .btn-main');
    const link = await linden.linkFor(person.email, "/log-in/recovery/");
    const { pathname } = new URL(link);
    const open = `form[action="${pathname}"] button`;
    await linden.later("71 hours");
    await tab.go(link);
    await tab.has(`form[action="${pathname}/end"]`);
    await look("the link during the wait");
    assert.equal(await tab.ask((form) => document.querySelector(form), open), null);
    await linden.later("1 hour");
    await tab.go(link);
    await tab.see(open);
    await look("the link after the wait");
    await tab.press(open);
    await tab.see(".flash");
    await logInWithPassword(tab, person);
    await tab.has('a[href="/profile"]');
    assert.deepEqual(found, []);
  });
});
