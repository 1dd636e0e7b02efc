// One's own sound, or one's own picture, in the room: kept in line with what the person wants. From the press on nothing
// goes out that the page says is off, whether it is not yet on its way, just being published, or opening anew.

/** What is needed of a track of livekit-client. */
export interface OwnTrack {
  readonly isMuted: boolean;
  readonly mediaStreamTrack: MediaStreamTrack;
  mute(): Promise<unknown>;
  unmute(): Promise<unknown>;
  /** `kept`: livekit-client does not open or close the device by itself. */
  replaceTrack(media: MediaStreamTrack, kept: boolean): Promise<unknown>;
}

/** Where it comes from and where it goes. */
export interface Way<T extends OwnTrack> {
  wanted(): boolean;
  /** Whether the room can take anything now. */
  isReady(): boolean;
  /** Opens the device. Nothing: something is in the way, and the person has been told. */
  open(): Promise<MediaStreamTrack | undefined>;
  wrap(media: MediaStreamTrack): T;
  publish(track: T): Promise<unknown>;
  isPublished(track: T): boolean;
  /** The device may be another one than before. */
  reopened(track: T): void;
  /** Whether the device is switched off while it is not wanted: a camera's light goes out; a headset would change its sound. */
  readonly switchesOff: boolean;
}

export class Sent<T extends OwnTrack> {
  readonly #way: Way<T>;
  #given: MediaStreamTrack | undefined;
  #track: T | undefined;
  /** Whether the server knows the track, or has known it on an earlier line. */
  #isKnown = false;
  /** Whether another device is to be opened than the one at hand. */
  #isStale = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(way: Way<T>) {
    this.#way = way;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** What was taken before there was a room. */
  give(media: MediaStreamTrack | undefined): void {
    if (media) this.#given = media;
  }

  /** Brings it in line: at once what can be done at once; whatever takes time goes one after the other. */
  follow(): Promise<void> {
    this.#silence();
    const aligned = this.#last.catch(() => undefined).then(() => this.#align());
    this.#last = aligned;
    return aligned;
  }

  /** Takes the newly chosen device when it is wanted again. False: it is going out, and must be changed at once. */
  waitsForDevice(): boolean {
    const waits = !this.#track || this.#track.isMuted;
    if (waits) this.#isStale = true;
    return waits;
  }

  stop(): void {
    this.#given?.stop();
    this.#track?.mediaStreamTrack.stop();
  }

  #silence(): void {
    const track = this.#track;
    if (!track) return;
    // A server that does not know the track yet cannot be told.
    if (!this.#isKnown) track.mediaStreamTrack.enabled = this.#way.wanted();
    else if (!this.#way.wanted()) void track.mute();
  }

  async #align(): Promise<void> {
    if (!this.#way.isReady()) return; // it is asked again when the line is there
    const track = await this.#published();
    if (!track) return;
    if (!this.#way.wanted()) await this.#rest(track);
    else if (track.isMuted) await this.#wake(track);
  }

  async #published(): Promise<T | undefined> {
    const way = this.#way;
    if (this.#track && way.isPublished(this.#track)) return this.#track;
    if (way.switchesOff && !way.wanted()) return void this.stop();
    const track = await this.#atHand();
    if (!track) return undefined;
    if (!way.wanted()) await track.mute();
    await way.publish(track);
    this.#isKnown = true;
    return track;
  }

  /** The track that failed to be published before, or a new one. */
  async #atHand(): Promise<T | undefined> {
    if (this.#track && isLive(this.#track.mediaStreamTrack)) return this.#track;
    const given = this.#given;
    this.#given = undefined;
    const media = given && isLive(given) ? given : await this.#open();
    this.#isKnown = false;
    return (this.#track = media && this.#way.wrap(media));
  }

  /** Whoever has changed their mind while it opened is neither seen nor heard. */
  async #open(): Promise<MediaStreamTrack | undefined> {
    const [way, mayGoOut] = [this.#way, (): boolean => this.#way.isReady() && this.#way.wanted()];
    const media = mayGoOut() ? await way.open() : undefined;
    if (!media) return undefined;
    this.#isStale = false;
    if (mayGoOut()) return media;
    media.stop();
    return undefined;
  }

  async #rest(track: T): Promise<void> {
    await track.mute();
    if (this.#way.switchesOff) track.mediaStreamTrack.stop();
  }

  async #wake(track: T): Promise<void> {
    if (isLive(track.mediaStreamTrack) && !this.#isStale) await track.unmute();
    else await this.#reopen(track);
  }

  /** The track stays muted until the device is there, and is not left to livekit-client, which would let the first picture through. */
  async #reopen(track: T): Promise<void> {
    track.mediaStreamTrack.stop(); // Safari opens none beside another
    const media = await this.#open();
    if (!media) return;
    media.enabled = false;
    try {
      await track.replaceTrack(media, true);
      if (this.#way.wanted()) await track.unmute();
      await track.replaceTrack(media, false);
      this.#way.reopened(track);
    } finally {
      if (track.isMuted) media.stop();
    }
  }
}

function isLive(media: MediaStreamTrack): boolean {
  return media.readyState === "live";
}
