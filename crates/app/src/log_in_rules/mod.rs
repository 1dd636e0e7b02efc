//! What a platform asks of those who log in (PRODUCT E8, T5, T7), for each kind of person:
//! whether a password is a way in at all, whether two-step is off, optional or required, and
//! how long a device may be remembered. Read with the platform on every request, as it is in
//! force at that moment. Every change is kept, may begin on a later day, and is looked at before
//! it is saved ([`dry_run`], T12). Made by application managers (`pages`) where the service desk
//! lets them, and by the service desk. Absent: exemptions (`exemptions`) and asking the code
//! (`two_step`, `gate`).

pub(crate) mod change;
pub(crate) mod dry_run;
pub(crate) mod notices;
pub(crate) mod pages;
pub(crate) mod people;
pub(crate) mod rows;
#[cfg(test)]
mod tests;
mod ways;
pub(crate) mod weaker;
pub(crate) mod words;

use crate::{App, accounts::Kind, exemptions, layout::Words, platforms::Platform};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, LogInRuleChangeId};
use linden_store::{PlatformView, StoreError};

/// Something for each kind of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ByKind<T> {
    professionals: T,
    clients: T,
    friends: T,
}

/// The rules for all kinds of people, at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    in_force: ByKind<Rule>,
    planned: ByKind<Option<Planned>>,
}

/// A rule that is still to come: at most one of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) id: LogInRuleChangeId,
    pub(crate) starts_at: DateTime<Utc>,
    pub(crate) rule: Rule,
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
    Required { from: DateTime<Utc> },
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

impl<T> ByKind<T> {
    const fn of(&self, kind: Kind) -> &T {
        match kind {
            Kind::Professional => &self.professionals,
            Kind::Client => &self.clients,
            Kind::Friend => &self.friends,
        }
    }

    const fn of_mut(&mut self, kind: Kind) -> &mut T {
        match kind {
            Kind::Professional => &mut self.professionals,
            Kind::Client => &mut self.clients,
            Kind::Friend => &mut self.friends,
        }
    }
}

impl Rules {
    /// What is in force for this kind.
    pub(crate) const fn of(&self, kind: Kind) -> &Rule {
        self.in_force.of(kind)
    }

    /// Whether a password lets in whoever has one.
    pub(crate) fn let_all_in_by_password(&self) -> bool {
        KINDS.into_iter().all(|kind| self.of(kind).password)
    }

    /// What is to come for this kind.
    pub(crate) const fn planned(&self, kind: Kind) -> Option<&Planned> {
        self.planned.of(kind).as_ref()
    }

    /// The next moment at which other rules are in force.
    pub(crate) fn until(&self) -> Option<DateTime<Utc>> {
        let planned = KINDS.into_iter().filter_map(|kind| self.planned(kind));
        planned.map(|planned| planned.starts_at).min()
    }

    /// Whether anybody of this kind can use two-step: it is in force, or it is to come, so that
    /// people may get ready.
    pub(crate) fn offers_two_step(&self, kind: Kind) -> bool {
        let comes = |planned: &Planned| planned.rule.two_step != Policy::Off;
        self.of(kind).two_step != Policy::Off || self.planned(kind).is_some_and(comes)
    }

    /// When two-step will be required of this kind, if that is planned and not so already.
    pub(crate) fn required_from(&self, kind: Kind) -> Option<DateTime<Utc>> {
        let planned = self.planned(kind)?;
        let is_required = |rule: &Rule| matches!(rule.two_step, Policy::Required { .. });
        (is_required(&planned.rule) && !is_required(self.of(kind))).then_some(planned.starts_at)
    }
}

/// All kinds, in the order of the pages.
pub(crate) const KINDS: [Kind; 3] = [Kind::Professional, Kind::Client, Kind::Friend];

impl Default for Rule {
    fn default() -> Self {
        Self { password: true, two_step: Policy::Optional, remember: Remember::HalfDay }
    }
}

impl Rule {
    /// Whether the two ask the same of people, since whenever.
    pub(crate) fn asks_the_same(&self, other: &Self) -> bool {
        let word = |rule: &Self| (rule.password, rule.two_step.word(), rule.remember.word());
        word(self) == word(other)
    }
}

/// Whether two-step is required of this person at this moment: an exempt professional may go
/// without (PRODUCT T5, T10).
pub(crate) async fn requires_two_step(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    (account, kind): (AccountId, Kind),
) -> Result<bool, StoreError> {
    let now = app.clock().now();
    if !platform.rules.of(kind).two_step.is_required(now) {
        return Ok(false);
    }
    let may_be_exempt = kind == Kind::Professional;
    Ok(!may_be_exempt || exemptions::rows::of(view, account, now).await?.is_none())
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

    /// What the word means for a rule that begins at `from`.
    pub(crate) fn from_word(word: &str, from: DateTime<Utc>) -> Option<Self> {
        let all = [Self::Off, Self::Optional, Self::Required { from }];
        all.into_iter().find(|policy| policy.word() == word)
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
