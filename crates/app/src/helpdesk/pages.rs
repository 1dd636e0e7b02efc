//! The helpdesk's page: whom it is about, the answers, and whom to contact.

use super::{
    answers::{self, Desk},
    find::{self, Client, Colleague, Found},
    look::Answer,
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, Role},
    audit::{self, Action, Entry},
    layout::PageFrame,
};
use askama::Template;
use axum::extract::{Query, State};
use linden_store::{PlatformView, StoreError};
use linden_web::{Page, Problem};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "helpdesk/helpdesk.html")]
pub(crate) struct HelpdeskPage {
    pub(crate) page: PageFrame,
    pub(crate) asked: Asked,
    /// Whether the asker may name a therapist.
    pub(crate) asks_therapist: bool,
    /// Whether the asker finds clients by name, and not by the whole address alone.
    pub(crate) finds_by_name: bool,
    /// Where several fit.
    pub(crate) therapists: Vec<Choice>,
    pub(crate) clients: Vec<Choice>,
    pub(crate) answers: Vec<Answer>,
    /// Where a remedy comes back to.
    pub(crate) back: String,
    /// Whether the asker is who is asked last on this platform.
    pub(crate) is_manager: bool,
    /// Whom to contact, in words.
    pub(crate) contact: String,
}

/// What the address says: each a name, an address or an id.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub(crate) therapist: String,
    pub(crate) client: String,
}

/// One of several who fit.
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) href: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Page<HelpdeskPage>, Problem> {
    let asked = asked.trimmed();
    let tx = app.store().change(visit.platform().id).await?;
    let therapist = find::therapist(&tx, &caller, &asked.therapist).await?;
    let client = find::client(&tx, &caller, &asked.client).await?;
    if let Found::One(client) = &client {
        let entry = Entry::new(caller.actor(), client.account().id, Action::HelpdeskAsked);
        audit::rows::write(&tx, &app, entry).await?;
    }
    let desk = Desk { view: &tx, app: &app, visit: &visit, caller: &caller };
    let answers = answers::all(&desk, &therapist, &client).await?;
    let contact = contact(&tx, &visit, &caller).await?;
    tx.commit().await?;
    let (back, asked) = (asked.by_id(&therapist, &client), asked.shown(&therapist, &client));
    Ok(Page::ok(HelpdeskPage {
        page: visit.frame(),
        asks_therapist: find::sees_therapists(&caller),
        finds_by_name: find::sees_clients(&caller),
        therapists: choices(&therapist, |one| Asked { therapist: id(one), ..back.clone() }),
        clients: choices(&client, |one| Asked { client: id(one), ..back.clone() }),
        answers,
        is_manager: caller.is(Role::ApplicationManager),
        back: back.address(),
        contact,
        asked,
    }))
}

impl Asked {
    fn trimmed(&self) -> Self {
        let short = |text: &str| text.trim().chars().take(200).collect();
        Self { therapist: short(&self.therapist), client: short(&self.client) }
    }

    /// With the address of who was found, so that the fields read well.
    fn shown(self, therapist: &Found<Colleague>, client: &Found<Client>) -> Self {
        Self {
            therapist: match therapist {
                Found::One(one) => one.account.email.clone(),
                _ => self.therapist,
            },
            client: match client {
                Found::One(one) => one.account().email.clone(),
                _ => self.client,
            },
        }
    }

    /// The same people by their ids: names and addresses belong in no address of a page that
    /// Linden makes. Who finds clients by their address alone keeps what they typed.
    fn by_id(&self, therapist: &Found<Colleague>, client: &Found<Client>) -> Self {
        Self {
            therapist: match therapist {
                Found::One(one) => id(&one.account),
                _ => self.therapist.clone(),
            },
            client: match client {
                Found::One(Client::Whole(one)) => id(one),
                _ => self.client.clone(),
            },
        }
    }

    fn address(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("therapist", &self.therapist).append_pair("client", &self.client);
        format!("/helpdesk?{}", query.finish())
    }
}

fn id(account: &Account) -> String {
    account.id.to_string()
}

fn choices<T>(found: &Found<T>, with: impl Fn(&Account) -> Asked) -> Vec<Choice> {
    let choice = |one: &Account| Choice {
        name: one.name.full(),
        email: one.email.clone(),
        href: with(one).address(),
    };
    match found {
        Found::Several(several) => several.iter().map(choice).collect(),
        Found::NotAsked | Found::Nobody | Found::One(_) => Vec::new(),
    }
}

/// An application manager turns to the service desk, everybody else to an application manager.
async fn contact(
    view: &PlatformView,
    visit: &Visit,
    caller: &Caller,
) -> Result<String, StoreError> {
    if caller.is(Role::ApplicationManager) {
        return Ok(visit.t().msg_helpdesk_contact_desk());
    }
    let managers = accounts::rows::with_role(view, Role::ApplicationManager).await?;
    let names: Vec<String> = managers.iter().take(3).map(|one| one.name.full()).collect();
    Ok(visit.t().msg_helpdesk_contact_manager(names.join(", ")))
}
