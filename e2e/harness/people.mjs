// What people do, in their own words: log in, call, accept, decline, see and hear. For tabs of both browsers.
import { until } from "./until.mjs";

/** Logs in and comes to "Today". */
export async function logIn(tab, { url, email, password }) {
  await tab.go(url);
  await tab.fill("input[name=email]", email);
  await tab.fill("input[name=password]", password);
  await tab.press('form[action="/log-in"] .btn-main');
  await tab.has('a[href="/profile"]');
}

/** A therapist's client by name, as soon as the page says that they are there: what to press to call them. */
async function rowOf(tab, name) {
  const account = await tab.ask(
    (wanted) => [...document.querySelectorAll("[data-account]")].find((row) => row.textContent.includes(wanted))?.dataset.account,
    name,
  );
  if (!account) throw new Error(`${tab.url} shows nobody called ${name}`);
  return `[data-account="${account}"]`;
}

/** Goes to where this person can be called, and waits until they are online. */
export async function find(tab, name) {
  const { origin } = new URL(tab.url);
  const client = await tab.ask(() => !document.querySelector('a[href="/clients"]'));
  await tab.go(`${origin}${client ? "/" : "/clients"}`);
  const row = await rowOf(tab, name);
  await tab.has(`${row}[data-online="true"]`);
  return row;
}

/** Presses "Call" on somebody's row; gives the call's own tab. */
export async function call(tab, name) {
  const row = await find(tab, name);
  return tab.pressForTab(`${row} form[action^="/calls"] button`);
}

export const RINGS = ".ring [data-ring-accept] button";

/** Waits until it rings. */
export async function rings(tab) {
  await tab.see(RINGS);
}

/** Accepts what rings; gives the call's own tab. */
export async function accept(tab) {
  await rings(tab);
  return tab.pressForTab(RINGS);
}

export async function decline(tab) {
  await tab.press(".ring [data-ring-decline] button");
}

/** Waits until the call's page is in one of these states. */
export async function is(tab, ...states) {
  await tab.has(states.map((state) => `body[data-call-state="${state}"]`).join(", "));
}

export async function leave(tab) {
  await tab.press("[data-leave]");
}

const arriving = () => {
  const { remoteFrames, remoteEnergy } = document.body.dataset;
  return { frames: Number(remoteFrames ?? 0), energy: Number(remoteEnergy ?? 0) };
};

/** Waits until more frames of the other side were shown, and more of its tone was heard, than when it was asked. */
export async function seesAndHears(tab) {
  await is(tab, "in_call");
  await grows(tab, "picture and sound", (now, before) => now.frames >= before.frames + 5 && now.energy > before.energy);
}

/** Waits until more of the other side's tone was heard than when it was asked. */
export async function hears(tab) {
  await is(tab, "in_call");
  await grows(tab, "sound", (now, before) => now.energy > before.energy);
}

async function grows(tab, what, enough) {
  let before = await tab.ask(arriving);
  await until(`${what} at ${tab.url}`, async () => {
    const now = await tab.ask(arriving);
    // Who joins again counts anew.
    before = { frames: Math.min(before.frames, now.frames), energy: Math.min(before.energy, now.energy) };
    return enough(now, before);
  });
}
