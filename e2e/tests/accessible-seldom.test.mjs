// axe-core finds nothing on what is seldom seen (PRODUCT S3): what a form answers, an address that is nobody's, too many
// tries, an author's first page, and a platform on its first day, where there is nobody yet.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { Stage } from "../harness/stage.mjs";

const PASSWORD = "seven quiet herons";
const ASK = 'form[action="/forgot-password"] .btn-main';
/** More than one address may ask in an hour. */
const TOO_MANY = 31;
/** What each role sees where there is nobody yet. */
const EMPTY = {
  Maud: ["/", "/professionals", "/helpdesk"],
  Tess: ["/", "/clients", "/clients?find=nobody"],
  Sara: ["/", "/clients?closed=true"],
  Cas: ["/", "/profile/friends", "/profile/access-log"],
};

describe("axe-core finds nothing", () => {
  const stage = Stage.demo({ clears: false });
  const device = () => stage.device({ reducedMotion: "reduce" });

  test("on what a form answers, at an address that is nobody's, and after too many tries", async () => {
    const found = [];
    const { origin, hostname } = new URL(stage.linden.platform("Lindenhof").url);
    await stage.linden.command("service-desk", "change-platform", hostname, "--sign-up", "on");
    const tab = await (await device()).tab(`${origin}/sign-up`);
    const look = async (where, status) => {
      assert.equal(await tab.ask(() => performance.getEntriesByType("navigation")[0].responseStatus), status, where);
      found.push(...(await findingsInBoth(tab, where)));
    };
    for (const [name, text] of Object.entries({ first_name: "Nia", last_name: "Bos", email: "nia@lindenhof.example" })) await tab.fill(`[name=${name}]`, text);
    await tab.press('form[action="/sign-up"] .btn-main');
    await tab.see(".problem");
    await look("signed up", 200);
    const ask = async (address) => {
      await tab.go(`${origin}/forgot-password`);
      await tab.ask(() => document.querySelector('form[action="/forgot-password"]').setAttribute("novalidate", ""));
      await tab.fill("[name=email]", address);
      await tab.press(ASK);
    };
    await ask("ben at lindenhof");
    await tab.see(".field-error");
    await look("an odd address", 422);
    await ask("ben@lindenhof.example");
    await tab.see(".problem");
    await look("asked for a link", 200);
    await tab.ask(async (times) => {
      const body = new URLSearchParams({ email: "nobody@lindenhof.example" });
      for (let time = 0; time < times; time += 1) await fetch("/forgot-password", { method: "POST", body });
    }, TOO_MANY);
    await ask("ben@lindenhof.example");
    await tab.see(".problem");
    await look("too many tries", 429);
    await tab.go(stage.linden.url("nobody.localhost"));
    await tab.see(".problem a");
    await look("an address that is nobody's", 404);
    assert.deepEqual(found, []);
  });

  test("on the first page of an author, and of the manager of a content platform", async () => {
    const found = [];
    for (const name of ["Iris", "Karin"]) {
      const tab = await stage.logIn(name, { platform: "Werkplaats", device: await device() });
      found.push(...(await findingsInBoth(tab, `${name}'s first page`)));
    }
    assert.deepEqual(found, []);
  });

  test("where there is nobody yet", async () => {
    const people = await firstDay();
    const found = [];
    for (const [name, paths] of Object.entries(EMPTY)) {
      for (const path of paths) {
        await people[name].go(new URL(path, people[name].url).href);
        found.push(...(await findingsInBoth(people[name], `${path} as ${name} sees it`)));
      }
    }
    assert.deepEqual(found, []);
  });

  /** A platform of today: its manager, a therapist and a secretary without clients, and a client without a therapist. */
  async function firstDay() {
    const host = "first.localhost";
    await stage.linden.command(
      "service-desk", "create-platform", "--name", "First", "--organisation", "The First Practice", "--language", "en", "--host", host,
      "--first-name", "Maud", "--last-name", "Lind", "--email", "maud@first.example",
    );
    await stage.linden.command("service-desk", "change-platform", host, "--sign-up", "on", "--log-in-rules", "on");
    const Maud = await comeIn("maud@first.example");
    for (const [name, role] of [["Tess", "therapist"], ["Sara", "secretary"]]) {
      await Maud.go(stage.linden.url(host, "/professionals/new"));
      await fill(Maud, name);
      await Maud.check(`input[name=${role}]`);
      await Maud.press('form[action="/professionals"] .btn-main');
      await Maud.see(".flash");
    }
    const guest = await (await device()).tab(stage.linden.url(host, "/sign-up"));
    await fill(guest, "Cas");
    await guest.press('form[action="/sign-up"] .btn-main');
    await guest.see(".problem");
    const [Tess, Sara, Cas] = await Promise.all(["tess", "sara", "cas"].map((name) => comeIn(`${name}@first.example`)));
    return { Maud, Tess, Sara, Cas };
  }

  const fill = async (tab, name) => {
    const email = `${name.toLowerCase()}@first.example`;
    for (const [field, text] of Object.entries({ first_name: name, last_name: "Berg", email })) await tab.fill(`[name=${field}]`, text);
  };

  /** By the link in the welcome mail; a link that a command has written knows no port of this test. */
  async function comeIn(email) {
    const { hostname, pathname } = new URL(await stage.linden.linkFor(email, "/welcome/"));
    const tab = await (await device()).tab(stage.linden.url(hostname, pathname));
    await tab.fill("[name=password]", PASSWORD);
    await tab.press('form[action^="/welcome/"] .btn-main');
    await tab.has('a[href="/profile"]');
    return tab;
  }
});
