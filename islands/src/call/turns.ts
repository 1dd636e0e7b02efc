// Which of several beginnings is the newest. What an older one brings back (a camera, a ticket, a room) is let go: else two
// of them would run, and the page could switch off only one.

/** Aborted as soon as a newer one has begun. */
export type Turn = AbortSignal;

export class Turns {
  #newest = new AbortController();

  get current(): Turn {
    return this.#newest.signal;
  }

  /** Ends what is under way. */
  next(): Turn {
    this.#newest.abort();
    this.#newest = new AbortController();
    return this.current;
  }
}
