// This phone's own key: made here, kept in IndexedDB, and never to be taken out, not even by this page. A new one waits
// beside the old one until the platform has taken it: who gives up half-way keeps the PIN they had.
const DATABASE = "linden";
const STORE = "device-keys";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;

type Place = "current" | "next";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const open = indexedDB.open(DATABASE, 1);
  open.onupgradeneeded = () => open.result.createObjectStore(STORE);
  return (await done(open)).transaction(STORE, mode).objectStore(STORE);
}

async function read(place: Place): Promise<CryptoKeyPair | undefined> {
  return done((await store("readonly")).get(place));
}

async function write(place: Place, pair: CryptoKeyPair): Promise<void> {
  await done((await store("readwrite")).put(pair, place));
}

function base64url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Makes a key that waits; gives its public half as the platform reads it: an uncompressed point in base64url. */
export async function make(): Promise<string> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  await write("next", pair);
  return base64url(await crypto.subtle.exportKey("raw", pair.publicKey));
}

/** The platform has taken the key that waited: from now on it is this phone's. */
export async function taken(): Promise<void> {
  const next = await read("next");
  if (!next) return;
  await write("current", next);
  await done((await store("readwrite")).delete("next"));
}

/** Signs the challenge together with the PIN; empty when this phone has no key. `app_log_in/device.rs` reads it. */
export async function sign(challenge: string, pin: string): Promise<string> {
  const pair = await read("current");
  if (!pair) return "";
  const text = new TextEncoder().encode(`linden app\n${challenge}\n${pin}`);
  return base64url(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, text));
}
