//! Accounts of a platform (PRODUCT A): who a person is here, what they may be called,
//! which roles a professional has. Called by nearly every feature. Pages that make and
//! change accounts stand in `clients`, `professionals`, `sign_up` and `profile`; what is done to any
//! of them in `pages`.

pub(crate) mod forms;
pub(crate) mod free;
pub(crate) mod making;
pub(crate) mod pages;
pub(crate) mod phone;
pub(crate) mod rows;
mod search_words;

pub(crate) use search_words::{folded, words_of};

use chrono::{DateTime, NaiveDate, Utc};
use linden_base::{AccountId, Language};

/// A person's account on one platform.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    /// Which one.
    pub id: AccountId,
    /// Client, professional or friend.
    pub kind: Kind,
    /// Invited, active or deactivated.
    pub state: State,
    /// What to call them.
    pub name: Name,
    /// Lower-case, unique on the platform.
    pub email: String,
    /// When they were born, if known.
    pub birth_date: Option<NaiveDate>,
    /// The organisation's own number for a client.
    pub client_number: Option<String>,
    /// The language of their pages and mails.
    pub language: Language,
    /// When the account was made.
    pub made_at: DateTime<Utc>,
    /// When the last welcome mail was written.
    pub welcomed_at: Option<DateTime<Utc>>,
    /// Their last authenticated request, to the minute.
    pub seen_at: Option<DateTime<Utc>>,
}

/// First and last name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// What the person is called.
    pub first: String,
    /// The family's name.
    pub last: String,
}

impl Name {
    /// Both, as on a list.
    pub(crate) fn full(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// At most two letters, for a round picture.
    pub(crate) fn initials(&self) -> String {
        let first_letter =
            |word: &str| word.chars().next().map(|sign| sign.to_uppercase().to_string());
        [&self.first, &self.last].into_iter().filter_map(|word| first_letter(word)).collect()
    }

    /// By what a list is ordered: last name, then first name, without case and accents.
    pub(crate) fn sort_name(&self) -> String {
        format!("{} {}", folded(&self.last), folded(&self.first))
    }
}

/// What a person is on a platform (PRODUCT W).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// In care.
    Client,
    /// An employee, with roles.
    Professional,
    /// Invited by a client.
    Friend,
}

impl Kind {
    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Professional => "professional",
            Self::Friend => "friend",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Client, Self::Professional, Self::Friend]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// Whether an account can be used (PRODUCT A8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Made, but no password chosen yet.
    Invited,
    /// In use.
    Active,
    /// Closed; nothing of it works.
    Deactivated,
}

impl State {
    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Deactivated => "deactivated",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Invited, Self::Active, Self::Deactivated]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

/// A professional's roles (PRODUCT W).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Treats clients.
    Therapist,
    /// Registrations, names and addresses; never care content.
    Secretary,
    /// Configures the platform; never care content.
    ApplicationManager,
    /// Makes tools on a content platform.
    Author,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub(crate) const ALL: [Self; 4] =
        [Self::Therapist, Self::Secretary, Self::ApplicationManager, Self::Author];

    /// The word in the database and in forms.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Therapist => "therapist",
            Self::Secretary => "secretary",
            Self::ApplicationManager => "application-manager",
            Self::Author => "author",
        }
    }

    /// The role that `word` names.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// An e-mail address as Linden keeps and compares it: without blanks around it, lower case.
pub(crate) fn stored_email(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Whether a text could be an e-mail address: `name@host.tld`, at most 254 signs (RFC 5321).
/// Whether it exists is found out by writing to it.
pub(crate) fn looks_like_email(text: &str) -> bool {
    let (name, host) = text.rsplit_once('@').unwrap_or_default();
    let plain =
        |sign: char| !sign.is_whitespace() && !sign.is_control() && !"<>(),;:\\\"[]".contains(sign);
    let host_fits = host.contains('.')
        && host.split('.').all(|part| !part.is_empty() && !part.starts_with('-'));
    !name.is_empty()
        && name.len() <= 64
        && host_fits
        && text.len() <= 254
        && text.chars().all(plain)
        && !name.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_the_first_letters_in_capitals() {
        let name = |first: &str, last: &str| Name { first: first.into(), last: last.into() };
        assert_eq!(name("anna", "de Vries").initials(), "AD");
        assert_eq!(name("Łukasz", "").initials(), "Ł");
    }

    #[test]
    fn an_address_needs_a_name_and_a_host() {
        for good in ["ann@example.org", "a.b+c@mail.example.co.uk", "zoë@exämple.org"] {
            assert!(looks_like_email(good), "{good}");
        }
        for odd in [
            "",
            "ann",
            "ann@",
            "@example.org",
            "ann@host",
            "a b@example.org",
            "a@b@example.org",
            "a@example..org",
        ] {
            assert!(!looks_like_email(odd), "{odd}");
        }
    }

    #[test]
    fn lists_are_ordered_without_case_and_accents() {
        let name = Name { first: "Éva".into(), last: "Ősz".into() };
        assert_eq!(name.sort_name(), "osz eva");
    }
}
