// A gentle ring of two soft tones, made in the browser. A page that was never touched may not sound; it then stays
// silent until it is, without complaint.
const PAUSE_MS = 2600;

export class Ringtone {
  #context: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  start(): void {
    if (this.#timer !== undefined) return;
    this.#context ??= new AudioContext();
    void this.#context.resume().catch(() => undefined);
    this.#chime();
    this.#timer = setInterval(() => this.#chime(), PAUSE_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    void this.#context?.suspend().catch(() => undefined);
  }

  #chime(): void {
    const context = this.#context;
    if (context?.state !== "running") return;
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
