// The way to the media server, by livekit-client. Loaded while camera and ticket are being asked for.
import {
  DisconnectReason, LocalAudioTrack, LocalVideoTrack, type Participant, type RemoteParticipant, type RemoteTrack, Room,
  RoomEvent, setLogLevel, Track,
} from "livekit-client";
import { type Kind, remember, remembered } from "./choice";
import { picture, sound } from "./media";

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

/** Livekit-client looks for silence with a sound device of its own each time; nobody here asks for that. */
class Microphone extends LocalAudioTrack {
  override async checkForSilence(): Promise<boolean> {
    return false;
  }
}

export class CallRoom {
  readonly #room = new Room({
    adaptiveStream: { pixelDensity: "screen" },
    dynacast: true,
    publishDefaults: { videoCodec: "vp8", simulcast: true, dtx: true, red: false },
    audioCaptureDefaults: sound(),
    videoCaptureDefaults: { resolution: { width: 1280, height: 720, frameRate: 30 }, facingMode: "user" },
  });

  constructor(ears: Ears) {
    const { changed } = ears;
    this.#room
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
   * May be called before `connect` has ended: what is published then goes out with the first offer.
   * Who was muted before stays so: nothing is heard in between.
   */
  async publish(stream: MediaStream, muted: boolean): Promise<void> {
    const [microphone] = stream.getAudioTracks();
    const [camera] = stream.getVideoTracks();
    const published: Promise<unknown>[] = [];
    const me = this.#room.localParticipant;
    if (microphone) {
      const track = new Microphone(microphone, sound(), false);
      if (muted) await track.mute();
      published.push(me.publishTrack(track, { source: Track.Source.Microphone }));
    }
    if (camera) {
      const track = new LocalVideoTrack(camera, picture(), false);
      published.push(me.publishTrack(track, { source: Track.Source.Camera }));
    }
    await Promise.all(published);
  }

  get others(): RemoteParticipant[] {
    return [...this.#room.remoteParticipants.values()];
  }

  get myself(): Participant {
    return this.#room.localParticipant;
  }

  /** All that is received from the others now. */
  get received(): RemoteTrack[] {
    return this.others.flatMap((other) => [...other.trackPublications.values()].flatMap((p) => (p.track ? [p.track as RemoteTrack] : [])));
  }

  async microphone(on: boolean): Promise<void> {
    await this.#room.localParticipant.setMicrophoneEnabled(on);
  }

  async camera(on: boolean): Promise<void> {
    await this.#room.localParticipant.setCameraEnabled(on);
  }

  async choose(kind: Kind, device: string): Promise<void> {
    await this.#room.switchActiveDevice(kind, device);
    remember(kind, device);
  }

  active(kind: Kind): string | undefined {
    return this.#room.getActiveDevice(kind);
  }

  async allowSound(): Promise<void> {
    await this.#room.startAudio();
  }

  async leave(): Promise<void> {
    await this.#room.disconnect(true);
  }
}

function how(reason: DisconnectReason | undefined): "taken" | "over" | "lost" {
  if (reason === DisconnectReason.DUPLICATE_IDENTITY) return "taken";
  const over = [DisconnectReason.ROOM_DELETED, DisconnectReason.PARTICIPANT_REMOVED, DisconnectReason.CLIENT_INITIATED, DisconnectReason.ROOM_CLOSED];
  return reason !== undefined && over.includes(reason) ? "over" : "lost";
}
