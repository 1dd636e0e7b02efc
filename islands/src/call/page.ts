// The call page's own facts, as the server wrote them on the page's first element (layout/stage.html): they can be read
// before the rest of the page is there.
import type { CallState } from "./facts";

const { dataset } = document.documentElement;

export const page = {
  call: dataset["call"] ?? "",
  mine: dataset["mine"] === "true",
  state: (dataset["state"] ?? "going") as CallState,
  startedAt: dataset["startedAt"] ?? "",
  /** How far the server's clock is ahead of this one, in milliseconds. */
  clockAhead: dataset["now"] ? new Date(dataset["now"]).getTime() - Date.now() : 0,
};

/** The element that the template promises; its absence is a fault of ours. */
export function need<E extends Element>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`the call page lacks ${selector}`);
  return element;
}
