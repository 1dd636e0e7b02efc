//! Remedies as buttons. Each leads to the route that does the same elsewhere, so that whoever
//! may not do it there may not do it here, and comes back to the answers.

use super::find::Client;
use crate::{
    access::Caller,
    accounts::{Account, Role},
    helpdesk::standing::Standing,
    layout::Words,
};

/// What can be done at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Button {
    /// Where it posts, or leads to.
    pub(crate) action: String,
    pub(crate) label: String,
    /// The therapist whom it relates; empty: none.
    pub(crate) therapist: String,
    /// Whether it leads to a form of its own.
    pub(crate) is_link: bool,
}

impl Button {
    fn post(action: String, label: String) -> Self {
        Self { action, label, therapist: String::new(), is_link: false }
    }

    /// Leads to the form that makes an account.
    pub(super) fn to_form(action: &str, label: String) -> Self {
        Self { action: action.to_owned(), label, therapist: String::new(), is_link: true }
    }

    /// Relates the two.
    pub(super) fn relate(client: &Account, therapist: &Account, t: &Words) -> Self {
        Self {
            therapist: therapist.id.to_string(),
            ..Self::post(format!("/clients/{}/relations", client.id), t.msg_helpdesk_relate())
        }
    }
}

/// What helps an account to a log-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Remedy {
    SendLink,
    Reactivate,
}

fn remedy(standing: Standing) -> Option<Remedy> {
    match standing {
        Standing::NotWelcomed | Standing::Welcomed { .. } | Standing::LinkExpired { .. } => {
            Some(Remedy::SendLink)
        }
        Standing::Closed { .. } => Some(Remedy::Reactivate),
        Standing::Locked { .. }
        | Standing::NoPasswordHere
        | Standing::Unused
        | Standing::InUse { .. } => None,
    }
}

impl Remedy {
    fn at(self, place: &str, account: &Account, t: &Words) -> Button {
        let (noun, label) = match self {
            Self::SendLink => ("welcome-mail", t.msg_helpdesk_send_link()),
            Self::Reactivate => ("reactivation", t.msg_accounts_reactivate()),
        };
        Button::post(format!("/{place}/{}/{noun}", account.id), label)
    }
}

/// What the asker can do for a therapist's account; else who can, in words.
pub(super) fn for_therapist(
    caller: &Caller,
    therapist: &Account,
    standing: Standing,
    t: &Words,
) -> (Option<Button>, Option<String>) {
    match remedy(standing) {
        None => (None, None),
        Some(remedy) if caller.is(Role::ApplicationManager) => {
            (Some(remedy.at("professionals", therapist, t)), None)
        }
        Some(_) => (None, Some(t.msg_helpdesk_ask_manager())),
    }
}

/// The same for a client's account: a secretary does everything, a related therapist sends the
/// link.
pub(super) fn for_client(
    caller: &Caller,
    client: &Client,
    standing: Standing,
    t: &Words,
) -> (Option<Button>, Option<String>) {
    let may = |remedy| match (client, remedy) {
        (Client::StateAlone(_), _) => false,
        (Client::Whole(_), Remedy::SendLink) => true,
        (Client::Whole(_), Remedy::Reactivate) => caller.is(Role::Secretary),
    };
    match remedy(standing) {
        None => (None, None),
        Some(remedy) if may(remedy) => (Some(remedy.at("clients", client.account(), t)), None),
        Some(_) => (None, Some(t.msg_helpdesk_ask_secretary())),
    }
}
