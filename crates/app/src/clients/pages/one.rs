//! One client's page. Looking at it is written in the client's access log (PRODUCT A9).

use super::{client_rows, visible};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, Role, phone},
    audit::{self, Action, Entry},
    care_relations,
    clients::{look::ClientRow, sees_all},
    friends,
    layout::{self, PageFrame},
    moments::Told,
    resets,
};
use askama::Template;
use axum::extract::{Path, State};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "clients/one.html")]
pub(crate) struct OnePage {
    pub(crate) page: PageFrame,
    pub(crate) row: ClientRow,
    pub(crate) facts: Facts,
    pub(crate) therapists: Vec<Therapist>,
    /// Those who are not related yet.
    pub(crate) others: Vec<Therapist>,
    /// How many friends the client has; of friends professionals see no more (PRODUCT A6).
    pub(crate) friends: u64,
    /// Whether the reader may close and open the account.
    pub(crate) may_close: bool,
    /// Whether there is a two-step that the reader may reset: who sees a client, may.
    pub(crate) may_reset: bool,
    /// Whether the reader may read the access log.
    pub(crate) may_read_log: bool,
}

/// What is known of a client.
pub(crate) struct Facts {
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
    pub(crate) birth_date: Option<String>,
    pub(crate) client_number: Option<String>,
    pub(crate) language: &'static str,
    pub(crate) made: Told,
}

/// A therapist as the client's page names them.
pub(crate) struct Therapist {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
    /// Whether it is the reader.
    pub(crate) is_reader: bool,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Page<OnePage>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    audit::rows::write(&tx, &app, Entry::new(caller.actor(), client.id, Action::Viewed)).await?;
    let page = page(&tx, &app, &visit, &caller, &client).await?;
    tx.commit().await?;
    Ok(Page::ok(page))
}

async fn page(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    client: &Account,
) -> Result<OnePage, StoreError> {
    let related = care_relations::rows::therapists_of(view, client.id).await?;
    let all = accounts::rows::with_role(view, Role::Therapist).await?;
    let is_related = |id: AccountId| related.iter().any(|one| one.id == id);
    let look = |one: &Account| Therapist::of(one, caller);
    let mut rows = client_rows(view, app, visit, caller, std::slice::from_ref(client)).await?;
    Ok(OnePage {
        page: visit.frame(),
        row: rows.pop().ok_or(StoreError::NotFound)?,
        facts: facts(view, app, visit, client).await?,
        therapists: related.iter().map(look).collect(),
        others: all.iter().filter(|one| !is_related(one.id)).map(look).collect(),
        friends: friends::rows::count(view, client.id).await?,
        may_close: sees_all(caller),
        may_reset: resets::is_there(view, client).await?,
        may_read_log: is_related(caller.account),
    })
}

async fn facts(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    client: &Account,
) -> Result<Facts, StoreError> {
    let sealed = accounts::rows::phone_sealed(view, client.id).await?;
    let reader = visit.reader(app);
    Ok(Facts {
        email: client.email.clone(),
        phone: phone::open(app, client.id, sealed.as_deref()),
        birth_date: client.birth_date.map(|date| reader.date(date)),
        client_number: client.client_number.clone(),
        language: client.language.own_name(),
        made: reader.told_exactly(client.made_at),
    })
}

impl Therapist {
    fn of(account: &Account, reader: &Caller) -> Self {
        Self {
            id: account.id,
            name: account.name.full(),
            initials: account.name.initials(),
            hue: layout::hue(account.id.uuid().as_bytes()),
            is_reader: account.id == reader.account,
        }
    }
}
