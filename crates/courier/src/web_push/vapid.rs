//! Who sends a push message (VAPID, RFC 8292): a short token, signed with the installation's key,
//! for one push service and some hours.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use linden_base::{Clock, ExposeSecret, SecretString};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::json;
use url::Url;

/// RFC 8292 allows a day.
const GOOD_FOR: Duration = Duration::hours(12);

/// The installation as push services know it.
pub(super) struct Vapid {
    key: SigningKey,
    public_key: String,
    contact: String,
    clock: Clock,
}

impl Vapid {
    /// None: the key is none.
    pub(super) fn new(key: &SecretString, contact: String, clock: Clock) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(key.expose_secret()).ok()?;
        let key = SigningKey::from_slice(&bytes).ok()?;
        let point = key.verifying_key().to_encoded_point(false);
        let public_key = URL_SAFE_NO_PAD.encode(point.as_bytes());
        Some(Self { key, public_key, contact, clock })
    }

    /// An uncompressed point in base64url, as browsers want it.
    pub(super) fn public_key(&self) -> &str {
        &self.public_key
    }

    /// The header's value for a message to this address.
    pub(super) fn authorization(&self, address: &Url) -> String {
        let audience = address.origin().ascii_serialization();
        let expires = (self.clock.now() + GOOD_FOR).timestamp();
        let claims = json!({ "aud": audience, "exp": expires, "sub": self.contact });
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(json!({ "typ": "JWT", "alg": "ES256" })), part(claims));
        let signature: Signature = self.key.sign(signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public_key)
    }
}
