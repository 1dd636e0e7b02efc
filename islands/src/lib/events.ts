// The stream of events of whoever is logged in (GET /events), for every island that listens.
//
// Browsers allow few connections a host, so a page that nobody looks at waits for a lock: at most one hidden page
// of a browser keeps a stream, and each visible one has its own.
export type Listener = (name: string, data: unknown) => void;

const NAMES = ["ringing", "answered", "answered_elsewhere", "declined", "rang_out", "ended", "presence"];
const LONGEST_PAUSE_MS = 30_000;

/** Listens until the page is left. `always`: also while hidden, as a page in a call must. */
export function listen(listener: Listener, always = false): void {
  let source: EventSource | undefined;
  let waiting: AbortController | undefined;
  let pause = 500;

  const open = (): void => {
    source?.close();
    source = new EventSource("/events");
    source.onopen = () => (pause = 500);
    source.onerror = () => {
      // The browser tries again by itself unless the answer was a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
    for (const name of NAMES) {
      source.addEventListener(name, (event) => listener(name, JSON.parse((event as MessageEvent<string>).data)));
    }
  };

  const close = (): void => {
    source?.close();
    source = undefined;
  };

  const openWhenAlone = (): void => {
    waiting = new AbortController();
    const { signal } = waiting;
    const held = new Promise<void>((release) => signal.addEventListener("abort", () => release()));
    navigator.locks.request("linden-hidden-events", { signal }, () => (open(), held)).catch(() => undefined);
  };

  const follow = (): void => {
    waiting?.abort();
    close();
    if (always || !document.hidden || !navigator.locks) open();
    else openWhenAlone();
  };

  document.addEventListener("visibilitychange", () => always || follow());
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && follow());
  follow();
}
