// Begins what takes time before the call page is drawn: camera and microphone, the ticket, livekit-client. The page loads
// this as soon as it can; `call/course.ts` takes what was begun.
import { over } from "./call/facts";
import { type Obtained, obtain, soundOnly } from "./call/media";
import { page } from "./call/page";
import { type Ticket, ticket } from "./call/server";
import { wanted } from "./call/wanted";

/** Whether the page joins by itself: the caller's does, and that of a call that was accepted. */
export const joins = !over(page.state) && (page.mine || page.state === "going");

export const livekit = import("./call/room");

export interface Begun {
  ticket: Promise<Ticket>;
  media: Promise<Obtained>;
}

export function begin(): Begun {
  const begun = { ticket: ticket(), media: wanted.camera ? obtain() : soundOnly("none") };
  // Whoever takes the ticket handles its refusal.
  begun.ticket.catch(() => undefined);
  return begun;
}

let first = joins ? begin() : undefined;

/** What was begun with the page, once; afterwards a new beginning. */
export function taken(): Begun {
  const begun = first ?? begin();
  first = undefined;
  return begun;
}
