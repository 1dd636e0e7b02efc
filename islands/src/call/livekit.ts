// Loads livekit-client and what stands on it: a file of its own (`call/room.ts`), as it is by far the largest.
type Loaded = Promise<typeof import("./room")>;

/** Where that file is; build.mjs says it. */
declare const ROOM: string;

declare global {
  interface Window {
    /** On its way since `inline/begin.ts`. */
    livekit?: Loaded | undefined;
  }
}

let failed = 0;

/** A file that could not be had is asked for again by the next who needs it; Firefox remembers failures by address. */
export function livekit(): Loaded {
  return (window.livekit ??= (import(failed ? `${ROOM}?again=${failed}` : ROOM) as Loaded).catch((error: unknown) => {
    failed += 1;
    window.livekit = undefined;
    throw error;
  }));
}
