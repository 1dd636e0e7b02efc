//! What is sent to a phone whose app is closed: a few words that its browser's maker passes on
//! without being able to read them (RFC 8030, RFC 8291).

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Where a phone's browser takes messages, as it says itself (Push API, `PushSubscription`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAddress {
    /// The push service's address for this one browser.
    pub endpoint: String,
    /// The browser's public key: an uncompressed point of P-256 in base64url.
    pub p256dh: String,
    /// 16 bytes that browser and sender share, in base64url.
    pub auth: String,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// To whom.
    pub to: PushAddress,
    /// At most some 3,000 bytes; only the browser can read them.
    pub words: String,
    /// It is worth nothing after this.
    pub within: Duration,
    /// At most 32 signs of base64url. While a message waits for its browser, a newer one with the same
    /// topic takes its place (RFC 8030, 5.4). None: it waits beside all others.
    pub topic: Option<String>,
}

/// How a try went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PushOutcome {
    /// The push service has it.
    Accepted,
    /// The browser takes none any more: forget the address.
    Gone,
    /// It will never be taken.
    RefusedForGood(String),
    /// It may be taken later.
    TryLater(String),
}
