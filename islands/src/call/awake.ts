// Keeps a phone's screen on from joining to the end: a locked screen would end ringing, waiting, picture and sound.

/** One lock at a time: whatever is asked of it meanwhile, none is left over. */
export class Awake {
  readonly #request: () => Promise<WakeLockSentinel | undefined>;
  #wanted = false;
  /** Refused on low battery: the screen then behaves as it always does. */
  #refused = false;
  #lock: WakeLockSentinel | undefined;
  #isWorking = false;

  constructor(request: () => Promise<WakeLockSentinel | undefined>) {
    this.#request = request;
  }

  set(wanted: boolean): void {
    if (wanted !== this.#wanted) this.#refused = false;
    this.#wanted = wanted;
    if (!this.#isWorking) void this.#work();
  }

  /** The page is seen again: the browser has taken the lock away while it was not. */
  again(): void {
    this.#refused = false;
    this.set(this.#wanted);
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    while (this.#wanted !== this.#isHeld && !(this.#wanted && this.#refused)) {
      if (this.#wanted) {
        this.#lock = await this.#request().catch(() => undefined);
        this.#refused = this.#lock === undefined;
      } else {
        await this.#lock?.release().catch(() => undefined);
        this.#lock = undefined;
      }
    }
    this.#isWorking = false;
  }

  get #isHeld(): boolean {
    return this.#lock !== undefined && !this.#lock.released;
  }
}

export function screenLock(): Awake {
  const awake = new Awake(async () => navigator.wakeLock?.request("screen"));
  document.addEventListener("visibilitychange", () => document.hidden || awake.again());
  return awake;
}
