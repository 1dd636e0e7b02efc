// axe-core finds nothing where a platform brings a colour of its own (PRODUCT S3): the pages of each role, what a form says
// that was refused, and the card that rings; in light and dark.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { COLOURS, findingsInBoth } from "../harness/axe.mjs";
import { find } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const PLATFORM = "Zeezicht";
/** What there is on them: links, fields, tabs, tags, notes, steps, cards, buttons, the menu. */
const PAGES = {
  nobody: ["/log-in", "/help/log-in", "/app"],
  Fatima: ["/clients", "/clients/{id}", "/helpdesk?client=bram", "/people/{id}/ask-to-come"],
  Daan: ["/", "/profile", "/two-step/set-up"],
  Pieter: ["/professionals", "/log-in-rules/change?for=clients"],
};

describe("axe-core finds nothing on a platform with a colour of its own", () => {
  const stage = Stage.demo({ clears: false });

  test("on the pages of each role, a refused form, and the card that rings", async () => {
    const { url } = stage.linden.platform(PLATFORM);
    const found = [];
    const device = () => stage.device({ reducedMotion: "reduce" });
    const tabs = { nobody: await (await device()).tab(url) };
    for (const name of Object.keys(PAGES).slice(1)) tabs[name] = await stage.logIn(name, { platform: PLATFORM, device: await device() });
    const leaf = await tabs.nobody.ask(() => getComputedStyle(document.documentElement).getPropertyValue("--leaf"));
    assert.equal(leaf, "#1f5f8b", "the platform has a colour of its own");
    const [, id] = (await find(tabs.Fatima, "Daan")).match(/"(.+)"/);
    for (const [name, paths] of Object.entries(PAGES)) {
      for (const path of paths) {
        await tabs[name].go(new URL(path.replace("{id}", id), url).href);
        found.push(...(await findingsInBoth(tabs[name], `${path} as ${name} sees it`, COLOURS)));
      }
    }
    await tabs.Daan.go(new URL("/profile/password", url).href);
    await tabs.Daan.fill("[name=old]", "not the password");
    await tabs.Daan.fill("[name=password]", "quiet herons");
    await tabs.Daan.press('form[action="/profile/password"] .btn-main');
    await tabs.Daan.see(".field-error");
    found.push(...(await findingsInBoth(tabs.Daan, "a refused form", COLOURS)));
    await tabs.Daan.ask(() => document.querySelector("[data-ring-place]").append(document.querySelector("[data-ring-template]").content.cloneNode(true)));
    found.push(...(await findingsInBoth(tabs.Daan, "the card that rings", COLOURS)));
    assert.deepEqual(found, []);
  });
});
