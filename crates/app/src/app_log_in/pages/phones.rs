//! In the profile: the QR code for one's phone (PRODUCT P3), and ending a phone's app log-in (E7).

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::{
        codes::{self, Shown, WORKS_FOR},
        ending,
    },
    flashes::Said,
    layout::PageFrame,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::AppLogInId;
use linden_web::{Page, Problem, see_other};
use std::time::Duration;

/// Who asked for too many codes may ask again after this.
const TOO_MANY: Duration = Duration::from_secs(60);

#[derive(Template)]
#[template(path = "app_log_in/show_code.html")]
pub(crate) struct ShowCodePage {
    pub(crate) page: PageFrame,
    /// The app's address, to be typed into the phone.
    pub(crate) address: String,
    /// So long a code works, in seconds.
    pub(crate) works_for: i64,
    /// A phone's own session shows no codes.
    pub(crate) on_phone: bool,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<ShowCodePage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    Ok(Page::ok(ShowCodePage {
        page: visit.frame(),
        address: app.settings().public.of(&visit.platform().main_host, "/app"),
        works_for: WORKS_FOR.num_seconds(),
        on_phone: !codes::may_show(&view, &caller).await?,
    }))
}

/// The picture of a new code. Asked for by an image of our own page alone: cookies do not travel
/// with a picture on somebody else's.
pub(crate) async fn code(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    match codes::show(&app, visit.platform(), &caller).await? {
        Shown::Svg(svg) => {
            let headers = [("content-type", "image/svg+xml"), ("cache-control", "no-store")];
            Ok((headers, svg).into_response())
        }
        Shown::TooMany => Err(Problem::TooMany { wait: TOO_MANY }),
        Shown::NotHere => Err(Problem::NotFound),
    }
}

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: AppLogInId = id.parse().map_err(|_| Problem::NotFound)?;
    let tx = app.store().change(visit.platform().id).await?;
    let whose = (caller.account, id);
    if !ending::end_and_tell(&tx, &app, visit.platform(), caller.actor(), whose).await? {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    let jar = Said::AppLogInEnded.code().onto(visit.jar());
    Ok((jar, see_other("/profile/sessions")).into_response())
}
