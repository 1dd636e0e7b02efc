// Reads a QR code from the camera: by the browser itself where it can (BarcodeDetector), else by zxing, whose program is
// one of our own files.
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

export type Read = (picture: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

async function builtIn(): Promise<Read | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  if (!formats.includes("qr_code")) return undefined;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue;
}

async function zxing(): Promise<Read> {
  const { prepareZXingModule, readBarcodes } = await import("zxing-wasm/reader");
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (picture) => {
    if (!context || !picture.videoWidth) return undefined;
    canvas.width = picture.videoWidth;
    canvas.height = picture.videoHeight;
    context.drawImage(picture, 0, 0);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    return (await readBarcodes(pixels, { formats: ["QRCode"], maxNumberOfSymbols: 1 }))[0]?.text;
  };
}

export async function scanner(): Promise<Read> {
  return (await builtIn()) ?? (await zxing());
}

/** The token in the address that our QR codes hold; nothing for any other text. */
export function tokenIn(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname, hash } = new URL(text);
  const ours = origin === location.origin && pathname === "/app/scan";
  return ours && /^#[\w-]{43}$/.test(hash) ? hash.slice(1) : undefined;
}
