// Which browser on which device this is, so that instructions fit exactly.
export type Guide =
  | "chrome" | "edge" | "firefox" | "safari" | "chrome-android" | "edge-android" | "firefox-android" | "samsung"
  | "safari-ios" | "app-ios" | "other";
export type System = "windows" | "macos" | "android" | "ios" | "linux";

interface Agent {
  userAgent: string;
  platform: string;
  maxTouchPoints: number;
}

export function systemOf({ userAgent, platform, maxTouchPoints }: Agent): System {
  if (/android/i.test(userAgent)) return "android";
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  if (/iphone|ipad|ipod/i.test(userAgent) || (/mac/i.test(platform) && maxTouchPoints > 1)) return "ios";
  if (/mac/i.test(platform)) return "macos";
  return /win/i.test(platform) ? "windows" : "linux";
}

export function guideOf(agent: Agent): Guide {
  const { userAgent } = agent;
  const system = systemOf(agent);
  if (system === "ios") return /crios|fxios|edgios|opt\//i.test(userAgent) ? "app-ios" : "safari-ios";
  const android = system === "android";
  if (/firefox\//i.test(userAgent)) return android ? "firefox-android" : "firefox";
  if (/samsungbrowser/i.test(userAgent)) return "samsung";
  if (/edga?\//i.test(userAgent)) return android ? "edge-android" : "edge";
  if (/opr\//i.test(userAgent)) return "other";
  if (/chrome\//i.test(userAgent)) return android ? "chrome-android" : "chrome";
  return /safari\//i.test(userAgent) ? "safari" : "other";
}

/** Shows the steps for this browser and this system, and only those. */
export function showGuide(): void {
  const guide = guideOf(navigator);
  const system = systemOf(navigator);
  for (const part of document.querySelectorAll<HTMLElement>("[data-guide]")) part.hidden = part.dataset["guide"] !== guide;
  for (const part of document.querySelectorAll<HTMLElement>("[data-system]")) part.hidden = part.dataset["system"] !== system;
  const system_steps = document.querySelector(`[data-system="${system}"]`) !== null;
  for (const part of document.querySelectorAll<HTMLElement>("[data-system-steps]")) part.hidden = !system_steps;
}
