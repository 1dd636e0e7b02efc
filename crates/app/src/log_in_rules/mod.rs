//! What a platform asks of those who log in (PRODUCT E8, T5, T7), for each kind of person:
//! whether a password is a way in at all, whether two-step is off, optional or required, and
//! how long a device may be remembered. Read with the platform on every request; written by
//! the service desk. Absent: pages on which the application manager sets them.

pub(crate) mod rows;

use crate::{accounts::Kind, layout::Words};
use chrono::{DateTime, Duration, Utc};

/// The rules for all kinds of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    pub(crate) professionals: Rule,
    pub(crate) clients: Rule,
    pub(crate) friends: Rule,
}

/// The rule for one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Whether e-mail and password let in.
    pub(crate) password: bool,
    pub(crate) two_step: Policy,
    /// How long professionals' devices are remembered; the others choose it themselves.
    pub(crate) remember: Remember,
}

/// Whether two-step is asked (PRODUCT T5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Nobody sets it up; who has it is not asked.
    Off,
    /// Who wants it sets it up.
    Optional,
    /// All set it up: from this moment on, nothing else is reachable before.
    Required {
        /// Until then it is optional.
        from: DateTime<Utc>,
    },
}

/// How long a device skips the code (PRODUCT T7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remember {
    /// Always ask.
    No,
    HalfDay,
    ThreeDays,
    Week,
}

impl Rules {
    pub(crate) const fn of(&self, kind: Kind) -> &Rule {
        match kind {
            Kind::Professional => &self.professionals,
            Kind::Client => &self.clients,
            Kind::Friend => &self.friends,
        }
    }

    pub(crate) const fn of_mut(&mut self, kind: Kind) -> &mut Rule {
        match kind {
            Kind::Professional => &mut self.professionals,
            Kind::Client => &mut self.clients,
            Kind::Friend => &mut self.friends,
        }
    }
}

impl Default for Rules {
    fn default() -> Self {
        let rule = Rule { password: true, two_step: Policy::Optional, remember: Remember::HalfDay };
        Self { professionals: rule, clients: rule, friends: rule }
    }
}

impl Policy {
    /// Whether it is required at `now`.
    pub(crate) fn is_required(self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Required { from } if now >= from)
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Optional => "optional",
            Self::Required { .. } => "required",
        }
    }
}

impl Remember {
    pub(crate) const ALL: [Self; 4] = [Self::No, Self::HalfDay, Self::ThreeDays, Self::Week];

    /// How long; none: not at all.
    pub(crate) const fn time(self) -> Option<Duration> {
        match self {
            Self::No => None,
            Self::HalfDay => Some(Duration::hours(12)),
            Self::ThreeDays => Some(Duration::days(3)),
            Self::Week => Some(Duration::days(7)),
        }
    }

    /// The choice that lasts so long.
    pub(crate) fn from_hours(hours: u32) -> Option<Self> {
        let time = Duration::hours(i64::from(hours));
        Self::ALL.into_iter().find(|remember| remember.time().unwrap_or_default() == time)
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::HalfDay => "12h",
            Self::ThreeDays => "3d",
            Self::Week => "1w",
        }
    }

    /// As people read it: "12 hours".
    pub(crate) fn in_words(self, t: &Words) -> String {
        match self {
            Self::No => t.msg_two_step_remember_no(),
            Self::HalfDay => t.msg_two_step_remember_half_day(),
            Self::ThreeDays => t.msg_two_step_remember_three_days(),
            Self::Week => t.msg_two_step_remember_week(),
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|remember| remember.word() == word)
    }
}
