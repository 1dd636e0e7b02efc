// What takes time before a call: camera and microphone, and the ticket. Begun side by side.
import { over } from "./facts";
import { type Obtained, obtain, soundOnly } from "./media";
import { page } from "./page";
import { type Ticket, ticket } from "./server";
import { wanted } from "./wanted";

/** Whether the page joins by itself: the caller's does, and that of a call that was accepted. */
export const joins = !over(page.state) && (page.mine || page.state === "going");

export interface Begun {
  ticket: Promise<Ticket>;
  media: Promise<Obtained>;
}

declare global {
  interface Window {
    /** What `inline/begin.ts` began while the page was still being read. */
    begun?: Begun;
  }
}

/** `first`: what has to be over before the ticket is asked for. */
export function begin(first?: Promise<unknown>): Begun {
  const begun = { ticket: first ? first.then(ticket) : ticket(), media: wanted.camera ? obtain() : soundOnly("none") };
  // Whoever takes the ticket handles its refusal.
  begun.ticket.catch(() => undefined);
  return begun;
}

/** What was begun with the page, once; afterwards a new beginning. */
export function taken(first?: Promise<unknown>): Begun {
  const begun = window.begun ?? begin(first);
  delete window.begun;
  return begun;
}
