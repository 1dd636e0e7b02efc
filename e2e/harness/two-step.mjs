// Two-step log-in as people do it, with codes from an implementation that is not Linden's (oathtool), or by SMS.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { until } from "./until.mjs";

const STEP_MS = 30_000;

/** What an authenticator shows: `at` in seconds since 1970. */
async function oath(secret, at) {
  const { stdout } = await promisify(execFile)("oathtool", ["--totp", "--base32", "--now", `@${Math.floor(at)}`, secret]);
  return stdout.trim();
}

/** Shows codes that were not used yet: puts the demo's clock ahead if it must. */
export class Authenticator {
  #last = 0;

  constructor(secret, linden) {
    this.secret = secret;
    this.linden = linden;
  }

  async code() {
    const step = () => Math.floor(this.linden.now / STEP_MS);
    if (step() <= this.#last) await this.linden.later("30 seconds");
    this.#last = step();
    return oath(this.secret, this.linden.now / 1000);
  }
}

/** A phone to which codes are sent. */
export class Phone {
  #read = new Set();

  /** `number`: as it is typed, with blanks or without. */
  constructor(number, linden) {
    this.number = number;
    this.linden = linden;
  }

  /** The code of the newest SMS, once it is another one than those that were read before. */
  async code() {
    const to = this.number.replaceAll(" ", "");
    const code = await until(`a new SMS to ${to}`, async () => {
      const newest = (await this.linden.mails()).find((message) => message.kind === "sms" && message.to === to);
      const [code] = newest?.text.match(/\b\d{6}\b/) ?? [];
      return code !== undefined && !this.#read.has(code) && code;
    });
    this.#read.add(code);
    return code;
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

export async function logOut(tab) {
  await tab.go(`${new URL(tab.url).origin}/profile`);
  await tab.press('main form[action="/log-out"] button');
  await tab.has('form[action="/log-in"]');
}

/** The recovery codes that the page shows. */
export async function recoveryCodes(tab) {
  await tab.has(".codes");
  const codes = await tab.ask(() => [...document.querySelectorAll(".codes code")].map((code) => code.textContent));
  assert.equal(new Set(codes).size, 6);
  return codes;
}

/** From the profile to the recovery codes, on a demo; `look` sees each page. */
export async function setUp(tab, linden, look = async () => undefined) {
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
  const authenticator = new Authenticator(secret, linden);
  await tab.press('a[href="/two-step/set-up/code"]');
  await tab.fill("input[name=code]", "000000");
  await tab.press('form[action="/two-step/set-up/code"] .btn-main');
  await tab.has(".field-error");
  await look("a wrong code");
  await tab.fill("input[name=code]", await authenticator.code());
  await tab.press('form[action="/two-step/set-up/code"] .btn-main');
  const codes = await recoveryCodes(tab);
  await look("the recovery codes");
  return { authenticator, codes };
}
