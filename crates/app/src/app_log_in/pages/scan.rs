//! Scanning the QR code that a browser shows (PRODUCT P3). The camera's picture stays on the
//! phone; only what the code says is posted.

use crate::{
    App,
    access::Visit,
    app_log_in::codes,
    layout::PageFrame,
    log_in,
    tries::{self, Tried},
};
use askama::Template;
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{AllowsWasm, Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "app_log_in/scan.html")]
pub(crate) struct ScanPage {
    pub(crate) page: PageFrame,
    /// Why the last code was not taken, in words; empty on the first look.
    pub(crate) refused: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
}

pub(crate) async fn show(visit: Visit) -> Response {
    let page = ScanPage { page: visit.frame(), refused: String::new() };
    (Extension(AllowsWasm), Page::ok(page)).into_response()
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::daily_from_address(&tx, &app, Tried::ScanCode, visit.address()).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    tx.commit().await?;
    match codes::scanned(&app, visit.platform().id, &fields.code).await? {
        Some((account, proof)) => {
            let jar = log_in::pages::begin(&app, &visit, &account, &proof).await?;
            Ok((jar, see_other("/app/pin")).into_response())
        }
        None => {
            let refused = visit.t().msg_app_log_in_code_over();
            let page = ScanPage { page: visit.frame(), refused };
            Ok((Extension(AllowsWasm), Page::look_again(page)).into_response())
        }
    }
}
