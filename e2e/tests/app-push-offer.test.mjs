// Ringing while the app is closed, on the phone itself (PRODUCT P8): once skipped, it waits in the profile; there it is also
// taken back, and what was blocked is explained. The demo pushes nothing, so this is an installation of its own; Chromium
// has no push service in the tests, so its answer to a subscription is made up.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { choose } from "../harness/app.mjs";
import { ChromiumDevice, startChromium } from "../harness/chromium.mjs";
import { misfits } from "../harness/fit.mjs";
import { Linden } from "../harness/linden.mjs";

const HOST = "first.localhost";
const MAUD = "maud@first.example";
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** In the page: the browser subscribes with keys of its own, at an address of a push service that is never called. */
function subscribes() {
  PushManager.prototype.subscribe = async () => {
    const { publicKey } = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    const keys = { p256dh: await crypto.subtle.exportKey("raw", publicKey), auth: new Uint8Array(16).buffer };
    return { endpoint: "https://fcm.googleapis.com/fcm/send/none", getKey: (name) => keys[name] };
  };
}

describe("a phone that may ring", () => {
  let browser, linden, tab;

  before(async () => {
    [browser, linden] = await Promise.all([startChromium(), Linden.empty()]);
    await linden.start();
    await linden.command(
      "service-desk", "create-platform", "--name", "First", "--organisation", "The First Practice", "--language", "en", "--host", HOST,
      "--first-name", "Maud", "--last-name", "Lind", "--email", MAUD,
    );
    const device = await ChromiumDevice.of(browser, PHONE);
    await device.before(subscribes);
    tab = await device.tab(await linden.linkFor(MAUD, "/welcome/"));
    await tab.fill("[name=password]", "seven quiet herons");
    await tab.press('form[action^="/welcome/"] .btn-main');
    await tab.has('a[href="/profile"]');
    await tab.go(linden.url(HOST, "/app/pin"));
    await choose(tab, "27419");
  });
  after(async () => {
    await browser?.close();
    await linden?.stop();
  });

  async function fromProfile() {
    await tab.go(linden.url(HOST, "/profile"));
    await tab.press('main a[href="/profile/app"]');
    await tab.see("[data-push]");
  }

  const said = () => tab.ask(() => document.querySelector("[data-push]").innerText);

  test("where notifications are blocked, the profile says how to allow them", async () => {
    await fromProfile();
    assert.match(await said(), /Notifications are blocked here[^]*permissions[^]*come back to this page/);
    assert.equal(await tab.ask(() => document.querySelector("[data-push-allow]").checkVisibility()), false);
    assert.deepEqual(await misfits(tab, "the app on this phone"), []);
  });

  test("once they are allowed it is offered, let and taken back, by its buttons alone", async () => {
    await tab.device.allow(["notifications"]);
    await fromProfile();
    await tab.press("[data-push-allow]");
    await tab.see("[data-push-stop]");
    assert.match(await said(), /From now on, calls will ring on this phone/);
    await fromProfile();
    assert.match(await said(), /Calls ring on this phone, also when the app is closed/);
    await tab.press("[data-push-stop]");
    await tab.see("[data-push-allow]");
    await fromProfile();
    await tab.see("[data-push-allow]");
    assert.deepEqual(tab.device.faults, []);
  });
});
