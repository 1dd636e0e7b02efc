//! Tickets: LiveKit access tokens (a JWT, HS256). The app signs one for each participant
//! and room; `http.rs` lets in who shows a good one. No ticket ever enters a log.

use crate::config::ApiKey;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use linden_base::ExposeSecret;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How far another machine's clock may be off.
pub(crate) const LEEWAY: TimeDelta = TimeDelta::seconds(30);

/// What a participant may do in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grants {
    /// Publish sound and picture.
    pub publish: bool,
    /// Receive the others' sound and picture.
    pub subscribe: bool,
    /// Send data to the others.
    pub publish_data: bool,
    /// Sources that may be published (`camera`, `microphone`, …); empty: all.
    pub sources: Vec<String>,
    /// Change one's own name, metadata and attributes.
    pub update_own: bool,
    /// Be in the room without the others seeing it.
    pub hidden: bool,
}

impl Default for Grants {
    fn default() -> Self {
        Self {
            publish: true,
            subscribe: true,
            publish_data: true,
            sources: Vec::new(),
            update_own: false,
            hidden: false,
        }
    }
}

/// Good for one participant in one room until it expires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The room's name.
    pub room: String,
    /// Who it is; a second session with the same identity ends the first.
    pub identity: String,
    /// The name that others see.
    pub name: String,
    /// Free text that others see.
    pub metadata: String,
    /// Free pairs that others see.
    pub attributes: HashMap<String, String>,
    /// What the participant may do.
    pub grants: Grants,
    /// When it was signed and begins to be good.
    pub issued: DateTime<Utc>,
    /// Until when it lets in.
    pub expires: DateTime<Utc>,
}

/// Why a token does not let in. The texts go to the client, which shows them to developers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketRefused {
    /// There is none.
    #[error("a token is missing")]
    Missing,
    /// No JWT, or signed with no key that we know.
    #[error("this token was not signed with a known key")]
    Unknown,
    /// Not yet or no longer good.
    #[error("this token has expired or is not good yet")]
    Expired,
    /// Its holder was sent away since.
    #[error("this participant was sent away")]
    SentAway,
    /// Good, but not for entering a room.
    #[error("this token names no room or no identity")]
    NoRoom,
}

/// What a LiveKit access token says, whether it is a ticket or a pass.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Claims {
    pub(crate) iss: String,
    pub(crate) sub: String,
    pub(crate) exp: i64,
    pub(crate) nbf: i64,
    pub(crate) name: String,
    pub(crate) metadata: String,
    pub(crate) attributes: HashMap<String, String>,
    pub(crate) video: VideoGrant,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct VideoGrant {
    pub(crate) room_join: bool,
    pub(crate) room: String,
    pub(crate) room_admin: bool,
    pub(crate) room_list: bool,
    pub(crate) room_create: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) can_publish: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) can_subscribe: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) can_publish_data: Option<bool>,
    pub(crate) can_publish_sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) can_update_own_metadata: Option<bool>,
    pub(crate) hidden: bool,
}

impl Ticket {
    /// The signed token.
    pub fn sign(&self, key: &ApiKey) -> String {
        self.claims(key).sign(key)
    }

    fn claims(&self, key: &ApiKey) -> Claims {
        let grants = &self.grants;
        Claims {
            iss: key.id.clone(),
            sub: self.identity.clone(),
            exp: self.expires.timestamp(),
            nbf: self.issued.timestamp(),
            name: self.name.clone(),
            metadata: self.metadata.clone(),
            attributes: self.attributes.clone(),
            video: VideoGrant {
                room_join: true,
                room: self.room.clone(),
                can_publish: Some(grants.publish),
                can_subscribe: Some(grants.subscribe),
                can_publish_data: Some(grants.publish_data),
                can_publish_sources: grants.sources.clone(),
                can_update_own_metadata: Some(grants.update_own),
                hidden: grants.hidden,
                ..VideoGrant::default()
            },
        }
    }

    /// Reads a token; says why when it does not let in.
    pub(crate) fn verify(
        token: &str,
        keys: &[ApiKey],
        now: DateTime<Utc>,
    ) -> Result<Self, TicketRefused> {
        let claims = Claims::verify(token, keys, now)?;
        let (from, until) = (moment(claims.nbf), moment(claims.exp));
        let video = &claims.video;
        if !video.room_join || video.room.is_empty() || claims.sub.is_empty() {
            return Err(TicketRefused::NoRoom);
        }
        Ok(Self::from_claims(claims, (from, until)))
    }

    fn from_claims(claims: Claims, (issued, expires): (DateTime<Utc>, DateTime<Utc>)) -> Self {
        let video = claims.video;
        Self {
            room: video.room,
            identity: claims.sub,
            name: claims.name,
            metadata: claims.metadata,
            attributes: claims.attributes,
            grants: Grants {
                publish: video.can_publish.unwrap_or(true),
                subscribe: video.can_subscribe.unwrap_or(true),
                publish_data: video.can_publish_data.unwrap_or(true),
                sources: video.can_publish_sources,
                update_own: video.can_update_own_metadata.unwrap_or(false),
                hidden: video.hidden,
            },
            issued,
            expires,
        }
    }
}

impl Claims {
    pub(crate) fn sign(&self, key: &ApiKey) -> String {
        let secret = EncodingKey::from_secret(key.secret.expose_secret().as_bytes());
        encode(&Header::new(Algorithm::HS256), self, &secret)
            .expect("plain strings and numbers always become a token")
    }

    /// Those of a token that one of these keys signed and that is good now.
    pub(crate) fn verify(
        token: &str,
        keys: &[ApiKey],
        now: DateTime<Utc>,
    ) -> Result<Self, TicketRefused> {
        let claims = keys.iter().find_map(|key| signed_by(token, key));
        let claims = claims.ok_or(TicketRefused::Unknown)?;
        if now + LEEWAY < moment(claims.nbf) || now - LEEWAY > moment(claims.exp) {
            return Err(TicketRefused::Expired);
        }
        Ok(claims)
    }
}

/// The claims, if this very key signed them. Time is judged by our own clock, not here.
fn signed_by(token: &str, key: &ApiKey) -> Option<Claims> {
    let mut rules = Validation::new(Algorithm::HS256);
    rules.validate_exp = false;
    rules.validate_nbf = false;
    rules.validate_aud = false;
    rules.set_required_spec_claims(&["exp"]);
    rules.set_issuer(&[&key.id]);
    let secret = DecodingKey::from_secret(key.secret.expose_secret().as_bytes());
    decode::<Claims>(token, &secret, &rules).ok().map(|token| token.claims)
}

fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MIN_UTC + LEEWAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;

    fn key(id: &str, secret: &str) -> ApiKey {
        ApiKey { id: id.into(), secret: secret.to_owned().into() }
    }

    fn ticket(now: DateTime<Utc>) -> Ticket {
        Ticket {
            room: "room".into(),
            identity: "ann".into(),
            name: "Ann".into(),
            metadata: String::new(),
            attributes: HashMap::from([("role".into(), "client".into())]),
            grants: Grants { sources: vec!["microphone".into()], ..Grants::default() },
            issued: now,
            expires: now + TimeDelta::minutes(10),
        }
    }

    fn now() -> DateTime<Utc> {
        Clock::fixed("2026-11-22T10:00:00Z").now()
    }

    #[test]
    fn a_signed_ticket_reads_back_as_it_was() {
        let ours = key("k", "a secret of some length, as it should be");
        let token = ticket(now()).sign(&ours);
        assert_eq!(Ticket::verify(&token, &[ours], now()), Ok(ticket(now())));
    }

    #[test]
    fn another_key_or_an_altered_token_does_not_let_in() {
        let ours = key("k", "a secret of some length, as it should be");
        let token = ticket(now()).sign(&ours);
        let other = key("k", "another secret");
        assert_eq!(Ticket::verify(&token, &[other], now()), Err(TicketRefused::Unknown));
        let renamed = key("m", "a secret of some length, as it should be");
        assert_eq!(Ticket::verify(&token, &[renamed], now()), Err(TicketRefused::Unknown));
        let mut altered = token.clone();
        altered.insert(40, 'x');
        assert_eq!(Ticket::verify(&altered, &[ours], now()), Err(TicketRefused::Unknown));
    }

    #[test]
    fn a_ticket_ends_with_its_time() {
        let ours = key("k", "a secret of some length, as it should be");
        let token = ticket(now()).sign(&ours);
        let late = now() + TimeDelta::minutes(11);
        let early = now() - TimeDelta::minutes(2);
        for moment in [late, early] {
            let answer = Ticket::verify(&token, std::slice::from_ref(&ours), moment);
            assert_eq!(answer, Err(TicketRefused::Expired));
        }
    }

    #[test]
    fn a_token_that_says_nothing_of_rights_gives_the_usual_ones() {
        let ours = key("k", "a secret of some length, as it should be");
        let claims = serde_json::json!({
            "iss": "k", "sub": "ann", "exp": now().timestamp() + 60,
            "video": {"roomJoin": true, "room": "room"},
        });
        let secret = EncodingKey::from_secret(ours.secret.expose_secret().as_bytes());
        let token = encode(&Header::new(Algorithm::HS256), &claims, &secret).unwrap();
        assert_eq!(Ticket::verify(&token, &[ours], now()).unwrap().grants, Grants::default());
    }
}
