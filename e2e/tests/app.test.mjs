// The app on a phone (PRODUCT P1 to P7): a log-in by the QR code that a browser shows and the phone's camera sees, by
// e-mail, the PIN, five wrong ones, a new PIN, and a phone without internet.
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { byEmail, choose, logOut, type } from "../harness/app.mjs";
import { filmOf } from "../harness/camera.mjs";
import { ChromiumDevice, startChromium } from "../harness/chromium.mjs";
import { logIn } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const PIN = "27419";
const WRONG = "27418";

const path = (tab) => new URL(tab.url).pathname;

describe("the app", () => {
  const stage = Stage.demo();

  const phone = async () => stage.watch(await (await stage.device(PHONE)).tab(stage.person("Ben").url));

  test("a phone scans the code that a browser shows, and its PIN opens the app from then on", async () => {
    const computer = await stage.logIn("Ben");
    await computer.go(new URL("/profile/app", computer.url).href);
    const film = join(stage.linden.folder, "code.y4m");
    await filmOf(computer, "[data-show-code]", film);
    const second = await startChromium({ sees: film });
    try {
      const device = await ChromiumDevice.of(second, PHONE);
      const tab = stage.watch(await device.tab(new URL("/app", computer.url).href));
      await tab.press('a[href="/app/scan"]');
      await choose(tab, PIN);
      await logOut(tab);
      await type(tab, PIN);
      await tab.has('a[href="/profile"]');
      await computer.go(new URL("/profile/sessions", computer.url).href);
      await computer.see('form[action^="/profile/app-log-ins/"]');
      await computer.press('form[action^="/profile/app-log-ins/"] button');
      await computer.see(".flash");
      // The open page of the phone is told by itself, and nothing of anybody stays in sight.
      await tab.see('a[href="/app/scan"]');
      assert.deepEqual(device.faults, []);
    } finally {
      await second.close();
    }
  });

  test("five wrong PINs end it; after a log-in with e-mail a new PIN opens the app", async () => {
    const tab = await phone();
    const ben = stage.person("Ben");
    await tab.go(new URL("/app", ben.url).href);
    await byEmail(tab, ben);
    await choose(tab, PIN);
    await logOut(tab);
    for (const left of ["4 tries", "3 tries", "2 tries", "one try"]) {
      await type(tab, WRONG);
      await tab.becomes((words) => document.querySelector("#pin-error")?.textContent.includes(words), left);
    }
    await type(tab, WRONG);
    await tab.see('a[href="/app/scan"]');
    await tab.go(new URL("/app", ben.url).href);
    await byEmail(tab, ben);
    await choose(tab, "83920");
    await logOut(tab);
    await type(tab, "83920");
    await tab.has('a[href="/profile"]');
  });

  test("who forgot the PIN resets it; giving up half-way leaves the old one", async () => {
    const tab = await phone();
    const ben = stage.person("Ben");
    await tab.go(new URL("/app", ben.url).href);
    await byEmail(tab, ben);
    await choose(tab, PIN);
    await logOut(tab);
    await tab.press('a[href="/app/reset"]');
    await byEmail(tab, ben);
    await tab.see("[data-choose-pin]");
    await type(tab, "12345");
    await type(tab, "12345");
    await tab.press("[data-choose-pin] .btn-main");
    await tab.see("#pin-error");
    await logOut(tab);
    await type(tab, PIN);
    await tab.has('a[href="/profile"]');
  });

  test("a code that is no longer good, and one of somebody else, log nobody in", async () => {
    const tab = await phone();
    await tab.go(new URL(`/app/scan#${"x".repeat(43)}`, tab.url).href);
    await tab.press("[data-scan-link] button");
    await tab.see('[role="alert"]');
    assert.equal(path(tab), "/app/scan");
  });

  test("an address with a code says who is logged in there, and does nothing before its button is pressed", async () => {
    const tab = await stage.logIn("Finn");
    const posted = [];
    tab.page.on("request", (request) => request.method() === "POST" && posted.push(new URL(request.url()).pathname));
    await tab.go(new URL(`/app/scan#${"x".repeat(43)}`, tab.url).href);
    await tab.see("[data-scan-link] button");
    assert.match(await tab.ask(() => document.querySelector("[data-scan-link]").textContent), /Finn/);
    assert.equal(await tab.ask(() => location.hash + document.querySelector("[data-scan]").hidden), "true", "no code in the address, no camera");
    assert.deepEqual(posted.filter((path) => path === "/app/scan"), []);
    await tab.press("[data-scan-link] button");
    await tab.see('[role="alert"]');
    assert.deepEqual(posted.filter((path) => path === "/app/scan"), ["/app/scan"]);
  });

  test("without internet a page says so, and nothing about anybody is kept", async () => {
    const tab = await phone();
    const ben = stage.person("Ben");
    await tab.go(new URL("/app", ben.url).href);
    await tab.ask(() => navigator.serviceWorker.ready.then(() => undefined));
    await tab.becomes(() => navigator.serviceWorker.controller !== null);
    await logIn(tab, ben);
    await tab.go(new URL("/profile", ben.url).href);
    const kept = await tab.ask(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    assert.ok(kept.includes("/app/offline"));
    assert.deepEqual(kept.filter((path) => path !== "/app/offline" && !path.startsWith("/assets/")), []);
    await tab.device.isOffline(true);
    await tab.go(new URL("/profile/sessions", ben.url).href).catch(() => undefined);
    await tab.see('a.btn-main[href=""]');
    await tab.device.isOffline(false);
    await tab.press('a.btn-main[href=""]');
    await tab.has('a[href="/profile"]');
  });
});
