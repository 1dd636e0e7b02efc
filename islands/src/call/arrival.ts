// What of the other person really arrives: frames that were shown, sound, and whether the flow has stopped.
// Written to the body (`data-remote-frames`, `data-remote-energy`) for tests and for whoever looks for a fault.
import type { RemoteTrack } from "livekit-client";

const TOLD_EVERY_MS = 250;
const SILENT_AFTER = 3;

export class Arrival {
  #frames = 0;
  #told = 0;
  #packets = 0;
  #still = 0;

  constructor(video: HTMLVideoElement) {
    if ("requestVideoFrameCallback" in video) this.#follow(video);
    else setInterval(() => this.#count((video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames), TOLD_EVERY_MS);
  }

  /** To be called once a second. Whether nothing at all has come for three seconds. */
  async stopped(tracks: RemoteTrack[]): Promise<boolean> {
    const reports = await Promise.all(tracks.map((track) => track.getRTCStatsReport()));
    let packets = 0;
    let energy = 0;
    for (const report of reports) {
      report?.forEach((entry: { type: string; packetsReceived?: number; totalAudioEnergy?: number }) => {
        if (entry.type !== "inbound-rtp") return;
        packets += entry.packetsReceived ?? 0;
        energy += entry.totalAudioEnergy ?? 0;
      });
    }
    document.body.dataset["remoteEnergy"] = energy.toPrecision(4);
    this.#still = packets === this.#packets ? this.#still + 1 : 0;
    this.#packets = packets;
    return this.#still >= SILENT_AFTER;
  }

  #follow(video: HTMLVideoElement): void {
    video.requestVideoFrameCallback(() => {
      this.#count(this.#frames + 1);
      this.#follow(video);
    });
  }

  #count(frames: number): void {
    const first = this.#frames === 0 && frames > 0;
    this.#frames = frames;
    const now = performance.now();
    if (!first && now - this.#told < TOLD_EVERY_MS) return;
    this.#told = now;
    document.body.dataset["remoteFrames"] = String(frames);
  }
}
