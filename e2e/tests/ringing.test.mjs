// What becomes of a page that missed something: a session that has ended (PRODUCT E7), a call that rings no more (V1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { Line } from "../harness/line.mjs";
import { call, is, leave, logIn, RINGS, rings } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();
/** Far less than a call rings by itself. */
const SOON_MS = 15_000;

const at = (tab, path) => tab.becomes((wanted) => location.pathname + location.search === wanted, path);

/** Ends all sessions of somebody but for the one of this tab, as the list of sessions does. */
async function endTheOthers(tab) {
  await tab.go(new URL("/profile/sessions", tab.url).href);
  await tab.ask(async () => {
    const ends = [...document.querySelectorAll('form[action^="/profile/sessions/"]')].map(({ action }) => action);
    await Promise.all(ends.map((action) => fetch(action, { method: "POST" })));
  });
  await tab.reload();
  assert.equal(await tab.ask(() => document.querySelectorAll('form[action^="/profile/sessions/"]').length), 0);
}

async function logInAgain(tab, { email, password }) {
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
}

test("a page whose session was ended while it was away goes to the log-in page, and back afterwards", async () => {
  const ben = await stage.logIn("Ben");
  await ben.go(new URL("/profile?from=menu", ben.url).href);
  await ben.see('main form[action="/log-out"]');
  await ben.device.isOffline(true);
  await endTheOthers(await stage.logIn("Ben"));
  await ben.device.isOffline(false);
  await at(ben, `/log-in?back=${encodeURIComponent("/profile?from=menu")}`);
  await logInAgain(ben, stage.person("Ben"));
  await at(ben, "/profile?from=menu");
});

test("a call's page, too, goes to the log-in page when its session has ended", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await leave(evas);
  await is(evas, "ended");
  const { pathname } = new URL(evas.url);
  await evas.device.isOffline(true);
  await endTheOthers(await stage.logIn("Eva"));
  await evas.device.isOffline(false);
  await at(evas, `/log-in?back=${encodeURIComponent(pathname)}`);
});

test("a page whose line was lost without a word, as when the machine sleeps, opens another and hears what it missed", async (context) => {
  const line = await Line.to(stage.linden.address);
  context.after(() => line.stop());
  const ben = stage.watch(await (await stage.device()).tab());
  await ben.page.clock.install();
  const person = stage.person("Ben");
  await logIn(ben, { ...person, url: line.by(person.url) });
  assert.equal(line.lose("/events"), 1);
  await endTheOthers(await stage.logIn("Ben"));
  assert.equal(new URL(ben.url).pathname, "/", "nothing tells the page");
  await ben.page.clock.fastForward(60_000);
  await at(ben, "/log-in");
});

test("a card goes when the caller has given up while the page was away", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const title = await ben.ask(() => document.title);
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  assert.notEqual(await ben.ask(() => document.title), title);
  await ben.device.isOffline(true);
  await leave(evas);
  await is(evas, "ended");
  await ben.device.isOffline(false);
  await ben.lose(RINGS, SOON_MS);
  assert.equal(await ben.ask(() => document.title), title);
});

test("a card stays when the page was away and it rings still", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await ben.ask(() => document.querySelector(".ring").classList.add("the-first"));
  await ben.device.isOffline(true);
  await ben.device.isOffline(false);
  // The new stream has begun once it has told who is here.
  const row = '[data-account][data-online="true"]';
  await ben.ask((row) => document.querySelector(row).dataset.online = "unknown", row);
  await ben.has(row);
  assert.equal(await ben.page.locator(".ring").count(), 1);
  await ben.see(".ring.the-first");
});

/** Browsers driven by tools show all tabs at once: the page is told that it is hidden. */
async function hide(tab) {
  await tab.ask(() => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

test("a page that is hidden while it rings falls silent with the call, also beside another hidden page", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const other = stage.watch(await ben.device.tab(ben.url));
  await hide(other);
  await other.becomes(async () => (await navigator.locks.query()).held.some(({ name }) => name === "linden.hidden-page"));
  const evas = stage.watch(await call(eva, "Ben"));
  await Promise.all([rings(ben), rings(other)]);
  await hide(ben);
  await leave(evas);
  await Promise.all([ben.lose(RINGS, SOON_MS), other.lose(RINGS, SOON_MS)]);
  // It then leaves the stream to the other one, and waits for its turn.
  await ben.becomes(async () => (await navigator.locks.query()).pending.some(({ name }) => name === "linden.hidden-page"));
});

// The last one: it puts the clock ahead for all.
test("pages whose session comes to its end by itself go to the log-in page", async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  await stage.linden.later("13 hours");
  await Promise.all([at(eva, "/log-in"), at(ben, "/log-in")]);
});
