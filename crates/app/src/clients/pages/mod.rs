//! The list of clients, and what its pages share.

pub(crate) mod access_log;
pub(crate) mod changing;
pub(crate) mod making;
pub(crate) mod one;
pub(crate) mod relations;
pub(crate) mod state;

use super::{
    look::ClientRow,
    rows::{self, From, Wanted},
    sees_all,
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, Role, State as AccountState},
    calls::presence,
    care_relations,
    layout::PageFrame,
};
use askama::Template;
use axum::extract::{Query, State};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use linden_web::{Page, Problem};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "clients/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: PageFrame,
    /// Below the title: whose list it is, and how many are here now.
    pub(crate) line: String,
    pub(crate) rows: Vec<ClientRow>,
    pub(crate) find: String,
    pub(crate) closed: bool,
    pub(crate) sees_all: bool,
    pub(crate) may_create: bool,
    /// Addresses of the pages before and after; empty: none.
    pub(crate) previous: String,
    pub(crate) next: String,
}

/// What the list's address says.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    find: String,
    closed: bool,
    after: Option<AccountId>,
    before: Option<AccountId>,
}

pub(crate) async fn list(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Page<ListPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let wanted = asked.wanted();
    let found = rows::list(&view, &caller, &wanted).await?;
    let address = |from, there: bool, mark: Option<&Account>| match mark {
        Some(mark) if there => asked.address(from, mark.id),
        _ => String::new(),
    };
    let previous = address("before", found.more.0, found.clients.first());
    let next = address("after", found.more.1, found.clients.last());
    Ok(Page::ok(ListPage {
        rows: client_rows(&view, &app, &visit, &caller, &found.clients).await?,
        line: line(&view, &app, &visit, &caller, asked.closed).await?,
        page: visit.frame(),
        find: asked.find,
        closed: asked.closed,
        sees_all: sees_all(&caller),
        may_create: may_create(&visit, &caller),
        previous,
        next,
    }))
}

/// Counts only a therapist's own: who sees all would wait for a count of thousands.
async fn line(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    closed: bool,
) -> Result<String, StoreError> {
    let t = visit.t();
    if closed {
        return Ok(t.msg_clients_closed_line());
    }
    if sees_all(caller) {
        return Ok(t.msg_clients_all_line());
    }
    let own = care_relations::rows::related_to(view, caller.account).await?;
    let own = accounts::rows::by_ids(view, own).await?.into_iter();
    let open = own.filter(|client| client.state != AccountState::Deactivated);
    let open: Vec<AccountId> = open.map(|client| client.id).collect();
    let online = presence::online(view, app, open.iter().copied()).await?;
    Ok(match open.len() {
        0 => t.msg_clients_own_line(),
        people => t.msg_clients_own_count(people, online.len()),
    })
}

impl Asked {
    fn wanted(&self) -> Wanted {
        let from = match (self.after, self.before) {
            (Some(after), _) => From::After(after),
            (None, Some(before)) => From::Before(before),
            (None, None) => From::Start,
        };
        Wanted { find: self.find.clone(), closed: self.closed, from }
    }

    fn address(&self, from: &str, mark: AccountId) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if !self.find.is_empty() {
            query.append_pair("find", &self.find);
        }
        if self.closed {
            query.append_pair("closed", "true");
        }
        query.append_pair(from, &mark.to_string());
        format!("/clients?{}", query.finish())
    }
}

/// Rows for these clients, with who is online and whom the caller may call.
pub(crate) async fn client_rows(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    clients: &[Account],
) -> Result<Vec<ClientRow>, StoreError> {
    let ids = || clients.iter().map(|client| client.id);
    let online = presence::online(view, app, ids()).await?;
    let own = care_relations::rows::related_among(view, caller.account, ids()).await?;
    let row =
        |client: &Account| ClientRow::new(app, visit, client, &online, own.contains(&client.id));
    Ok(clients.iter().map(row).collect())
}

/// Whether somebody may make clients here (PRODUCT A2).
pub(crate) fn may_create(visit: &Visit, caller: &Caller) -> bool {
    let therapists_may = visit.platform().switches.therapists_create_clients;
    sees_all(caller) || (caller.is(Role::Therapist) && therapists_may)
}

/// An id from an address; what cannot be one was never there.
pub(crate) fn id_of(text: &str) -> Result<AccountId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// The client behind an id from an address, if the caller may see them.
pub(super) async fn visible(
    view: &PlatformView,
    caller: &Caller,
    id: &str,
) -> Result<Account, Problem> {
    rows::visible_to(view, caller, id_of(id)?).await?.ok_or(Problem::NotFound)
}
