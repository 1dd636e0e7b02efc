// What stands on a phone's screen while the app is closed: a call that rings, what became of it, a notice. push/send.rs,
// push/over.rs and push/tell.rs write the messages; none names anybody.
declare const self: ServiceWorkerGlobalScope;

interface Ringing {
  call: string;
  title: string;
  accept: string;
  decline: string;
}

/** The call rings no more: what became of it, and the page that says who called. */
interface Over {
  over: string;
  title: string;
  body: string;
  path: string;
  missed: boolean;
}

/** Something happened to the account: what, what to do, and the page where it is done. */
interface Notice {
  title: string;
  body: string;
  path: string;
}

/** The notification of a ringing call holds the call's id (lib/ring.ts looks for it), any other the page that it opens. */
type Kept = string | { path: string };
type More = NotificationOptions & { tag: string; data: Kept; actions?: { action: string; title: string }[] };

/** Chrome and Firefox want to see nothing while a page is looked at. Safari does, and forgets a phone that showed nothing. */
const ALWAYS_SHOWS = !/chrome|firefox/i.test(navigator.userAgent);

async function nothingToShow(): Promise<boolean> {
  if (ALWAYS_SHOWS) return false;
  const pages = await self.clients.matchAll({ type: "window" });
  return pages.some(({ visibilityState }) => visibilityState === "visible");
}

/** Shows a notification in place of those with its tag. iPhones would let both stand, so the older one is closed first. */
async function show(title: string, more: More): Promise<void> {
  for (const older of await self.registration.getNotifications({ tag: more.tag })) older.close();
  await self.registration.showNotification(title, more);
}

/** Somebody calls. An open page that is looked at rings by itself. */
async function ring({ call, title, accept, decline }: Ringing): Promise<void> {
  if (await nothingToShow()) return;
  const actions = [{ action: "accept", title: accept }, { action: "decline", title: decline }];
  await show(title, { tag: call, data: call, requireInteraction: true, actions });
}

/** Where an open page rang, only a missed call leaves a trace. */
async function isOver({ over, title, body, path, missed }: Over): Promise<void> {
  const [rings] = await self.registration.getNotifications({ tag: over });
  if (!rings && !missed && (await nothingToShow())) return;
  await show(title, { tag: over, body, data: { path }, silent: true });
}

async function tell({ title, body, path }: Notice): Promise<void> {
  await show(title, { body, tag: path, data: { path }, requireInteraction: true });
}

export type Words = Ringing | Over | Notice;

/** A message came from the push service. */
export async function pushed(words: Words): Promise<void> {
  if ("call" in words) await ring(words);
  else if ("over" in words) await isOver(words);
  else await tell(words);
}

/** Whether the platform took it: it leads on to the call. Not behind a PIN or a lock, nor without internet. */
async function post(path: string): Promise<boolean> {
  const answer = await fetch(path, { method: "POST", redirect: "manual" }).catch(() => undefined);
  return answer?.type === "opaqueredirect";
}

/**
 * Opens a page of ours; false: nothing could be opened. Browsers let us only for a moment after the press (Firefox for a
 * second), and answering takes its time on a slow line: then an open page that is in no call goes there.
 */
async function open(path: string): Promise<boolean> {
  try {
    await self.clients.openWindow(path);
    return true;
  } catch {
    const pages = await self.clients.matchAll({ type: "window" });
    const free = pages.find(({ url }) => !new URL(url).pathname.startsWith("/calls/"));
    return free ? free.navigate(path).then(() => true, () => false) : false;
  }
}

/** What the person pressed. Beside the buttons nothing is answered: the page asks. Who has no session gives the PIN there. */
export async function press({ title, body, tag, data }: Notification, action: string): Promise<void> {
  const kept = data as Kept;
  const path = typeof kept === "string" ? `/calls/${kept}` : kept.path;
  if (action === "decline" && (await post(`${path}/decline`))) return;
  if (action === "accept") await post(`${path}/answer`);
  // One more press opens it.
  if (!(await open(path))) await show(title, { tag, body, data: { path }, requireInteraction: true });
}
