// Somebody who is not logged in (PRODUCT V1): the caller is told so, asks them by mail to come, and calls them once they
// have come by the mail's link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsInBoth } from "../harness/axe.mjs";
import { accept, call, decline, find, is, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { logInWithPassword, logOut } from "../harness/two-step.mjs";
import { until } from "../harness/until.mjs";

const stage = Stage.demo();
const ASK = 'main form[action$="/ask-to-come"] button';
const CALL = 'main form[action^="/calls?account="] .btn-main';

/** Goes to the page where it is. */
const again = (tab) => tab.go(tab.url);
const heading = (tab) => tab.ask(() => document.querySelector("main h1, main h2").textContent.trim());

test("who is not logged in is asked to come by mail, comes by its link, and is called", async () => {
  const person = stage.person("Ben");
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const row = await find(eva, "Ben");
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await decline(ben);
  await is(evas, "declined");
  await logOut(ben);
  await eva.has(`${row}[data-online="false"]`);

  await evas.press('[data-panel="declined"] form button');
  await evas.see(ASK);
  assert.match(await heading(evas), /Ben Jansen is not here/);
  const found = await findingsInBoth(evas, "not here");
  await evas.press(ASK);
  await evas.see(".flash-good");
  found.push(...(await findingsInBoth(evas, "asked to come")));
  const mails = async () => (await stage.linden.mails()).filter(({ to, subject }) => to === person.email && subject.includes("Eva Kowalska"));
  const mail = await until("the mail to Ben", async () => (await mails())[0]);
  // A second mail would be of no use so soon, and the page says so.
  await evas.press(ASK);
  await evas.see(".flash:not(.flash-good)");
  assert.equal((await mails()).length, 1);

  await ben.go(mail.links[0]);
  await logInWithPassword(ben, { ...person, url: ben.url });
  await ben.has('a[href="/profile"]');
  await eva.has(`${row}[data-online="true"]`);
  await again(evas);
  await evas.see(CALL);
  assert.match(await heading(evas), /Ben Jansen is here now/);
  found.push(...(await findingsInBoth(evas, "here now")));
  await evas.press(CALL);
  const bens = stage.watch(await accept(ben));
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  assert.deepEqual(found, []);
});
