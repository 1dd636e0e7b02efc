// Two-step log-in in a real browser (PRODUCT T1 to T8), with codes from an implementation that is not Linden's
// (oathtool): the wizard, log-in with a code, a remembered device, a recovery code; with scripts and without.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, logOut, setUp, typeCode } from "../harness/two-step.mjs";

describe("two-step", () => {
  const stage = Stage.demo();

  test("is set up with an authenticator, and then asked; a remembered device is not", async () => {
    const tab = await stage.logIn("Mila");
    const found = [];
    const look = async (where) => found.push(...(await findingsInBoth(tab, where)));
    const { authenticator, codes } = await setUp(tab, stage.linden, look);
    const own = await stage.device();
    const other = await own.tab();
    await logInWithPassword(other, stage.person("Mila"));
    await other.has('form[action="/log-in/code"]');
    found.push(...(await findingsInBoth(other, "the code at log-in")));
    await typeCode(other, "000000");
    await other.has(".field-error");
    await other.choose("select[name=remember]", "12h");
    await typeCode(other, await authenticator.code());
    await other.has('a[href="/profile"]');
    await logOut(other);
    await logInWithPassword(other, stage.person("Mila"));
    await other.has('a[href="/profile"]');
    const lost = await (await stage.device()).tab();
    await logInWithPassword(lost, stage.person("Mila"));
    await lost.has('form[action="/log-in/code"]');
    await typeCode(lost, codes[3]);
    await lost.has('a[href="/two-step/recovery-codes"]');
    await lost.go(`${new URL(lost.url).origin}/two-step/off`);
    await lost.has('form[action="/two-step/off"]');
    found.push(...(await findingsInBoth(lost, "switching off")));
    assert.deepEqual(found, []);
  });

  test("works with scripts off", async () => {
    const person = stage.person("Sam");
    const tab = await (await stage.device({ javaScriptEnabled: false })).tab();
    await logInWithPassword(tab, person);
    await tab.has('a[href="/profile"]');
    const { authenticator } = await setUp(tab, stage.linden);
    const other = await (await stage.device({ javaScriptEnabled: false })).tab();
    await logInWithPassword(other, person);
    await other.has('form[action="/log-in/code"]');
    await typeCode(other, await authenticator.code());
    await other.has('a[href="/profile"]');
  });
});
