//! The record: rules and people, kept as simply as can be.

use super::second_steps::SecondSteps;
use chrono::{DateTime, Months, Utc};
use linden_base::AccountId;
use linden_testkit::PersonKind;

/// What somebody meets who logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meets {
    Code,
    SetUp,
    Nothing,
    LockedOut,
}

pub(super) struct Human {
    pub(super) name: &'static str,
    pub(super) account: AccountId,
    pub(super) kind: PersonKind,
    pub(super) is_manager: bool,
    pub(super) is_open: bool,
    pub(super) second_steps: SecondSteps,
    pub(super) exempt_until: Option<DateTime<Utc>>,
}

/// A rule that holds from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) kind: PersonKind,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) two_step: &'static str,
    pub(super) remember: &'static str,
}

pub(super) struct Record {
    pub(super) now: DateTime<Utc>,
    pub(super) people: Vec<Human>,
    /// In the order in which they were made.
    rules: Vec<Rule>,
}

impl Human {
    pub(super) fn new(
        name: &'static str,
        account: AccountId,
        kind: PersonKind,
        is_manager: bool,
    ) -> Self {
        let (second_steps, exempt_until) = (SecondSteps::default(), None);
        Self { name, account, kind, is_manager, is_open: true, second_steps, exempt_until }
    }
}

impl Record {
    pub(super) fn new(people: Vec<Human>) -> Self {
        let kinds = [PersonKind::Professional, PersonKind::Client, PersonKind::Friend];
        let usual = |kind| Rule {
            kind,
            starts_at: DateTime::UNIX_EPOCH,
            two_step: "optional",
            remember: "12h",
        };
        let rules = kinds.into_iter().map(usual).collect();
        Self { now: DateTime::UNIX_EPOCH, people, rules }
    }

    /// Those of whom this is true.
    pub(super) fn who(&self, is: impl Fn(&Human) -> bool) -> Vec<usize> {
        (0..self.people.len()).filter(|who| is(&self.people[*who])).collect()
    }

    /// The rule in force.
    pub(super) fn rule(&self, kind: PersonKind) -> &Rule {
        let begun = |rule: &&Rule| rule.kind == kind && rule.starts_at <= self.now;
        self.rules.iter().rfind(begun).expect("there is always a rule")
    }

    /// The rule that is to come.
    pub(super) fn planned(&self, kind: PersonKind) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.kind == kind && rule.starts_at > self.now)
    }

    pub(super) fn add(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    pub(super) fn cancel(&mut self, kind: PersonKind) {
        let now = self.now;
        self.rules.retain(|rule| rule.kind != kind || rule.starts_at <= now);
    }

    /// What somebody meets now.
    pub(super) fn meets(&self, who: usize) -> Meets {
        match self.people[who].is_open {
            true => self.would_meet(who, self.rule(self.people[who].kind), self.now),
            false => Meets::LockedOut,
        }
    }

    /// What somebody meets under a rule at a moment, while the account is open.
    pub(super) fn would_meet(&self, who: usize, rule: &Rule, at: DateTime<Utc>) -> Meets {
        let human = &self.people[who];
        match (human.second_steps.any(), rule.two_step) {
            (_, "off") | (false, "optional") => Meets::Nothing,
            (true, _) => Meets::Code,
            (false, _) if self.is_exempt(who, at) => Meets::Nothing,
            (false, _) => Meets::SetUp,
        }
    }

    pub(super) fn is_exempt(&self, who: usize, at: DateTime<Utc>) -> bool {
        self.people[who].exempt_until.is_some_and(|until| at < until)
    }

    /// A calendar month from now; the stories end before the clocks change.
    pub(super) fn in_a_month(&self) -> DateTime<Utc> {
        self.now + Months::new(1)
    }
}
