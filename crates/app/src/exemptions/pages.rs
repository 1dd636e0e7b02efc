//! Exempting a professional, with the reason, and ending it before its time.

use super::{Given, a_month_after};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Account,
    clients::pages::id_of,
    flashes::Said,
    layout::PageFrame,
    professionals,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

/// The longest reason, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "exemptions/new.html")]
pub(crate) struct NewPage {
    pub(crate) page: PageFrame,
    pub(crate) id: String,
    pub(crate) name: String,
    /// The day on which it would end.
    pub(crate) until: String,
    pub(crate) reason: String,
    pub(crate) error: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    reason: String,
}

pub(crate) async fn new(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Page<NewPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let account = known(&view, &visit, &id).await?;
    Ok(Page::ok(page(&app, &visit, &account, String::new(), String::new())))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &visit, &id).await?;
    let reason = fields.reason.trim();
    let error = match reason.chars().count() {
        0 => visit.t().msg_log_in_rules_reason_missing(),
        count if count > LONGEST => visit.t().msg_accounts_too_long(LONGEST as i64),
        _ => String::new(),
    };
    if !error.is_empty() {
        let page = page(&app, &visit, &account, reason.to_owned(), error);
        return Ok(Page::look_again(page).into_response());
    }
    let given = super::give(&tx, &app, (visit.platform(), &caller), &account, reason).await?;
    if given == Given::Done {
        tx.commit().await?;
    }
    Ok(back(&visit, said(given), &account))
}

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &visit, &id).await?;
    if super::end(&tx, &app, (visit.platform(), &caller), &account).await? {
        tx.commit().await?;
    }
    Ok(back(&visit, Said::ExemptionEnded, &account))
}

/// The professional, where application managers see to log-in.
async fn known(view: &PlatformView, visit: &Visit, id: &str) -> Result<Account, Problem> {
    if !visit.platform().switches.log_in_rules {
        return Err(Problem::NotFound);
    }
    professionals::rows::by_id(view, id_of(id)?).await?.ok_or(Problem::NotFound)
}

const fn said(given: Given) -> Said {
    match given {
        Given::Done => Said::Exempted,
        Given::Oneself => Said::ExemptOneself,
        Given::NotRequired => Said::NotRequired,
        Given::Already => Said::ExemptAlready,
        Given::Closed => Said::ExemptClosed,
    }
}

fn back(visit: &Visit, said: Said, account: &Account) -> Response {
    let path = format!("/professionals/{}", account.id);
    (said.code().onto(visit.jar()), see_other(&path)).into_response()
}

fn page(app: &App, visit: &Visit, account: &Account, reason: String, error: String) -> NewPage {
    let reader = visit.reader(app);
    NewPage {
        page: visit.frame(),
        id: account.id.to_string(),
        name: account.name.full(),
        until: reader.day(a_month_after(reader.now, reader.zone)),
        reason,
        error,
    }
}
