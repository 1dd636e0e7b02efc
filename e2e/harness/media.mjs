// The media server alone, as `linden media` runs it: any official LiveKit client can be pointed at it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { AccessToken, RoomServiceClient } from "livekit-server-sdk";
import { binary, environment, freePort } from "./linden.mjs";

const KEY = "e2e";
const SECRET = "a secret for the browser tests, told to nobody else";

export class MediaServer {
  #child;
  #port;

  /** Starts it on a free port of this machine, and again on the same one after `kill`. */
  async start() {
    this.#port ??= await freePort();
    const words = ["media", "--listen", `127.0.0.1:${this.#port}`, "--udp", "0.0.0.0:0", "--key", KEY];
    this.#child = spawn(binary, words, { env: environment({ LINDEN_MEDIA_SECRET: SECRET }), stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(this.#child, "close").then(([code]) => Promise.reject(new Error(`linden media ended with ${code}`)));
    ended.catch(() => undefined);
    await Promise.race([once(createInterface(this.#child.stdout), "line"), ended]);
  }

  get url() {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** What a Linden is told whose calls this server carries. */
  get settings() {
    return { LINDEN_MEDIA_LIVEKIT_URL: this.url, LINDEN_MEDIA_LIVEKIT_KEY: KEY, LINDEN_MEDIA_LIVEKIT_SECRET: SECRET };
  }

  /** LiveKit's own library for those who look after rooms. */
  get rooms() {
    return new RoomServiceClient(this.url.replace("ws", "http"), KEY, SECRET);
  }

  /** What lets this identity into the room, signed as LiveKit's own server library does. */
  async ticket(room, identity) {
    const ticket = new AccessToken(KEY, SECRET, { identity, name: identity, ttl: "10m" });
    ticket.addGrant({ roomJoin: true, room, canUpdateOwnMetadata: true });
    return ticket.toJwt();
  }

  /** Ends it at once, as a crash would. */
  async kill() {
    const closed = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await closed;
  }
}
