// The course of one call in this tab: joining, being in it, leaving, joining again; and what the page shows of it. One's own
// camera and microphone are `own.ts`, the way to the media server is `line.ts`.
import { worthAsking } from "./allowed";
import { Arrival, type Flow } from "./arrival";
import { screenLock } from "./awake";
import { joins, taken } from "./begun";
import { startClock } from "./clock";
import { type Facts, keepsAwake, over, picture } from "./facts";
import { hintFor } from "./hints";
import { Leaving } from "./leaving";
import { Line } from "./line";
import { livekit } from "./livekit";
import { cameraTrouble, obtain, soundOnly } from "./media";
import { Own } from "./own";
import { need, page } from "./page";
import type { CallRoom } from "./room";
import * as server from "./server";
import { hint, show, showWanted } from "./view";
import { keepWanted, wanted } from "./wanted";

export class Course {
  readonly facts: Facts = {
    call: page.state, mine: page.mine, joined: joins, left: false, media: "asking",
    link: "idle", otherHere: false, otherWasHere: false,
  };
  #startedAt: string | null = page.startedAt || null;
  #flow: Flow = "flowing";
  readonly #arrival = new Arrival(need<HTMLVideoElement>("[data-remote-video]"));
  readonly #own = new Own({ obtain, worthAsking, mirror, changed: () => void this.#follow() });
  readonly #line = new Line({
    load: livekit,
    wants: { microphone: () => wanted.microphone, camera: () => this.#wantsCamera, refused: (device, error) => this.#refused(device, error) },
    own: () => (this.#own.media === "ready" ? this.#own : undefined),
    changed: () => this.refresh(),
    askState: () => this.askState(),
    again: () => void this.#again(),
    later,
  });
  readonly #awake = screenLock();
  readonly #leaving = new Leaving({ say: server.leave, later });

  get room(): CallRoom | undefined {
    return this.#line.room;
  }

  /** A camera that does not start is not waited for; a press asks for it again. */
  get #wantsCamera(): boolean {
    return wanted.camera && this.#own.camera === "none";
  }

  /** Brings the page in line with what is known. */
  refresh(): void {
    const { facts } = this;
    const other = this.#line.people();
    Object.assign(facts, { media: this.#own.media, link: this.#line.link, otherHere: other !== undefined });
    facts.otherWasHere ||= facts.otherHere;
    // Who is in the room has accepted: no need to wait for the platform to say so.
    if (facts.otherHere && facts.call === "ringing") facts.call = "going";
    show(picture(facts));
    showWanted(wanted.microphone, this.#wantsCamera);
    const unheard = wanted.microphone && facts.link === "connected" && this.room?.isHeard !== true;
    hint(hintFor({ facts, other, camera: this.#own.camera, flow: this.#flow, unheard, soundBlocked: this.#line.soundBlocked }));
    this.#awake.set(keepsAwake(facts));
    if (facts.otherHere && this.#startedAt) startClock(this.#startedAt);
    if (over(facts.call)) this.#end();
    if (facts.link === "taken") this.#own.stop();
    // A browser that can do no calls is in none, and tries no more.
    if (facts.media === "unsupported") this.#line.end();
  }

  /** Joins, also again after leaving. All that takes time begins at once, side by side. */
  async join(): Promise<void> {
    Object.assign(this.facts, { joined: true, left: false, otherWasHere: false });
    this.#own.media = "asking";
    const begun = taken(this.#leaving.callOff());
    await Promise.all([this.#line.join(begun.ticket), this.#own.take(begun.media)]);
  }

  async leave(): Promise<void> {
    this.facts.left = true;
    this.#end();
    this.refresh();
    await this.#leaving.begin();
    await this.askState();
  }

  /** The platform may be within reach again, or a device. */
  hurry(): void {
    this.#leaving.hurry();
    if (this.room) void this.#follow();
  }

  async toggleMicrophone(): Promise<void> {
    wanted.microphone = !wanted.microphone;
    keepWanted();
    await this.#follow();
  }

  async toggleCamera(): Promise<void> {
    wanted.camera = !this.#wantsCamera;
    keepWanted();
    this.#own.camera = "none";
    await this.#follow();
  }

  async soundOnly(): Promise<void> {
    wanted.camera = false;
    keepWanted();
    await this.#own.take(soundOnly("denied"));
  }

  /** Asks the platform how the call stands. */
  async askState(): Promise<void> {
    const told = await server.state().catch(() => undefined);
    if (!told || over(this.facts.call)) return;
    this.#startedAt = told.started_at ?? this.#startedAt;
    this.facts.call = told.state;
    if (told.elsewhere && this.facts.joined && !this.facts.left) this.#line.taken();
    this.refresh();
  }

  /** Once a second: whether what should arrive does. */
  async watch(): Promise<void> {
    const { facts, room } = this;
    if (!room || facts.link === "idle") return;
    const { received } = room;
    this.#flow = received.length > 0 && facts.otherHere ? await this.#arrival.flow(received) : "flowing";
    this.#line.noteFlow(this.#flow);
    if (facts.otherHere && !this.#startedAt) await this.askState();
    this.refresh();
  }

  /** What is wanted holds from now on, wherever sound and picture are. */
  async #follow(): Promise<void> {
    this.#own.follow(wanted.microphone, this.#wantsCamera);
    const sent = this.#line.send();
    this.refresh();
    await sent;
  }

  #refused(device: "microphone" | "camera", error: unknown): void {
    console.warn(`the ${device} does not start`, error);
    if (device === "microphone") return;
    this.#own.camera = cameraTrouble(error);
    wanted.camera = false;
    keepWanted();
  }

  /** A new line; a camera or microphone that the old one has switched off is taken again. */
  async #again(): Promise<void> {
    if (this.#own.isAtHand || this.#own.media !== "ready") await this.#line.join(server.ticket());
    else await this.join();
  }

  #end(): void {
    this.#own.stop();
    this.#line.end();
  }
}

function later(act: () => void, ms: number): void {
  setTimeout(act, ms);
}

/** Without the sound: livekit-client takes the mute off a picture that has some, and nobody is to hear themselves. */
function mirror(stream: MediaStream): void {
  performance.mark("camera");
  need<HTMLVideoElement>("[data-self-video]").srcObject = new MediaStream(stream.getVideoTracks());
}
