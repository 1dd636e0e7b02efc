// The real server as a process: started in a temporary folder on free ports of this machine, ready when
// it says so, ended by its id. Called by every test file and by press-to-frame.mjs.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { get, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { until } from "./until.mjs";

const READY_WITHIN_MS = 60_000;
const ENDS_WITHIN_MS = 20_000;

export const binary = process.env.LINDEN_BINARY ?? new URL("../../target/debug/linden", import.meta.url).pathname;

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Browsers take every name that ends in `.localhost` for this machine; Node.js has to be told. */
async function json(address) {
  const { host, port, pathname } = new URL(address);
  const [answer] = await once(get({ host: "127.0.0.1", port, path: pathname, headers: { host } }), "response");
  return JSON.parse(await text(answer));
}

/** Posts a form as curl would; gives status and text. */
async function post(address, fields) {
  const { host, port, pathname } = new URL(address);
  const headers = { host, "content-type": "application/x-www-form-urlencoded" };
  const asked = request({ host: "127.0.0.1", port, path: pathname, method: "POST", headers });
  asked.end(new URLSearchParams(fields).toString());
  const [answer] = await once(asked, "response");
  return { status: answer.statusCode, text: await text(answer) };
}

const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** This process's environment with these settings of Linden's, and no others. */
export function environment(settings) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("LINDEN_"));
  return { ...Object.fromEntries(others), ...settings };
}

const running = new Set();
// A test run that is broken off must not leave a server behind.
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

export class Linden {
  #child;
  #settings;
  #aheadMs = 0;

  constructor(folder) {
    this.folder = folder;
    this.#settings = {
      LINDEN_DATA: folder,
      LINDEN_LISTEN: "127.0.0.1:0",
      // All of this machine's addresses: Firefox talks to none but a real one.
      LINDEN_MEDIA_UDP: "0.0.0.0:0",
      LINDEN_MAIL_DELIVERY: "outbox",
      LINDEN_PUBLIC_SCHEME: "http",
      LINDEN_LOG_FILTER: process.env.LINDEN_LOG_FILTER ?? "warn",
    };
  }

  /** With made-up platforms and people. */
  static async demo(settings = {}) {
    const linden = new Linden(await mkdtemp(join(tmpdir(), "linden-e2e-")));
    Object.assign(linden.#settings, settings);
    await linden.start("--demo");
    return linden;
  }

  /** Nothing in the database, and not started yet. Links in mails name the port, so it is chosen before. */
  static async empty() {
    const linden = new Linden(await mkdtemp(join(tmpdir(), "linden-e2e-")));
    const port = String(await freePort());
    Object.assign(linden.#settings, { LINDEN_LISTEN: `127.0.0.1:${port}`, LINDEN_PUBLIC_PORT: port });
    return linden;
  }

  /** Starts `linden serve --json` and waits for its line. */
  async start(...more) {
    const child = spawn(binary, ["serve", "--json", ...more], { env: this.#environment(), stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    this.#child = child;
    child.stderr.pipe(createWriteStream(join(this.folder, "linden.log"), { flags: "a" }));
    this.ready = JSON.parse(await this.#firstLine(child));
  }

  async #firstLine(child) {
    const ended = new Promise((_, reject) => {
      child.once("error", (error) => reject(new Error(`${binary} cannot be started: ${error.message}`)));
      child.once("close", async () => reject(new Error(`Linden ended before it was ready: ${await this.log()}`)));
      setTimeout(() => reject(new Error("Linden was not ready in time")), READY_WITHIN_MS).unref();
    });
    ended.catch(() => undefined);
    const line = new Promise((resolve) => createInterface(child.stdout).once("line", resolve));
    return Promise.race([line, ended]);
  }

  /** One command of the same installation, such as `service-desk create-platform …`. */
  async command(...words) {
    return promisify(execFile)(binary, words, { env: this.#environment() });
  }

  #environment() {
    return environment(this.#settings);
  }

  /** Where it listens, as `127.0.0.1:PORT`. */
  get address() {
    return this.ready.listen ?? `127.0.0.1:${new URL(this.ready.platforms[0].url).port}`;
  }

  /** The address of a page on a platform's host. */
  url(host, path = "/") {
    return `http://${host}:${new URL(`http://${this.address}`).port}${path}`;
  }

  /** A demo's platform by its name, each person by their first name. */
  platform(name) {
    const { url, people } = this.ready.platforms.find((platform) => platform.name === name);
    const named = people.map((person) => [person.name.split(" ")[0], { ...person, url }]);
    return { name, url, ...Object.fromEntries(named) };
  }

  /** Puts the demo's clock ahead: "31 seconds", "1 hour", "3 days". */
  async later(time) {
    const [, count, unit] = time.match(/^(\d+) (second|minute|hour|day)s?$/) ?? [];
    if (!unit) throw new Error(`how long is "${time}"?`);
    const { status, text } = await this.moveClock(Number(count) * SECONDS[unit]);
    if (status !== 200) throw new Error(`the clock does not go on: ${status}`);
    this.#aheadMs = Date.parse(JSON.parse(text).now) - Date.now();
  }

  /** The answer to the wish to put the clock ahead. */
  async moveClock(seconds, address = `${this.ready.outbox}/clock`) {
    return post(address, { seconds });
  }

  /** What time it is there, in milliseconds since 1970. */
  get now() {
    return Date.now() + this.#aheadMs;
  }

  /** Captured mails, newest first, from the outbox page for programs, or where there is no demo from its file. */
  async mails() {
    if (this.ready.outbox) return json(`${this.ready.outbox}.json`);
    const lines = await readFile(join(this.folder, "outbox.jsonl"), "utf8").catch(() => "");
    return lines.split("\n").filter(Boolean).map((line) => JSON.parse(line)).reverse();
  }

  /** The link in the newest mail to this address that leads below `path`, as soon as there is one. */
  async linkFor(address, path) {
    return until(`a mail to ${address} with a link below ${path}`, async () => {
      const links = (await this.mails()).filter(({ to }) => to === address).flatMap((mail) => mail.links);
      return links.find((link) => new URL(link).pathname.startsWith(path));
    });
  }

  async log() {
    const text = await readFile(join(this.folder, "linden.log"), "utf8").catch(() => "");
    return text.trim().split("\n").slice(-20).join("\n");
  }

  /** Asks it to end, waits for it, and takes its folder away. */
  async stop() {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const closed = new Promise((resolve) => child.once("close", resolve));
      const slow = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS);
      child.kill("SIGTERM");
      await closed;
      clearTimeout(slow);
    }
    running.delete(child);
    await rm(this.folder, { recursive: true, force: true });
  }
}
