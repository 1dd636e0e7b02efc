// Chromium by its bare DevTools protocol, for measuring. playwright-core looks at every tab from its first moment and holds
// it back until it has; here a tab that nobody asked about runs as it does on anybody's desk.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXECUTABLE, FLAGS, madeUp } from "./chromium.mjs";
import { until } from "./until.mjs";

/** playwright-core sets these by itself. */
const QUIET = ["--headless", "--remote-debugging-pipe", "--disable-popup-blocking", "--mute-audio", "--no-sandbox", "--no-startup-window", "--window-size=1280,900", "--password-store=basic"];

export class Bare {
  #process;
  #ended;
  #folder = mkdtempSync(join(tmpdir(), "linden-measure-"));
  #waiting = new Map();
  #id = 0;
  #rest = "";

  static start({ fps }) {
    const bare = new Bare();
    const flags = [...FLAGS, ...QUIET, madeUp({ fps }), `--user-data-dir=${bare.#folder}`];
    bare.#process = spawn(EXECUTABLE, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    bare.#process.stdio[4].setEncoding("utf8").on("data", (text) => bare.#read(text));
    bare.#process.stdio[3].on("error", () => undefined); // it has ended, which is told below
    bare.#ended = new Promise((resolve) => bare.#process.once("exit", resolve).once("error", resolve));
    bare.#ended.then(() => bare.#waiting.forEach(({ reject }) => reject(new Error(`${EXECUTABLE} did not start, or has ended`))));
    return bare;
  }

  /** Messages end with a NUL. */
  #read(text) {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop();
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }

  send(method, params = {}, sessionId) {
    const id = ++this.#id;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** A tab of a new person, with cookies of their own and camera and microphone allowed. */
  async person(origin) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    await this.send("Browser.grantPermissions", { origin, browserContextId, permissions: ["audioCapture", "videoCapture"] });
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    return this.#attach(targetId, browserContextId);
  }

  async #attach(targetId, context) {
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    return new BareTab(this, targetId, sessionId, context);
  }

  /** The tab of this person whose address fits, looked at from now on. */
  async tabOf({ context }, address) {
    const found = await until(`a tab at ${address}`, async () => {
      const { targetInfos } = await this.send("Target.getTargets");
      return targetInfos.find(({ type, url, browserContextId }) => type === "page" && browserContextId === context && address.test(url));
    });
    return this.#attach(found.targetId, context);
  }

  async close() {
    if (this.#process.exitCode === null && this.#process.pid) await this.send("Browser.close").catch(() => this.#process.kill());
    await this.#ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

export class BareTab {
  constructor(browser, id, session, context) {
    Object.assign(this, { browser, id, session, context });
  }

  #send(method, params) {
    return this.browser.send(method, params, this.session);
  }

  /** What a function in the page answers, or its promise. */
  async ask(question, ...given) {
    const expression = `(${question})(${given.map((one) => JSON.stringify(one)).join(", ")})`;
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the page has it. */
  async has(selector) {
    await until(selector, () => this.ask((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false));
  }

  async go(url) {
    this.url = url;
    await this.#send("Page.navigate", { url });
    await this.ask(() => document.readyState === "complete" || new Promise((loaded) => addEventListener("load", () => loaded())));
  }

  /** A press of the mouse in its middle. */
  async press(selector) {
    await this.has(selector);
    const at = await this.ask((wanted) => {
      const button = document.querySelector(wanted);
      button.scrollIntoView({ block: "center" });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);
    for (const type of ["mousePressed", "mouseReleased"]) await this.#send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
  }

  async fill(selector, text) {
    await this.has(selector);
    await this.ask((wanted, value) => (document.querySelector(wanted).value = value), selector, text);
  }

  async close() {
    await this.browser.send("Target.closeTarget", { targetId: this.id });
  }
}
