// A participant with a browser and LiveKit's own livekit-client, without any of Linden's pages: what others' web pages are
// built on. It publishes Chromium's made-up camera and microphone, and counts what it gets of others.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { keepConnections } from "./sent.mjs";

const LIVEKIT = new URL("../node_modules/livekit-client/dist/livekit-client.umd.js", import.meta.url);

/** An empty page on a host of its own, for which browsers give cameras. */
export class EmptyPage {
  #server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<!doctype html><title>A client</title>"));

  async start() {
    await once(this.#server.listen(0, "127.0.0.1"), "listening");
    this.url = `http://client.localhost:${this.#server.address().port}/`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

export class BrowserClient {
  /** Where it opened WebSockets. */
  sockets = [];

  /** Comes into the room from this page and publishes; `options` are those of livekit-client's `Room`. */
  static async join(device, page, server, room, identity, options) {
    const client = new BrowserClient();
    await device.before(keepConnections);
    const tab = await device.tab();
    client.tab = tab;
    tab.page.on("websocket", (socket) => client.sockets.push(new URL(socket.url()).pathname));
    await tab.go(page.url);
    await tab.ask(await readFile(LIVEKIT, "utf8"));
    await tab.ask(comeIn, { url: server.url, ticket: await server.ticket(room, identity), options });
    return client;
  }

  /** Waits until more frames of the others were decoded than when it was asked. */
  async sees() {
    await this.#getsMore("framesDecoded", 10);
  }

  /** Waits until more of the others' sound was heard than when it was asked. */
  async hears() {
    await this.#getsMore("totalAudioEnergy", 0.01);
  }

  async #getsMore(counter, least) {
    const before = await this.tab.ask((name) => window.got(name), counter);
    await this.tab.becomes(async ({ counter, enough }) => (await window.got(counter)) > enough, { counter, enough: before + least });
  }

  /** How many ways to the media server it holds open. */
  async connections() {
    return this.tab.ask(() => window.connections.filter(({ connectionState }) => connectionState === "connected").length);
  }

  async mute(muted) {
    await this.tab.ask((on) => window.room.localParticipant.setMicrophoneEnabled(on), !muted);
  }

  /** Waits until it knows that the others' microphones are muted, or are not. */
  async knowsMuted(muted) {
    await this.tab.becomes((wanted) => [...window.room.remoteParticipants.values()].every((who) => who.isMicrophoneEnabled !== wanted), muted);
  }

  /** Waits until so many others are in the room. */
  async knowsOthers(number) {
    await this.tab.becomes((wanted) => window.room.remoteParticipants.size === wanted, number);
  }

  /** Loses the line as livekit-client itself tries it out ("signal-reconnect", "full-reconnect"), and waits until it is back. */
  async loses(scenario) {
    await this.tab.ask(async (name) => {
      const { room } = window;
      const back = new Promise((resolve) => room.once("reconnected", resolve));
      await room.simulateScenario(name);
      await back;
    }, scenario);
  }

  async leave() {
    await this.tab.ask(() => window.room.disconnect());
  }
}

/** In the page: joins, publishes, shows what comes, and adds up what the browser counts of it (`got`). */
async function comeIn({ url, ticket, options }) {
  const { Room, RoomEvent } = window.LivekitClient;
  const room = new Room(options);
  window.room = room;
  window.got = async (counter) => {
    const tracks = [...room.remoteParticipants.values()].flatMap((who) => [...who.trackPublications.values()].flatMap(({ track }) => track ?? []));
    const reports = await Promise.all(tracks.map((track) => track.getRTCStatsReport()));
    const entries = reports.flatMap((report) => [...(report?.values() ?? [])]).filter(({ type }) => type === "inbound-rtp");
    return entries.reduce((sum, entry) => sum + (entry[counter] ?? 0), 0);
  };
  room.on(RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()));
  await room.connect(url, ticket);
  await room.localParticipant.enableCameraAndMicrophone();
}
