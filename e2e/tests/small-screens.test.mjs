// Small screens (PRODUCT S3, V10): the call page on a phone of 360 px in every state, and all other pages at 320 px
// and at 200 % zoom, in German, whose words are long. Nothing overflows, every control is within reach.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { misfits } from "../harness/fit.mjs";
import { Walk } from "../harness/pages.mjs";
import { seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { showState, statesOf, stillCall } from "../harness/still-call.mjs";

const PHONE = { width: 360, height: 640 };
const NARROW = { width: 320, height: 640 };
/** 1280 × 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };

describe("on a small screen", () => {
  const stage = Stage.demo({ clears: false });
  let walk;

  before(async () => {
    walk = await Walk.begin(stage.linden, () => stage.device({ reducedMotion: "reduce" }));
    await walk.speak("de");
  });

  for (const [how, viewport] of [["at 320 px", NARROW], ["at 200 % zoom", ZOOMED]]) {
    test(`every page fits ${how}`, async () => {
      const found = [];
      for (const page of walk.all()) {
        const tab = await walk.go(page);
        await tab.page.setViewportSize(viewport);
        found.push(...(await misfits(tab, `${page.name} as ${page.who} sees it`, { smallest: 24 })));
      }
      assert.deepEqual(found, []);
    });
  }

  test("the call page fits a phone in every state", async () => {
    const still = await stillCall(walk);
    await still.page.setViewportSize(PHONE);
    const found = [];
    for (const state of await statesOf(still)) {
      await showState(still, state);
      found.push(...(await misfits(still, `call page, ${state}`)));
    }
    await still.close();
    assert.deepEqual(found, []);
  });

  test("a call with picture and sound fits a phone", async () => {
    const phone = { viewport: PHONE, hasTouch: true, isMobile: true };
    const [tibor, sam] = [await stage.logIn("Tibor"), await stage.logIn("Sam", phone)];
    const [tibors, sams] = await stage.callBetween(tibor, sam, "Sam");
    await Promise.all([seesAndHears(tibors), seesAndHears(sams)]);
    assert.deepEqual(await misfits(sams, "Sam's call"), []);
    const seen = await sams.ask(() => {
      const video = document.querySelector("[data-remote-video]").getBoundingClientRect();
      return (video.width * video.height) / (innerWidth * innerHeight);
    });
    assert.ok(seen > 0.5, `the other person fills ${Math.round(seen * 100)} % of the screen`);
    await sams.see("[data-self-video]");
    assert.deepEqual(await sams.ask(ownPicture), { corner: "right bottom", covers: [] });
  });
});

/** In the page: in which corner of the other's picture one's own stands, and which controls and signs it lies over. */
function ownPicture() {
  const box = (element) => element.getBoundingClientRect();
  const [own, other] = [box(document.querySelector(".self")), box(document.querySelector(".tile"))];
  const near = (distance) => distance >= 0 && distance <= 24;
  const across = near(other.right - own.right) ? "right" : near(own.left - other.left) ? "left" : "neither";
  const down = near(other.bottom - own.bottom) ? "bottom" : near(own.top - other.top) ? "top" : "neither";
  const meets = ({ left, right, top, bottom }) => left < own.right && right > own.left && top < own.bottom && bottom > own.top;
  const signs = [...document.querySelectorAll("button, .tile-name, .stage-clock, .hint")];
  const covers = signs.filter((sign) => sign.checkVisibility({ visibilityProperty: true }) && meets(box(sign))).map(({ className }) => className);
  return { corner: `${across} ${down}`, covers };
}
