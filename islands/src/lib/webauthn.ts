// The browser's own passkeys (WebAuthn level 3), asked and answered in the JSON of the platform: bytes are base64url.
// Browsers that are a few years old have no such JSON of their own, so it is read and written here.

type Descriptor = { type: "public-key"; id: string };

/** What the platform asks (crates/app/src/passkeys/ceremony.rs). */
export type Asked = { publicKey: Record<string, unknown> & { challenge: string } };

/** Whether this browser has passkeys at all; it has none where the line is not safe. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === "function" && !!navigator.credentials;
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

export function toText(bytes: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function descriptors(list: unknown): PublicKeyCredentialDescriptor[] {
  return ((list ?? []) as Descriptor[]).map(({ type, id }) => ({ type, id: toBytes(id) }));
}

/** Makes a passkey; gives what the platform keeps of it. */
export async function make({ publicKey }: Asked): Promise<string> {
  const user = publicKey["user"] as { id: string; name: string; displayName: string };
  const options = {
    ...publicKey,
    challenge: toBytes(publicKey.challenge),
    user: { ...user, id: toBytes(user.id) },
    excludeCredentials: descriptors(publicKey["excludeCredentials"]),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = (await navigator.credentials.create({ publicKey: options })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return JSON.stringify({
    ...named(made),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
    },
  });
}

/** Uses a passkey; gives its answer. */
export async function use({ publicKey }: Asked): Promise<string> {
  const options = {
    ...publicKey,
    challenge: toBytes(publicKey.challenge),
    allowCredentials: descriptors(publicKey["allowCredentials"]),
  } as unknown as PublicKeyCredentialRequestOptions;
  const used = (await navigator.credentials.get({ publicKey: options })) as PublicKeyCredential;
  const response = used.response as AuthenticatorAssertionResponse;
  return JSON.stringify({
    ...named(used),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : null,
    },
  });
}

function named(credential: PublicKeyCredential): { id: string; rawId: string; type: string } {
  return { id: credential.id, rawId: toText(credential.rawId), type: credential.type };
}
