// "Log-in and two-step" in a real browser (PRODUCT T5, T7, T10, T12): the manager looks ahead, saves, plans and takes
// back, and exempts somebody; whom it touches meets it on their next page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { misfits } from "../harness/fit.mjs";
import { Stage } from "../harness/stage.mjs";
import { setUp } from "../harness/two-step.mjs";

const PHONE = { width: 360, height: 800 };
const DAY_MS = 24 * 60 * 60 * 1000;
const RULES = 'a[href="/log-in-rules"]';
const LOOK = 'form[action="/log-in-rules/dry-run"] .btn-main';
const SAVE = 'form[action="/log-in-rules"] .btn-main';
const EXEMPT = 'form[action$="/exemption"] .btn-main';

describe("log-in and two-step", () => {
  const stage = Stage.demo();

  /** Mark on a phone, before "Log-in and two-step"; and what looks amiss to axe or does not fit, page by page. */
  async function mark() {
    const tab = await stage.logIn("Mark");
    await tab.page.setViewportSize(PHONE);
    await tab.press(RULES);
    const found = [];
    const look = async (where) => found.push(...(await findingsInBoth(tab, where)), ...(await misfits(tab, where, { smallest: 24 })));
    return { tab, found, look };
  }

  const change = async (tab, group) => tab.press(`a[href="/log-in-rules/change?for=${group}"]`);
  const reads = (tab, text) => tab.becomes((wanted) => document.querySelector("main").textContent.includes(wanted), text);

  test("planned for a day, and taken back", async () => {
    const { tab, found, look } = await mark();
    await change(tab, "friends");
    await tab.check('input[name=two_step][value="required"]');
    await tab.fill("input[name=start]", new Date(stage.linden.now + 10 * DAY_MS).toISOString().slice(0, 10));
    await tab.press(LOOK);
    await tab.fill("input[name=reason]", "Friends get ten days.");
    await tab.press(SAVE);
    await tab.has('form[action="/log-in-rules/cancellation"]');
    await look("a planned change");
    await tab.press('form[action="/log-in-rules/cancellation"] button');
    await tab.lose('form[action="/log-in-rules/cancellation"]');
    await reads(tab, "Friends get ten days.");
    await look("taken back");
    assert.deepEqual(found, []);
  });

  test("required from now on: shown before it is saved, met on the next page; one professional is exempt", async () => {
    const eva = await stage.logIn("Eva");
    const clientsOfEva = new URL("/clients", eva.url).href;
    const { tab, found, look } = await mark();
    await look("the overview");
    await change(tab, "professionals");
    await tab.check('input[name=two_step][value="required"]');
    await look("the choice");
    await tab.press(LOOK);
    await tab.press('[data-meets="set-up"]:not([data-count="0"]) summary');
    await reads(tab, "Eva Kowalska");
    await look("what would change");
    await tab.fill("input[name=reason]", "  ");
    await tab.press(SAVE);
    await tab.has(".field-error");
    await look("no reason given");
    await tab.fill("input[name=reason]", "Our insurer asks for it.");
    await tab.press(SAVE);
    await eva.go(clientsOfEva);
    await eva.has("input[name=way]");
    await setUp(tab, stage.linden);
    await tab.go(new URL("/professionals", tab.url).href);
    await tab.go(await tab.ask(() => [...document.querySelectorAll(".rows a")].find((row) => row.textContent.includes("Eva")).href));
    await look("Eva's page");
    await tab.press('a[href$="/exemption"]');
    await tab.fill("input[name=reason]", "Her new phone comes on Monday.");
    await look("a reason for the exemption");
    await tab.press(EXEMPT);
    await reads(tab, "Her new phone comes on Monday.");
    await look("Eva's page, exempt");
    await eva.go(clientsOfEva);
    await eva.has('a[href="/clients/new"]');
    await tab.press('form[action$="/exemption/end"] button');
    await tab.has('a[href$="/exemption"]');
    await eva.go(clientsOfEva);
    await eva.has("input[name=way]");
    assert.deepEqual(found, []);
  });
});
