// What can wait until the other one is seen, so that the device has its strength for that alone: one's own picture, and the
// end of the notification. Nobody waits longer than a second.
const AT_MOST_MS = 1000;

let settle: () => void;

export const settled = new Promise<void>((resolve) => (settle = resolve));

function now(): void {
  document.body.dataset["settled"] = ""; // the style sheet shows one's own picture
  settle();
}

/** The other one is seen. */
export function seen(): void {
  performance.mark("first-picture");
  now();
}

setTimeout(now, AT_MOST_MS);
