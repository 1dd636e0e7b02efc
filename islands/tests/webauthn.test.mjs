// Bytes as the platform reads and writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toBytes, toText } from "../src/lib/webauthn.ts";

test("bytes go to base64url and back", () => {
  for (const length of [0, 1, 2, 3, 32, 300]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 251 + 250) % 256);
    const text = toText(bytes.buffer);
    assert.match(text, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(toBytes(text), bytes);
  }
});
