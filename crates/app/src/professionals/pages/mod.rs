//! The list of professionals, and what its pages share.

pub(crate) mod changing;
pub(crate) mod making;
pub(crate) mod state;

use super::rows;
use crate::{
    App,
    access::Visit,
    accounts::{Account, Role, State as AccountState},
    clients::{look, pages::id_of},
    layout::{self, PageFrame, Words},
    menu,
    moments::Told,
};
use askama::Template;
use axum::extract::State;
use linden_base::AccountId;
use linden_store::PlatformView;
use linden_web::{Page, Problem};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "professionals/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: PageFrame,
    pub(crate) open: Vec<Row>,
    pub(crate) closed: Vec<Row>,
}

/// One professional of the list.
pub(crate) struct Row {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
    pub(crate) roles: String,
    pub(crate) line: Told,
    pub(crate) is_invited: bool,
    pub(crate) is_closed: bool,
}

pub(crate) async fn list(State(app): State<App>, visit: Visit) -> Result<Page<ListPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let people = rows::list(&view).await?;
    let rows = people.iter().map(|(account, roles)| Row::new(&app, &visit, account, roles));
    let (closed, open) = rows.partition(|row| row.is_closed);
    Ok(Page::ok(ListPage { page: visit.frame(), open, closed }))
}

impl Row {
    pub(crate) fn new(app: &App, visit: &Visit, account: &Account, roles: &BTreeSet<Role>) -> Self {
        Self {
            id: account.id,
            name: account.name.full(),
            initials: account.name.initials(),
            hue: layout::hue(account.id.uuid().as_bytes()),
            roles: in_words(roles, visit.t()),
            line: look::line(app, visit, account),
            is_invited: account.state == AccountState::Invited,
            is_closed: account.state == AccountState::Deactivated,
        }
    }
}

/// The professional behind an id from an address.
async fn known(view: &PlatformView, id: &str) -> Result<Account, Problem> {
    rows::by_id(view, id_of(id)?).await?.ok_or(Problem::NotFound)
}

fn in_words(roles: &BTreeSet<Role>, t: &Words) -> String {
    let words: Vec<String> = roles.iter().map(|role| menu::role_name(*role, t)).collect();
    words.join(" · ")
}

/// What a role may do, in words beside its box.
pub(crate) fn role_help(role: Role, t: &Words) -> String {
    match role {
        Role::Therapist => t.msg_professionals_help_therapist(),
        Role::Secretary => t.msg_professionals_help_secretary(),
        Role::ApplicationManager => t.msg_professionals_help_application_manager(),
        Role::Author => t.msg_professionals_help_author(),
    }
}
