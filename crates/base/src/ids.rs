//! One type for each kind of id, so that a client's id cannot be passed where a call's
//! is wanted. Every id is a UUID version 7 (RFC 9562): ordered by the time it was made.
//! Made with a [`Chance`] and a [`Clock`]; written in addresses and logs as plain UUIDs.

use crate::{Chance, Clock};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::{Builder, Uuid};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id for this moment.
            pub fn new(clock: &Clock, chance: &Chance) -> Self {
                Self(version_7(clock, chance))
            }

            /// The plain UUID, for storage.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )+};
}

ids! {
    /// One organisation's walled site.
    PlatformId,
    /// A name under which a platform is reached.
    HostId,
    /// A person's account on one platform.
    AccountId,
    /// A therapist's relation to a client.
    RelationId,
    /// A mailed link that works once.
    LinkId,
    /// A log-in under way.
    AttemptId,
    /// A logged-in browser.
    SessionId,
    /// A phone on which the app opens with a PIN.
    AppLogInId,
    /// A passkey of somebody.
    PasskeyId,
    /// Where a phone can be rung.
    PushAddressId,
    /// A video call.
    CallId,
    /// A page in somebody's browser, which makes this id for its own life.
    PageId,
    /// A mail in the queue.
    MailId,
    /// An SMS in the queue.
    SmsId,
    /// A job in the queue.
    JobId,
    /// A line of the access log.
    AuditId,
    /// A client's tie to somebody whom they invited.
    FriendshipId,
    /// A version of an organisation's own help text.
    HelpTextId,
    /// A change of what a platform asks of those who log in.
    LogInRuleChangeId,
    /// A month in which a professional need not set two-step up.
    ExemptionId,
    /// An e-mail address that an account had.
    ReplacedAddressId,
}

fn version_7(clock: &Clock, chance: &Chance) -> Uuid {
    let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &chance.bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_later_sort_later() {
        let (clock, chance) = (Clock::fixed("2026-01-01T00:00:00Z"), Chance::seeded(1));
        let first = CallId::new(&clock, &chance);
        clock.advance(chrono::Duration::milliseconds(1));
        assert!(first < CallId::new(&clock, &chance));
    }

    #[test]
    fn an_id_survives_being_written_and_read() {
        let id = AccountId::new(&Clock::system(), &Chance::system());
        assert_eq!(id.to_string().parse::<AccountId>().unwrap(), id);
    }
}
