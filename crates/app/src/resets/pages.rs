//! The page that asks how identity was checked, for a client and for a professional.

use super::{
    By, How, Order, Outcome,
    forms::{Errors, Fields},
    identity::LONGEST_NOTE,
    is_there,
    permission::{self, Permission},
    reset,
    rule::May,
};
use crate::{
    App,
    access::{Back, Caller, Visit},
    accounts::{self, Account, Kind},
    clients::pages::id_of,
    flashes::Said,
    layout::PageFrame,
    moments::Told,
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use linden_store::PlatformTx;
use linden_web::{Form, Page, Problem};

#[derive(Template)]
#[template(path = "resets/reset.html")]
pub(crate) struct ResetPage {
    pub(crate) page: PageFrame,
    /// The person's page.
    pub(crate) place: String,
    pub(crate) name: String,
    /// From when the reader can do it; none: now.
    pub(crate) from: Option<Told>,
    /// Whether there is anything to reset.
    pub(crate) is_there: bool,
    pub(crate) ways: [How; 4],
    pub(crate) fields: Fields,
    pub(crate) errors: Errors,
    pub(crate) longest_note: usize,
}

pub(crate) async fn show_client(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    show(&app, &visit, &caller, (Kind::Client, &id), fields).await
}

pub(crate) async fn show_professional(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    show(&app, &visit, &caller, (Kind::Professional, &id), fields).await
}

pub(crate) async fn create_client(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    create(&app, &visit, &caller, (Kind::Client, &id), fields).await
}

pub(crate) async fn create_professional(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    create(&app, &visit, &caller, (Kind::Professional, &id), fields).await
}

async fn show(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    whose: (Kind, &str),
    fields: Fields,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let allowed = allowed(&tx, app, caller, whose).await?;
    let fields = Fields { back: fields.back, ..Fields::default() };
    let page = page(&tx, app, visit, &allowed, fields, Errors::default()).await?;
    Ok(Page::ok(page).into_response())
}

async fn create(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    whose: (Kind, &str),
    fields: Fields,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let allowed = allowed(&tx, app, caller, whose).await?;
    let identity = match fields.checked(visit.t()) {
        Ok(identity) if allowed.waits_until.is_none() => identity,
        other => {
            let errors = other.err().unwrap_or_default();
            let page = page(&tx, app, visit, &allowed, fields, errors).await?;
            return Ok(Page::look_again(page).into_response());
        }
    };
    let target = allowed.target;
    let order = Order { by: By::Colleague(caller.account), target: target.id, identity };
    let said = match reset(&tx, app, visit.platform(), &order).await? {
        Outcome::Done => {
            tx.commit().await?;
            Said::TwoStepReset
        }
        Outcome::NothingThere => Said::NothingToReset,
        Outcome::TooSoon => return Err(Problem::Forbidden),
        Outcome::Refused(may) => return Err(problem(may)),
    };
    Ok(Back::from(fields.back).to(visit, said, &place(&target)))
}

/// The one behind an id from an address, if the caller may reset their two-step. Among clients
/// there is no professional, among professionals no client.
async fn allowed(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    (kind, id): (Kind, &str),
) -> Result<Permission, Problem> {
    let found = accounts::rows::by_id(tx, id_of(id)?).await?;
    let target = found.filter(|found| found.kind == kind).ok_or(Problem::NotFound)?;
    let by = By::Colleague(caller.account);
    permission::permission(tx, app, by, target.id).await?.map_err(problem)
}

const fn problem(may: May) -> Problem {
    match may {
        May::Yes | May::No => Problem::Forbidden,
        May::Unseen => Problem::NotFound,
    }
}

fn place(target: &Account) -> String {
    let list = if target.kind == Kind::Client { "clients" } else { "professionals" };
    format!("/{list}/{}", target.id)
}

async fn page(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    Permission { target, waits_until, .. }: &Permission,
    fields: Fields,
    errors: Errors,
) -> Result<ResetPage, Problem> {
    Ok(ResetPage {
        from: waits_until.map(|until| visit.reader(app).told_exactly(until)),
        page: visit.frame(),
        place: place(target),
        name: target.name.full(),
        is_there: is_there(tx, target).await?,
        ways: How::ALL,
        fields,
        errors,
        longest_note: LONGEST_NOTE,
    })
}
