// One's own camera and microphone until the room takes them over: asked for, at hand, or what is in the way.
import type { CameraTrouble, Media } from "./facts";
import type { Obtained } from "./media";
import { type Turn, Turns } from "./turns";

export interface Needs {
  /** Asks for camera and microphone. */
  obtain(): Promise<Obtained>;
  /** Ready when it is worth asking again, or when the turn is over. */
  worthAsking(media: Media, turn: Turn): Promise<void>;
  /** Shows the person their own picture. */
  mirror(stream: MediaStream): void;
  changed(): void;
}

export class Own {
  media: Media = "asking";
  camera: CameraTrouble = "none";
  /** What the room has not taken over. */
  stream: MediaStream | undefined;
  readonly #needs: Needs;
  readonly #turns = new Turns();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Takes what was asked for, or waits until what is in the way is gone. What was asked for before is let go. */
  async take(asked: Promise<Obtained>): Promise<void> {
    this.stop();
    const turn = this.#turns.current;
    const obtained = await asked;
    if (turn.aborted) return drop(obtained);
    this.media = obtained.media;
    if (obtained.media === "ready") this.#keep(obtained);
    else if (obtained.media !== "unsupported") void this.#askAgain(obtained.media, turn);
    this.#needs.changed();
  }

  /** At once: the buttons on the page speak also before there is a room. */
  follow(microphone: boolean, camera: boolean): void {
    const { stream } = this;
    for (const track of stream?.getAudioTracks() ?? []) track.enabled = microphone;
    for (const track of camera ? [] : (stream?.getVideoTracks() ?? [])) {
      track.stop();
      stream?.removeTrack(track);
    }
  }

  /** Whether a new room could take over what is at hand. */
  get isAtHand(): boolean {
    const tracks = this.stream?.getTracks() ?? [];
    return tracks.length > 0 && tracks.every((track) => track.readyState === "live");
  }

  /** Lets everything go, also what has been asked for and is not there yet. */
  stop(): void {
    this.#turns.next();
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
  }

  #keep({ stream, camera }: Obtained & { media: "ready" }): void {
    this.stream = stream;
    this.camera = camera;
    this.#needs.mirror(stream);
  }

  async #askAgain(media: Media, turn: Turn): Promise<void> {
    await this.#needs.worthAsking(media, turn);
    if (!turn.aborted) await this.take(this.#needs.obtain());
  }
}

function drop(obtained: Obtained): void {
  if (obtained.media !== "ready") return;
  for (const track of obtained.stream.getTracks()) track.stop();
}
