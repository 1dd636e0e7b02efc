// Scans the QR code that a browser shows, and posts what it says (app_log_in/scan.html). The picture stays on the phone.
import { type Read, scanner, tokenIn } from "./app/scanner";

const LOOKS_EVERY_MS = 150;

class Scan {
  readonly #video: HTMLVideoElement;
  readonly #status: HTMLElement;
  readonly #again: HTMLButtonElement;

  constructor(readonly form: HTMLFormElement, video: HTMLVideoElement, status: HTMLElement, again: HTMLButtonElement) {
    this.#video = video;
    this.#status = status;
    this.#again = again;
    form.hidden = false;
    again.addEventListener("click", () => void this.begin());
  }

  async begin(): Promise<void> {
    this.#again.hidden = true;
    try {
      const [read] = await Promise.all([scanner(), this.#openCamera()]);
      this.#say("looking");
      await this.#look(read);
    } catch {
      this.#say("noCamera");
      this.#again.hidden = false;
    }
  }

  /** Posts the code once it is ours. */
  take(token: string): void {
    this.#say("found");
    const field = this.form.elements.namedItem("code");
    if (field instanceof HTMLInputElement) field.value = token;
    this.form.submit();
  }

  #found(token: string): void {
    for (const track of (this.#video.srcObject as MediaStream).getTracks()) track.stop();
    this.take(token);
  }

  async #openCamera(): Promise<void> {
    const wanted = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    this.#video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted });
    await this.#video.play();
  }

  async #look(read: Read): Promise<void> {
    for (;;) {
      const text = await read(this.#video).catch(() => undefined);
      const token = text && tokenIn(text);
      if (token) return this.#found(token);
      if (text) this.#say("other");
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
  }

  #say(words: "looking" | "found" | "other" | "noCamera"): void {
    const text = this.form.dataset[words] ?? "";
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

const form = document.querySelector<HTMLFormElement>("[data-scan]");
const video = form?.querySelector("video");
const status = form?.querySelector<HTMLElement>("[data-scan-status]");
const again = form?.querySelector<HTMLButtonElement>("[data-scan-again]");
if (form && video && status && again) {
  const scan = new Scan(form, video, status, again);
  // A phone's own camera leads here with the code in the address: nothing is left to scan.
  const token = tokenIn(location.href);
  if (token) {
    history.replaceState(null, "", "/app/scan");
    scan.take(token);
  } else void scan.begin();
}
