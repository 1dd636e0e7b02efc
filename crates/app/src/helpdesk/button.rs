//! Remedies as buttons. Each leads to the route that does the same elsewhere, so that whoever
//! may not do it there may not do it here, and comes back to the answers.

use super::{
    find::Client,
    standing::{Now, Second, Standing},
};
use crate::{
    access::Caller,
    accounts::{Account, Role},
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
    pub(crate) leads_to: LeadsTo,
}

/// What a press does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeadsTo {
    /// It is done.
    Done,
    /// A form elsewhere, with this icon.
    Form(&'static str),
    /// A form that asks something first, and comes back here.
    Question,
}

impl Button {
    fn post(action: String, label: String) -> Self {
        Self { action, label, therapist: String::new(), leads_to: LeadsTo::Done }
    }

    /// Leads to a form elsewhere.
    pub(super) fn to_form(action: String, icon: &'static str, label: String) -> Self {
        Self { leads_to: LeadsTo::Form(icon), ..Self::post(action, label) }
    }

    /// Relates the two.
    pub(super) fn relate(client: &Account, therapist: &Account, t: &Words) -> Self {
        Self {
            therapist: therapist.id.to_string(),
            ..Self::post(format!("/clients/{}/relations", client.id), t.msg_helpdesk_relate())
        }
    }

    /// The address of what is no post; `back` is where the answers are.
    pub(crate) fn href(&self, back: &str) -> String {
        match self.leads_to {
            LeadsTo::Done | LeadsTo::Form(_) => self.action.clone(),
            LeadsTo::Question => {
                let back: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
                format!("{}?back={back}", self.action)
            }
        }
    }
}

/// What helps an account to a log-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Remedy {
    SendLink,
    Reactivate,
    /// If the phone is lost.
    ResetTwoStep,
    /// If the password is forgotten, or the wait too long.
    SendPasswordLink,
}

fn remedy(Now { standing, second, link_waits }: Now) -> Option<Remedy> {
    match standing {
        Standing::NotWelcomed | Standing::Welcomed { .. } | Standing::LinkExpired { .. } => {
            Some(Remedy::SendLink)
        }
        Standing::Closed { .. } => Some(Remedy::Reactivate),
        Standing::Unused | Standing::InUse { .. } | Standing::CodesPaused { .. }
            if second == Second::Code =>
        {
            Some(Remedy::ResetTwoStep)
        }
        Standing::Locked { .. } | Standing::Unused | Standing::InUse { .. } => {
            (!link_waits).then_some(Remedy::SendPasswordLink)
        }
        Standing::CodesPaused { .. } | Standing::NoPasswordHere | Standing::PasskeyAlone => None,
    }
}

impl Remedy {
    fn at(self, place: &str, account: &Account, t: &Words) -> Button {
        let (noun, label, leads_to) = match self {
            Self::SendLink => ("welcome-mail", t.msg_helpdesk_send_link(), LeadsTo::Done),
            Self::Reactivate => ("reactivation", t.msg_accounts_reactivate(), LeadsTo::Done),
            Self::SendPasswordLink => ("password-link", t.msg_helpdesk_password(), LeadsTo::Done),
            Self::ResetTwoStep => ("two-step-reset", t.msg_helpdesk_reset(), LeadsTo::Question),
        };
        Button { leads_to, ..Button::post(format!("/{place}/{}/{noun}", account.id), label) }
    }

    /// When it helps, for who may do it; none: the evidence says it.
    fn hint(self, t: &Words) -> Option<String> {
        match self {
            Self::ResetTwoStep => Some(t.msg_helpdesk_lost_phone()),
            Self::SendPasswordLink => Some(t.msg_helpdesk_forgotten()),
            Self::SendLink | Self::Reactivate => None,
        }
    }
}

/// Who may make somebody of the team a therapist does so on their page; others read who can.
pub(super) fn for_roles(
    caller: &Caller,
    colleague: &Account,
    t: &Words,
) -> (Option<Button>, Option<String>) {
    if !caller.is(Role::ApplicationManager) {
        return (None, Some(t.msg_helpdesk_ask_manager()));
    }
    let place = format!("/professionals/{}", colleague.id);
    (Some(Button::to_form(place, "key-round", t.msg_helpdesk_roles())), None)
}

/// What the asker can do for a therapist's account, and a line about it or about who else can.
pub(super) fn for_therapist(
    caller: &Caller,
    therapist: &Account,
    now: Now,
    t: &Words,
) -> (Option<Button>, Option<String>) {
    let is_manager = caller.is(Role::ApplicationManager);
    match remedy(now) {
        None => (None, None),
        Some(Remedy::ResetTwoStep) if is_manager && caller.account == therapist.id => {
            (None, Some(t.msg_resets_own()))
        }
        Some(remedy) if is_manager => {
            (Some(remedy.at("professionals", therapist, t)), remedy.hint(t))
        }
        Some(Remedy::ResetTwoStep) => (None, Some(t.msg_helpdesk_lost_ask_manager())),
        Some(Remedy::SendPasswordLink) => (None, None),
        Some(_) => (None, Some(t.msg_helpdesk_ask_manager())),
    }
}

/// The same for a client's account: a secretary does everything, a related therapist sends the
/// link and resets two-step.
pub(super) fn for_client(
    caller: &Caller,
    client: &Client,
    now: Now,
    t: &Words,
) -> (Option<Button>, Option<String>) {
    let may = |remedy| match (client, remedy) {
        (Client::StateAlone(_), _) => false,
        (Client::Whole(_), Remedy::Reactivate) => caller.is(Role::Secretary),
        (Client::Whole(_), _) => true,
    };
    match remedy(now) {
        None => (None, None),
        Some(remedy) if may(remedy) => {
            (Some(remedy.at("clients", client.account(), t)), remedy.hint(t))
        }
        Some(Remedy::ResetTwoStep) => (None, Some(t.msg_helpdesk_lost_ask_secretary())),
        Some(Remedy::SendPasswordLink) => (None, None),
        Some(_) => (None, Some(t.msg_helpdesk_ask_secretary())),
    }
}
