//! What stands on the first page, by role.

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, Kind, Role, State},
    calls::presence,
    care_relations,
    clients::{self, look::ClientRow, pages::client_rows},
    friends, layout,
    professionals::{self, pages::Row},
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use std::{cmp::Reverse, collections::HashSet};

/// So many rows stand in one card.
const SHOWN: usize = 8;

/// A client's therapist.
pub(crate) struct Therapist {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
    pub(crate) online: bool,
}

/// A therapist's day.
pub(crate) struct Day {
    /// Those who are online first, then those who were here last.
    pub(crate) clients: Vec<ClientRow>,
    /// Those who have not logged in yet.
    pub(crate) waiting: Vec<ClientRow>,
}

/// All sections; those that are not the caller's are not there.
pub(crate) struct Sections {
    pub(crate) therapists: Option<Vec<Therapist>>,
    pub(crate) day: Option<Day>,
    /// For a friend: the first names of those whose friend they are.
    pub(crate) friend_of: Vec<String>,
    /// For a secretary: the clients who were added last.
    pub(crate) newest: Option<Vec<ClientRow>>,
    /// For an application manager: professionals who have not logged in yet.
    pub(crate) colleagues: Option<Vec<Row>>,
}

/// The sections of this caller.
pub(crate) async fn of(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<Sections, StoreError> {
    let mut sections = Sections {
        therapists: None,
        day: None,
        friend_of: friend_of(view, caller).await?,
        newest: None,
        colleagues: None,
    };
    if caller.kind == Kind::Client {
        sections.therapists = Some(therapists(view, app, caller.account).await?);
    }
    if caller.is(Role::Therapist) {
        sections.day = Some(day(view, app, visit, caller).await?);
    }
    if caller.is(Role::Secretary) {
        let newest = clients::rows::newest(view, SHOWN as u64).await?;
        sections.newest = Some(client_rows(view, app, visit, caller, &newest).await?);
    }
    if caller.is(Role::ApplicationManager) {
        sections.colleagues = Some(colleagues(view, app, visit).await?);
    }
    Ok(sections)
}

/// Whoever was a friend before they were in care or worked here still is one (PRODUCT A6).
async fn friend_of(view: &PlatformView, caller: &Caller) -> Result<Vec<String>, StoreError> {
    let clients = friends::rows::clients_of(view, caller.account).await?;
    let mut clients = accounts::rows::by_ids(view, clients).await?;
    clients.sort_by_key(|client| client.id);
    Ok(clients.into_iter().map(|client| client.name.first).collect())
}

async fn therapists(
    view: &PlatformView,
    app: &App,
    client: AccountId,
) -> Result<Vec<Therapist>, StoreError> {
    let related = care_relations::rows::therapists_of(view, client).await?;
    let online = presence::online(view, app, related.iter().map(|one| one.id)).await?;
    let look = |one: &Account| Therapist {
        id: one.id,
        name: one.name.full(),
        initials: one.name.initials(),
        hue: layout::hue(one.id.uuid().as_bytes()),
        online: online.contains(&one.id),
    };
    Ok(related.iter().map(look).collect())
}

async fn day(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<Day, StoreError> {
    let own = clients::rows::own(view, caller.account).await?;
    let online = presence::online(view, app, own.iter().map(|client| client.id)).await?;
    let (mut waiting, mut active): (Vec<_>, Vec<_>) =
        own.into_iter().partition(|client| client.state == State::Invited);
    active.sort_by_key(|client| by_presence(client, &online));
    waiting.sort_by_key(|client| Reverse(client.welcomed_at));
    active.truncate(SHOWN);
    waiting.truncate(SHOWN);
    Ok(Day {
        clients: client_rows(view, app, visit, caller, &active).await?,
        waiting: client_rows(view, app, visit, caller, &waiting).await?,
    })
}

fn by_presence(client: &Account, online: &HashSet<AccountId>) -> impl Ord + use<> {
    (!online.contains(&client.id), Reverse(client.seen_at))
}

async fn colleagues(view: &PlatformView, app: &App, visit: &Visit) -> Result<Vec<Row>, StoreError> {
    let all = professionals::rows::list(view).await?;
    let waiting = all.iter().filter(|(account, _)| account.state == State::Invited);
    Ok(waiting.take(SHOWN).map(|(account, roles)| Row::new(app, visit, account, roles)).collect())
}
