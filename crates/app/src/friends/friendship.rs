//! A client's tie to somebody whom they invited.

use crate::accounts::Name;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, FriendshipId};

/// A tie, in force while it has no end.
#[derive(Clone, Debug)]
pub(crate) struct Friendship {
    pub(crate) id: FriendshipId,
    /// Who invited.
    pub(crate) client: AccountId,
    /// Whose account it led to, once the invitation was written.
    pub(crate) friend: Option<AccountId>,
    /// As the client calls the friend.
    pub(crate) name: Name,
    /// Where the invitation goes, as `stored_email` gives it.
    pub(crate) email: String,
    /// When the newest invitation was asked for.
    pub(crate) invited_at: DateTime<Utc>,
    /// When the friend first logged in after that.
    pub(crate) joined_at: Option<DateTime<Utc>>,
    pub(crate) ended_at: Option<DateTime<Utc>>,
}

/// How a friendship stands, as its client sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The friend has not logged in yet.
    Invited,
    /// The friend has logged in.
    Here,
    /// The client ended it.
    Ended,
}

impl Friendship {
    /// How it stands. It follows from what the client and the friend did, never from accounts,
    /// so that it tells nothing of them.
    pub(crate) fn standing(&self) -> Standing {
        match (self.ended_at, self.joined_at) {
            (Some(_), _) => Standing::Ended,
            (None, Some(_)) => Standing::Here,
            (None, None) => Standing::Invited,
        }
    }
}
