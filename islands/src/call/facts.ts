// What is known about this call, and which of its pictures follows from that. Pure: no page, no network.

/** What the platform says of the call (GET /calls/{id}/state). */
export type CallState = "ringing" | "going" | "declined" | "rang_out" | "ended";

/** Camera and microphone: being asked for, at hand, or what is in the way. */
export type Media = "asking" | "ready" | "denied" | "blocked_by_system" | "dismissed" | "busy" | "missing" | "unsupported";

/** The way to the media server. `taken`: the same person joined from elsewhere. */
export type Link = "idle" | "connecting" | "connected" | "reconnecting" | "failed" | "taken";

/** Why there is sound but no picture of oneself. */
export type CameraTrouble = "none" | "missing" | "busy" | "denied";

export interface Facts {
  call: CallState;
  /** Whether this person made the call. */
  mine: boolean;
  /** Whether this page has begun to join; the one who is called begins by accepting. */
  joined: boolean;
  left: boolean;
  media: Media;
  link: Link;
  /** Whether the other person is in the room, and whether they ever were. */
  otherHere: boolean;
  otherWasHere: boolean;
}

/** One of the pictures of stage.html; also `data-call-state` of the body. */
export type Picture =
  | Exclude<Media, "ready">
  | "calling" | "incoming" | "declined" | "rang_out" | "missed" | "ended" | "left" | "elsewhere" | "trouble"
  | "connecting" | "reconnecting" | "waiting" | "gone" | "in_call";

export function over(call: CallState): boolean {
  return call === "declined" || call === "rang_out" || call === "ended";
}

/** The one picture for these facts; what cannot be changed any more comes first, then what this person must do. */
export function picture(facts: Facts): Picture {
  if (facts.call === "rang_out") return facts.mine ? "rang_out" : "missed";
  if (facts.call === "declined") return facts.mine ? "declined" : "ended";
  if (facts.call === "ended") return "ended";
  if (facts.left) return "left";
  if (facts.link === "taken") return "elsewhere";
  if (!facts.joined) return facts.call === "ringing" ? "incoming" : "elsewhere";
  if (facts.media !== "ready") return facts.media;
  if (facts.link === "failed") return "trouble";
  if (facts.call === "ringing") return "calling";
  if (facts.link === "reconnecting") return "reconnecting";
  if (facts.link !== "connected") return "connecting";
  if (facts.otherHere) return "in_call";
  return facts.otherWasHere ? "gone" : "waiting";
}

/** Whether the screen must not go dark: also while it rings, while the other one is awaited and while the line is lost. */
export function keepsAwake(facts: Facts): boolean {
  return facts.joined && !facts.left && !over(facts.call) && facts.link !== "taken" && facts.media !== "unsupported";
}
