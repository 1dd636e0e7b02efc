// Loads livekit-client as soon as the page can; `call/course.ts` takes what `inline/begin.ts` began.
import { type Begun, begin } from "./call/begun";

export { joins } from "./call/begun";

export const livekit = import("./call/room");

/** What was begun with the page, once; afterwards a new beginning. */
export function taken(): Begun {
  const begun = window.begun ?? begin();
  delete window.begun;
  return begun;
}
