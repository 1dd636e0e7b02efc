// Makes the other person as large as can be: the picture fills the stage, but no more than a third of it is cut off.
const MOST = 1.5;

export function fit(video: HTMLVideoElement): void {
  const zoom = (): void => {
    const { videoWidth, videoHeight, clientWidth, clientHeight } = video;
    if (videoWidth === 0 || clientWidth === 0) return;
    const across = clientWidth / videoWidth;
    const down = clientHeight / videoHeight;
    const filled = Math.max(across, down) / Math.min(across, down);
    video.style.setProperty("--zoom", Math.min(filled, MOST).toFixed(3));
  };
  video.addEventListener("resize", zoom);
  new ResizeObserver(zoom).observe(video);
}
