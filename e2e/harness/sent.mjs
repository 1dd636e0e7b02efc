// What a page really sends: its connections, kept hold of before its own scripts run. For tabs of both browsers.

/** To be run in every page before its own scripts (`device.before`). */
export function keepConnections() {
  const { RTCPeerConnection: Real } = window;
  window.connections = [];
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      window.connections.push(this);
    }
  };
}

/** Waits until the sound or picture of this device is what is sent. */
export async function sends(tab, kind, device) {
  await tab.becomes(({ kind, device }) => {
    const tracks = window.connections.flatMap((connection) => connection.getSenders()).map(({ track }) => track);
    return tracks.some((track) => track?.kind === kind && track.readyState === "live" && track.getSettings().deviceId === device);
  }, { kind, device });
}
