// Incoming calls on a phone whose app is closed (PRODUCT P8): messages to the service worker, and what a press on a
// notification does. The messages are those of crates/app/src/push; harness/notifications.mjs says what is stood in for.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byEmail, choose, logOut, type } from "../harness/app.mjs";
import { arrives, away, deliveryTo, pressed, shownOn, theOne } from "../harness/notifications.mjs";
import { accept, call, is, leave, logIn, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, allowed: ["camera", "microphone", "notifications"] };
const TITLE = "Someone is calling you";
const MISSED = "You missed a call";

const ringing = (id) => ({ call: id, title: TITLE, accept: "Accept", decline: "Decline" });
const missed = (id) => ({ over: id, title: MISSED, body: "Open the app to see who called.", path: `/calls/${id}`, missed: true });
const elsewhere = (id) => ({ over: id, title: "You answered on another device", body: "", path: `/calls/${id}`, missed: false });

const idOf = (tab) => new URL(tab.url).pathname.split("/")[2];

describe("a phone whose app is closed", () => {
  const stage = Stage.demo();

  /** Ben's phone at "Today", and how messages come to it. */
  async function phone() {
    const { origin } = new URL(stage.person("Ben").url);
    const tab = stage.watch(await (await stage.device(PHONE)).tab(`${origin}/app`));
    const deliver = await deliveryTo(tab, origin);
    await logIn(tab, stage.person("Ben"));
    return { tab, origin, home: `${origin}/`, deliver };
  }

  /** Eva calls Ben while nobody looks at his phone: her page, and the call's id. */
  async function callTo({ tab, deliver }) {
    const eva = stage.watch(await call(await stage.logIn("Eva"), "Ben"));
    await rings(tab);
    await away(tab);
    const id = idOf(eva);
    assert.equal((await arrives(tab, deliver, ringing(id))).tag, id);
    return { eva, id };
  }

  test("it rings while no page is looked at; a page that is looked at rings by itself", async () => {
    const { tab, home, deliver } = await phone();
    const id = "01890000-0000-7000-8000-000000000000";
    await deliver(ringing(id));
    assert.deepEqual(await shownOn(tab), []);
    await away(tab);
    await arrives(tab, deliver, ringing(id));
    await tab.go(home);
    assert.equal((await shownOn(tab)).length, 1);
  });

  test("decline: the caller is told, and no page opens", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    assert.deepEqual(await pressed(ben.tab, { action: "decline" }), []);
    await is(eva, "declined");
    assert.deepEqual(await shownOn(ben.tab), []);
    await ben.tab.go(`${ben.origin}/calls/${id}`);
    await is(ben.tab, "ended");
  });

  test("accept: the call is answered, and its page is asked for", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    assert.deepEqual(await pressed(ben.tab, { action: "accept" }), [`/calls/${id}`]);
    await is(eva, "waiting");
    await ben.tab.go(`${ben.origin}/calls/${id}`);
    await Promise.all([seesAndHears(eva), seesAndHears(ben.tab)]);
    assert.deepEqual(await shownOn(ben.tab), []);
  });

  test("accept where the browser opens no window any more: an open page goes to the call", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    await ben.tab.go(ben.home);
    await rings(ben.tab);
    assert.deepEqual(await pressed(ben.tab, { action: "accept", opens: false }), [`/calls/${id}`]);
    await Promise.all([seesAndHears(eva), seesAndHears(ben.tab)]);
    assert.equal(idOf(ben.tab), id);
  });

  test("accept with neither window nor page: one more press leads to the call that was answered", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    await pressed(ben.tab, { action: "accept", opens: false });
    await is(eva, "waiting");
    assert.deepEqual((await theOne(ben.tab, TITLE)).data, { path: `/calls/${id}` });
    assert.deepEqual(await pressed(ben.tab), [`/calls/${id}`]);
  });

  test("a press beside the buttons answers nothing: the page asks", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    assert.deepEqual(await pressed(ben.tab), [`/calls/${id}`]);
    await is(eva, "calling");
    await ben.tab.go(`${ben.origin}/calls/${id}`);
    await is(ben.tab, "incoming");
    await ben.tab.press(`form[action="/calls/${id}/decline"] button`);
    await is(eva, "declined");
  });

  test("a call that is over by then: its page says so, and declining it opens nothing", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    await leave(eva);
    await is(eva, "ended");
    assert.deepEqual(await pressed(ben.tab, { action: "accept" }), [`/calls/${id}`]);
    await ben.tab.go(`${ben.origin}/calls/${id}`);
    await is(ben.tab, "missed");
    await away(ben.tab);
    await arrives(ben.tab, ben.deliver, ringing(id));
    assert.deepEqual(await pressed(ben.tab, { action: "decline" }), []);
  });

  test("when it rings no more, a quiet line without a name takes its place and leads to who called", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    await leave(eva);
    const { tag, silent, body } = await arrives(ben.tab, ben.deliver, missed(id));
    assert.deepEqual({ tag, silent }, { tag: id, silent: true });
    assert.doesNotMatch(body, /Eva/);
    assert.deepEqual(await pressed(ben.tab), [`/calls/${id}`]);
    await ben.tab.go(`${ben.origin}/calls/${id}`);
    await is(ben.tab, "missed");
    assert.match(await ben.tab.ask(() => document.querySelector('[data-panel~="missed"] h2').textContent), /You missed a call from Eva/);
  });

  test("answered on another device: the line changes, and where nothing rang and a page is open nothing appears", async () => {
    const ben = await phone();
    const { eva, id } = await callTo(ben);
    const computer = await stage.logIn("Ben");
    const there = stage.watch(await accept(computer));
    await Promise.all([seesAndHears(eva), seesAndHears(there)]);
    await arrives(ben.tab, ben.deliver, elsewhere(id));
    await ben.tab.go(ben.home);
    await ben.deliver(elsewhere("01890000-0000-7000-8000-000000000000"));
    assert.equal((await shownOn(ben.tab)).length, 1);
  });

  test("who opens the app and answers there finds no notification left", async () => {
    const ben = await phone();
    const { eva } = await callTo(ben);
    await ben.tab.go(ben.home);
    const there = stage.watch(await accept(ben.tab));
    await Promise.all([seesAndHears(eva), seesAndHears(there)]);
    assert.deepEqual(await shownOn(ben.tab), []);
  });

  test("who is not logged in any more gives the PIN, and then answers on the page", async () => {
    const tab = stage.watch(await (await stage.device(PHONE)).tab(stage.person("Ben").url));
    const { origin } = new URL(tab.url);
    await tab.go(`${origin}/app`);
    await byEmail(tab, stage.person("Ben"));
    await choose(tab, "27419");
    const ben = { tab, deliver: await deliveryTo(tab, origin) };
    const { eva, id } = await callTo(ben);
    await tab.go(`${origin}/profile`);
    await logOut(tab);
    await pressed(tab, { action: "accept", opens: false });
    await tab.becomes(() => location.pathname === "/app/open" && location.search !== "");
    await is(eva, "calling");
    await type(tab, "27419");
    await is(tab, "incoming");
    await tab.press(`form[action="/calls/${id}/answer"] button`);
    await Promise.all([seesAndHears(eva), seesAndHears(tab)]);
  });
});
