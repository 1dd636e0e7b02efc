// Passkeys in a real browser (PRODUCT T13), with Chromium's virtual authenticator: added, used in place of a code, used
// alone, refused when the person declines, removed; and what the pages say with scripts off.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { misfits } from "../harness/fit.mjs";
import { Stage } from "../harness/stage.mjs";

const PASSKEY = "[data-passkey] button";

/** A phone's own authenticator in this tab: keeps passkeys and verifies its user, until told otherwise. */
class Authenticator {
  static async in(tab) {
    const own = new Authenticator();
    own.session = await tab.page.context().newCDPSession(tab.page);
    await own.session.send("WebAuthn.enable");
    const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    const { authenticatorId } = await own.session.send("WebAuthn.addVirtualAuthenticator", { options });
    own.id = authenticatorId;
    return own;
  }

  async passkeys() {
    const { credentials } = await this.session.send("WebAuthn.getCredentials", { authenticatorId: this.id });
    return credentials;
  }

  async verifies(isUserVerified) {
    await this.session.send("WebAuthn.setUserVerified", { authenticatorId: this.id, isUserVerified });
  }
}

async function logInWithPassword(tab, { url, email, password }) {
  await tab.go(url);
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
}

async function logOut(tab) {
  await tab.go(`${new URL(tab.url).origin}/profile`);
  await tab.press('main form[action="/log-out"] button');
  await tab.has('form[action="/log-in"]');
}

/** From the profile to the page that follows. */
async function add(tab, person, name) {
  const { origin } = new URL(tab.url);
  await tab.go(`${origin}/two-step`);
  await tab.press('a[href="/two-step/passkeys/new"]');
  await tab.fill("input[name=name]", name);
  await tab.fill("input[name=password]", person.password);
  await tab.press('form[action="/two-step/passkeys"] .btn-main');
}

describe("passkeys", () => {
  const stage = Stage.demo();

  test("are added, asked in place of a code, log in alone, and are removed", async () => {
    const person = stage.person("Mila");
    const tab = await stage.logIn("Mila");
    const authenticator = await Authenticator.in(tab);
    const found = [];
    const look = async (where) => found.push(...(await findingsInBoth(tab, where)));
    await tab.go(`${new URL(tab.url).origin}/two-step/passkeys/new`);
    await tab.has(`${PASSKEY}, .btn-main:not([hidden])`);
    await look("adding a passkey");
    await tab.fill("input[name=password]", "not this one!");
    await tab.press('form[action="/two-step/passkeys"] .btn-main');
    await tab.has(".field-error:not([hidden])");
    await add(tab, person, "My phone");
    await tab.has(".codes");
    const [kept] = await authenticator.passkeys();
    assert.equal(kept.rpId, new URL(tab.url).hostname);
    assert.ok(kept.isResidentCredential);
    await tab.go(`${new URL(tab.url).origin}/two-step`);
    await tab.has('a[href^="/two-step/passkeys/0"]');
    await look("the list with a passkey");

    await logOut(tab);
    await logInWithPassword(tab, person);
    await tab.has('form[action="/log-in/code"]');
    await look("the passkey at log-in");
    await tab.press(PASSKEY);
    await tab.has('a[href="/profile"]');

    await logOut(tab);
    await look("the log-in page");
    await tab.press('form[action="/log-in/passkey"] button');
    await tab.has('a[href="/profile"]');

    await tab.go(`${new URL(tab.url).origin}/two-step`);
    await tab.press('a[href^="/two-step/passkeys/0"]');
    await tab.has('form[action$="/removal"]');
    await look("one passkey");
    await tab.fill("input[name=password]", person.password);
    await tab.press(PASSKEY);
    await tab.has(".flash");
    assert.equal(await tab.ask(() => document.querySelectorAll('a[href^="/two-step/passkeys/0"]').length), 0);
    await logOut(tab);
    await tab.press('form[action="/log-in/passkey"] button');
    await tab.has(".flash-trouble");
    assert.deepEqual(found, []);
  });

  test("say what went wrong when the person is not verified", async () => {
    const person = stage.person("Sam");
    const tab = await stage.logIn("Sam");
    const authenticator = await Authenticator.in(tab);
    await authenticator.verifies(false);
    await add(tab, person, "Laptop");
    await tab.has(".field-error:not([hidden])");
    assert.match(await tab.ask(() => document.querySelector(".field-error:not([hidden])").textContent), /try again/);
    await authenticator.verifies(true);
    await tab.press('form[action="/two-step/passkeys"] .btn-main');
    await tab.has(".codes");
    await add(tab, person, "Laptop once more");
    await tab.has(".field-error:not([hidden])");
    assert.match(await tab.ask(() => document.querySelector(".field-error:not([hidden])").textContent), /already/);
    await logOut(tab);
    await authenticator.verifies(false);
    await tab.press('form[action="/log-in/passkey"] button');
    await tab.has('form[action="/log-in/passkey"] .field-error:not([hidden])');
    await authenticator.verifies(true);
    await tab.press('form[action="/log-in/passkey"] button');
    await tab.has('a[href="/profile"]');
  });

  test("fit a phone, and say with scripts off that they need them", async () => {
    const phone = await stage.logIn("Ben", { viewport: { width: 360, height: 800 } });
    const { origin } = new URL(phone.url);
    for (const path of ["/two-step", "/two-step/passkeys/new"]) {
      await phone.go(`${origin}${path}`);
      assert.deepEqual(await misfits(phone, path), []);
    }
    const without = await (await stage.device({ javaScriptEnabled: false })).tab();
    await without.go(`${origin}/log-in`);
    assert.match(await without.page.content(), /Passkeys need JavaScript/);
    assert.equal(await without.page.locator('form[action="/log-in/passkey"] button').isVisible(), false);
  });
});
