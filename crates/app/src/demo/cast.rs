//! Who plays in the demo. Order matters: a client is related to the therapist before them, a
//! friend is one of the client before them, and the list is shown as it stands.

use crate::{
    accounts::{Kind as AccountKind, Role, State},
    platforms::Kind,
};
use linden_base::Language;

/// A made-up platform.
pub(super) struct Stage {
    pub(super) name: &'static str,
    pub(super) organisation: &'static str,
    pub(super) kind: Kind,
    pub(super) language: Language,
    pub(super) host: &'static str,
    /// A host that the platform had before, and that leads to the main one.
    pub(super) old_host: Option<&'static str>,
    pub(super) accent: Option<&'static str>,
    /// An SVG picture.
    pub(super) logo: Option<&'static str>,
    pub(super) parts: &'static [Part],
}

/// A made-up person: a professional with one role, a client or a friend.
pub(super) struct Part {
    pub(super) first_name: &'static str,
    pub(super) last_name: &'static str,
    pub(super) role: Option<Role>,
    pub(super) state: State,
    pub(super) is_friend: bool,
}

impl Part {
    const fn new(first_name: &'static str, last_name: &'static str, role: Option<Role>) -> Self {
        Self { first_name, last_name, role, state: State::Active, is_friend: false }
    }

    /// What the account is.
    pub(super) const fn account_kind(&self) -> AccountKind {
        match (self.is_friend, self.role) {
            (true, _) => AccountKind::Friend,
            (false, Some(_)) => AccountKind::Professional,
            (false, None) => AccountKind::Client,
        }
    }

    /// Somebody whose welcome mail still waits for an answer.
    const fn invited(self) -> Self {
        Self { state: State::Invited, ..self }
    }

    /// Somebody whose account was closed.
    const fn closed(self) -> Self {
        Self { state: State::Deactivated, ..self }
    }
}

const fn therapist(first_name: &'static str, last_name: &'static str) -> Part {
    Part::new(first_name, last_name, Some(Role::Therapist))
}

const fn secretary(first_name: &'static str, last_name: &'static str) -> Part {
    Part::new(first_name, last_name, Some(Role::Secretary))
}

const fn manager(first_name: &'static str, last_name: &'static str) -> Part {
    Part::new(first_name, last_name, Some(Role::ApplicationManager))
}

const fn author(first_name: &'static str, last_name: &'static str) -> Part {
    Part::new(first_name, last_name, Some(Role::Author))
}

const fn client(first_name: &'static str, last_name: &'static str) -> Part {
    Part::new(first_name, last_name, None)
}

const fn friend(first_name: &'static str, last_name: &'static str) -> Part {
    Part { is_friend: true, ..Part::new(first_name, last_name, None) }
}

/// The demo.
pub(super) const CAST: [Stage; 3] = [
    Stage {
        name: "Lindenhof",
        organisation: "Lindenhof Clinic",
        kind: Kind::Care,
        language: Language::En,
        host: "lindenhof.localhost",
        old_host: Some("praxis-lindenhof.localhost"),
        accent: None,
        logo: None,
        parts: &[
            therapist("Eva", "Kowalska"),
            client("Ben", "Jansen"),
            friend("Finn", "Jansen"),
            client("Mila", "Sørensen"),
            client("Noor", "Yilmaz").invited(),
            therapist("Tibor", "Nagy"),
            client("Sam", "Okafor"),
            client("Chloé", "Martin"),
            client("Otto", "Lang").closed(),
            therapist("Clara", "Lindqvist").invited(),
            secretary("Ruth", "Weiss"),
            manager("Mark", "Visser"),
        ],
    },
    Stage {
        name: "Zeezicht",
        organisation: "Praktijk Zeezicht",
        kind: Kind::Care,
        language: Language::Nl,
        host: "zeezicht.localhost",
        old_host: None,
        accent: Some("#1f5f8b"),
        logo: Some(include_str!("zeezicht.svg")),
        parts: &[
            therapist("Fatima", "El Amrani"),
            client("Daan", "de Vries"),
            client("Noor", "Bakker"),
            client("Bram", "Willems").invited(),
            secretary("Joke", "Smit"),
            manager("Pieter", "Mulder"),
        ],
    },
    Stage {
        name: "Werkplaats",
        organisation: "Linden Werkplaats",
        kind: Kind::Content,
        language: Language::Nl,
        host: "werkplaats.localhost",
        old_host: None,
        accent: Some("#7a3e9d"),
        logo: None,
        parts: &[author("Iris", "Hoekstra"), manager("Karin", "Postma")],
    },
];

impl Stage {
    /// The application manager with whom the platform is made.
    pub(super) fn manager(&self) -> &Part {
        let manager = self.parts.iter().find(|part| part.role == Some(Role::ApplicationManager));
        manager.unwrap_or(&self.parts[0])
    }

    /// `eva@lindenhof.example`: names that RFC 2606 keeps from ever being real.
    pub(super) fn email(&self, part: &Part) -> String {
        let name: String = part.first_name.to_lowercase().replace('é', "e");
        format!("{name}@{}", self.mail_host())
    }

    pub(super) fn mail_host(&self) -> String {
        self.host.replace(".localhost", ".example")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_has_a_manager_and_every_address_is_its_own() {
        for stage in &CAST {
            assert_eq!(stage.manager().role, Some(Role::ApplicationManager), "{}", stage.name);
            let mut emails: Vec<String> =
                stage.parts.iter().map(|part| stage.email(part)).collect();
            emails.sort();
            emails.dedup();
            assert_eq!(emails.len(), stage.parts.len(), "{}", stage.name);
        }
    }
}
