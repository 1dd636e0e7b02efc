//! What a rule means for people, before it is saved (PRODUCT T12): who is asked for a code, who
//! sets two-step up first, who cannot log in any more. Pure: people and rules in, outcomes out;
//! `people` reads them. `gate` and `log_in` enforce the same, which the test
//! `tests/log_in_policy.rs` holds against each other.

use super::{Policy, Rule, Rules};
use crate::accounts::Kind;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, TokenHash};

/// Somebody of the group whose rule it is; closed accounts do not count.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    /// Whether they have two-step, in whatever way.
    pub(crate) has_two_step: bool,
    /// Whether one of their ways works now, or a recovery code in its place.
    pub(crate) can_use_it: bool,
    /// Until when they need not set two-step up (T10).
    pub(crate) exempt_until: Option<DateTime<Utc>>,
    /// Whether the account is in use; else the person has not come yet.
    pub(crate) is_active: bool,
    /// Whether they are an application manager whose account is in use.
    pub(crate) is_manager: bool,
}

/// What somebody meets who logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meets {
    /// A code is asked.
    Code,
    /// Two-step has to be set up first.
    SetUp,
    /// The same, but for an exemption.
    Exempt,
    /// The password alone, or another way.
    Nothing,
    /// There is no way in.
    LockedOut,
}

/// Why a change cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is so already.
    AlreadySo,
    /// Another change is to come for this group; it has to be cancelled first.
    AnotherPlanned,
    /// Without a password nobody of the group could log in (E8).
    NoOtherWay,
    /// No application manager could log in and undo it (T12).
    LastManager,
}

/// The people of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) kind: Kind,
    pub(crate) people: Vec<Person>,
    /// Whether all of them can log in otherwise than by password.
    pub(crate) other_way: bool,
}

/// What a change would do.
#[derive(Clone, Debug)]
pub(crate) struct DryRun {
    pub(crate) from: Rule,
    pub(crate) to: Rule,
    pub(crate) met: Vec<(Person, Meets)>,
    pub(crate) refused: Option<Refusal>,
}

impl Group {
    /// What somebody of the group meets under a rule at `at`.
    pub(crate) fn meets(&self, person: &Person, rule: &Rule, at: DateTime<Utc>) -> Meets {
        if !rule.password && !self.other_way {
            return Meets::LockedOut;
        }
        match (person.has_two_step, rule.two_step) {
            (_, Policy::Off) | (false, Policy::Optional) => Meets::Nothing,
            (true, _) if person.can_use_it => Meets::Code,
            (true, _) => Meets::LockedOut,
            (false, Policy::Required { .. }) if person.is_exempt(at) => Meets::Exempt,
            (false, Policy::Required { .. }) => Meets::SetUp,
        }
    }

    /// Looks at a change of the group's rule that begins at `at`.
    pub(crate) fn look_ahead(&self, rules: &Rules, to: Rule, at: DateTime<Utc>) -> DryRun {
        let from = *rules.of(self.kind);
        let with_outcome = |person: &Person| (person.clone(), self.meets(person, &to, at));
        let met = self.people.iter().map(with_outcome).collect();
        DryRun { from, to, met, refused: self.refused(rules, &to, at) }
    }

    fn refused(&self, rules: &Rules, to: &Rule, at: DateTime<Utc>) -> Option<Refusal> {
        let is_way_in = |person: &&Person| self.meets(person, to, at) != Meets::LockedOut;
        let in_charge = || self.people.iter().filter(|person| person.is_manager);
        let locks_managers = || in_charge().count() > 0 && in_charge().find(is_way_in).is_none();
        match () {
            () if rules.planned(self.kind).is_some() => Some(Refusal::AnotherPlanned),
            () if to.asks_the_same(rules.of(self.kind)) => Some(Refusal::AlreadySo),
            () if !to.password && !self.other_way => Some(Refusal::NoOtherWay),
            () if self.kind == Kind::Professional && locks_managers() => Some(Refusal::LastManager),
            () => None,
        }
    }

    /// Whether somebody can log in now and under what is planned.
    pub(crate) fn stays_in(&self, person: &Person, rules: &Rules, now: DateTime<Utc>) -> bool {
        let can = |rule: &Rule, at| self.meets(person, rule, at) != Meets::LockedOut;
        let planned = rules.planned(self.kind);
        can(rules.of(self.kind), now)
            && planned.is_none_or(|planned| can(&planned.rule, planned.starts_at))
    }
}

impl Person {
    fn is_exempt(&self, at: DateTime<Utc>) -> bool {
        self.exempt_until.is_some_and(|until| at < until)
    }
}

impl DryRun {
    /// Those who meet this.
    pub(crate) fn who(&self, meets: Meets) -> impl Iterator<Item = &Person> {
        self.met.iter().filter(move |(_, met)| *met == meets).map(|(person, _)| person)
    }

    /// Says whether two looks saw the same: the rules, and the outcome for everybody.
    pub(crate) fn fingerprint(&self) -> String {
        let mut met: Vec<String> =
            self.met.iter().map(|(person, met)| format!("{}{met:?}", person.account)).collect();
        met.sort_unstable();
        let rule =
            |rule: &Rule| format!("{}{:?}{:?}", rule.password, rule.two_step.word(), rule.remember);
        let all =
            format!("{}{}{:?}{}", rule(&self.from), rule(&self.to), self.refused, met.concat());
        let hash = TokenHash::of(&all).to_vec();
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
