// axe-core finds nothing on any page (PRODUCT S3): every page for every role that looks at it, every state of the
// call page, problems and refused forms; light and dark, in English and in German, whose words are long.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findings, findingsInBoth } from "../harness/axe.mjs";
import { pagesAmiss, Walk } from "../harness/pages.mjs";
import { Stage } from "../harness/stage.mjs";
import { showState, statesOf, stillCall } from "../harness/still-call.mjs";

test("every page of the product is on the list, or a test of its own looks at it", async () => {
  assert.deepEqual(await pagesAmiss(), { unknown: [], gone: [], unseen: [] });
});

/** Forms that come back, by the page on which they stand. */
const REFUSED = [
  { who: "Ruth", page: "/clients/new" },
  { who: "nobody", page: "/sign-up" },
  { who: "nobody", page: "/welcome/{token}", typed: { password: "short" } },
  { who: "Ben", page: "/profile/password", typed: { old: "not the password", password: "another green boat" } },
];

describe("axe-core finds nothing", () => {
  const stage = Stage.demo({ clears: false });
  let walk;

  before(async () => {
    walk = await Walk.begin(stage.linden, () => stage.device({ reducedMotion: "reduce" }));
  });

  for (const [language, look] of [["en", findingsInBoth], ["de", findings]]) {
    test(`on any page, in ${language}`, async () => {
      await walk.speak(language);
      const found = [];
      for (const page of walk.all()) {
        found.push(...(await look(await walk.go(page), `${page.name} as ${page.who} sees it`)));
      }
      assert.deepEqual(found, []);
    });

    test(`on forms that were refused, in ${language}`, async () => {
      await walk.speak(language);
      const found = [...(await refusedLogIn(look))];
      for (const form of REFUSED) found.push(...(await refused(form, look)));
      assert.deepEqual(found, []);
    });

    test(`in any state of the call page, in ${language}`, async () => {
      await walk.speak(language);
      const still = await stillCall(walk);
      const found = [];
      for (const state of await statesOf(still)) {
        await showState(still, state);
        found.push(...(await look(still, `call page, ${state}`)));
      }
      await still.close();
      assert.deepEqual(found, []);
    });
  }

  test("on the card that rings", async () => {
    const tab = walk.tab("Ben");
    await tab.go(walk.origin);
    await tab.ask(() => {
      const card = document.querySelector("[data-ring-template]").content.cloneNode(true);
      card.querySelector("h2").textContent = "Eva Kowalska";
      document.querySelector("[data-ring-place]").append(card);
    });
    assert.deepEqual(await findingsInBoth(tab, "the card that rings"), []);
  });

  async function refusedLogIn(look) {
    const tab = await walk.go({ who: "nobody", path: "/log-in" });
    await tab.fill("[name=email]", "nobody@lindenhof.example");
    await tab.fill("[name=password]", "not the password");
    await tab.press('form[action="/log-in"] .btn-main');
    await tab.see('[role="alert"]');
    return look(tab, "a refused log-in");
  }

  /** Sends a form as nobody could who has a browser that looks first; the page says why it does not go on. */
  async function refused({ who, page, typed = {} }, look) {
    const tab = await walk.go(walk.all().find((one) => one.name === page && one.who === who));
    for (const [name, text] of Object.entries(typed)) await tab.fill(`[name=${name}]`, text);
    await tab.ask(() => document.querySelector("main form[method=post]").setAttribute("novalidate", ""));
    await tab.press("main form[method=post] .btn-main");
    await tab.see(".field-error");
    return look(tab, `${page}, refused`);
  }
});
