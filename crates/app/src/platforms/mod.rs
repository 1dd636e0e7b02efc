//! Platforms and their hosts (PRODUCT U1): which organisation's walled site a request
//! is for. Called by `access` on every request and by `service_desk`, which makes them.
//! Absent: changing a host, which is the service desk's (`domains`, later).

mod directory;
pub(crate) mod rows;

pub(crate) use directory::{Directory, Found};

use crate::log_in_rules::Rules;
use chrono_tz::Tz;
use linden_base::{Language, PlatformId};

/// What kind of site it is (PRODUCT's words).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Clients and professionals.
    Care,
    /// Authors make tools for care platforms.
    Content,
    /// A copy without real people.
    Training,
}

/// One organisation's walled site, as every request needs it.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Which one.
    pub id: PlatformId,
    /// The name that people see.
    pub name: String,
    /// The organisation that signs mails.
    pub organisation: String,
    /// Care, content or training.
    pub kind: Kind,
    /// The language of those who chose none.
    pub default_language: Language,
    /// The organisation's own colour, `#rrggbb`; contrast was checked when it was set.
    pub accent: Option<String>,
    /// The name under which the organisation's logo is served, if it has one.
    pub logo: Option<String>,
    /// How to reach the organisation.
    pub contact: Contact,
    /// Where its days begin and its clocks show.
    pub time_zone: Tz,
    /// The host that bookmarks and mailed links name.
    pub main_host: String,
    /// What is switched on.
    pub switches: Switches,
    /// What is asked of those who log in, as of when it was read.
    pub rules: Rules,
}

/// The time zone of a platform for which nobody chose one.
pub(crate) const USUAL_TIME_ZONE: Tz = Tz::Europe__Amsterdam;

/// How people reach the organisation when logging in does not work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// A phone number as people write it.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
}

/// Capabilities of a platform (PRODUCT G) that exist so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switches {
    /// Clients may sign up by themselves (A2). Off at first.
    pub sign_up: bool,
    /// Therapists may create clients (A2). On at first.
    pub therapists_create_clients: bool,
    /// Clients may start calls (V2). On at first.
    pub clients_start_calls: bool,
    /// Application managers say how people log in (G2, T5). Off at first.
    pub log_in_rules: bool,
    /// Who is not online can be asked by mail to come (V1, M1). On at first.
    pub asks_by_mail: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            sign_up: false,
            therapists_create_clients: true,
            clients_start_calls: true,
            log_in_rules: false,
            asks_by_mail: true,
        }
    }
}

impl Kind {
    /// The word in the database and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Content => "content",
            Self::Training => "training",
        }
    }

    /// The kind that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Care, Self::Content, Self::Training].into_iter().find(|kind| kind.word() == word)
    }
}
