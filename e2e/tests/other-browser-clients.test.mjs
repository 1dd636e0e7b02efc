// LiveKit's own livekit-client in a browser, on a page that is none of Linden's, against `linden media` (MEDIA.md; PRODUCT
// V10): older versions and those who choose so use two connections, one to send and one to receive, and come in by `/rtc`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ChromiumDevice, startChromium } from "../harness/chromium.mjs";
import { BrowserClient, EmptyPage } from "../harness/browser-client.mjs";
import { MediaServer } from "../harness/media.mjs";

/** How somebody comes in: the options of their room, the address that it then uses, and over how many connections. */
const TWO = { options: { singlePeerConnection: false }, address: "/rtc", connections: 2 };
const ONE = { options: { singlePeerConnection: true }, address: "/rtc/v1", connections: 1 };

describe("livekit-client in a browser", () => {
  const server = new MediaServer();
  const page = new EmptyPage();
  let browser;

  before(async () => {
    [browser] = await Promise.all([startChromium(), server.start(), page.start()]);
  });
  after(async () => {
    await browser?.close();
    page.stop();
    await server.kill();
  });

  /** Ann and Eva in a room of this name, who see and hear each other, each having come in in her way. */
  const two = async (room, ...ways) => {
    const join = async (identity, { options }) => BrowserClient.join(await ChromiumDevice.of(browser), page, server, room, identity, options);
    const both = [await join("ann", ways[0]), await join("eva", ways[1])];
    await seeAndHear(both);
    for (const [at, who] of both.entries()) {
      assert.deepEqual(who.sockets, [ways[at].address]);
      assert.equal(await who.connections(), ways[at].connections);
    }
    return both;
  };
  const seeAndHear = (people) => Promise.all(people.flatMap((who) => [who.sees(), who.hears()]));

  /** Ann leaves, which Eva sees; nothing went wrong on either page. */
  const part = async ([ann, eva]) => {
    await ann.leave();
    await eva.knowsOthers(0);
    await eva.leave();
    assert.deepEqual([...ann.tab.device.faults, ...eva.tab.device.faults], []);
    await Promise.all([ann, eva].map(({ tab }) => tab.device.close()));
  };

  test("two with two connections each see and hear each other, mute, lose the line and leave", async () => {
    const [ann, eva] = await two("both with two", TWO, TWO);
    await ann.mute(true);
    await eva.knowsMuted(true);
    await ann.mute(false);
    await eva.knowsMuted(false);
    await eva.hears();
    for (const loss of ["signal-reconnect", "full-reconnect"]) {
      await ann.loses(loss);
      await seeAndHear([ann, eva]);
    }
    assert.deepEqual(ann.sockets, Array(3).fill("/rtc"));
    await part([ann, eva]);
  });

  test("one with two connections and one with a single one see and hear each other", async () => {
    await part(await two("two and one", TWO, ONE));
  });
});
