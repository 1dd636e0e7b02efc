//! Passes: LiveKit access tokens that open no room, but let a program look after rooms. Shown at
//! the room service (`http/room_service.rs`), and made for a cluster's (`cluster.rs`). Who holds
//! the key makes them; nobody's browser ever gets one.

use crate::config::ApiKey;
use crate::ticket::{Claims, TicketRefused, VideoGrant};
use chrono::{DateTime, TimeDelta, Utc};

/// A pass is made for one request.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(1);

/// What the holder may do, in LiveKit's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pass {
    /// See all rooms (`roomList`).
    pub(crate) lists: bool,
    /// Make and end any room (`roomCreate`).
    pub(crate) ends: bool,
    /// Look after who is in this room (`roomAdmin`, `room`).
    pub(crate) looks_after: Option<String>,
}

impl Pass {
    /// Ends any room.
    pub(crate) fn to_end() -> Self {
        Self { ends: true, ..Self::default() }
    }

    /// Looks after this room.
    pub(crate) fn to_look_after(room: &str) -> Self {
        Self { looks_after: Some(room.to_owned()), ..Self::default() }
    }

    /// The signed token, good for a minute.
    pub(crate) fn sign(&self, key: &ApiKey, now: DateTime<Utc>) -> String {
        let video = VideoGrant {
            room_list: self.lists,
            room_create: self.ends,
            room_admin: self.looks_after.is_some(),
            room: self.looks_after.clone().unwrap_or_default(),
            ..VideoGrant::default()
        };
        let claims = Claims {
            iss: key.id.clone(),
            nbf: now.timestamp(),
            exp: (now + GOOD_FOR).timestamp(),
            video,
            ..Claims::default()
        };
        claims.sign(key)
    }

    /// Reads a token; a ticket reads as a pass that allows nothing.
    pub(crate) fn verify(
        token: &str,
        keys: &[ApiKey],
        now: DateTime<Utc>,
    ) -> Result<Self, TicketRefused> {
        let VideoGrant { room_list, room_create, room_admin, room, .. } =
            Claims::verify(token, keys, now)?.video;
        let looks_after = (room_admin && !room.is_empty()).then_some(room);
        Ok(Self { lists: room_list, ends: room_create, looks_after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;

    fn key() -> ApiKey {
        ApiKey { id: "k".into(), secret: "a secret of some length".to_owned().into() }
    }

    #[test]
    fn a_signed_pass_reads_back_as_it_was_and_ends_after_a_minute() {
        let now = Clock::fixed("2026-11-29T10:00:00Z").now();
        let all = Pass { lists: true, ..Pass::to_end() };
        for pass in [all, Pass::to_end(), Pass::to_look_after("room"), Pass::default()] {
            let token = pass.sign(&key(), now);
            assert_eq!(Pass::verify(&token, &[key()], now), Ok(pass));
            let late = now + TimeDelta::minutes(2);
            assert_eq!(Pass::verify(&token, &[key()], late), Err(TicketRefused::Expired));
        }
    }
}
