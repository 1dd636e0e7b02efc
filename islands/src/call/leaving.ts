// Leaving is said until the platform has heard it: a seat that stays taken keeps the call from ending, and others get "busy".
import { type Turn, Turns } from "./turns";

const SHORTEST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

export interface Needs {
  /** Says it once. False: nobody has heard it. */
  say(): Promise<boolean>;
  later(act: () => void, ms: number): void;
}

export class Leaving {
  readonly #needs: Needs;
  readonly #turns = new Turns();
  #said: Promise<unknown> | undefined;
  #goOn: () => void = () => undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Ready once it has been heard, or when it is called off. */
  async begin(): Promise<void> {
    const turn = this.#turns.next();
    let pause = SHORTEST_PAUSE_MS;
    while (!turn.aborted && !(await this.#isHeard())) {
      await this.#wait(pause, turn);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** The platform may be within reach again. */
  hurry(): void {
    this.#goOn();
  }

  /** For who joins again: ready when nothing that was said before can arrive any more. Nothing was said: nothing to wait for. */
  callOff(): Promise<unknown> | undefined {
    this.#turns.next();
    return this.#said;
  }

  async #isHeard(): Promise<boolean> {
    const said = this.#needs.say();
    this.#said = said;
    const isHeard = await said;
    if (this.#said === said) this.#said = undefined;
    return isHeard;
  }

  #wait(pause: number, turn: Turn): Promise<void> {
    return new Promise((resolve) => {
      if (turn.aborted) return resolve();
      this.#goOn = resolve;
      turn.addEventListener("abort", () => resolve());
      this.#needs.later(resolve, pause);
    });
  }
}
