// What a camera sees that is held in front of a picture on a screen: a file for Chromium's made-up camera.
import { writeFile } from "node:fs/promises";

const WIDTH = 640;
const HEIGHT = 480;
const SIDE = 360;

/** Writes a short film (YUV4MPEG2, grey) of the image that `selector` names on this page. */
export async function filmOf(tab, selector, path) {
  const grey = await tab.ask(lightOf, { selector, width: WIDTH, height: HEIGHT, side: SIDE });
  const light = Buffer.from(grey, "base64");
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, noColour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(path, Buffer.concat([head, ...Array(10).fill(frame)]));
}

/** In the page: the light of each point, a byte each, in base64. */
async function lightOf({ selector, width, height, side }) {
  const image = document.querySelector(selector);
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.fillStyle = "#ddd";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
  const { data } = context.getImageData(0, 0, width, height);
  let text = "";
  for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at]);
  return btoa(text);
}

/** The image that `selector` names on this page, to be shown to another one. */
export async function imageOf(tab, selector) {
  return tab.ask(async (wanted) => {
    const answer = await fetch(document.querySelector(wanted).src);
    return `data:image/svg+xml,${encodeURIComponent(await answer.text())}`;
  }, selector);
}

/** Runs in a page before its scripts: its camera sees this image from now on. For browsers that take no film. */
export function seesImage(address) {
  navigator.mediaDevices.getUserMedia = async () => {
    const image = new Image(360, 360);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const context = canvas.getContext("2d");
    const draw = () => {
      context.fillStyle = "#ddd";
      context.fillRect(0, 0, 640, 480);
      context.drawImage(image, 140, 60, 360, 360);
    };
    draw();
    setInterval(draw, 100);
    return canvas.captureStream(10);
  };
}
