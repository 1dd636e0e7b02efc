//! The main menu, the person at its foot, and how to reach the organisation: what the
//! frame of every page shows. Called by `access`, for each page.

use crate::{
    access::{Caller, Who},
    accounts::{Kind, Role},
    layout::{self, CallerLook, MenuEntry, Words},
    platforms,
};

type Label = fn(&Words) -> String;

struct Entry {
    icon: &'static str,
    label: Label,
    href: &'static str,
    who: &'static [Who],
}

use crate::access::{APPLICATION_MANAGER, AUTHOR, CLIENT, FRIEND, SECRETARY, THERAPIST};

const EVERYBODY: &[Who] = &[CLIENT, FRIEND, THERAPIST, SECRETARY, APPLICATION_MANAGER, AUTHOR];

const ENTRIES: [Entry; 5] = [
    Entry { icon: "house", label: Words::msg_menu_today, href: "/", who: EVERYBODY },
    Entry {
        icon: "users",
        label: Words::msg_menu_clients,
        href: "/clients",
        who: &[THERAPIST, SECRETARY],
    },
    Entry {
        icon: "user-check",
        label: Words::msg_menu_professionals,
        href: "/professionals",
        who: &[APPLICATION_MANAGER],
    },
    Entry {
        icon: "circle-help",
        label: Words::msg_menu_helpdesk,
        href: "/helpdesk",
        who: &[THERAPIST, SECRETARY, APPLICATION_MANAGER],
    },
    Entry { icon: "life-buoy", label: Words::msg_menu_help, href: "/help", who: EVERYBODY },
];

/// The entries that this person may follow; the current one is marked.
pub(crate) fn entries(caller: &Caller, t: &Words, path: &str) -> Vec<MenuEntry> {
    ENTRIES
        .iter()
        .filter(|entry| entry.who.iter().any(|who| is(caller, *who)))
        .map(|entry| MenuEntry {
            icon: entry.icon,
            label: (entry.label)(t),
            href: entry.href,
            current: is_current(entry.href, path),
        })
        .collect()
}

fn is(caller: &Caller, who: Who) -> bool {
    match who {
        Who::Client => caller.kind == Kind::Client,
        Who::Friend => caller.kind == Kind::Friend,
        Who::Professional(role) => caller.is(role),
    }
}

fn is_current(href: &str, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    path == href
        || (href != "/" && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}

/// The person at the foot of the menu.
pub(crate) fn look(caller: &Caller, t: &Words) -> CallerLook {
    CallerLook {
        id: caller.account.to_string(),
        name: caller.name.full(),
        initials: caller.name.initials(),
        hue: layout::hue(caller.account.uuid().as_bytes()),
        role: role_in_words(caller.kind, caller.roles.first().copied(), t),
    }
}

/// What somebody is, in words: their first role, or client or friend.
pub(crate) fn role_in_words(kind: Kind, role: Option<Role>, t: &Words) -> String {
    match (kind, role) {
        (Kind::Client, _) => t.msg_menu_role_client(),
        (Kind::Friend, _) => t.msg_menu_role_friend(),
        (Kind::Professional, Some(role)) => role_name(role, t),
        (Kind::Professional, None) => t.msg_menu_role_professional(),
    }
}

/// Several roles in words: "Therapist, Secretary".
pub(crate) fn role_names(roles: impl IntoIterator<Item = Role>, t: &Words) -> String {
    let names: Vec<String> = roles.into_iter().map(|role| role_name(role, t)).collect();
    names.join(", ")
}

/// A role in words.
pub(crate) fn role_name(role: Role, t: &Words) -> String {
    match role {
        Role::Therapist => t.msg_menu_role_therapist(),
        Role::Secretary => t.msg_menu_role_secretary(),
        Role::ApplicationManager => t.msg_menu_role_application_manager(),
        Role::Author => t.msg_menu_role_author(),
    }
}

/// The organisation's phone, else its e-mail address, as a link.
pub(crate) fn contact(contact: &platforms::Contact) -> Option<layout::Contact> {
    let phone = contact.phone.as_ref().map(|phone| layout::Contact {
        text: phone.clone(),
        href: format!(
            "tel:{}",
            phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect::<String>()
        ),
    });
    let email = || {
        contact
            .email
            .as_ref()
            .map(|email| layout::Contact { text: email.clone(), href: format!("mailto:{email}") })
    };
    phone.or_else(email)
}

#[cfg(test)]
mod tests {
    use super::is_current;

    #[test]
    fn a_page_below_an_entry_marks_it_and_today_marks_only_itself() {
        assert!(is_current("/clients", "/clients/7?x=1"));
        assert!(!is_current("/clients", "/clients-old"));
        assert!(is_current("/", "/?a=b"));
        assert!(!is_current("/", "/clients"));
    }
}
