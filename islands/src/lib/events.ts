// The stream of events of whoever is logged in (GET /events), for every island that listens.
//
// Browsers allow few connections a host, so of the pages that nobody looks at only one keeps its stream, held by a
// lock; each visible page has its own. The platform tells anew what rings whenever a stream begins.
export type Listener = (name: string, data: unknown) => void;

const NAMES = ["ringing", "all_ringing", "answered", "answered_elsewhere", "taken_over", "ended", "presence", "all_present", "recovery_asked", "recovery_over"];
const LOCK = "linden.hidden-page";
/** This page, as long as it lives: a stream that it opens anew takes the place of its old one, which may not have ended yet. */
const PAGE = crypto.randomUUID();
/** Whom the page was made for: a browser may have been somebody else's since, while the page slept. */
const READER = document.documentElement.dataset["reader"];
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** The platform says a word every 15 s (events/stream.rs). A line without any is lost, although no browser says so. */
const LOST_AFTER_MS = 60_000;
/** Whoever comes back to a page, after the machine slept perhaps, need not wait that long. */
const DOUBTED_AFTER_MS = 20_000;
const LOOKS_EVERY_MS = 5000;

class Stream {
  #source: EventSource | undefined;
  #pause = SHORTEST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;

  constructor(readonly address: string, readonly listener: Listener) {}

  open(): void {
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.#timer);
    const source = new EventSource(this.address);
    this.#source = source;
    this.#heardAt = Date.now();
    source.onopen = () => (this.#pause = SHORTEST_PAUSE_MS);
    source.onerror = () => {
      // The browser tries again by itself, unless the answer was a refusal.
      if (source !== this.#source || source.readyState !== EventSource.CLOSED) return;
      this.#timer = setTimeout(() => this.open(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    };
    this.#hear("still_here", () => undefined);
    this.#hear("logged_out", () => this.#forget());
    for (const name of NAMES) this.#hear(name, (data) => this.listener(name, data));
  }

  #hear(name: string, act: (data: unknown) => void): void {
    this.#source?.addEventListener(name, ({ data }: MessageEvent<string>) => {
      this.#heardAt = Date.now();
      act(JSON.parse(data));
    });
  }

  /** Nothing of this page may stay in sight. Asked for anew, and not as the answer to a form, it leads to the log-in page and back. */
  #forget(): void {
    this.close();
    location.replace(location.pathname + location.search);
  }

  /** Opens another line in place of one that said nothing for so long. A page that has none stays without. */
  renewAfter(silence: number): void {
    if (!this.#source || Date.now() - this.#heardAt < silence) return;
    this.close();
    this.open();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }
}

/**
 * Listens as long as the page is there. The page of a call names it, and listens also while hidden; another keeps its
 * stream while hidden until there is `silence`.
 */
export function listen(listener: Listener, call?: string, silence = async (): Promise<void> => undefined): void {
  const asked = new URLSearchParams({ page: PAGE, ...(READER && { reader: READER }), ...(call && { call }) });
  const stream = new Stream(`/events?${asked}`, listener);
  if (call || !navigator.locks) stream.open();
  else takeTurns(stream, silence);
  setInterval(() => stream.renewAfter(LOST_AFTER_MS), LOOKS_EVERY_MS);
  document.addEventListener("visibilitychange", () => !document.hidden && stream.renewAfter(DOUBTED_AFTER_MS));
  addEventListener("online", () => stream.renewAfter(0));
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", ({ persisted }) => persisted && stream.open());
}

function takeTurns(stream: Stream, silence: () => Promise<void>): void {
  let turn = new AbortController();
  const follow = (): void => {
    turn.abort();
    turn = new AbortController();
    if (!document.hidden) stream.open();
    else void hide(stream, silence, turn.signal);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

/** Keeps the stream if no other hidden page has one; else closes it and waits for the other to be gone. */
async function hide(stream: Stream, silence: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const until = new Promise<void>((shown) => signal.addEventListener("abort", () => shown()));
  const had = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    stream.open();
    await until;
    return true;
  });
  if (had) return;
  // What rings here has to hear when it is to stop; and perhaps nobody hears the other page.
  await silence();
  if (signal.aborted) return;
  stream.close();
  await navigator.locks.request(LOCK, { signal }, () => (stream.open(), until)).catch(() => undefined);
}
