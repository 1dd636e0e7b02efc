//! The log-in page, logging in and logging out.

pub(crate) mod code;
pub(crate) mod passkey;

use super::{
    Refused,
    forms::{LogInFields, safe_path},
    known_browsers, rows,
    try_password::{Passed, Typed, try_password},
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Account,
    app_log_in,
    audit::{self, Action, Actor, Entry},
    layout::PageFrame,
    log_in::LoggedIn,
    mails::{self, Mail},
    sessions,
    two_step::remembered_devices,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use linden_store::{PlatformTx, StoreError};
use linden_web::{Cookie, Form, Jar, Page, Problem, host_cookie, removed, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "log_in/log_in.html")]
pub(crate) struct LogInPage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
    pub(crate) back: String,
    pub(crate) sign_up: bool,
    /// Why the last try was refused, in words; empty on the first look.
    pub(crate) refused: String,
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

pub(crate) async fn show(visit: Visit, Query(back): Query<Back>) -> Response {
    if visit.caller().is_some() {
        return see_other(safe_path(&back.back));
    }
    Page::ok(log_in_page(&visit, String::new(), back.back, String::new())).into_response()
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<LogInFields>,
) -> Result<Response, Problem> {
    let browser = visit.cookie(known_browsers::COOKIE);
    let device = visit.cookie(remembered_devices::COOKIE);
    let typed = Typed {
        email: &fields.email,
        password: fields.password.into(),
        address: visit.address().to_owned(),
        browser: browser.as_deref(),
        device: device.as_deref(),
    };
    match try_password(&app, visit.platform(), typed).await? {
        Ok(Passed::In(account, proof)) => {
            Ok((begin(&app, &visit, &account, &proof).await?, see_other(safe_path(&fields.back)))
                .into_response())
        }
        Ok(Passed::AsksCode(token, refused)) => {
            Ok(code::ask(&visit, &token, refused, &fields.back))
        }
        Err(refused) => {
            let words = in_words(&visit, &app, refused);
            Ok(look_again(&app, refused, log_in_page(&visit, fields.email, fields.back, words)))
        }
    }
}

pub(crate) async fn remove(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    sessions::end(&tx, &app, caller.account, caller.session).await?;
    let entry = Entry::new(caller.actor(), caller.account, Action::LoggedOut);
    audit::rows::write(&tx, &app, entry).await?;
    tx.commit().await?;
    let next = if visit.cookie(app_log_in::COOKIE).is_some() { "/app" } else { "/log-in" };
    Ok((visit.jar().add(removed(sessions::COOKIE)), see_other(next)).into_response())
}

/// Begins the session of a finished log-in, ends the one before in this browser, and tells the
/// owner of a new browser; gives the cookies for the answer. An error, if the password or the
/// second step changed since the log-in was finished.
pub(crate) async fn begin(
    app: &App,
    visit: &Visit,
    account: &Account,
    proof: &LoggedIn,
) -> Result<Jar, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !rows::may_begin(&tx, proof.attempt()).await? {
        return Err(Problem::LogInFirst { back: String::new() });
    }
    end_the_one_before(&tx, app, visit).await?;
    let token = sessions::begin(&tx, app, proof, visit.browser()).await?;
    let presented = visit.cookie(known_browsers::COOKIE);
    let seen = known_browsers::remember(&tx, app, account.id, presented.as_deref()).await?;
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(&tx, app, Entry::new(actor, account.id, Action::LoggedIn)).await?;
    if seen.is_news {
        mails::queue(
            &tx,
            app,
            visit.platform(),
            account,
            &Mail::NewBrowser { browser: visit.browser().to_owned() },
        )
        .await?;
    }
    crate::accounts::rows::set_seen(&tx, account.id, app.clock().now()).await?;
    tx.commit().await?;
    let jar = visit.jar().add(sessions::cookie(&token));
    Ok(jar.add(host_cookie(known_browsers::COOKIE, seen.token, Some(known_browsers::KEPT))))
}

/// What the browser keeps in which the owner changed their password or second step: the session
/// goes on under another token, and the browser stays known as the only one.
pub(crate) async fn go_on(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<Cookie<'static>, StoreError> {
    let browser = visit.cookie(known_browsers::COOKIE);
    known_browsers::keep(tx, app, caller.account, browser.as_deref()).await?;
    Ok(sessions::cookie(&sessions::renew(tx, app, caller.session).await?))
}

async fn end_the_one_before(tx: &PlatformTx, app: &App, visit: &Visit) -> Result<(), StoreError> {
    let Some(presented) = visit.cookie(sessions::COOKIE) else { return Ok(()) };
    if let Some(before) = sessions::find(tx, app, &presented).await? {
        sessions::end(tx, app, before.account.id, before.session.id).await?;
    }
    Ok(())
}

fn log_in_page(visit: &Visit, email: String, back: String, refused: String) -> LogInPage {
    LogInPage {
        page: visit.frame(),
        email,
        back,
        sign_up: visit.platform().switches.sign_up,
        refused,
    }
}

/// The page again: 422, or while log-in is locked 429 with the seconds until the next try.
fn look_again(app: &App, refused: Refused, page: LogInPage) -> Response {
    let Refused::Locked { until } = refused else {
        return Page::look_again(page).into_response();
    };
    let wait = [(RETRY_AFTER, seconds_until(app, until).to_string())];
    (wait, Page::with(StatusCode::TOO_MANY_REQUESTS, page)).into_response()
}

fn seconds_until(app: &App, until: DateTime<Utc>) -> i64 {
    (until - app.clock().now()).num_seconds().max(1)
}

fn in_words(visit: &Visit, app: &App, refused: Refused) -> String {
    match refused {
        Refused::WrongPassword if visit.platform().rules.let_all_in_by_password() => {
            visit.t().msg_log_in_wrong()
        }
        Refused::WrongPassword => visit.t().msg_log_in_wrong_or_other_way(),
        Refused::Deactivated => visit.t().msg_log_in_deactivated(),
        Refused::UnknownPasskey => visit.t().msg_passkeys_unknown(),
        Refused::Locked { until } => match seconds_until(app, until) {
            seconds @ ..=59 => visit.t().msg_log_in_wait_seconds(seconds),
            seconds => visit.t().msg_log_in_wait_minutes((seconds + 59) / 60),
        },
    }
}
