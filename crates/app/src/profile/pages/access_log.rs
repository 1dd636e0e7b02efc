//! One's own access log: a client's (PRODUCT A9), and a professional's, so that what application
//! managers do to an account is read by whose it is.

use crate::{
    App,
    access::{Caller, Visit},
    audit::{
        ReadBy,
        look::{LogLine, lines},
    },
    layout::PageFrame,
};
use askama::Template;
use axum::extract::State;
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "profile/access_log.html")]
pub(crate) struct AccessLogPage {
    pub(crate) page: PageFrame,
    pub(crate) lines: Vec<LogLine>,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<AccessLogPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let lines = lines(&view, &app, &visit, caller.account, ReadBy::Owner).await?;
    Ok(Page::ok(AccessLogPage { page: visit.frame(), lines }))
}
