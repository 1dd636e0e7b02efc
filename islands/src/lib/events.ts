// The stream of events of whoever is logged in (GET /events), for every island that listens.
//
// Browsers allow few connections a host, so of the pages that nobody looks at only one keeps its stream, held by a
// lock; each visible page has its own. The platform tells anew what rings whenever a stream begins.
export type Listener = (name: string, data: unknown) => void;

const NAMES = ["ringing", "answered", "answered_elsewhere", "ended", "presence", "all_present", "recovery_asked", "recovery_over"];
const LOCK = "linden.hidden-page";
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

class Stream {
  #source: EventSource | undefined;
  #pause = SHORTEST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly address: string, readonly listener: Listener) {}

  open(): void {
    if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.#timer);
    const source = new EventSource(this.address);
    this.#source = source;
    source.onopen = () => (this.#pause = SHORTEST_PAUSE_MS);
    source.onerror = () => {
      // The browser tries again by itself, unless the answer was a refusal.
      if (source !== this.#source || source.readyState !== EventSource.CLOSED) return;
      this.#timer = setTimeout(() => this.open(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    };
    // Nothing of this page may stay in sight; asked for again, it leads to the log-in page.
    source.addEventListener("logged_out", () => location.reload());
    for (const name of NAMES) {
      source.addEventListener(name, ({ data }: MessageEvent<string>) => this.listener(name, JSON.parse(data)));
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }
}

/** Listens as long as the page is there. The page of a call names it, and listens also while hidden. */
export function listen(listener: Listener, call?: string): void {
  const stream = new Stream(call ? `/events?call=${encodeURIComponent(call)}` : "/events", listener);
  if (call || !navigator.locks) stream.open();
  else takeTurns(stream);
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", ({ persisted }) => persisted && stream.open());
}

function takeTurns(stream: Stream): void {
  let turn = new AbortController();
  const follow = (): void => {
    turn.abort();
    turn = new AbortController();
    if (!document.hidden) stream.open();
    else void hide(stream, turn.signal);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

/** Keeps the stream if no other hidden page has one; else closes it and waits for the other to be gone. */
async function hide(stream: Stream, signal: AbortSignal): Promise<void> {
  const until = new Promise<void>((shown) => signal.addEventListener("abort", () => shown()));
  const had = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    stream.open();
    await until;
    return true;
  });
  if (had || signal.aborted) return;
  stream.close();
  await navigator.locks.request(LOCK, { signal }, () => (stream.open(), until)).catch(() => undefined);
}
