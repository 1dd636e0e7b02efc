// A participant without a browser: LiveKit's native SDK, as phones' and other programs' clients are built on it. It
// publishes a picture that changes and a tone, and counts what it gets of others.
import {
  AudioFrame, AudioSource, AudioStream, EncryptionType, LocalAudioTrack, LocalVideoTrack, Room, RoomEvent, TrackKind,
  TrackPublishOptions, TrackSource, VideoBufferType, VideoFrame, VideoSource, VideoStream,
} from "@livekit/rtc-node";

const [WIDTH, HEIGHT] = [640, 480];
const RATE = 48_000;
const SAMPLES = RATE / 100;

const encryption = (secret) => ({
  encryptionType: EncryptionType.GCM,
  keyProviderOptions: {
    sharedKey: new TextEncoder().encode(secret),
    ratchetSalt: new TextEncoder().encode("LKFrameEncryptionKey"),
    ratchetWindowSize: 16,
    failureTolerance: -1,
    keyRingSize: 16,
  },
});

export class NativeClient {
  room = new Room();
  /** What came of everybody else together. */
  got = { frames: 0, energy: 0, data: [], disconnected: undefined };
  #publishing = true;
  #camera;

  /** Comes into the room; with `secret` all is encrypted end to end. */
  static async join(server, room, identity, { secret } = {}) {
    const client = new NativeClient();
    client.#listen();
    const options = { autoSubscribe: true, dynacast: true, ...(secret && { encryption: encryption(secret) }) };
    await client.room.connect(server.url, await server.ticket(room, identity), options);
    return client;
  }

  #listen() {
    this.room.on(RoomEvent.TrackSubscribed, (track) => this.#count(track));
    this.room.on(RoomEvent.Disconnected, (reason) => (this.got.disconnected = reason));
    this.room.on(RoomEvent.DataReceived, (bytes, from) => this.got.data.push(`${from?.identity}: ${new TextDecoder().decode(bytes)}`));
  }

  async #count(track) {
    if (track.kind === TrackKind.KIND_VIDEO) {
      for await (const _frame of new VideoStream(track)) this.got.frames += 1;
      return;
    }
    for await (const { data } of new AudioStream(track)) for (const sample of data) this.got.energy += Math.abs(sample);
  }

  /** Publishes camera and microphone until it leaves. */
  async publish() {
    const sound = new AudioSource(RATE, 1);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await this.giveCamera();
    await this.room.localParticipant.publishTrack(LocalAudioTrack.createAudioTrack("microphone", sound), options);
    void this.#hum(sound);
  }

  async giveCamera() {
    const picture = new VideoSource(WIDTH, HEIGHT);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA, simulcast: true });
    this.#camera = LocalVideoTrack.createVideoTrack("camera", picture);
    await this.room.localParticipant.publishTrack(this.#camera, options);
    this.#film(picture, this.#camera);
  }

  async takeCameraBack() {
    const { sid } = this.#camera;
    this.#camera = undefined;
    await this.room.localParticipant.unpublishTrack(sid);
  }

  async #hum(sound) {
    for (let at = 0; this.#publishing; at += SAMPLES) {
      const tone = Int16Array.from({ length: SAMPLES }, (_, i) => 8_000 * Math.sin(((at + i) * 2 * Math.PI * 440) / RATE));
      await sound.captureFrame(new AudioFrame(tone, RATE, 1, SAMPLES));
    }
  }

  #film(picture, camera) {
    let shade = 0;
    const timer = setInterval(() => {
      if (!this.#publishing || this.#camera !== camera) return clearInterval(timer);
      shade = (shade + 5) % 256;
      const bytes = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(shade);
      picture.captureFrame(new VideoFrame(bytes, WIDTH, HEIGHT, VideoBufferType.I420));
    }, 33);
  }

  async leave() {
    this.#publishing = false;
    await this.room.disconnect();
  }
}
