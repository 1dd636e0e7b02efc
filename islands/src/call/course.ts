// The course of one call in this tab: joining, being in it, losing and finding the line, leaving, joining again.
import { worthAsking } from "./allowed";
import { Arrival, type Flow } from "./arrival";
import { stayAwake } from "./awake";
import { joins, taken } from "./begun";
import { startClock } from "./clock";
import { type CameraTrouble, type Facts, type Media, over, picture } from "./facts";
import { hintFor } from "./hints";
import { livekit } from "./livekit";
import { type Obtained, obtain } from "./media";
import { need, page } from "./page";
import type { CallRoom, Ears } from "./room";
import * as server from "./server";
import { hint, show } from "./view";
import { wanted } from "./wanted";

const RETRY_MS = 2000;

export class Course {
  readonly facts: Facts = {
    call: page.state, mine: page.mine, joined: joins, left: false, media: "asking",
    link: "idle", otherHere: false, otherWasHere: false,
  };
  room: CallRoom | undefined;
  camera: CameraTrouble = "none";
  #stream: MediaStream | undefined;
  #startedAt: string | null = page.startedAt || null;
  #showPeople: typeof import("./room").showPeople | undefined;
  #flow: Flow = "flowing";
  /** Whether livekit-client itself is finding its way back. */
  #findingBack = false;
  readonly #arrival = new Arrival(need<HTMLVideoElement>("[data-remote-video]"));

  /** Brings the page in line with what is known. */
  refresh(): void {
    const { facts, room } = this;
    const other = room && this.#showPeople?.(room);
    facts.otherHere = other !== undefined;
    facts.otherWasHere ||= facts.otherHere;
    // Who is in the room has accepted: no need to wait for the platform to say so.
    if (facts.otherHere && facts.call === "ringing") facts.call = "going";
    const now = picture(facts);
    show(now);
    hint(hintFor(facts, other, this.camera, this.#flow));
    void stayAwake(now === "in_call");
    if (facts.otherHere && this.#startedAt) startClock(this.#startedAt);
    if (over(facts.call)) void this.#end();
  }

  /** Joins, also again after leaving. All that takes time begins at once, side by side. */
  async join(): Promise<void> {
    Object.assign(this.facts, { joined: true, left: false, media: "asking", otherWasHere: false });
    const begun = taken();
    await Promise.all([this.#connect(begun.ticket), this.take(begun.media)]);
  }

  /** Takes camera and microphone, or shows what is in the way until it is gone. */
  async take(asked: Promise<Obtained>): Promise<void> {
    const obtained = await asked;
    if (this.facts.left || over(this.facts.call)) {
      if (obtained.media === "ready") stop(obtained.stream);
      return;
    }
    this.facts.media = obtained.media;
    if (obtained.media === "ready") {
      performance.mark("camera");
      this.#stream = obtained.stream;
      this.camera = obtained.camera;
      // Without the sound: livekit-client takes the mute off a picture that has some, and nobody is to hear themselves.
      need<HTMLVideoElement>("[data-self-video]").srcObject = new MediaStream(obtained.stream.getVideoTracks());
      void this.#publish();
    } else if (obtained.media !== "unsupported") {
      void this.#askAgain(obtained.media);
    }
    this.refresh();
  }

  async #askAgain(media: Media): Promise<void> {
    await worthAsking(media);
    if (this.facts.media === media) await this.take(obtain());
  }

  async leave(): Promise<void> {
    this.facts.left = true;
    this.refresh();
    await Promise.all([server.leave(), this.#end()]);
    await this.askState();
  }

  /** Asks the platform how the call stands. */
  async askState(): Promise<void> {
    const told = await server.state().catch(() => undefined);
    if (!told) return;
    this.#startedAt = told.started_at ?? this.#startedAt;
    this.facts.call = told.state;
    this.refresh();
  }

  /** Once a second: whether what should arrive does. */
  async watch(): Promise<void> {
    const { room, facts } = this;
    if (!room || facts.link === "idle" || !this.#showPeople) return;
    const { received } = room;
    this.#flow = received.length > 0 && facts.otherHere ? await this.#arrival.flow(received) : "flowing";
    // The line may be gone long before anybody says so.
    if (this.#flow === "own" && facts.link === "connected") facts.link = "reconnecting";
    if (this.#flow === "flowing" && facts.link === "reconnecting" && !this.#findingBack) facts.link = "connected";
    if (facts.otherHere && !this.#startedAt) await this.askState();
    this.refresh();
  }

  async #connect(ticket: Promise<server.Ticket>): Promise<void> {
    this.#become("connecting");
    try {
      const [{ CallRoom, showPeople }, { url, token }] = await Promise.all([livekit(), ticket]);
      if (this.facts.left) return;
      this.#showPeople = showPeople;
      const room = new CallRoom(this.#ears(() => this.room === room));
      this.room = room;
      void this.#publish();
      await room.connect(url, token);
      performance.mark("joined");
      if (this.room === room) this.#become("connected");
    } catch (error) {
      if (this.facts.left || over(this.facts.call)) return;
      console.warn("joining failed", error);
      await this.#tryLater();
    }
  }

  async #tryLater(): Promise<void> {
    await this.askState();
    if (this.facts.left || over(this.facts.call)) return;
    this.#become("failed");
    setTimeout(() => !this.facts.left && this.facts.link === "failed" && void this.#again(), RETRY_MS);
  }

  /** A new connection; a camera or microphone that the old one has switched off is taken again. */
  async #again(): Promise<void> {
    const live = this.#stream?.getTracks().every((track) => track.readyState === "live") ?? this.facts.media === "asking";
    if (live || this.facts.media !== "ready") await this.#connect(server.ticket());
    else await this.join();
  }

  async #publish(): Promise<void> {
    if (!this.#stream || !this.room) return;
    await this.room.publish(this.#stream, !wanted.microphone).catch((error: unknown) => console.warn("publishing failed", error));
    this.refresh();
  }

  #ears(current: () => boolean): Ears {
    const when = <A extends unknown[]>(act: (...given: A) => void) => (...given: A): void => void (current() && act(...given));
    return {
      changed: when(() => this.refresh()),
      reconnecting: when(() => this.#become("reconnecting")),
      reconnected: when(() => this.#become("connected")),
      soundBlocked: when((blocked) => (document.body.dataset["soundBlocked"] = String(blocked))),
      disconnected: when((how) => {
        if (how === "taken") this.#become("taken");
        else void this.#tryLater();
      }),
    };
  }

  #become(link: Facts["link"]): void {
    this.#findingBack = link === "reconnecting";
    this.facts.link = link;
    this.refresh();
  }

  async #end(): Promise<void> {
    if (this.#stream) stop(this.#stream);
    this.#stream = undefined;
    const { room } = this;
    this.room = undefined;
    await room?.leave();
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
