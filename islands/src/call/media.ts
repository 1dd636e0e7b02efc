// Asks for camera and microphone once, and says in one word how it went (PRODUCT V3).
import { chosen } from "./choice";
import type { CameraTrouble, Media } from "./facts";

export type Obtained =
  | { media: "ready"; stream: MediaStream; camera: CameraTrouble }
  | { media: Exclude<Media, "ready" | "asking"> };

type AudioConstraints = { echoCancellation: boolean; noiseSuppression: boolean; autoGainControl: boolean; deviceId?: ConstrainDOMString };
type Trouble = Exclude<Media, "ready" | "asking" | "unsupported">;

/** Both, or else sound alone where only the camera is in the way, or else what to tell the person. */
export async function obtain(): Promise<Obtained> {
  if (!navigator.mediaDevices?.getUserMedia || !window.RTCPeerConnection) return { media: "unsupported" };
  try {
    const stream = await ask({ audio: sound(), video: picture() });
    return { media: "ready", stream, camera: "none" };
  } catch (error) {
    return withoutCamera(await trouble(error));
  }
}

/** A camera that is not there or is held elsewhere need not stop the call. A refusal is the person's to change first. */
async function withoutCamera(first: Trouble): Promise<Obtained> {
  if (first !== "missing" && first !== "busy") return { media: first };
  const sound = await soundOnly(first);
  return sound.media === "ready" || first === "missing" ? sound : { media: first };
}

/** Sound alone, also when the person chose so. */
export async function soundOnly(camera: CameraTrouble): Promise<Obtained> {
  try {
    return { media: "ready", stream: await ask({ audio: sound() }), camera };
  } catch (error) {
    return { media: await trouble(error) };
  }
}

export async function openMicrophone(): Promise<MediaStreamTrack | undefined> {
  return (await ask({ audio: sound() })).getAudioTracks()[0];
}

export async function openCamera(): Promise<MediaStreamTrack | undefined> {
  return (await ask({ video: picture() })).getVideoTracks()[0];
}

/** Why a camera that was switched on during the call does not start. */
export function cameraTrouble(error: unknown): CameraTrouble {
  const { name } = error as DOMException;
  return name === "NotAllowedError" ? "denied" : name === "NotFoundError" ? "missing" : "busy";
}

/** With the devices that the person chose, or with any where one of them is not there. */
async function ask(wanted: { audio?: MediaTrackConstraints; video?: MediaTrackConstraints }): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    const isGone = (error as DOMException).name === "OverconstrainedError";
    if (!isGone || !(wanted.audio?.deviceId || wanted.video?.deviceId)) throw error;
    return navigator.mediaDevices.getUserMedia({ ...without(wanted.audio, "audio"), ...without(wanted.video, "video") });
  }
}

function without<K extends string>(constraints: MediaTrackConstraints | undefined, kind: K): { [kind in K]?: MediaTrackConstraints } {
  if (!constraints) return {};
  const { deviceId, ...any } = constraints;
  return { [kind]: any } as { [kind in K]: MediaTrackConstraints };
}

export function sound(): AudioConstraints {
  return { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...chosen("audioinput") };
}

export function picture(): MediaTrackConstraints {
  return { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 }, facingMode: "user", ...chosen("videoinput") };
}

/** Browsers give few names of errors; the permission and the message tell the rest. */
async function trouble(error: unknown): Promise<Trouble> {
  const { name, message } = error as DOMException;
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  if (/system|platform/i.test(message)) return "blocked_by_system";
  const states = await Promise.all([permission("microphone"), permission("camera")]);
  return states.includes("denied") || !states.includes("prompt") ? "denied" : "dismissed";
}

/** What the browser remembers, or `unknown` where it does not tell. */
export async function permission(name: "microphone" | "camera"): Promise<PermissionState | "unknown"> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    return "unknown";
  }
}
