// Scans the QR code that a browser shows, and posts what it says (app_log_in/scan.html). The picture stays on the phone.
import { type Read, scanner, tokenIn } from "./app/scanner";

const LOOKS_EVERY_MS = 150;

function fill(form: HTMLFormElement, token: string): void {
  const field = form.elements.namedItem("code");
  if (field instanceof HTMLInputElement) field.value = token;
}

/** Anybody may have sent an address with a code in it: it counts when its button is pressed, not when it is opened. */
function ask(form: HTMLFormElement, token: string): void {
  fill(form, token);
  form.hidden = false;
  document.querySelector("[data-scan-line]")?.remove();
  const title = document.querySelector("[data-scan-title]");
  if (title) title.textContent = form.dataset["title"] ?? "";
}

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

  #found(token: string): void {
    for (const track of (this.#video.srcObject as MediaStream).getTracks()) track.stop();
    this.#say("found");
    fill(this.form, token);
    this.form.submit();
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
const link = document.querySelector<HTMLFormElement>("[data-scan-link]");
// A phone's own camera leads here with the code in the address: nothing is left to scan.
const token = tokenIn(location.href);
if (link && token) {
  history.replaceState(null, "", "/app/scan");
  ask(link, token);
} else if (form && video && status && again) void new Scan(form, video, status, again).begin();
