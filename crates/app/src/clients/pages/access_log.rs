//! A client's access log, for the therapists who are related to them. Clients read their own
//! in the profile.

use super::visible;
use crate::{
    App,
    access::{Caller, Visit},
    audit::{
        self, Action, Entry, ReadBy,
        look::{LogLine, lines},
    },
    care_relations,
    layout::PageFrame,
};
use askama::Template;
use axum::extract::{Path, State};
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "clients/access_log.html")]
pub(crate) struct AccessLogPage {
    pub(crate) page: PageFrame,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) lines: Vec<LogLine>,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Page<AccessLogPage>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    if !care_relations::rows::are_related(&tx, caller.account, client.id).await? {
        return Err(Problem::Forbidden);
    }
    let lines = lines(&tx, &app, &visit, client.id, ReadBy::Professional).await?;
    audit::rows::write(&tx, &app, Entry::new(caller.actor(), client.id, Action::LogRead)).await?;
    tx.commit().await?;
    Ok(Page::ok(AccessLogPage {
        page: visit.frame(),
        id: client.id.to_string(),
        name: client.name.full(),
        lines,
    }))
}
