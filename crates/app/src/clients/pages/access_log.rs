//! A client's access log, for the therapists who are related to them. Clients read their own
//! in the profile.

use super::visible;
use crate::{
    App,
    access::{Caller, Visit},
    audit::{
        ReadBy,
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
    let view = app.store().look(visit.platform().id).await?;
    let client = visible(&view, &caller, &id).await?;
    if !care_relations::rows::are_related(&view, caller.account, client.id).await? {
        return Err(Problem::Forbidden);
    }
    Ok(Page::ok(AccessLogPage {
        page: visit.frame(),
        id: client.id.to_string(),
        name: client.name.full(),
        lines: lines(&view, &app, &visit, client.id, ReadBy::Professional).await?,
    }))
}
