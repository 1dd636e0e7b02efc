//! The words of an answer: yes or no, and the evidence.

use super::{
    button::Button,
    standing::{Now, Second, Standing},
};
use crate::{
    layout::Words,
    moments::{Reader, Told},
};

/// One question, answered.
pub(crate) struct Answer {
    pub(crate) question: String,
    /// None where the evidence alone answers.
    pub(crate) verdict: Option<Verdict>,
    /// Whose account it is about; empty: nobody's.
    pub(crate) about: String,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) button: Option<Button>,
}

impl Answer {
    /// Whether nothing is in the way: then what could still help stands back.
    pub(crate) fn is_yes(&self) -> bool {
        self.verdict == Some(Verdict::Yes)
    }
}

/// The answer in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Yes,
    No,
    /// It will be yes by itself, or by what the person does.
    NotYet,
}

/// A sentence from what is stored.
pub(crate) enum Evidence {
    Words(String),
    Told(Told),
}

impl Verdict {
    pub(super) fn of(standing: Standing) -> Self {
        match standing {
            Standing::Unused | Standing::InUse { .. } | Standing::PasskeyAlone => Self::Yes,
            Standing::Welcomed { .. } | Standing::Locked { .. } | Standing::CodesPaused { .. } => {
                Self::NotYet
            }
            Standing::NotWelcomed
            | Standing::LinkExpired { .. }
            | Standing::Closed { .. }
            | Standing::NoPasswordHere => Self::No,
        }
    }

    pub(crate) fn in_words(self, t: &Words) -> String {
        match self {
            Self::Yes => t.msg_helpdesk_yes(),
            Self::No => t.msg_helpdesk_no(),
            Self::NotYet => t.msg_helpdesk_not_yet(),
        }
    }

    /// The tag's class.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Yes => "tag-good",
            Self::No | Self::NotYet => "",
        }
    }
}

/// Why somebody can or cannot log in, and what comes after the password.
pub(super) fn evidence(now: Now, reader: &Reader, t: &Words) -> Vec<Evidence> {
    let mut lines = of_standing(now, reader, t);
    lines.extend(now.link_waits.then(|| Evidence::Words(t.msg_addresses_mail_waits_why())));
    lines.extend(match now.second {
        Second::Nothing => None,
        Second::Code => Some(Evidence::Words(t.msg_helpdesk_code_asked())),
        Second::SetUp => Some(Evidence::Words(t.msg_helpdesk_set_up_first())),
        Second::Exempt { until } => Some(Evidence::Words(t.msg_helpdesk_exempt(reader.day(until)))),
    });
    lines
}

fn of_standing(now: Now, reader: &Reader, t: &Words) -> Vec<Evidence> {
    let told = match now.standing {
        Standing::NotWelcomed => return words([t.msg_helpdesk_not_welcomed()]),
        Standing::Unused => return words([t.msg_helpdesk_unused()]),
        Standing::PasskeyAlone => return words([t.msg_helpdesk_passkey_alone()]),
        Standing::NoPasswordHere => return words([t.msg_helpdesk_no_password()]),
        Standing::Closed { at: None } => return words([t.msg_accounts_closed_line()]),
        Standing::Locked { until } => {
            let line = t.msg_helpdesk_locked(reader.time(until));
            if now.link_waits {
                return words([line]);
            }
            return words([line, t.msg_helpdesk_locked_what(t.msg_log_in_forgot())]);
        }
        Standing::CodesPaused { until } => {
            let line = t.msg_helpdesk_codes_paused(reader.told_exactly(until).words);
            return words([line, t.msg_helpdesk_codes_paused_what()]);
        }
        Standing::Welcomed { sent, until } => {
            reader.told_by_day(sent, |when| t.msg_helpdesk_welcomed(when, reader.day(until)))
        }
        Standing::LinkExpired { at } => reader.told_by_day(at, |when| t.msg_helpdesk_expired(when)),
        Standing::Closed { at: Some(at) } => {
            reader.told_by_day(at, |when| t.msg_helpdesk_closed(when))
        }
        Standing::InUse { seen } => reader.told(seen, |when| t.msg_clients_last_here(when)),
    };
    vec![Evidence::Told(told)]
}

fn words<const N: usize>(lines: [String; N]) -> Vec<Evidence> {
    lines.into_iter().map(Evidence::Words).collect()
}
