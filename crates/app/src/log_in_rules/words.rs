//! Rules in words: for pages in the reader's language, and for the access log.

use super::{Policy, Rule, change::Kept};
use crate::{accounts::Kind, layout::Words};

/// What a group is called, as a heading.
pub(crate) fn group(kind: Kind, t: &Words) -> String {
    match kind {
        Kind::Professional => t.msg_menu_professionals(),
        Kind::Client => t.msg_menu_clients(),
        Kind::Friend => t.msg_log_in_rules_friends(),
    }
}

/// The group's word in addresses and forms.
pub(crate) const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Professional => "professionals",
        Kind::Client => "clients",
        Kind::Friend => "friends",
    }
}

/// One setting of a rule: what it is, and how it stands.
pub(crate) struct Setting {
    pub(crate) what: String,
    pub(crate) value: String,
}

/// All settings of a rule.
pub(crate) fn settings(kind: Kind, rule: &Rule, t: &Words) -> [Setting; 3] {
    let remember = match kind {
        Kind::Professional => rule.remember.in_words(t),
        Kind::Client | Kind::Friend => t.msg_log_in_rules_own_choice(),
    };
    [
        Setting { what: t.msg_log_in_rules_password(), value: switch(rule.password, t) },
        Setting { what: t.msg_two_step_title(), value: policy(rule.two_step, t) },
        Setting { what: t.msg_log_in_rules_remember(), value: remember },
    ]
}

/// What differs between two rules, a sentence each.
pub(crate) fn differences(kind: Kind, from: &Rule, to: &Rule, t: &Words) -> Vec<String> {
    let pairs = settings(kind, from, t).into_iter().zip(settings(kind, to, t));
    let differing = pairs.filter(|(from, to)| from.value != to.value);
    differing.map(|(from, to)| t.msg_log_in_rules_change(to.what, to.value, from.value)).collect()
}

fn switch(on: bool, t: &Words) -> String {
    if on { t.msg_log_in_rules_on() } else { t.msg_log_in_rules_off() }
}

pub(crate) fn policy(policy: Policy, t: &Words) -> String {
    match policy {
        Policy::Off => t.msg_log_in_rules_off(),
        Policy::Optional => t.msg_log_in_rules_optional(),
        Policy::Required { .. } => t.msg_log_in_rules_required(),
    }
}

/// Whom a change in the access log is about. What it changed stands in the list of changes.
pub(crate) fn group_in_the_log(detail: &str, t: &Words) -> Option<String> {
    let kinds = [Kind::Professional, Kind::Client, Kind::Friend];
    let kind = kinds.into_iter().find(|kind| detail.starts_with(word(*kind)))?;
    Some(group(kind, t))
}

/// A change as the access log keeps it: `clients from 2026-12-01 00:00 UTC: password on,
/// two-step required, remember 12h; before: …`.
pub(super) fn in_the_log(change: &Kept) -> String {
    let rule = |rule: &Rule| {
        let password = if rule.password { "on" } else { "off" };
        let (two_step, remember) = (rule.two_step.word(), rule.remember.word());
        format!("password {password}, two-step {two_step}, remember {remember}")
    };
    let start = change.starts_at.format("%Y-%m-%d %H:%M UTC");
    let (from, to) = (rule(&change.from), rule(&change.to));
    format!("{} from {start}: {to}; before: {from}", word(change.kind))
}
