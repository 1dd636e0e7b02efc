// axe-core finds nothing on any page (PRODUCT S3): every page for every role that looks at it, every state of the
// call page, problems and refused forms; light and dark, in English and in German, whose words are long.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findings, findingsInBoth } from "../harness/axe.mjs";
import { pagesAmiss, Walk } from "../harness/pages.mjs";
import { Stage } from "../harness/stage.mjs";
import { showState, statesOf, stillCall } from "../harness/still-call.mjs";

test("every page of the product is on the list", async () => {
  assert.deepEqual(await pagesAmiss(), { unknown: [], gone: [] });
});

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
      assert.deepEqual([...(await refusedLogIn(look)), ...(await refusedClient(look))], []);
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

  async function refusedClient(look) {
    const tab = await walk.go({ who: "Ruth", path: "/clients/new" });
    await tab.ask(() => (document.querySelector('form[action="/clients"]').noValidate = true));
    await tab.press('form[action="/clients"] .btn-main');
    await tab.see(".field-error");
    return look(tab, "a refused new client");
  }
});
