// Pictures of all pages for people to look at: `node e2e/screenshots.mjs FOLDER` (after `e2e/prepare` and
// `cargo build -p linden`), on a phone and on a desk, light and dark.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ChromiumDevice, startChromium } from "./harness/chromium.mjs";
import { Linden } from "./harness/linden.mjs";
import { Walk } from "./harness/pages.mjs";
import { showState, statesOf, stillCall } from "./harness/still-call.mjs";

const SCREENS = { phone: { width: 360, height: 800 }, desk: { width: 1280, height: 800 } };

async function take(tab, folder, name) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    await tab.page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await tab.page.emulateMedia({ colorScheme });
      const file = `${name.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "today"}.${screen}.${colorScheme}.png`;
      await tab.page.screenshot({ path: join(folder, file), fullPage: true, animations: "disabled" });
    }
  }
}

async function takeAll(folder, linden, browser) {
  const walk = await Walk.begin(linden, () => ChromiumDevice.of(browser, { reducedMotion: "reduce" }));
  for (const page of walk.all()) await take(await walk.go(page), folder, `${page.name}-${page.who}`);
  const still = await stillCall(walk);
  for (const state of await statesOf(still)) {
    await showState(still, state);
    await take(still, folder, `call-${state}`);
  }
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node e2e/screenshots.mjs FOLDER");
await mkdir(folder, { recursive: true });
const [linden, browser] = await Promise.all([Linden.demo(), startChromium()]);
try {
  await takeAll(folder, linden, browser);
} finally {
  await browser.close();
  await linden.stop();
}
