//! The list of caught messages, newest first; beside it the demo's clock.

pub(crate) mod clock;

use crate::{App, access::Visit, layout::PageFrame};
use askama::Template;
use axum::{Json, extract::State};
use linden_courier::{Captured, CapturedKind, Outbox};
use linden_web::{Page, Problem};
use serde::Serialize;

/// So many are shown on the page; programs get all.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "outbox/outbox.html")]
pub(crate) struct OutboxPage {
    pub(crate) page: PageFrame,
    pub(crate) caught: Vec<Caught>,
}

/// A message in the form that programs get.
#[derive(Debug, Serialize)]
pub(crate) struct Caught {
    pub(crate) to: String,
    pub(crate) kind: CapturedKind,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) links: Vec<String>,
    /// RFC 3339.
    pub(crate) at: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
) -> Result<Page<OutboxPage>, Problem> {
    let mut caught = newest_first(&app).await?;
    caught.truncate(SHOWN);
    Ok(Page::ok(OutboxPage { page: visit.frame(), caught }))
}

pub(crate) async fn list(State(app): State<App>) -> Result<Json<Vec<Caught>>, Problem> {
    newest_first(&app).await.map(Json)
}

async fn newest_first(app: &App) -> Result<Vec<Caught>, Problem> {
    let captured = outbox(app)?.newest_first().await.map_err(|error| Problem::bug(&error))?;
    Ok(captured.into_iter().map(caught).collect())
}

/// The outbox that everybody may see: the demo's.
pub(super) fn outbox(app: &App) -> Result<&Outbox, Problem> {
    let outbox = app.outbox().filter(|_| app.settings().demo);
    outbox.map(AsRef::as_ref).ok_or(Problem::NotFound)
}

fn caught(captured: Captured) -> Caught {
    let Captured { to, kind, subject, text, links, at, .. } = captured;
    Caught { to, kind, subject, text, links, at: at.to_rfc3339() }
}
