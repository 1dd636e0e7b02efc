// Two-step log-in in a real browser (PRODUCT T1 to T8), with codes from an implementation that is not Linden's
// (oathtool): the wizard, log-in with a code, a remembered device, a recovery code; with scripts and without.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { findingsInBoth } from "../harness/axe.mjs";
import { Stage } from "../harness/stage.mjs";
import { until } from "../harness/until.mjs";

const STEP_MS = 30_000;

/** What an authenticator shows: `at` in seconds since 1970. */
async function oath(secret, at = Date.now() / 1000) {
  const { stdout } = await promisify(execFile)("oathtool", ["--totp", "--base32", "--now", `@${Math.floor(at)}`, secret]);
  return stdout.trim();
}

/** A code that was not used yet: waits for the next half minute if it must. */
class Authenticator {
  #last = 0;

  constructor(secret) {
    this.secret = secret;
  }

  async code() {
    const step = () => Math.floor(Date.now() / STEP_MS);
    await until("a new code", () => step() > this.#last, 2 * STEP_MS);
    this.#last = step();
    return oath(this.secret);
  }
}

async function logInWithPassword(tab, { url, email, password }) {
  await tab.go(url);
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
}

async function typeCode(tab, code) {
  await tab.fill("input[name=code]", code);
  await tab.press('form[action="/log-in/code"] .btn-main');
}

/** From the profile to the recovery codes; `look` sees each page. */
async function setUp(tab, look) {
  const { origin } = new URL(tab.url);
  await tab.go(`${origin}/two-step`);
  await tab.press('a[href="/two-step/set-up"]');
  await tab.has("input[name=way]");
  await look("the way");
  await tab.press('form[action="/two-step/set-up"] .btn-main');
  await tab.has(".qr svg");
  await look("the QR code");
  const secret = await tab.ask(() => document.querySelector("#secret").value.replaceAll(" ", ""));
  const authenticator = new Authenticator(secret);
  await tab.press('a[href="/two-step/set-up/code"]');
  await tab.fill("input[name=code]", "000000");
  await tab.press('form[action="/two-step/set-up/code"] .btn-main');
  await tab.has(".field-error");
  await look("a wrong code");
  await tab.fill("input[name=code]", await authenticator.code());
  await tab.press('form[action="/two-step/set-up/code"] .btn-main');
  await tab.has(".codes");
  await look("the recovery codes");
  const codes = await tab.ask(() => [...document.querySelectorAll(".codes code")].map((code) => code.textContent));
  assert.equal(new Set(codes).size, 6);
  return { authenticator, codes };
}

describe("two-step", () => {
  const stage = Stage.demo();

  test("is set up with an authenticator, and then asked; a remembered device is not", async () => {
    const tab = await stage.logIn("Mila");
    const found = [];
    const look = async (where) => found.push(...(await findingsInBoth(tab, where)));
    const { authenticator, codes } = await setUp(tab, look);
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
    await other.go(`${new URL(other.url).origin}/profile`);
    await other.press('form[action="/log-out"] button');
    await other.has('form[action="/log-in"]');
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
    const { authenticator } = await setUp(tab, async () => undefined);
    const other = await (await stage.device({ javaScriptEnabled: false })).tab();
    await logInWithPassword(other, person);
    await other.has('form[action="/log-in/code"]');
    await typeCode(other, await authenticator.code());
    await other.has('a[href="/profile"]');
  });
});
