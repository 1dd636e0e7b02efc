//! What the rest of Linden is told of rooms, in its own words.

use chrono::{DateTime, Utc};
use livekit_protocol::DisconnectReason;

/// Somebody came or went, or a room ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomEvent {
    /// A participant came in.
    Joined {
        /// The room's name.
        room: String,
        /// Who.
        identity: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// A participant is out, and stays out unless it joins anew.
    Left {
        /// The room's name.
        room: String,
        /// Who.
        identity: String,
        /// Why.
        reason: LeftBecause,
    },
    /// The last participant is out: the room and all that belonged to it is gone.
    RoomEnded {
        /// The room's name.
        room: String,
    },
}

/// Why a participant is out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftBecause {
    /// It said so, or closed its page.
    Left,
    /// Its line was lost and did not come back in time.
    LostLine,
    /// The same identity came in from elsewhere.
    Replaced,
    /// It was sent away, or the room was ended.
    SentAway,
    /// The media server stops.
    Stopped,
    /// Its session could not go on; a client joins anew by itself.
    Fault,
}

impl From<DisconnectReason> for LeftBecause {
    fn from(reason: DisconnectReason) -> Self {
        match reason {
            DisconnectReason::ClientInitiated => Self::Left,
            DisconnectReason::SignalClose => Self::LostLine,
            DisconnectReason::DuplicateIdentity => Self::Replaced,
            DisconnectReason::ParticipantRemoved | DisconnectReason::RoomDeleted => Self::SentAway,
            DisconnectReason::ServerShutdown => Self::Stopped,
            _ => Self::Fault,
        }
    }
}

/// A room and who is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomSummary {
    /// The room's name.
    pub name: String,
    /// Who is in it, in the order of their identities.
    pub participants: Vec<String>,
}
