// LiveKit's own native SDK against `linden media` (MEDIA.md; PRODUCT V10): unchanged clients of others work with
// Linden's media server, also encrypted end to end, and find their way back after it has crashed.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { dispose, TrackKind } from "@livekit/rtc-node";
import { MediaServer } from "../harness/media.mjs";
import { NativeClient } from "../harness/native-client.mjs";
import { until } from "../harness/until.mjs";

describe("LiveKit's native SDK", () => {
  const server = new MediaServer();
  let here = [];

  const join = async (room, identity, options) => {
    const client = await NativeClient.join(server, room, identity, options);
    here.push(client);
    return client;
  };

  /** Both in a room, and publishing. */
  const two = async (room, options) => {
    const [ann, eva] = [await join(room, "ann", options), await join(room, "eva", options)];
    await Promise.all([ann.publish(), eva.publish()]);
    return [ann, eva];
  };

  /** More pictures and more of the tone came than there were. */
  const getsMore = async (client) => {
    const { frames, energy } = { ...client.got };
    await until("more pictures", () => client.got.frames > frames + 10);
    await until("more sound", () => client.got.energy > energy + 1_000_000);
  };

  before(() => server.start());
  afterEach(async () => {
    for (const client of here) await client.leave();
    here = [];
  });
  after(async () => {
    await dispose();
    await server.kill();
  });

  test("two see and hear each other, and a camera that is taken back and given again", async () => {
    const [ann, eva] = await two("two");
    await Promise.all([getsMore(ann), getsMore(eva)]);
    const pictures = () => [...eva.room.remoteParticipants.get("ann").trackPublications.values()].filter(({ kind }) => kind === TrackKind.KIND_VIDEO);
    await ann.takeCameraBack();
    await until("no picture", () => pictures().length === 0);
    await ann.giveCamera();
    await getsMore(eva);
  });

  test("messages, calls of each other's methods and attributes pass", async () => {
    const [ann, eva] = [await join("data", "ann"), await join("data", "eva")];
    await until("eva", () => ann.room.remoteParticipants.has("eva"));
    // Eva has only just come: what is sent to her now waits until her channel is open.
    await ann.room.localParticipant.publishData(new TextEncoder().encode("hello"), { reliable: true });
    await until("the message", () => eva.got.data.includes("ann: hello"));
    eva.room.localParticipant.registerRpcMethod("greet", async ({ payload, callerIdentity }) => `${payload}, ${callerIdentity}`);
    const call = { destinationIdentity: "eva", method: "greet", payload: "good day" };
    assert.equal(await ann.room.localParticipant.performRpc(call), "good day, ann");
    await ann.room.localParticipant.setAttributes({ mood: "calm" });
    await until("the attribute", () => eva.room.remoteParticipants.get("ann").attributes.mood === "calm");
  });

  test("four are in one room, and each gets the other three", async () => {
    const all = await Promise.all(["ann", "ben", "eva", "finn"].map((identity) => join("four", identity)));
    for (const client of all) await client.publish();
    await Promise.all(all.map((client) => getsMore(client)));
    const tracks = (client) => [...client.room.remoteParticipants.values()].flatMap((who) => [...who.trackPublications.values()]);
    assert.deepEqual(all.map((client) => tracks(client).filter(({ track }) => track).length), [6, 6, 6, 6]);
  });

  test("what is encrypted end to end arrives, and the server cannot read it", async () => {
    const [ann, eva] = await two("secret", { secret: "known to the two alone" });
    await Promise.all([getsMore(ann), getsMore(eva)]);
    const other = await join("secret", "mallory", { secret: "a guess" });
    await until("the tracks", () => [...other.room.remoteParticipants.values()].every((who) => who.trackPublications.size === 2));
    await getsMore(ann);
    assert.equal(other.got.frames, 0, "without the key no picture is seen");
  });

  test("the same identity once more ends the first", async () => {
    const first = await join("same", "ann");
    await join("same", "ann");
    await until("the end of the first", () => first.got.disconnected !== undefined);
  });

  test("after a crash of the media server both are back by themselves", async () => {
    const [ann, eva] = await two("crash");
    await Promise.all([getsMore(ann), getsMore(eva)]);
    await server.kill();
    await server.start();
    await Promise.all([getsMore(ann), getsMore(eva)]);
  });
});
