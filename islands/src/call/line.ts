// The way to the media server: joining the room, sending what is one's own, and trying again when either is lost.
import type { Flow } from "./arrival";
import type { Link } from "./facts";
import type { Shown } from "./people";
import type { CallRoom, Ears } from "./room";
import type { Ticket } from "./server";
import type { Wants } from "./tracks";
import { type Turn, Turns } from "./turns";

const RETRY_MS = 2000;
/** So often sending is tried on one line. */
const TRIES = 2;

export interface Needs {
  load(): Promise<Pick<typeof import("./room"), "CallRoom" | "showPeople">>;
  wants: Wants;
  /** What is to be taken over; undefined as long as camera and microphone are being asked for. */
  own(): { stream: MediaStream | undefined } | undefined;
  changed(): void;
  /** Asks how the call stands: it may be over. */
  askState(): Promise<void>;
  /** Takes what is missing and joins again. */
  again(): void;
  later(act: () => void, ms: number): void;
}

export class Line {
  link: Link = "idle";
  room: CallRoom | undefined;
  /** Whether the browser plays no sound before somebody has pressed. */
  soundBlocked = false;
  readonly #needs: Needs;
  readonly #turns = new Turns();
  #showPeople: ((room: CallRoom) => Shown | undefined) | undefined;
  #failures = 0;
  /** Whether livekit-client itself is finding its way back. */
  #findingBack = false;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Shows who is in the room, and says so of the other one. */
  people(): Shown | undefined {
    return this.room && this.#showPeople?.(this.room);
  }

  async join(asked: Promise<Ticket>): Promise<void> {
    const turn = this.#begin();
    this.#become("connecting");
    try {
      const [{ CallRoom, showPeople }, { url, token }] = await Promise.all([this.#needs.load(), asked]);
      if (turn.aborted) return;
      this.#showPeople = showPeople;
      this.#failures = 0;
      const room = new CallRoom(this.#ears(turn), this.#needs.wants);
      this.room = room;
      void this.send();
      await room.connect(url, token);
      performance.mark("joined");
      if (!turn.aborted) this.#become("connected");
    } catch (error) {
      if (!turn.aborted) console.warn("joining failed", error);
      await this.#tryLater(turn);
    }
  }

  /** Brings what goes out in line with what is at hand and wanted. */
  async send(): Promise<void> {
    const [room, own, turn] = [this.room, this.#needs.own(), this.#turns.current];
    if (!room || !own) return;
    try {
      await room.send(own.stream);
      this.#failures = 0;
    } catch (error) {
      if (turn.aborted) return;
      console.warn("sending failed", error);
      this.#failures += 1;
      if (this.#failures < TRIES) this.#needs.later(() => turn.aborted || void this.send(), RETRY_MS);
      else await this.#tryLater(turn);
    }
    this.#needs.changed();
  }

  /** The line may be gone long before anybody says so. */
  noteFlow(flow: Flow): void {
    if (flow === "own" && this.link === "connected") this.link = "reconnecting";
    if (flow === "flowing" && this.link === "reconnecting" && !this.#findingBack) this.link = "connected";
  }

  end(): void {
    this.#begin();
    this.link = "idle";
  }

  /** A new turn, without the room of the one before. */
  #begin(): Turn {
    const turn = this.#turns.next();
    void this.#leave();
    return turn;
  }

  async #leave(): Promise<void> {
    const { room } = this;
    this.room = undefined;
    this.soundBlocked = false;
    await room?.leave();
  }

  async #tryLater(turn: Turn): Promise<void> {
    if (turn.aborted) return;
    const later = this.#begin();
    await this.#needs.askState();
    if (later.aborted) return;
    this.#become("failed");
    this.#needs.later(() => later.aborted || this.#needs.again(), RETRY_MS);
  }

  /** The person's place is on another device: this one does not come back by itself. */
  taken(): void {
    this.#begin();
    this.#become("taken");
  }

  #ears(turn: Turn): Ears {
    const when = <A extends unknown[]>(act: (...given: A) => void) => (...given: A): void => void (turn.aborted || act(...given));
    return {
      changed: when(() => this.#needs.changed()),
      reconnecting: when(() => this.#become("reconnecting")),
      reconnected: when(() => {
        this.#become("connected");
        void this.send();
      }),
      soundBlocked: when((blocked) => {
        this.soundBlocked = blocked;
        this.#needs.changed();
      }),
      disconnected: when((how) => (how === "taken" ? this.taken() : void this.#tryLater(turn))),
    };
  }

  #become(link: Link): void {
    this.#findingBack = link === "reconnecting";
    this.link = link;
    this.#needs.changed();
  }
}
