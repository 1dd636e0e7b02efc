// Keeps a phone's screen on during a call: a locked screen would end picture and sound.
let wanted = false;
let lock: WakeLockSentinel | undefined;

export async function stayAwake(on: boolean): Promise<void> {
  wanted = on;
  if (!on) {
    await lock?.release();
    lock = undefined;
  } else if (!lock || lock.released) {
    // Refused on low battery: the screen then behaves as it always does.
    lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
  }
}

document.addEventListener("visibilitychange", () => {
  if (wanted && !document.hidden) void stayAwake(true);
});
