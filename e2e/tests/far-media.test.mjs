// A media server elsewhere carries the calls (PRODUCT V11): `linden media` in the place of a LiveKit cluster. LiveKit's
// own server library looks after its rooms, and so does Linden.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { dispose } from "@livekit/rtc-node";
import { MediaServer } from "../harness/media.mjs";
import { NativeClient } from "../harness/native-client.mjs";
import { is, leave, seesAndHears } from "../harness/people.mjs";
import { Stage } from "../harness/stage.mjs";
import { until } from "../harness/until.mjs";

const media = new MediaServer();
const stage = Stage.demo({ settings: async () => (await media.start(), media.settings) });
after(async () => {
  await dispose();
  await media.kill();
});

const inCall = async () => {
  const [eva, ben] = [await stage.logIn("Eva"), await stage.logIn("Ben")];
  const calls = await stage.callBetween(eva, ben, "Ben");
  await Promise.all(calls.map(seesAndHears));
  const [room] = await media.rooms.listRooms();
  return { calls, room: room.name, ben };
};

const identities = async (room) => (await media.rooms.listParticipants(room)).map(({ identity }) => identity);

test("two see and hear each other by another machine, and nobody stays in the room of a call that is over", async () => {
  const { calls, room } = await inCall();
  assert.equal((await identities(room)).length, 2);
  // Somebody who does not hang up: without being told to, the media server would let them stay.
  const stays = await NativeClient.join(media, room, "somebody who stays");
  await until("three in the room", async () => (await identities(room)).length === 3);
  for (const tab of calls) await leave(tab);
  await Promise.all(calls.map((tab) => is(tab, "ended")));
  await until("who stayed was sent away", () => stays.got.disconnected !== undefined);
  assert.deepEqual(await media.rooms.listRooms(), []);
});

test("who logs out is out of the room, too", async () => {
  const { calls: [, bens], room, ben } = await inCall();
  // The page of the call cannot hang up by itself any more.
  await bens.page.context().route(/\/events|\/leave/, (route) => route.abort());
  await ben.go(new URL("/profile", ben.url).href);
  await ben.press('form[action="/log-out"] button');
  await until("one in the room", async () => (await identities(room)).length === 1);
});

test("LiveKit's library sends people away and ends rooms", async () => {
  const [ann, eva] = [await NativeClient.join(media, "room", "ann"), await NativeClient.join(media, "room", "eva")];
  const told = await media.rooms.getParticipant("room", "ann");
  assert.equal(told.name, "ann");
  await media.rooms.removeParticipant("room", "ann");
  await until("ann is out", () => ann.got.disconnected !== undefined);
  await media.rooms.deleteRoom("room");
  await until("eva is out", () => eva.got.disconnected !== undefined);
  await assert.rejects(media.rooms.deleteRoom("room"), /does not exist/);
});
