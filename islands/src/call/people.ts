// Who is in the call: the pictures, the names with their microphones, and the list of people.
import { ConnectionQuality, type Participant, type RemoteTrack, Track } from "livekit-client";
import { need } from "./page";
import type { CallRoom } from "./room";

/** What of one person is to be shown. `sound` is none before a microphone has been published. */
export interface Shown {
  sound: "on" | "off" | "none";
  picture: boolean;
  camera: boolean;
  lost: boolean;
}

export function shown(person: Participant): Shown {
  const microphone = person.getTrackPublication(Track.Source.Microphone);
  const camera = person.getTrackPublication(Track.Source.Camera);
  return {
    sound: microphone ? (microphone.isMuted ? "off" : "on") : "none",
    picture: camera?.track !== undefined && !camera.isMuted,
    camera: camera !== undefined,
    lost: person.connectionQuality === ConnectionQuality.Lost,
  };
}

/** Brings the page in line with the room and says what is shown of the other one, if they are here. */
export function showPeople(room: CallRoom): Shown | undefined {
  const [other] = room.others;
  const mine = shown(room.myself);
  attach(room.myself, Track.Source.Camera, need("[data-self-video]"));
  mark("self", mine);
  const { body } = document;
  body.dataset["otherHere"] = String(other !== undefined);
  if (!other) {
    body.dataset["otherPicture"] = "false";
    return undefined;
  }
  attach(other, Track.Source.Camera, need("[data-remote-video]"));
  attach(other, Track.Source.Microphone, need("[data-remote-audio]"));
  const theirs = shown(other);
  mark("other", theirs);
  return theirs;
}

function attach(person: Participant, source: Track.Source, element: HTMLMediaElement): void {
  const track = person.getTrackPublication(source)?.track as RemoteTrack | undefined;
  if (track && !track.attachedElements.includes(element)) track.attach(element);
}

/** The style sheet shows the right signs by these (`data-other-sound`, `data-self-picture` …). */
function mark(who: "self" | "other", { sound, picture, camera }: Shown): void {
  const { dataset } = document.body;
  dataset[`${who}Sound`] = sound;
  dataset[`${who}Picture`] = String(picture);
  dataset[`${who}Camera`] = String(camera);
}
