// Somebody lost the phone or the password, in a real browser (PRODUCT T5, T9, T11, H1): a related therapist resets a
// client, an unrelated one meets nothing; the helpdesk sends a link to a new password; a friend is told at once on an
// open page and stops it; two-step that is required is set up first.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { find } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, setUp } from "../harness/two-step.mjs";

const NOBODY = "01890000-0000-7000-8000-000000000000";
const RESET = 'a[href$="/two-step-reset"]';

/** A page that is not there reads the same for an id that never was. */
async function readsLikeNobody(tab, path, id) {
  const { origin } = new URL(tab.url);
  const read = async (whose) => {
    await tab.go(`${origin}${path.replace("{id}", whose)}`);
    return tab.ask(() => document.querySelector("main").textContent);
  };
  assert.equal(await read(id), await read(NOBODY));
}

describe("resets", () => {
  const stage = Stage.demo();

  test("a related therapist resets a client, who is out at once and back with the password", async () => {
    const ben = await stage.logIn("Ben");
    await setUp(ben, stage.linden);
    await ben.go(new URL("/", ben.url).href);
    const eva = await stage.logIn("Eva");
    const [, id] = (await find(eva, "Ben")).match(/"(.+)"/);
    const found = [];
    const tibor = await stage.logIn("Tibor");
    await readsLikeNobody(tibor, "/clients/{id}", id);
    await readsLikeNobody(tibor, "/clients/{id}/two-step-reset", id);
    await eva.go(new URL(`/clients/${id}`, eva.url).href);
    await eva.press(RESET);
    await eva.has("input[name=how]");
    found.push(...(await findingsInBoth(eva, "the question")));
    await eva.press('form[action$="/two-step-reset"] .btn-stop');
    await eva.has(".field-error");
    found.push(...(await findingsInBoth(eva, "nothing chosen")));
    await eva.check("input[value=telephone]");
    await eva.fill("textarea[name=note]", "Asked for the client number.");
    await eva.press('form[action$="/two-step-reset"] .btn-stop');
    await eva.see(".flash-good");
    await ben.has('form[action="/log-in"]');
    await logInWithPassword(ben, stage.person("Ben"));
    await ben.has('a[href="/profile"]');
    await ben.go(new URL("/profile/access-log", ben.url).href);
    assert.ok(await ben.ask(() => document.body.textContent.includes("Asked for the client number.")));
    assert.deepEqual(found, []);
  });

  test("a client whose log-in is paused is in at once with the link that the helpdesk sends", async () => {
    const found = [];
    const person = stage.person("Mila");
    const mila = await (await stage.device()).tab();
    for (const password of [...Array(5).fill("not this one!"), person.password]) {
      await logInWithPassword(mila, { ...person, password });
      await mila.see('.flash-trouble[role="alert"]');
    }
    const ruth = await stage.logIn("Ruth");
    await ruth.go(new URL(`/helpdesk?client=${encodeURIComponent(person.email)}`, ruth.url).href);
    const send = 'form[action$="/password-link"] button';
    await ruth.see(send);
    found.push(...(await findingsInBoth(ruth, "a paused log-in")));
    await ruth.press(send);
    await ruth.see(".flash-good");
    found.push(...(await findingsInBoth(ruth, "the link is sent")));
    await mila.go(await stage.linden.linkFor(person.email, "/forgot-password/"));
    await mila.fill("input[name=password]", "a green boat, again");
    await mila.press('form[action^="/forgot-password/"] .btn-main');
    await mila.see(".flash-good");
    await logInWithPassword(mila, { ...person, password: "a green boat, again" });
    await mila.has('a[href="/profile"]');
    assert.deepEqual(found, []);
  });

  test("a friend's open page tells at once that somebody wants to come in without a code, and stops it", async () => {
    const finn = await stage.logIn("Finn");
    await setUp(finn, stage.linden);
    await finn.go(new URL("/", finn.url).href);
    const notice = "[data-recovery]:not([hidden])";
    const outside = await (await stage.device()).tab();
    await logInWithPassword(outside, stage.person("Finn"));
    await outside.press('a[href="/log-in/recovery"]');
    const found = await findingsInBoth(outside, "asking");
    await outside.press('form[action="/log-in/recovery"] .btn-main');
    await outside.has(".problem");
    await finn.see(notice);
    found.push(...(await findingsInBoth(finn, "the notice")));
    const line = await finn.ask((selector) => document.querySelector(`${selector} span`).textContent, notice);
    assert.ok(!line.includes("{when}"), line);
    await finn.press(`${notice} button`);
    await finn.see(".flash-good");
    await finn.lose("[data-recovery]");
    assert.deepEqual(found, []);
  });

  test("two-step that is required is set up before anything else", async () => {
    const person = stage.person("Fatima", "Zeezicht");
    const { hostname } = new URL(person.url);
    await stage.linden.command("service-desk", "set-two-step", hostname, "--for", "professionals", "--policy", "required");
    const tab = await (await stage.device()).tab();
    await logInWithPassword(tab, person);
    await tab.has('form[action="/two-step/set-up"]');
    await tab.go(new URL("/clients", tab.url).href);
    await tab.has('form[action="/two-step/set-up"]');
    await setUp(tab, stage.linden);
    await tab.go(new URL("/clients", tab.url).href);
    await tab.has(".rail");
    assert.equal(new URL(tab.url).pathname, "/clients");
  });
});
