// The devices that a person chose, kept in this browser for the next call.
export type Kind = "audioinput" | "videoinput" | "audiooutput";

const key = (kind: Kind): string => `linden.${kind}`;

export function remembered(kind: Kind): string | undefined {
  try {
    return localStorage.getItem(key(kind)) ?? undefined;
  } catch {
    return undefined; // storage is switched off: the browser's own choice stands
  }
}

export function remember(kind: Kind, device: string): void {
  try {
    localStorage.setItem(key(kind), device);
  } catch {
    // storage is switched off: the choice holds for this call
  }
}

/** A demand, for Chromium does not hear a wish; who asks with it asks without it next (`media.ts`), for a headset may be at home. */
export function chosen(kind: Kind): { deviceId?: ConstrainDOMString } {
  const device = remembered(kind);
  return device ? { deviceId: { exact: device } } : {};
}
