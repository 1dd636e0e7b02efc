// Firefox, driven by puppeteer-core over WebDriver BiDi, with made-up camera and microphone. Its devices and
// tabs speak the same words as those of chromium.mjs.
import puppeteer from "puppeteer-core";
import { PATIENCE_MS } from "./chromium.mjs";
import { until } from "./until.mjs";

const EXECUTABLE = process.env.LINDEN_FIREFOX ?? "/usr/bin/firefox-esr";

export async function startFirefox() {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: EXECUTABLE,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      "media.navigator.streams.fake": true,
      "media.navigator.permission.disabled": true,
      "media.autoplay.default": 0,
      "media.peerconnection.ice.loopback": true,
      "dom.disable_open_during_load": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
    },
  });
}

export class FirefoxDevice {
  #context;
  #before;

  static async of(browser) {
    const device = new FirefoxDevice();
    device.#context = await browser.createBrowserContext();
    return device;
  }

  /** To be run in every page before its own scripts: a function and what it is given. */
  before(script, ...given) {
    this.#before = [script, ...given];
  }

  async tab(url) {
    const tab = new FirefoxTab(await this.#context.newPage(), this);
    if (this.#before) await tab.page.evaluateOnNewDocument(...this.#before);
    if (url) await tab.go(url);
    return tab;
  }

  async close() {
    await this.#context.close();
  }
}

export class FirefoxTab {
  constructor(page, device) {
    this.page = page;
    this.device = device;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  async go(url) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async fill(selector, text) {
    await this.page.locator(selector).fill(text);
  }

  async choose(selector, value) {
    await this.has(selector);
    await this.page.select(selector, value);
  }

  async press(selector) {
    await this.page.locator(selector).click();
  }

  async pressForTab(selector) {
    const opened = new Promise((resolve, reject) => {
      this.page.once("popup", resolve);
      setTimeout(() => reject(new Error(`no tab was opened by ${selector}`)), PATIENCE_MS).unref();
    });
    await this.press(selector);
    const page = await opened;
    // Its window begins with an empty page and keeps on with the real one; who waits in the first is never told.
    await until("the opened tab's page", () => page.evaluate(() => location.href !== "about:blank").catch(() => false));
    return new FirefoxTab(page, this.device);
  }

  async see(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within, visible: true });
  }

  async has(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within });
  }

  async lose(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within, hidden: true });
  }

  async ask(question, given) {
    return this.page.evaluate(question, given);
  }

  async becomes(question, given, within = PATIENCE_MS) {
    await this.page.waitForFunction(question, { timeout: within }, given);
  }

  get url() {
    return this.page.url();
  }

  async close() {
    await this.page.close();
  }
}
