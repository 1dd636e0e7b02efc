// Waits for a state outside of a browser: asks again until the answer is one, and says what it waited for
// when it never came. Within a browser, wait for a selector instead.

const ASKS_EVERY_MS = 50;

/** The first answer of `ask` that is neither null, undefined nor false. */
export async function until(what, ask, within = 20_000) {
  const began = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() - began > within) throw new Error(`waited ${within / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, ASKS_EVERY_MS));
  }
}
