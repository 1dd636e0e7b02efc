// A phone's push messages and notifications, by Chromium's own tools: there is no push service in the tests, and no tool
// presses a notification.
import { until } from "./until.mjs";

/** Gives messages to the service worker as the browser's push service would. */
export async function deliveryTo(tab, origin) {
  await tab.ask(() => navigator.serviceWorker.ready.then(() => undefined));
  const line = await tab.page.context().newCDPSession(tab.page);
  const known = new Promise((resolve) => {
    line.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/` && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await line.send("ServiceWorker.enable");
  const registrationId = await known;
  return (message) => line.send("ServiceWorker.deliverPushMessage", { origin: `${origin}/`, registrationId, data: JSON.stringify(message) });
}

const workerOf = (tab) => tab.page.context().serviceWorkers()[0];

/** Leaves the app, and waits until its worker knows. */
export async function away(tab) {
  await tab.go("about:blank");
  await until("no page is open", () => workerOf(tab).evaluate(async () => (await self.clients.matchAll({ type: "window" })).length === 0));
}

/** What stands on the phone's screen. */
export async function shownOn(tab) {
  return workerOf(tab).evaluate(async () => {
    const all = await self.registration.getNotifications();
    return all.map(({ title, body, tag, silent, data }) => ({ title, body, tag, silent, data }));
  });
}

const AGAIN_MS = 3000;

/** Waits until one notification with this title stands on the screen, and no other; gives it. */
export async function theOne(tab, title, within) {
  return until(`the notification "${title}" alone`, async () => {
    const shown = await shownOn(tab);
    return shown.length === 1 && shown[0].title === title && shown[0];
  }, within);
}

/** Delivers a message, and waits for its notification. On a busy machine Chromium's tools lose one now and then. */
export async function arrives(tab, deliver, message) {
  for (let tries = 0; tries < 3; tries += 1) {
    await deliver(message);
    const shown = await theOne(tab, message.title, AGAIN_MS).catch(() => undefined);
    if (shown) return shown;
  }
  throw new Error(`in place of "${message.title}" there is ${JSON.stringify(await shownOn(tab))}`);
}

/**
 * Presses a notification, or one of its buttons, and waits until the service worker has done all that follows. The event
 * is made in the worker. Chromium opens no window and keeps no worker alive for such an event, as it would for a real
 * press: `opens` says whether a stand-in lets the worker have a window. Gives the addresses that it asked for.
 */
export async function pressed(tab, { action = "", opens = true } = {}) {
  return workerOf(tab).evaluate(async ([action, opens]) => {
    const asked = [];
    const { openWindow } = Clients.prototype;
    self.clients.openWindow = async (address) => {
      asked.push(address);
      return opens ? null : openWindow.call(self.clients, address);
    };
    const [notification] = await self.registration.getNotifications();
    const event = new NotificationEvent("notificationclick", { notification, action });
    let done;
    Object.defineProperty(event, "waitUntil", { value: (work) => { done = work; } });
    self.dispatchEvent(event);
    await done;
    return asked;
  }, [action, opens]);
}
