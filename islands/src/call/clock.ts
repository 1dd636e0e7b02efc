// The running clock of a call, by the server's time, so that both sides read the same.
import { need, page } from "./page";

const clock = need<HTMLElement>("[data-clock]");
let startedAt: number | undefined;

export function startClock(iso: string | null): void {
  if (startedAt !== undefined) return;
  startedAt = iso ? new Date(iso).getTime() : Date.now() + page.clockAhead;
  show();
  setInterval(show, 1000);
}

function show(): void {
  if (startedAt === undefined) return;
  const seconds = Math.max(0, Math.floor((Date.now() + page.clockAhead - startedAt) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  clock.textContent = hours > 0 ? `${hours}:${rest}` : rest;
  clock.hidden = false;
}
