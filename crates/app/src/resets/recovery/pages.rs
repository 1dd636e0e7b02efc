//! The pages of a friend's recovery: asking for it after the password, the mailed link before and
//! after the wait, and stopping it from there or from any device that is logged in.

use super::{Asked, ask, finish, stop};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, Kind, State as AccountState},
    flashes::Said,
    layout::PageFrame,
    links::recovery::{self, Recovery},
    log_in::{pages::code, safe_path},
    moments::Reader,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

const ASK: &str = "/log-in/recovery";

/// A moment to come, in words.
pub(crate) struct Opens {
    pub(crate) day: String,
    pub(crate) time: String,
}

/// Asks for it, or says that it is under way.
#[derive(Template)]
#[template(path = "resets/recovery/ask.html")]
pub(crate) struct AskPage {
    pub(crate) page: PageFrame,
    pub(crate) under_way: Option<Opens>,
}

/// Behind the mailed link.
#[derive(Template)]
#[template(path = "resets/recovery/link.html")]
pub(crate) struct LinkPage {
    pub(crate) page: PageFrame,
    pub(crate) token: String,
    /// None: the wait is over.
    pub(crate) waits: Option<Opens>,
}

pub(crate) async fn show(State(app): State<App>, visit: Visit) -> Result<Page<AskPage>, Problem> {
    let friend = friend(&app, &visit).await?;
    let view = app.store().look(visit.platform().id).await?;
    let under_way = recovery::under_way(&view, friend.id, app.clock().now()).await?;
    let under_way = under_way.map(|recovery| opens(&visit, recovery.opens_at()));
    Ok(Page::ok(AskPage { page: visit.frame(), under_way }))
}

pub(crate) async fn create(State(app): State<App>, visit: Visit) -> Result<Response, Problem> {
    let friend = friend(&app, &visit).await?;
    let tx = app.store().change(visit.platform().id).await?;
    let asked = ask(&tx, &app, visit.platform(), &friend).await?;
    tx.commit().await?;
    Ok(match asked {
        Asked::Begun | Asked::UnderWay => see_other(ASK),
        Asked::TooSoon => {
            (Said::RecoveryTooSoon.code().onto(visit.jar()), see_other(ASK)).into_response()
        }
    })
}

/// The friend in whose log-in a code is asked now; others have people who help them.
async fn friend(app: &App, visit: &Visit) -> Result<Account, Problem> {
    let account = code::account(app, visit).await?;
    if account.kind == Kind::Friend { Ok(account) } else { Err(Problem::NotFound) }
}

pub(crate) async fn show_link(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Page<LinkPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let (_, recovery) = behind(&view, &app, &token).await?;
    let waits = !recovery.is_open(app.clock().now());
    let waits = waits.then(|| opens(&visit, recovery.opens_at()));
    Ok(Page::ok(LinkPage { page: visit.frame(), token, waits }))
}

pub(crate) async fn use_link(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let (account, recovery) = behind(&tx, &app, &token).await?;
    if !recovery.is_open(app.clock().now()) {
        return Ok(see_other(&format!("{ASK}/{token}")));
    }
    if !finish(&tx, &app, visit.platform(), &account, &recovery).await? {
        return Err(Problem::Expired);
    }
    tx.commit().await?;
    Ok((Said::RecoveryDone.code().onto(visit.jar()), see_other("/log-in")).into_response())
}

pub(crate) async fn stop_by_link(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let (account, _) = behind(&tx, &app, &token).await?;
    stop(&tx, &app, visit.platform(), &account).await?;
    tx.commit().await?;
    Ok((Said::RecoveryStopped.code().onto(visit.jar()), see_other("/log-in")).into_response())
}

/// The recovery behind a token, and whose it is.
async fn behind(
    view: &PlatformView,
    app: &App,
    token: &str,
) -> Result<(Account, Recovery), Problem> {
    let recovery = recovery::by_token(view, token, app.clock().now()).await?;
    let recovery = recovery.ok_or(Problem::Expired)?;
    let account = accounts::rows::by_id(view, recovery.account).await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    Ok((account.ok_or(Problem::Expired)?, recovery))
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

/// From a device that is logged in.
pub(crate) async fn stop_here(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = accounts::rows::by_id(&tx, caller.account).await?.ok_or(Problem::NotFound)?;
    stop(&tx, &app, visit.platform(), &account).await?;
    tx.commit().await?;
    let jar = Said::RecoveryStopped.code().onto(visit.jar());
    Ok((jar, see_other(safe_path(&back.back))).into_response())
}

fn opens(visit: &Visit, at: DateTime<Utc>) -> Opens {
    let zone = visit.platform().time_zone;
    let reader = Reader { language: visit.language(), zone, now: at };
    Opens { day: reader.day(at), time: reader.time(at) }
}
