// The rules of a new password (PRODUCT E3) as one types: each is named as met or not, and what the page says is what the
// server then says, for letters of any script, emoji, spaces and one's own name too.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, describe, test } from "node:test";
import { makeClient } from "../harness/pages.mjs";
import { Stage } from "../harness/stage.mjs";

const REASONS = new URL("../../crates/app/locales/en/passwords.ftl", import.meta.url);
/** The server's reasons; the first three are the page's rules too. */
const IN_SHORT = { "too-short": "length", "no-special": "special", "own-name": "own", "too-common": "common", "too-long": "long" };

/** Why a password is not taken, sorted. None of these is: one that is would use the link up. */
const REFUSED = {
  "seven": "common length special",
  "seven green": "length",
  "sevengreenboats": "special",
  "aaaaaaaaaaa ": "common",
  "password1234!": "common",
  "пппппппппппп": "common special",
  "ппппппппппп-": "common",
  "安安安安安安安安安安安": "common length special",
  "ßßßßßßßßßßßß": "common special",
  "٣٣٣٣٣٣½½½½½½": "common special",
  ["🌳".repeat(11)]: "common length",
  ["🌳".repeat(12)]: "common",
  "zoë": "common length own special",
  "green boats of ZOË": "own",
  "the şahin-öztürk boat": "own",
  "zo.sahin is a green boat": "own",
  ["a ".repeat(64)]: "common",
};
/** Longer than the field lets anybody type; the server counts characters, not bytes. */
const LONG = { [`${"🌳".repeat(127)} `]: "common", [`${"🌳".repeat(128)} `]: "long", ["a ".repeat(65)]: "long" };

describe("a new password", () => {
  const stage = Stage.demo();
  let reasons;

  before(async () => {
    const lines = (await readFile(REASONS, "utf8")).matchAll(/^passwords-(\S+) = (.+)$/gm);
    reasons = [...lines].map(([, name, text]) => ({ name: IN_SHORT[name], text }));
  });

  test("is looked at while one types, and the server says the same", async () => {
    const tab = await welcome();
    assert.deepEqual(await rules(tab), { length: false, special: false, own: false, said: "" });
    await type(tab, "quiet");
    assert.deepEqual(await rules(tab), { length: false, special: false, own: true, said: await lines(tab, "length", "special") });
    await type(tab, " ");
    assert.deepEqual(await rules(tab), { length: false, special: true, own: true, said: await lines(tab, "length") });
    await type(tab, "Zoë swims");
    assert.deepEqual(await rules(tab), { length: true, special: true, own: false, said: await lines(tab, "own") });
    for (const _ of "Zoë swims") await tab.page.press("[name=password]", "Backspace");
    assert.deepEqual(await rules(tab), { length: false, special: true, own: true, said: await lines(tab, "length") });

    const said = { page: {}, server: {} };
    for (const password of Object.keys(REFUSED)) {
      await tab.fill("[name=password]", password);
      const { said: _, ...met } = await rules(tab);
      said.page[password] = Object.keys(met).filter((rule) => !met[rule]).sort().join(" ");
      said.server[password] = named(await refusal(tab));
    }
    assert.deepEqual(said.server, REFUSED);
    const ofThePage = (reasons) => reasons.split(" ").filter((reason) => reason !== "common").join(" ");
    assert.deepEqual(said.page, Object.fromEntries(Object.entries(REFUSED).map(([password, why]) => [password, ofThePage(why)])));
    for (const [password, why] of Object.entries(LONG)) assert.equal(named(await refusal(tab, password)), why);

    await tab.fill("[name=password]", "quiet herons sail");
    const met = await tab.ask(() => document.querySelector("[data-password-rules]").dataset.met);
    assert.deepEqual(await rules(tab), { length: true, special: true, own: true, said: met });
    await tab.press('form[action^="/welcome/"] .btn-main');
    await tab.has('a[href="/profile"]');
  });

  /** A new client's page on which a password is chosen. */
  async function welcome() {
    const email = "zo.sahin@lindenhof.example";
    await makeClient(await stage.logIn("Eva"), { first_name: "Zoë", last_name: "Şahin-Öztürk", email });
    return (await stage.device()).tab(await stage.linden.linkFor(email, "/welcome/"));
  }

  /** The reasons in short that stand in what the server answers. */
  function named(answer) {
    const found = reasons.filter(({ text }) => answer.includes(text));
    assert.equal(found.map(({ text }) => text).join(" ").length, answer.length, `there is more in "${answer}"`);
    return found.map(({ name }) => name).sort().join(" ");
  }
});

const type = (tab, text) => tab.page.locator("[name=password]").pressSequentially(text);

/** Which rules are ticked off, for eyes and in class; and what a screen reader is told. */
const rules = (tab) => tab.ask(() => {
  const ticked = [...document.querySelectorAll("[data-rule]")].map((line) => {
    const [open, met] = [".rule-open", ".rule-met"].map((sign) => line.querySelector(sign).checkVisibility());
    return [line.dataset.rule, met && !open];
  });
  return { ...Object.fromEntries(ticked), said: document.querySelector("[data-rules-status]").textContent };
});

/** What is said while these rules are not met. */
const lines = (tab, ...names) => tab.ask((wanted) => wanted.map((name) => document.querySelector(`[data-rule=${name}]`).textContent.trim()).join(". "), names);

/** Why the server does not take what stands in the form now, or this password in its place. */
const refusal = (tab, password) => tab.ask(async (instead) => {
  const form = document.querySelector('form[action^="/welcome/"]');
  const body = new URLSearchParams(new FormData(form));
  if (instead) body.set("password", instead);
  const answer = await fetch(form.action, { method: "POST", body });
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#password-error").textContent.trim();
}, password);
