//! Who sits in a call and where, and why one is over; with the words that the database knows.

use chrono::{DateTime, Utc};
use linden_base::{AccountId, SessionId};
use serde::{Deserialize, Serialize};

/// One person's place in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seat {
    pub(crate) account: AccountId,
    /// The device that sits there, or that declined, once one does.
    pub(crate) session: Option<SessionId>,
    /// When the person left by themselves, until they join again.
    pub(crate) left_at: Option<DateTime<Utc>>,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Therapist,
    Client,
}

/// Why a call is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Why {
    /// The other side declined.
    Declined,
    /// Nobody answered in time.
    RangOut,
    /// The caller gave up before anybody answered.
    Cancelled,
    /// The last one left.
    LastLeft,
    /// The care relation ended, or an account was closed.
    NotAllowed,
}

impl Side {
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Therapist => Self::Client,
            Self::Client => Self::Therapist,
        }
    }

    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Therapist => "therapist",
            Self::Client => "client",
        }
    }
}

impl Why {
    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::RangOut => "rang-out",
            Self::Cancelled => "cancelled",
            Self::LastLeft => "last-left",
            Self::NotAllowed => "not-allowed",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Declined, Self::RangOut, Self::Cancelled, Self::LastLeft, Self::NotAllowed]
            .into_iter()
            .find(|why| why.word() == word)
    }
}

impl Seat {
    pub(crate) const fn empty(account: AccountId) -> Self {
        Self { account, session: None, left_at: None }
    }

    pub(super) fn taken_by(&mut self, session: SessionId) {
        self.session = Some(session);
        self.left_at = None;
    }
}
