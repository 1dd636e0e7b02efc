// Two-step log-in as people do it, with codes from an implementation that is not Linden's (oathtool).
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { until } from "./until.mjs";

const STEP_MS = 30_000;

/** What an authenticator shows: `at` in seconds since 1970. */
async function oath(secret, at = Date.now() / 1000) {
  const { stdout } = await promisify(execFile)("oathtool", ["--totp", "--base32", "--now", `@${Math.floor(at)}`, secret]);
  return stdout.trim();
}

/** A code that was not used yet: waits for the next half minute if it must. */
export class Authenticator {
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

export async function logInWithPassword(tab, { url, email, password }) {
  await tab.go(url);
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
}

export async function typeCode(tab, code) {
  await tab.fill("input[name=code]", code);
  await tab.press('form[action="/log-in/code"] .btn-main');
}

/** From the profile to the recovery codes; `look` sees each page. */
export async function setUp(tab, look) {
  const { origin } = new URL(tab.url);
  await tab.go(`${origin}/two-step`);
  // Where it is required, the first step comes by itself.
  if (new URL(tab.url).pathname === "/two-step") await tab.press('a[href="/two-step/set-up"]');
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
