// A gentle ring of two soft tones, made in the browser. A page that was never touched may not sound; it then stays
// silent until it is, without complaint.
const PAUSE_MS = 2600;
/** The card is seen first (`_ring.scss`): a sound device takes a while to start. */
const CARD_COMES_MS = 250;

export class Ringtone {
  #context: AudioContext | undefined;
  /** Of the first sound, then of those after it: both kinds of timer are cleared alike. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  start(): void {
    this.#timer ??= setTimeout(() => this.#sound(), CARD_COMES_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn += 1;
    void this.#context?.suspend().catch(() => undefined);
  }

  #sound(): void {
    const context = (this.#context ??= new AudioContext());
    this.#timer = setInterval(() => this.#chimeWhenAllowed(context), PAUSE_MS);
    this.#chimeWhenAllowed(context);
  }

  /** Browsers may need a touch of the page first, and to be asked anew after it. Of those who wait only the last sounds. */
  #chimeWhenAllowed(context: AudioContext): void {
    const turn = ++this.#turn;
    void context.resume().then(() => turn === this.#turn && this.#chime(context), () => undefined);
  }

  #chime(context: AudioContext): void {
    for (const [pitch, delay] of [[523.25, 0], [659.25, 0.22]] as const) {
      const at = context.currentTime + delay;
      const tone = new OscillatorNode(context, { frequency: pitch, type: "sine" });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.linearRampToValueAtTime(0.14, at + 0.04);
      volume.gain.exponentialRampToValueAtTime(0.0005, at + 1.1);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + 1.2);
    }
  }
}
