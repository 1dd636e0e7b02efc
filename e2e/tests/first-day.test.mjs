// The first day of an installation (PRODUCT A2, A4, E1, G5), from an empty database: the service desk makes a
// platform, its application manager a therapist, the therapist a client; each comes in by the link in their
// welcome mail, and can log in again. Once as browsers are, once with scripts off.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ChromiumDevice, startChromium } from "../harness/chromium.mjs";
import { Linden } from "../harness/linden.mjs";
import { makeClient } from "../harness/pages.mjs";
import { logIn } from "../harness/people.mjs";

const HOST = "first.localhost";
const PASSWORD = "seven quiet herons";
const MANAGER = { first_name: "Maud", last_name: "Lind", email: "maud@first.example" };
const THERAPIST = { first_name: "Tess", last_name: "Berg", email: "tess@first.example" };
const CLIENT = { first_name: "Cas", last_name: "Dale", email: "cas@first.example" };

describe("the first day", () => {
  let browser;

  before(async () => {
    browser = await startChromium();
  });
  after(() => browser?.close());

  for (const [how, javaScriptEnabled] of [["", true], [", with scripts off", false]]) {
    test(`an empty database becomes a platform where people can log in${how}`, async () => {
      const linden = await Linden.empty();
      try {
        await day(linden, () => ChromiumDevice.of(browser, { javaScriptEnabled }));
      } finally {
        await linden.stop();
      }
    });
  }
});

async function day(linden, device) {
  await linden.start();
  await linden.command(
    "service-desk", "create-platform", "--name", "First", "--organisation", "The First Practice", "--language", "en", "--host", HOST,
    "--first-name", MANAGER.first_name, "--last-name", MANAGER.last_name, "--email", MANAGER.email,
  );
  // Only a demo's clock can be moved.
  assert.equal((await linden.moveClock(60, linden.url(HOST, "/outbox/clock"))).status, 404);
  const manager = await comeIn(linden, device, MANAGER);
  await makeTherapist(manager, THERAPIST);
  const therapist = await comeIn(linden, device, THERAPIST);
  await makeClient(therapist, CLIENT);
  await comeIn(linden, device, CLIENT);
  for (const person of [MANAGER, THERAPIST, CLIENT]) {
    const tab = await (await device()).tab();
    await logIn(tab, { url: linden.url(HOST), email: person.email, password: PASSWORD });
    assert.match(await tab.ask(() => document.querySelector("h1").textContent), new RegExp(person.first_name));
    await tab.device.close();
  }
}

/** Takes the link from the welcome mail and chooses a password, which logs in; the link then has done its work. */
async function comeIn(linden, device, { email, first_name: name }) {
  const link = await linden.linkFor(email, "/welcome/");
  assert.equal(new URL(link).host, new URL(linden.url(HOST)).host);
  const tab = await (await device()).tab(link);
  await tab.fill("[name=password]", PASSWORD);
  await tab.press('form[action^="/welcome/"] .btn-main');
  await tab.has('a[href="/profile"]');
  assert.match(await tab.ask(() => document.querySelector("h1").textContent), new RegExp(name));
  const used = await (await device()).tab(link);
  assert.equal(await used.ask(() => document.querySelector("[name=password]")), null);
  await used.device.close();
  return tab;
}

async function makeTherapist(tab, fields) {
  await tab.go(new URL("/professionals/new", tab.url).href);
  for (const [name, text] of Object.entries(fields)) await tab.fill(`[name=${name}]`, text);
  await tab.check('input[name=therapist]');
  await tab.press('form[action="/professionals"] .btn-main');
  await tab.see(".flash");
}
