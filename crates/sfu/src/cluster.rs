//! A media server elsewhere, a LiveKit cluster or `linden media`, as Linden asks it to tidy: rooms
//! that are over end, and who was sent away stays away. Called by the app's jobs, which try again.
//! Browsers find their way there by their tickets alone.

use crate::config::ApiKey;
use crate::pass::Pass;
use chrono::{DateTime, Utc};
use livekit_protocol::{DeleteRoomRequest, RoomParticipantIdentity};
use prost::Message;
use reqwest::{Client, Response, StatusCode, header, redirect};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::sync::Arc;
use std::time::Duration;

/// One question takes at most so long.
const WITHIN: Duration = Duration::from_secs(10);

/// Why the cluster did not do it. Each is a sentence's end, and tells nothing of anybody.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// The encryption could not be set up.
    #[error("the line to the media server cannot be set up: {0}")]
    Line(String),
    /// It cannot be reached, or does not answer in time.
    #[error("the media server could not be reached or did not answer in time")]
    Silent,
    /// It does not want to: a wrong key, or a fault of its own.
    #[error("the media server answered {0}")]
    Refused(u16),
}

/// A media server elsewhere.
#[derive(Debug)]
pub struct Cluster {
    client: Client,
    /// `https://host:port`
    address: String,
    key: ApiKey,
}

impl Cluster {
    /// `url` as browsers get it: `wss://…`, or `ws://…` on a network of one's own.
    ///
    /// # Errors
    /// When the encryption cannot be set up.
    pub fn new(url: &str, key: ApiKey) -> Result<Self, ClusterError> {
        let address = url.replacen("ws", "http", 1).trim_end_matches('/').to_owned();
        Ok(Self { client: client()?, address, key })
    }

    /// Sends everybody in the room away. A room that is gone already is none to end.
    ///
    /// # Errors
    /// When the media server cannot be asked, or refuses.
    pub async fn end_room(&self, room: &str, now: DateTime<Utc>) -> Result<(), ClusterError> {
        let question = DeleteRoomRequest { room: room.to_owned() };
        self.ask("DeleteRoom", &Pass::to_end(), &question, now).await
    }

    /// Sends one participant away. Tickets of before `now` let it in no more, where the media
    /// server knows of that.
    ///
    /// # Errors
    /// When the media server cannot be asked, or refuses.
    pub async fn remove(
        &self,
        room: &str,
        identity: &str,
        now: DateTime<Utc>,
    ) -> Result<(), ClusterError> {
        let question = RoomParticipantIdentity {
            room: room.to_owned(),
            identity: identity.to_owned(),
            revoke_token_ts: now.timestamp(),
        };
        self.ask("RemoveParticipant", &Pass::to_look_after(room), &question, now).await
    }

    async fn ask(
        &self,
        method: &str,
        pass: &Pass,
        question: &impl Message,
        now: DateTime<Utc>,
    ) -> Result<(), ClusterError> {
        let address = format!("{}/twirp/livekit.RoomService/{method}", self.address);
        let post = self.client.post(address).bearer_auth(pass.sign(&self.key, now));
        let post = post.header(header::CONTENT_TYPE, "application/protobuf");
        let answer = post.body(question.encode_to_vec()).send().await;
        let answer = answer.map_err(|_| ClusterError::Silent)?;
        let status = answer.status();
        if status.is_success() || (status == StatusCode::NOT_FOUND && is_nobody(answer).await) {
            return Ok(());
        }
        Err(ClusterError::Refused(status.as_u16()))
    }
}

/// Whether there is no such room or participant: an address that is wrong is answered 404, too.
async fn is_nobody(answer: Response) -> bool {
    let body = answer.bytes().await.unwrap_or_default();
    let refusal = serde_json::from_slice::<serde_json::Value>(&body).unwrap_or_default();
    refusal["code"] == "not_found"
}

/// TLS by rustls and ring, the certificates that browsers trust, no redirects.
fn client() -> Result<Client, ClusterError> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| ClusterError::Line(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(redirect::Policy::none())
        .timeout(WITHIN)
        .build()
        .map_err(|error| ClusterError::Line(error.to_string()))
}
