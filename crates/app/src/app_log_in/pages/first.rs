//! The app's first page (PRODUCT P2): log in with a QR code, or with e-mail. Nothing else.

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::{open::device, rows},
    layout::PageFrame,
    sessions,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Page, Problem, removed, see_other};

#[derive(Template)]
#[template(path = "app_log_in/first.html")]
pub(crate) struct FirstPage {
    pub(crate) page: PageFrame,
    /// "Reset here" (P7): the phone has a PIN, and its owner wants a new one.
    pub(crate) reset: bool,
}

/// Where the app starts: open if it can be.
pub(crate) async fn show(State(app): State<App>, visit: Visit) -> Result<Response, Problem> {
    if visit.caller().is_some() {
        return Ok(see_other("/"));
    }
    let view = app.store().look(visit.platform().id).await?;
    if rows::by_token(&view, &device(&visit)).await?.is_some() {
        return Ok(see_other("/app/open"));
    }
    Ok(Page::ok(FirstPage { page: visit.frame(), reset: false }).into_response())
}

pub(crate) async fn reset(visit: Visit) -> Page<FirstPage> {
    Page::ok(FirstPage { page: visit.frame(), reset: true })
}

/// Ends this session, so that its owner logs in anew, as choosing a PIN asks.
pub(crate) async fn again(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    sessions::end(&tx, &app, caller.account, caller.session).await?;
    tx.commit().await?;
    Ok((visit.jar().add(removed(sessions::COOKIE)), see_other("/app/reset")).into_response())
}
