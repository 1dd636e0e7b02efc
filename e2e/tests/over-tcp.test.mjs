// A network that lets no UDP through: the call goes over TCP (RFC 6544), with both sides seeing and hearing each other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startChromium } from "../harness/chromium.mjs";
import { is, leave, seesAndHears } from "../harness/people.mjs";
import { keepConnections } from "../harness/sent.mjs";
import { Stage } from "../harness/stage.mjs";

const stage = Stage.demo();
let withoutUdp;
before(async () => {
  withoutUdp = await startChromium({ flags: ["--webrtc-ip-handling-policy=disable_non_proxied_udp"] });
});
after(() => withoutUdp?.close());

/** Over what this tab's media goes: the way that is taken of those that are open. */
const transports = (tab) => tab.ask(async () => {
  const reports = await Promise.all(window.connections.map((connection) => connection.getStats()));
  const ways = (report) => [...report.values()].filter(({ type }) => type === "transport");
  const pairs = reports.flatMap((report) => ways(report).map((way) => ({ report, pair: report.get(way.selectedCandidatePairId) })));
  return pairs.map(({ report, pair }) => report.get(pair.localCandidateId).protocol);
});

const watched = async (browser) => {
  const device = await stage.device({}, browser);
  await device.before(keepConnections);
  return device;
};

test("one without UDP and one with it see and hear each other", async () => {
  const [eva, ben] = [
    await stage.logIn("Eva", { device: await watched() }),
    await stage.logIn("Ben", { device: await watched(withoutUdp) }),
  ];
  const [evas, bens] = await stage.callBetween(eva, ben, "Ben");
  await Promise.all([evas, bens].map(seesAndHears));
  assert.deepEqual([await transports(evas), await transports(bens)], [["udp"], ["tcp"]]);
  await leave(bens);
  await is(bens, "left");
});
