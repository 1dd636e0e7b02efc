//! What a code by SMS is for (ASVS 5.0, 6.6.2): it counts for that alone, and the SMS says so, so
//! that nobody who is talked out of a code gives away more than they think.

use crate::{layout::Words, passkeys::Place};
use linden_base::{AttemptId, SessionId, TokenHash};
use uuid::Uuid;

/// What somebody who is logged in shows once more who they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Going on after an hour of silence.
    Unlock,
    NewPassword,
    SwitchOff,
    /// Showing a QR code for one's phone.
    ShowCode,
    /// Making logging in less safe for a group.
    LogInRules,
}

/// One thing that a code is sent for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose<'a> {
    /// A log-in whose password was right.
    LogIn(AttemptId),
    InSession(SessionId, Act),
    /// A new password by this mailed link.
    Link(&'a str),
    /// Setting two-step up with this number.
    SetUp {
        draft: Uuid,
        number: &'a str,
    },
}

impl Act {
    const ALL: [Self; 5] =
        [Self::Unlock, Self::NewPassword, Self::SwitchOff, Self::ShowCode, Self::LogInRules];

    /// As a form sends it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Unlock => "unlock",
            Self::NewPassword => "new-password",
            Self::SwitchOff => "switch-off",
            Self::ShowCode => "show-code",
            Self::LogInRules => "log-in-rules",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.word() == word)
    }
}

impl<'a> Purpose<'a> {
    /// What a code is for that is asked in this place; none: only passkeys are asked there.
    pub(crate) const fn of(place: Place<'a>) -> Option<Self> {
        match place {
            Place::Session(session, act) => Some(Self::InSession(session, act)),
            Place::Attempt(attempt) => Some(Self::LogIn(attempt)),
            Place::Link(token) => Some(Self::Link(token)),
            Place::Browser(_) | Place::Making(_) => None,
        }
    }

    pub(super) fn hash(self) -> TokenHash {
        TokenHash::of(&match self {
            Self::LogIn(attempt) => format!("sms:log-in:{attempt}"),
            Self::InSession(session, act) => format!("sms:session:{session}:{}", act.word()),
            Self::Link(token) => format!("sms:link:{token}"),
            Self::SetUp { draft, number } => format!("sms:set-up:{draft}:{number}"),
        })
    }

    /// The SMS.
    pub(super) fn text(self, t: &Words, code: &str, platform: &str) -> String {
        let what = match self {
            Self::LogIn(_) => t.msg_two_step_sms_log_in(),
            Self::InSession(_, Act::Unlock) => t.msg_two_step_sms_unlock(),
            Self::Link(_) | Self::InSession(_, Act::NewPassword) => t.msg_two_step_sms_password(),
            Self::InSession(_, Act::SwitchOff) => t.msg_two_step_sms_switch_off(),
            Self::InSession(_, Act::ShowCode) => t.msg_two_step_sms_phone(),
            Self::InSession(_, Act::LogInRules) => t.msg_two_step_sms_rules(),
            Self::SetUp { .. } => t.msg_two_step_sms_set_up(),
        };
        t.msg_two_step_sms_for(code, platform, what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::words::words;
    use linden_base::{Chance, Clock, Language};

    /// The signs of GSM 03.38 beside letters and digits of English, as far as texts use them.
    const GSM: &str = "@£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà§¿¡ !\"#%&'()*+,-./:;<=>?_\n";

    fn texts(language: Language) -> Vec<String> {
        let (clock, chance) = (Clock::fixed("2026-11-22T10:00:00Z"), Chance::seeded(1));
        let session = SessionId::new(&clock, &chance);
        let set_up = Purpose::SetUp { draft: Uuid::nil(), number: "+31612345678" };
        let mut all: Vec<Purpose<'_>> =
            Act::ALL.into_iter().map(|act| Purpose::InSession(session, act)).collect();
        all.extend([Purpose::LogIn(AttemptId::new(&clock, &chance)), Purpose::Link("x"), set_up]);
        let text = |purpose: Purpose<'_>| purpose.text(words(language), "123456", "Lindenhof");
        all.into_iter().map(text).collect()
    }

    #[test]
    fn a_text_fits_one_sms_and_two_where_the_alphabet_has_other_signs() {
        for language in Language::ALL {
            let is_gsm = |sign: char| sign.is_ascii_alphanumeric() || GSM.contains(sign);
            for text in texts(language) {
                let wide = matches!(language, Language::Hu | Language::Pl);
                assert!(wide || text.chars().all(is_gsm), "{language}: {text}");
                let most = if wide { 134 } else { 160 };
                assert!(text.chars().count() <= most, "{language}: {text}");
                assert!(text.starts_with("123456"), "{language}: {text}");
            }
        }
    }

    #[test]
    fn each_purpose_reads_differently_but_for_the_two_of_a_new_password() {
        let mut texts = texts(Language::En);
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 7, "{texts:?}");
    }
}
