// What the person wants to be heard and seen. Kept through a lost line, leaving and joining again, and a reload: who was
// muted must not be heard by coming back.
import { page } from "./page";

const key = `linden.wanted.${page.call}`;

export const wanted: { microphone: boolean; camera: boolean } = { microphone: true, camera: true, ...stored() };

function stored(): Partial<typeof wanted> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<typeof wanted>;
  } catch {
    return {}; // storage is switched off: a reload begins afresh
  }
}

export function keepWanted(): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(wanted));
  } catch {
    // storage is switched off: it holds until a reload
  }
}
