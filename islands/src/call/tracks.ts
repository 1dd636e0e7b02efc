// One's own microphone and camera as livekit-client's tracks, and the way of each into the room.
import { LocalAudioTrack, LocalVideoTrack, type Room, Track, TrackEvent } from "livekit-client";
import { openCamera, openMicrophone, picture, sound } from "./media";
import { Sent } from "./sent";

/** What the person wants of this page. `refused`: a device that was asked for does not open. */
export interface Wants {
  microphone(): boolean;
  camera(): boolean;
  refused(device: "microphone" | "camera", error: unknown): void;
}

/** Livekit-client looks for silence with a sound device of its own each time; nobody here asks for that. */
class Microphone extends LocalAudioTrack {
  override async checkForSilence(): Promise<boolean> {
    return false;
  }
}

class Camera extends LocalVideoTrack {
  /** Of a picture that nobody sees the size is not measured: that takes a second where no frame comes. */
  protected override async onSenderTrackSwapped(): Promise<void> {
    if (!this.isMuted) await super.onSenderTrackSwapped();
  }

  /** Whoever switches the camera off while livekit-client opens it anew does not find its light on. */
  protected override async restart(constraints?: MediaTrackConstraints, isUnmuting?: boolean): Promise<this> {
    await super.restart(constraints, isUnmuting);
    if (this.isMuted && !isUnmuting) this.mediaStreamTrack.stop();
    return this;
  }
}

export type Sound = Sent<Microphone>;
export type OwnPicture = Sent<Camera>;

export function sentSound(room: Room, wants: Wants, isReady: () => boolean): Sound {
  return new Sent<Microphone>({
    ...into(room, Track.Source.Microphone, isReady),
    wanted: () => wants.microphone(),
    open: () => openMicrophone().catch((error: unknown) => void wants.refused("microphone", error)),
    wrap: (media) => new Microphone(media, sound(), false),
    switchesOff: false,
  });
}

export function sentPicture(room: Room, wants: Wants, isReady: () => boolean): OwnPicture {
  return new Sent<Camera>({
    ...into(room, Track.Source.Camera, isReady),
    wanted: () => wants.camera(),
    open: () => openCamera().catch((error: unknown) => void wants.refused("camera", error)),
    wrap: (media) => new Camera(media, picture(), false),
    switchesOff: true,
  });
}

function into(room: Room, source: Track.Source, isReady: () => boolean) {
  const me = room.localParticipant;
  type Own = LocalAudioTrack | LocalVideoTrack;
  return {
    isReady,
    publish: (track: Own) => me.publishTrack(track, { source }),
    isPublished: (track: Own) => [...me.trackPublications.values()].some((publication) => publication.track === track),
    reopened: (track: Own) => void track.emit(TrackEvent.Restarted, track),
  };
}
