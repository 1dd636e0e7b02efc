//! News for open pages (PRODUCT V1): each page of somebody who is logged in keeps a stream of
//! server-sent events open (`GET /events`), fed by the event bus between nodes. `calls` tells
//! what happens to calls, `calls::presence` who is online. A stream ends with its session.
//!
//! An announcement names ids alone and whom it is for; names are read when it is delivered.
//! Absent: anything that must not be lost. A page that missed something is told anew.

pub(crate) mod pages;
mod places;
mod sight;
mod stream;

pub(crate) use places::Places;

use crate::calls::Why;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId, SessionId};
use linden_store::{Event, PlatformTx, StoreError};
use serde::{Deserialize, Serialize};

const TOPIC: &str = "news";
/// So many recipients fit into one announcement of PostgreSQL.
const AT_ONCE: usize = 150;

/// Something that open pages should know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "name", content = "data")]
pub(crate) enum News {
    /// Somebody calls this person.
    Ringing(AboutCall),
    /// The person who was called has answered; for the caller.
    Answered(AboutCall),
    /// One of this person's devices has answered: the others stop ringing.
    AnsweredElsewhere(AboutCall),
    /// The call is over, whether or not it was answered; for both.
    Ended {
        /// Which.
        call: CallId,
        /// Why.
        why: Why,
    },
    /// A session of this person has ended: its pages show nothing more.
    LoggedOut {
        /// Which.
        session: SessionId,
    },
    /// The session in which this person was in a call has ended; for the media server.
    SentAway {
        /// Out of which call.
        call: CallId,
        /// Who.
        account: AccountId,
    },
    /// Another device of this person has their place in a call from now on; for the first one's
    /// page, and for the media server.
    TakenOver {
        /// In which call.
        call: CallId,
        /// Who.
        account: AccountId,
        /// Since when.
        at: DateTime<Utc>,
    },
    /// Somebody with this person's password asked to log in without a code (PRODUCT T11).
    RecoveryAsked {},
    /// That was stopped, or is done.
    RecoveryOver {},
    /// Somebody related came or went.
    Presence {
        /// Who.
        account: AccountId,
        /// Whether they have a page open.
        online: bool,
    },
}

/// Which call.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AboutCall {
    pub(crate) call: CallId,
}

/// News and those whom it is for.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Message {
    to: Vec<AccountId>,
    #[serde(flatten)]
    pub(crate) news: News,
}

impl Message {
    /// The message in an announcement, if it is one of ours.
    pub(crate) fn heard(event: Event) -> Option<Self> {
        (event.topic == TOPIC).then(|| serde_json::from_value(event.payload).ok()).flatten()
    }
}

/// Tells all open pages of these people, on all nodes, once the transaction is committed.
pub(crate) async fn tell(tx: &PlatformTx, to: &[AccountId], news: &News) -> Result<(), StoreError> {
    for some in to.chunks(AT_ONCE) {
        let message = Message { to: some.to_vec(), news: news.clone() };
        tx.announce(TOPIC, &message).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn an_announcement_for_all_that_fit_stays_below_what_postgresql_takes() {
        let (clock, chance) = (Clock::system(), Chance::system());
        let account = AccountId::new(&clock, &chance);
        let news = News::Presence { account, online: true };
        let message = Message { to: vec![account; AT_ONCE], news };
        assert!(serde_json::to_string(&message).unwrap().len() < 7_500);
    }
}
