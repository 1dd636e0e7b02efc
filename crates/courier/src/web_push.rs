//! Sends messages to browsers by their makers' push services (RFC 8030), sealed for the one
//! browser (RFC 8291) and signed with the installation's key (VAPID, RFC 8292).
//!
//! The address comes from a browser, so anybody could name any machine: only the push services
//! in the settings are ever talked to.

mod vapid;

use crate::{CarriesPush, Push, PushAddress, PushOutcome, client, this_machine};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_base::{Clock, SecretString};
use p256::PublicKey;
use reqwest::{
    Client, StatusCode,
    header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE},
};
use std::time::Duration;
use url::Url;
use vapid::Vapid;
use web_push_native::{Auth, encrypt};

/// Which services, and who sends.
pub struct WebPushOptions {
    /// The installation's private key: 32 bytes in base64url.
    pub key: SecretString,
    /// Whom a push service can write to: `mailto:…`.
    pub contact: String,
    /// Hosts of push services; each with all hosts below it.
    pub services: Vec<String>,
    /// How long one try may take altogether.
    pub timeout: Duration,
    /// The time, for signatures.
    pub clock: Clock,
}

/// The options cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WebPushError {
    /// Not 32 bytes that make a key.
    #[error("The key for push messages is none.")]
    Key,
    /// The encryption could not be set up.
    #[error("The line to push services cannot be set up: {0}.")]
    Line(String),
}

/// The way to push services.
pub struct WebPush {
    client: Client,
    vapid: Vapid,
    services: Vec<String>,
}

impl WebPush {
    /// Connects with the first message.
    pub fn new(options: WebPushOptions) -> Result<Self, WebPushError> {
        let WebPushOptions { key, contact, services, timeout, clock } = options;
        let vapid = Vapid::new(&key, contact, clock).ok_or(WebPushError::Key)?;
        let client = client::https(timeout).map_err(WebPushError::Line)?;
        Ok(Self { client, vapid, services })
    }

    /// The address, if it is one of a push service that may be talked to.
    fn allowed(&self, endpoint: &str) -> Option<Url> {
        let address: Url = endpoint.parse().ok()?;
        let host = address.host_str()?;
        let below = |service: &String| {
            host == service || host.strip_suffix(service).is_some_and(|rest| rest.ends_with('.'))
        };
        let usual = address.scheme() == "https" && address.port().is_none();
        let safe = usual || this_machine::is_named(host);
        (safe && self.services.iter().any(below)).then_some(address)
    }
}

#[async_trait::async_trait]
impl CarriesPush for WebPush {
    async fn push(&self, push: &Push) -> PushOutcome {
        let Some(address) = self.allowed(&push.to.endpoint) else {
            return PushOutcome::Gone;
        };
        let Some(sealed) = sealed(&push.to, &push.words) else {
            return PushOutcome::Gone;
        };
        let topic = push.topic.iter().map(|topic| ("topic", topic.as_str()));
        let post = self
            .client
            .post(address.clone())
            .header(AUTHORIZATION, self.vapid.authorization(&address))
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("ttl", push.within.as_secs())
            // What rings, what ends the ringing, and what is about an account cannot wait until a
            // phone wakes by itself.
            .header("urgency", "high")
            .body(sealed);
        let post = topic.fold(post, |post, (name, value)| post.header(name, value));
        match post.send().await {
            Ok(answer) => outcome(answer.status()),
            Err(_) => PushOutcome::TryLater("the push service could not be reached".to_owned()),
        }
    }

    fn key(&self) -> String {
        self.vapid.public_key().to_owned()
    }

    fn takes(&self, address: &PushAddress) -> bool {
        self.allowed(&address.endpoint).is_some() && sealed(address, "").is_some()
    }
}

/// The words as only the browser can read them. None: its key is none.
fn sealed(to: &PushAddress, words: &str) -> Option<Vec<u8>> {
    let key = PublicKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(&to.p256dh).ok()?).ok()?;
    let auth: [u8; 16] = URL_SAFE_NO_PAD.decode(&to.auth).ok()?.try_into().ok()?;
    encrypt(words.as_bytes().to_vec(), &key, &Auth::from(auth)).ok()
}

fn outcome(status: StatusCode) -> PushOutcome {
    let why = format!("the push service answered {}", status.as_u16());
    match status {
        status if status.is_success() => PushOutcome::Accepted,
        StatusCode::NOT_FOUND | StatusCode::GONE => PushOutcome::Gone,
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => PushOutcome::TryLater(why),
        status if status.is_client_error() => PushOutcome::RefusedForGood(why),
        _ => PushOutcome::TryLater(why),
    }
}
