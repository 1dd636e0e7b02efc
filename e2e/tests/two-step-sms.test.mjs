// Two-step by SMS in a real browser (PRODUCT T1, T3, T4, T6): the wizard, wrong and old codes, asking for another one too
// early, log-in, the one-hour lock and a recovery code.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, logOut, Phone, recoveryCodes, typeCode } from "../harness/two-step.mjs";

const AGAIN_AT_SET_UP = 'form[action="/two-step/set-up/number"] button';
const AGAIN_AT_LOG_IN = 'form[action="/log-in/code/sms"] button';

/** Asks for another code, and waits for the line that answers. */
async function askAgain(tab, button, words) {
  await tab.press(button);
  await tab.becomes((said) => document.querySelector(".flash")?.textContent.includes(said), words);
}

async function typeAtSetUp(tab, code) {
  await tab.fill("input[name=code]", code);
  await tab.press('form[action="/two-step/set-up/code"] .btn-main');
}

describe("two-step by SMS", () => {
  const stage = Stage.demo();

  test("is set up with a number, and a code comes at each log-in and behind the lock", async () => {
    const { linden } = stage;
    const found = [];
    const look = async (tab, where) => found.push(...(await findingsInBoth(tab, where)));
    const ben = await stage.logIn("Ben");
    const { origin } = new URL(ben.url);
    const phone = new Phone("+31 6 12345678", linden);
    await ben.go(`${origin}/two-step/set-up`);
    await ben.check("input[name=way][value=sms]");
    await ben.press('form[action="/two-step/set-up"] .btn-main');
    await ben.fill("input[name=number]", "12");
    await ben.press('form[action="/two-step/set-up/number"] .btn-main');
    await ben.has(".field-error");
    await look(ben, "a number that is none");
    await ben.fill("input[name=number]", phone.number);
    await ben.press('form[action="/two-step/set-up/number"] .btn-main');
    const first = await phone.code();
    await askAgain(ben, AGAIN_AT_SET_UP, "wait half a minute");
    await linden.later("30 seconds");
    await askAgain(ben, AGAIN_AT_SET_UP, "on its way");
    const second = await phone.code();
    await typeAtSetUp(ben, first);
    await ben.has(".field-error");
    await look(ben, "a code that is not the newest");
    await typeAtSetUp(ben, second);
    const [recovery] = await recoveryCodes(ben);
    await logOut(ben);

    await linden.later("30 seconds");
    await logInWithPassword(ben, stage.person("Ben"));
    await ben.has('form[action="/log-in/code"]');
    await look(ben, "the code at log-in");
    const third = await phone.code();
    await typeCode(ben, second);
    await ben.has(".field-error");
    await linden.later("10 minutes");
    await typeCode(ben, third);
    await ben.has(".field-error");
    await askAgain(ben, AGAIN_AT_LOG_IN, "on its way");
    await askAgain(ben, AGAIN_AT_LOG_IN, "wait half a minute");
    await typeCode(ben, await phone.code());
    await ben.has('a[href="/profile"]');

    await linden.later("1 hour");
    await ben.go(`${origin}/profile/access-log`);
    await ben.press('form[action="/unlock/sms"] button');
    await ben.fill("input[name=code]", await phone.code());
    await look(ben, "the lock");
    await ben.press('form[action="/unlock"] .btn-main');
    await ben.has('a[href="/profile"]');
    assert.equal(new URL(ben.url).pathname, "/profile/access-log");

    const lost = await (await stage.device()).tab();
    await logInWithPassword(lost, stage.person("Ben"));
    await lost.has('form[action="/log-in/code"]');
    await typeCode(lost, recovery);
    await lost.has('a[href="/two-step/recovery-codes"]');
    assert.deepEqual(found, []);
  });
});
