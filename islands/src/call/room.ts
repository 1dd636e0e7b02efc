// The way to the media server, by livekit-client. Loaded while camera and ticket are being asked for.
import {
  DisconnectReason, type LocalTrack, type Participant, type RemoteParticipant, type RemoteTrack, Room, RoomEvent, setLogLevel, Track, TrackEvent,
} from "livekit-client";
import { type Kind, remember, remembered } from "./choice";
import { sound } from "./media";
import { type OwnPicture, type Sound, sentPicture, sentSound, type Wants } from "./tracks";

// What livekit-client would say of every step belongs to nobody's console.
setLogLevel("warn");

export { showPeople } from "./people";

/** What the page hears of the room. `changed`: people, their tracks, or what is muted. */
export interface Ears {
  changed(): void;
  reconnecting(): void;
  reconnected(): void;
  disconnected(how: "taken" | "over" | "lost"): void;
  soundBlocked(blocked: boolean): void;
}

export class CallRoom {
  readonly #room = new Room({
    adaptiveStream: { pixelDensity: "screen" },
    dynacast: true,
    publishDefaults: { videoCodec: "vp8", simulcast: true, dtx: true, red: false },
    audioCaptureDefaults: sound(),
    videoCaptureDefaults: { resolution: { width: 1280, height: 720, frameRate: 30 }, facingMode: "user" },
  });

  readonly #sound: Sound;
  readonly #picture: OwnPicture;
  /** Whether tracks can be published, muted and opened now. */
  #isReady = false;
  /** False: the way there has ended before. */
  readonly #isThere: Promise<boolean>;
  #arrived!: (isThere: boolean) => void;

  constructor(ears: Ears, wants: Wants) {
    const { changed } = ears;
    const ready = (isReady: boolean) => (): void => void (this.#isReady = isReady);
    this.#sound = sentSound(this.#room, wants, () => this.#isReady);
    this.#picture = sentPicture(this.#room, wants, () => this.#isReady);
    this.#isThere = new Promise((resolve) => (this.#arrived = resolve));
    this.#room
      .on(RoomEvent.SignalConnected, ready(true))
      .on(RoomEvent.SignalConnected, () => this.#arrived(true))
      .on(RoomEvent.SignalReconnecting, ready(false))
      .on(RoomEvent.Reconnecting, ready(false))
      .on(RoomEvent.Reconnected, ready(true))
      .on(RoomEvent.Reconnected, () => this.#tellMuted())
      .on(RoomEvent.Disconnected, () => this.#end())
      .on(RoomEvent.ParticipantConnected, changed)
      .on(RoomEvent.ParticipantDisconnected, changed)
      .on(RoomEvent.TrackPublished, changed)
      .on(RoomEvent.TrackUnpublished, changed)
      .on(RoomEvent.TrackSubscribed, changed)
      .on(RoomEvent.TrackUnsubscribed, changed)
      .on(RoomEvent.TrackMuted, changed)
      .on(RoomEvent.TrackUnmuted, changed)
      .on(RoomEvent.LocalTrackPublished, changed)
      .on(RoomEvent.LocalTrackUnpublished, changed)
      .on(RoomEvent.ConnectionQualityChanged, changed)
      .on(RoomEvent.Reconnecting, () => ears.reconnecting())
      .on(RoomEvent.Reconnected, () => ears.reconnected())
      .on(RoomEvent.AudioPlaybackStatusChanged, () => ears.soundBlocked(!this.#room.canPlaybackAudio))
      .on(RoomEvent.Disconnected, (reason) => ears.disconnected(how(reason)));
  }

  async connect(url: string, token: string): Promise<void> {
    await this.#room.connect(url, token);
    const speaker = remembered("audiooutput");
    // A speaker that is gone: the browser's own choice stands.
    if (speaker) await this.#room.switchActiveDevice("audiooutput", speaker).catch(() => undefined);
  }

  /**
   * Brings what goes out in line with what is wanted, and takes over what was taken of the devices. Called before `connect`
   * has ended, it sends with the first offer: livekit-client, asked earlier, would stop the tracks after 15 seconds without a line.
   */
  async send(stream: MediaStream | undefined): Promise<void> {
    if (!(await this.#isThere)) return;
    this.#sound.give(takenFrom(stream, "audio"));
    this.#picture.give(takenFrom(stream, "video"));
    await Promise.all([this.#sound.follow(), this.#picture.follow()]);
  }

  get others(): RemoteParticipant[] {
    return [...this.#room.remoteParticipants.values()];
  }

  get myself(): Participant {
    return this.#room.localParticipant;
  }

  /** Whether one's own sound goes out. */
  get isHeard(): boolean {
    const microphone = this.#room.localParticipant.getTrackPublication(Track.Source.Microphone);
    return microphone?.track !== undefined && !microphone.isMuted && !microphone.track.isUpstreamPaused;
  }

  /** All that is received from the others now. */
  get received(): RemoteTrack[] {
    return this.others.flatMap((other) => [...other.trackPublications.values()].flatMap((p) => (p.track ? [p.track as RemoteTrack] : [])));
  }

  async choose(kind: Kind, device: string): Promise<void> {
    if (this.#sentOf(kind)?.waitsForDevice() !== true) await this.#room.switchActiveDevice(kind, device);
    remember(kind, device);
  }

  active(kind: Kind): string | undefined {
    return this.#sentOf(kind)?.isStale ? remembered(kind) : this.#room.getActiveDevice(kind);
  }

  async allowSound(): Promise<void> {
    await this.#room.startAudio();
  }

  async leave(): Promise<void> {
    this.#end();
    await this.#room.disconnect(true);
  }

  #end(): void {
    this.#isReady = false;
    this.#arrived(false);
    this.#sound.stop();
    this.#picture.stop();
  }

  /** A press while the line was away may have told a server that knew of nothing. */
  #tellMuted(): void {
    for (const { track } of this.#room.localParticipant.trackPublications.values()) {
      const own = track as LocalTrack | undefined;
      own?.emit(own.isMuted ? TrackEvent.Muted : TrackEvent.Unmuted, own);
    }
  }

  #sentOf(kind: Kind): Sound | OwnPicture | undefined {
    return { audioinput: this.#sound, videoinput: this.#picture, audiooutput: undefined }[kind];
  }
}

/** From then on it is the room's to stop. */
function takenFrom(stream: MediaStream | undefined, kind: "audio" | "video"): MediaStreamTrack | undefined {
  const track = stream?.getTracks().find((one) => one.kind === kind);
  if (track) stream?.removeTrack(track);
  return track;
}

function how(reason: DisconnectReason | undefined): "taken" | "over" | "lost" {
  if (reason === DisconnectReason.DUPLICATE_IDENTITY) return "taken";
  const over = [DisconnectReason.ROOM_DELETED, DisconnectReason.PARTICIPANT_REMOVED, DisconnectReason.CLIENT_INITIATED, DisconnectReason.ROOM_CLOSED];
  return reason !== undefined && over.includes(reason) ? "over" : "lost";
}
