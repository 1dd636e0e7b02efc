// What of the other person really arrives: frames that were shown, sound, and where the flow has stopped.
// Written to the body (`data-remote-frames`, `data-remote-energy`) for tests and for whoever looks for a fault.
import type { RemoteTrack } from "livekit-client";
import { seen } from "./settled";

const TOLD_EVERY_MS = 250;
/** So many looks, one a second, without a packet: the flow has stopped. */
const STILL = 3;

/** `other`: the media server answers, but nothing comes from the other person. `own`: nothing comes at all. */
export type Flow = "flowing" | "other" | "own";

interface Entry {
  type: string;
  packetsReceived?: number;
  bytesReceived?: number;
  responsesReceived?: number;
  totalAudioEnergy?: number;
}

export class Arrival {
  #frames = 0;
  #told = 0;
  #media = new Standstill();
  #anything = new Standstill();

  constructor(video: HTMLVideoElement) {
    if ("requestVideoFrameCallback" in video) this.#follow(video);
    else setInterval(() => this.#count((video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames), TOLD_EVERY_MS);
  }

  /** To be called once a second, while something should come. */
  async flow(tracks: RemoteTrack[]): Promise<Flow> {
    const reports = await Promise.all(tracks.map((track) => track.getRTCStatsReport()));
    let [media, anything, energy] = [0, 0, 0];
    for (const report of reports) {
      report?.forEach((entry: Entry) => {
        if (entry.type === "inbound-rtp") media += entry.packetsReceived ?? 0;
        if (entry.type === "inbound-rtp") energy += entry.totalAudioEnergy ?? 0;
        if (entry.type === "candidate-pair") anything += (entry.bytesReceived ?? 0) + (entry.responsesReceived ?? 0);
      });
    }
    document.body.dataset["remoteEnergy"] = energy.toPrecision(4);
    const [noMedia, nothing] = [this.#media.at(media), this.#anything.at(anything)];
    if (!noMedia) return "flowing";
    return nothing ? "own" : "other";
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
    if (first) seen();
  }
}

/** A counter that should rise, and how long it has not. */
class Standstill {
  #last = -1;
  #looks = 0;

  at(count: number): boolean {
    this.#looks = count === this.#last ? this.#looks + 1 : 0;
    this.#last = count;
    return this.#looks >= STILL;
  }
}
