//! The ways to a client's account that a platform has (PRODUCT A2), each in the words that a
//! client reads.

use crate::{layout::Words, platforms::Switches};

/// How a client's account comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// A therapist makes it.
    Therapist,
    /// A secretary makes it.
    Secretary,
    /// The client makes it.
    SignUp,
}

/// The platform's addresses as a text names them.
pub(super) struct Addresses {
    pub(super) first_page: String,
    pub(super) sign_up: String,
    pub(super) help: String,
}

impl Route {
    /// Those that are open; of one that is switched off nothing is said.
    pub(super) fn open(switches: &Switches) -> Vec<Self> {
        let is_open = |route: &Self| match route {
            Self::Therapist => switches.therapists_create_clients,
            Self::Secretary => true,
            Self::SignUp => switches.sign_up,
        };
        [Self::Therapist, Self::Secretary, Self::SignUp].into_iter().filter(is_open).collect()
    }

    /// For the id of its field.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Therapist => "therapist",
            Self::Secretary => "secretary",
            Self::SignUp => "sign-up",
        }
    }

    /// What it is called among professionals.
    pub(super) fn title(self, t: &Words) -> String {
        match self {
            Self::Therapist => t.msg_help_texts_therapist(),
            Self::Secretary => t.msg_help_texts_secretary(),
            Self::SignUp => t.msg_help_texts_sign_up(),
        }
    }

    /// The text for a client, one thought a line.
    pub(super) fn text(self, t: &Words, platform: &str, at: &Addresses) -> String {
        let first = match self {
            Self::Therapist => t.msg_help_texts_therapist_first(platform),
            Self::Secretary => t.msg_help_texts_secretary_first(platform),
            Self::SignUp => t.msg_help_texts_sign_up_first(at.sign_up.as_str(), platform),
        };
        let lines = [
            first,
            t.msg_help_texts_mail(),
            t.msg_help_texts_week(),
            t.msg_help_texts_address(at.first_page.as_str()),
            t.msg_help_texts_trouble(at.help.as_str()),
        ];
        lines.join("\n")
    }
}
