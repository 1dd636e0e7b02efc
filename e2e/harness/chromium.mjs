// Chromium, driven by playwright-core: a browser with made-up camera and microphone, devices (one context
// each, as if on a computer of its own) and their tabs. The tabs speak the same words as those of firefox.mjs.
import { chromium } from "playwright-core";

export const EXECUTABLE = process.env.LINDEN_CHROMIUM ?? "/usr/bin/chromium";
export const PATIENCE_MS = 20_000;

export const FLAGS = [
  "--autoplay-policy=no-user-gesture-required",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--allow-loopback-in-peer-connection",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-first-run",
];

/** The flag for made-up cameras and a microphone that beeps. */
export const madeUp = ({ cameras = 1, fps }) => `--use-fake-device-for-media-stream=device-count=${cameras},fps=${fps}`;

/**
 * Starts one. `cameras`: how many it has; `fps`: few, for two cores code them all. The microphone beeps. `sees`: a file
 * with what the camera sees (y4m), in place of made-up pictures. `flags`: more of the browser's own.
 */
export async function startChromium({ cameras = 1, fps = 10, sees, flags = [] } = {}) {
  const seen = sees ? [`--use-file-for-fake-video-capture=${sees}`] : [];
  return chromium.launch({ executablePath: EXECUTABLE, args: [...FLAGS, madeUp({ cameras, fps }), ...seen, ...flags], chromiumSandbox: false });
}

/** One computer or phone: its own cookies and permissions. `allowed: null`: whoever asks for anything asks for the first time. */
export class ChromiumDevice {
  #context;

  static async of(browser, { allowed = ["camera", "microphone"], ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...(allowed && { permissions: allowed }), ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const device = new ChromiumDevice();
    device.#context = context;
    device.faults = [];
    context.on("weberror", (fault) => device.faults.push(String(fault.error())));
    return device;
  }

  async tab(url) {
    const tab = new ChromiumTab(await this.#context.newPage(), this);
    if (url) await tab.go(url);
    return tab;
  }

  /** What the person allows from now on; all else is refused. */
  async allow(permissions) {
    await this.#context.grantPermissions(permissions);
  }

  /** To be run in every page before its own scripts. */
  async before(script) {
    await this.#context.addInitScript(script);
  }

  /** Takes the internet away, or gives it back. */
  async isOffline(offline) {
    await this.#context.setOffline(offline);
  }

  async close() {
    await this.#context.close();
  }
}

/** A tab. Every act waits until the page can take it; every look waits until there is something to see. */
export class ChromiumTab {
  constructor(page, device) {
    this.page = page;
    this.device = device;
  }

  async go(url) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  async fill(selector, text) {
    await this.page.fill(selector, text);
  }

  async choose(selector, value) {
    await this.page.selectOption(selector, value);
  }

  async check(selector) {
    await this.page.check(selector);
  }

  async press(selector) {
    await this.page.click(selector);
  }

  /** Presses what opens a tab of its own, and gives that tab. */
  async pressForTab(selector) {
    const [page] = await Promise.all([this.page.waitForEvent("popup"), this.page.click(selector)]);
    return new ChromiumTab(page, this.device);
  }

  /** Waits until it is seen. */
  async see(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within });
  }

  /** Waits until the page has it, seen or not: a state in `data-…`. */
  async has(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within, state: "attached" });
  }

  /** Waits until it is not seen any more. */
  async lose(selector, within = PATIENCE_MS) {
    await this.page.waitForSelector(selector, { timeout: within, state: "hidden" });
  }

  /** What is so in the page now. */
  async ask(question, given) {
    return this.page.evaluate(question, given);
  }

  /** Waits until it is so in the page. */
  async becomes(question, given, within = PATIENCE_MS) {
    await this.page.waitForFunction(question, given, { timeout: within });
  }

  get url() {
    return this.page.url();
  }

  async close() {
    await this.page.close();
  }
}
