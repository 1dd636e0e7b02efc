// The call between Chromium and Firefox (PRODUCT V10), each side once as the caller.
import { after, before, test } from "node:test";
import { FirefoxDevice, startFirefox } from "../harness/firefox.mjs";
import { accept, call, decline, hears, is, leave, RINGS, rings, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();
let firefox;

before(async () => {
  firefox = await startFirefox();
});
after(() => firefox?.close());

test("a client with Firefox answers a therapist with Chromium: mute, leave and join again, reload", async () => {
  const eva = await stage.logIn("Eva");
  const ben = await stage.logIn("Ben", { device: stage.with(await FirefoxDevice.of(firefox)) });
  const [evas, bens] = await stage.callBetween(eva, ben, "Ben");
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  await bens.press("[data-toggle-microphone]");
  await evas.see(".tile-name .sound-off");
  await bens.press("[data-toggle-microphone]");
  await hears(evas);
  await leave(bens);
  await Promise.all([is(bens, "left"), is(evas, "gone")]);
  await bens.press('[data-panel~="left"] [data-join]');
  await Promise.all([seesAndHears(evas), seesAndHears(bens)]);
  await bens.reload();
  await Promise.all([seesAndHears(bens), seesAndHears(evas)]);
});

test("a client with Firefox calls a therapist with Chromium", async () => {
  const eva = await stage.logIn("Eva");
  const ben = await stage.logIn("Ben", { device: stage.with(await FirefoxDevice.of(firefox)) });
  const bens = stage.watch(await call(ben, "Eva"));
  const evas = stage.watch(await accept(eva));
  await Promise.all([seesAndHears(bens), seesAndHears(evas)]);
});

test("in Firefox a call that rings is declined, and one that rings out is over for both; so it is for a caller there", async () => {
  const eva = await stage.logIn("Eva");
  const ben = await stage.logIn("Ben", { device: stage.with(await FirefoxDevice.of(firefox)) });
  const evas = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await is(evas, "calling");
  await decline(ben);
  await Promise.all([is(evas, "declined"), ben.lose(RINGS)]);
  const again = stage.watch(await call(eva, "Ben"));
  await rings(ben);
  await stage.linden.later("46 seconds");
  await Promise.all([is(again, "rang_out"), ben.lose(RINGS)]);
  const bens = stage.watch(await call(ben, "Eva"));
  await rings(eva);
  await decline(eva);
  await is(bens, "declined");
  const last = stage.watch(await call(ben, "Eva"));
  await rings(eva);
  await stage.linden.later("46 seconds");
  await Promise.all([is(last, "rang_out"), eva.lose(RINGS)]);
});
