// What most test files need: one Linden with the demo's people, one Chromium, and after each test nobody logged
// in or in a call any more. What a test saw last is told when it fails.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { ChromiumDevice, startChromium } from "./chromium.mjs";
import { Linden } from "./linden.mjs";
import * as people from "./people.mjs";
import { until } from "./until.mjs";

const PICTURES = process.env.LINDEN_E2E_PICTURES;

export class Stage {
  #tabs = [];
  #devices = [];

  /**
   * To be called once in a test file: starts everything before its tests, and ends it after them. `clears`: whether
   * people log out of their devices after each test. `settings`: what the server's environment says beside the usual.
   */
  static demo({ clears = true, settings = async () => ({}) } = {}) {
    const stage = new Stage();
    before(async () => {
      [stage.linden, stage.browser] = await Promise.all([settings().then((more) => Linden.demo(more)), startChromium()]);
    });
    if (clears) afterEach((test) => stage.clear(test));
    after(async () => {
      await stage.browser?.close();
      await stage.linden?.stop();
    });
    return stage;
  }

  person(name, platform = "Lindenhof") {
    return this.linden.platform(platform)[name];
  }

  /** A computer or phone of its own. */
  async device(options, browser = this.browser) {
    return this.with(await ChromiumDevice.of(browser, options));
  }

  /** One more device, to be closed after the test. */
  with(device) {
    this.#devices.push(device);
    return device;
  }

  /** Somebody of the demo, logged in on a device of their own. */
  async logIn(name, { platform = "Lindenhof", device, ...options } = {}) {
    const tab = await (device ?? (await this.device(options))).tab();
    this.#tabs.push(tab);
    await people.logIn(tab, this.person(name, platform));
    return tab;
  }

  /** The therapist calls the client, who accepts: both tabs of the call. */
  async callBetween(therapist, client, clientName) {
    const theirs = this.watch(await people.call(therapist, clientName));
    const other = this.watch(await people.accept(client));
    return [theirs, other];
  }

  /** A tab that is to be told of when the test fails. */
  watch(tab) {
    this.#tabs.push(tab);
    return tab;
  }

  async clear(test) {
    // Node.js 20 does not tell here whether the test has passed: pictures are taken of all, if wanted at all.
    if (PICTURES) await this.#picture(test.name);
    for (const tab of this.#tabs) await hangUp(tab);
    for (const tab of this.#tabs) await isOver(tab);
    await Promise.all(this.#devices.map((device) => device.close()));
    this.#tabs = [];
    this.#devices = [];
  }

  async #picture(name) {
    await mkdir(PICTURES, { recursive: true });
    for (const [at, tab] of this.#tabs.entries()) {
      const path = join(PICTURES, `${name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}-${at}.png`);
      await tab.page.screenshot({ path }).catch((error) => console.error(`no picture of ${tab.url}: ${error.message}`));
    }
  }
}

/** Leaves the call of this tab as a person would, so that its people are free for the next test. */
async function hangUp(tab) {
  const leave = () => {
    const [, call] = location.pathname.match(/^\/calls\/([^/]+)/) ?? [];
    if (!call) return undefined;
    document.querySelector("[data-leave]")?.click();
    return fetch(`/calls/${call}/leave`, { method: "POST" }).then(() => undefined);
  };
  // A tab that a test has closed has left already.
  await tab.ask(leave).catch(() => undefined);
}

/** Waits until the call of this tab is over: a press would join it again, and nothing would ring. */
async function isOver(tab) {
  const state = () => {
    const [, call] = location.pathname.match(/^\/calls\/([^/]+)/) ?? [];
    return call && fetch(`/calls/${call}/state`).then((answer) => (answer.ok ? answer.json() : {})).then(({ state }) => state);
  };
  await until(`the call at ${tab.url} is over`, async () => {
    const now = await tab.ask(state).catch(() => undefined);
    return now !== "ringing" && now !== "going";
  });
}
