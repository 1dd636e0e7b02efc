// Two-step and the app in Firefox (PRODUCT T1 to T4, T6, T7, P2 to P7): the wizard with an authenticator, log-in with a
// code, a remembered device and a recovery code; the app by QR code and its PIN.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import * as app from "../harness/app.mjs";
import { imageOf, seesImage } from "../harness/camera.mjs";
import { FirefoxDevice, startFirefox } from "../harness/firefox.mjs";
import { logIn } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, logOut, setUp, typeCode } from "../harness/two-step.mjs";

const PIN = "27419";
const WRONG = "27418";

describe("accounts in Firefox", () => {
  const stage = Stage.demo();
  let firefox;
  before(async () => {
    firefox = await startFirefox();
  });
  after(() => firefox?.close());

  const device = async () => stage.with(await FirefoxDevice.of(firefox));

  test("two-step is set up with an authenticator, and a code or a recovery code is asked", async () => {
    const person = stage.person("Ben");
    const tab = await (await device()).tab();
    await logIn(tab, person);
    const { authenticator, codes } = await setUp(tab, stage.linden);
    await logOut(tab);
    await logInWithPassword(tab, person);
    await typeCode(tab, "000000");
    await tab.has(".field-error");
    await tab.choose("select[name=remember]", "12h");
    await typeCode(tab, await authenticator.code());
    await tab.has('a[href="/profile"]');
    await logOut(tab);
    await logInWithPassword(tab, person);
    await tab.has('a[href="/profile"]');
    const lost = await (await device()).tab();
    await logInWithPassword(lost, person);
    await typeCode(lost, codes[2]);
    await lost.has('a[href="/two-step/recovery-codes"]');
    await stage.linden.later("1 hour");
    await lost.go(new URL("/profile/access-log", lost.url).href);
    await lost.fill("input[name=code]", await authenticator.code());
    await lost.press('form[action="/unlock"] .btn-main');
    await lost.has('a[href="/profile"]');
    assert.equal(new URL(lost.url).pathname, "/profile/access-log");
  });

  test("a phone scans the code that a browser shows; from then on its PIN opens the app", async () => {
    const person = stage.person("Mila");
    const computer = await stage.logIn("Mila");
    await computer.go(new URL("/profile/app", computer.url).href);
    const phone = await device();
    phone.before(seesImage, await imageOf(computer, "[data-show-code]"));
    const tab = await phone.tab(new URL("/app", person.url).href);
    await tab.press('a[href="/app/scan"]');
    await app.choose(tab, PIN);
    await app.logOut(tab);
    await app.type(tab, WRONG);
    await tab.becomes(() => document.querySelector("#pin-error")?.textContent.includes("4 tries"));
    await app.type(tab, PIN);
    await tab.has('a[href="/profile"]');
  });

  test("an address with a code does nothing before its button is pressed; who logs in with e-mail chooses a PIN", async () => {
    const person = stage.person("Sam");
    const tab = await (await device()).tab(new URL(`/app/scan#${"x".repeat(43)}`, person.url).href);
    await tab.see("[data-scan-link] button");
    assert.equal(await tab.ask(() => location.hash + document.querySelector("[data-scan]").hidden), "true", "no code in the address, no camera");
    await tab.press("[data-scan-link] button");
    await tab.see('[role="alert"]');
    await tab.go(new URL("/app", person.url).href);
    await app.byEmail(tab, person);
    await app.choose(tab, PIN);
    await app.logOut(tab);
    await app.type(tab, PIN);
    await tab.has('a[href="/profile"]');
  });
});
