// What the call page asks of the platform: the ticket to the media server, the state of the call, and to leave it.
import type { CallState } from "./facts";
import { page } from "./page";

export interface Ticket {
  url: string;
  token: string;
  room: string;
}

export interface State {
  state: CallState;
  /** Another device of this person sits in the call. */
  elsewhere: boolean;
  started_at: string | null;
}

/** The platform answered, but not with what was asked for. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`the platform answered ${status}`);
  }
}

async function json<T>(path: string, method: "GET" | "POST"): Promise<T> {
  const answer = await fetch(`/calls/${page.call}/${path}`, { method, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Refused(answer.status);
  return (await answer.json()) as T;
}

export const ticket = (): Promise<Ticket> => json("ticket", "POST");
export const state = (): Promise<State> => json("state", "GET");

/** So long an answer to "I leave" is waited for: who joins again waits as long. */
const LEAVE_WITHIN_MS = 5000;

/** Leaves, or stops ringing. Sent even while the page goes away. False: the platform has not heard it. */
export async function leave(): Promise<boolean> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LEAVE_WITHIN_MS);
  const asked = fetch(`/calls/${page.call}/leave`, { method: "POST", keepalive: true, signal: late.signal });
  const status = await asked.then((answer) => answer.status, () => undefined);
  clearTimeout(timer);
  // Who may not leave (any more) has nothing to leave.
  return status !== undefined && status < 500 && status !== 429;
}
