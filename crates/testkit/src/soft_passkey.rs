//! A passkey without a device (WebAuthn level 3): makes a key of P-256, answers challenges, and
//! lies about origin, owner and counter where a test asks for it.

use crate::{Answer, Browser};
use linden_app::testing::PASSWORD;
use linden_base::Chance;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::cell::Cell;

/// The user was there, and was verified (6.1).
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
/// A new key follows.
const WITH_KEY: u8 = 0b0100_0000;

/// One passkey.
#[derive(Debug)]
pub struct SoftPasskey {
    key: SigningKey,
    id: Vec<u8>,
    /// Who its owner is, as the platform says.
    owner: String,
    /// The host that it was made for.
    host: String,
    /// The page on which it is used.
    pub origin: String,
    /// What its counter shows next; none: it has none, as a passkey that is synchronised.
    pub counter: Cell<Option<u32>>,
    /// Whether fingerprint, face or PIN are checked.
    pub verifies: Cell<bool>,
}

impl SoftPasskey {
    /// Makes one for what the platform asks; gives it with what the browser then posts.
    ///
    /// # Panics
    /// When the question cannot be read.
    pub fn make(options: &Value, origin: &str) -> (Self, String) {
        let (chance, asked) = (Chance::system(), &options["publicKey"]);
        let made = Self {
            key: SigningKey::from_bytes(&chance.bytes::<32>().into()).expect("a key of P-256"),
            id: chance.bytes::<16>().to_vec(),
            owner: text(&asked["user"]["id"]),
            host: text(&asked["rp"]["id"]),
            origin: origin.to_owned(),
            counter: Cell::new(None),
            verifies: Cell::new(true),
        };
        let shown = made.attestation();
        let client = made.client("webauthn.create", &asked["challenge"]);
        let response =
            json!({ "clientDataJSON": base64url(&client), "attestationObject": base64url(&shown) });
        let posted = made.posted(response);
        (made, posted)
    }

    /// Adds one in a browser with Linden's own password; gives it with the page that follows.
    ///
    /// # Panics
    /// When the platform does not ask for one.
    pub async fn add(browser: &Browser, name: &str) -> (Self, Answer) {
        let asked =
            browser.post("/two-step/passkeys/new/challenge", &[("password", PASSWORD)]).await;
        let (made, answer) = Self::make(&question(asked.is(200)), &browser.origin());
        let typed = [("name", name), ("answer", answer.as_str())];
        let page = browser.post("/two-step/passkeys", &typed).await;
        (made, page)
    }

    /// What a browser posts that answers what the platform asks there.
    ///
    /// # Panics
    /// When the platform does not ask for one.
    pub async fn answer(&self, browser: &Browser, ask: &str) -> String {
        let asked = browser.post(ask, &[]).await;
        self.answer_to(&question(asked.is(200)))
    }

    /// What a browser posts that answers this.
    pub fn answer_to(&self, options: &Value) -> String {
        let client = self.client("webauthn.get", &options["publicKey"]["challenge"]);
        let shown = self.data(0);
        let signed = [shown.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature: Signature = self.key.sign(&signed);
        self.posted(json!({
            "clientDataJSON": base64url(&client),
            "authenticatorData": base64url(&shown),
            "signature": base64url(signature.to_der().as_bytes()),
            "userHandle": self.owner,
        }))
    }

    /// The same passkey, which says it is somebody else's.
    #[must_use]
    pub fn named(mut self, other: &Self) -> Self {
        self.owner.clone_from(&other.owner);
        self
    }

    fn posted(&self, response: Value) -> String {
        let id = base64url(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }

    fn client(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        let said = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false,
        });
        said.to_string().into_bytes()
    }

    /// Authenticator data (6.1): hash of the host, flags, counter.
    fn data(&self, more: u8) -> Vec<u8> {
        let verified = if self.verifies.get() { PRESENT_AND_VERIFIED } else { 1 };
        let counter = self.counter.get();
        self.counter.set(counter.map(|counter| counter + 1));
        let mut data = Sha256::digest(self.host.as_bytes()).to_vec();
        data.push(verified | more);
        data.extend(counter.unwrap_or(0).to_be_bytes());
        data
    }

    /// An attestation object of format "none" (8.7) in CBOR.
    fn attestation(&self) -> Vec<u8> {
        let mut data = self.data(WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(&self.id);
        data.extend(self.public_key());
        let mut shown = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        shown.push(u8::try_from(data.len()).expect("it is short"));
        shown.extend(data);
        shown
    }

    /// A COSE key for ES256 (RFC 9053) in CBOR.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_encoded_point(false);
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(point.x().into_iter().flatten());
        key.extend(b"\x22\x58\x20");
        key.extend(point.y().into_iter().flatten());
        key
    }
}

/// What the platform asks, out of its answer to a script.
///
/// # Panics
/// When there is no question in it.
pub fn question(answer: &Answer) -> Value {
    let read: Value = serde_json::from_str(&answer.body).expect("the answer is JSON");
    read["options"].clone()
}

fn text(value: &Value) -> String {
    value.as_str().expect("the question holds it").to_owned()
}

fn base64url(bytes: &[u8]) -> String {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
