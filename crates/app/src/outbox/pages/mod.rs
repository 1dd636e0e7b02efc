//! The list of caught messages, newest first; beside it the demo's clock.

pub(crate) mod clock;

use crate::{App, access::Visit, layout::PageFrame, moments::Told};
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
    /// Each with when it was caught, as the reader says it.
    pub(crate) caught: Vec<(Caught, Told)>,
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
    let reader = visit.reader(&app);
    let newest = messages(&app).await?.into_iter().take(SHOWN);
    let told = |message: Captured| {
        let told = reader.told_exactly(message.at);
        (caught(message), told)
    };
    Ok(Page::ok(OutboxPage { page: visit.frame(), caught: newest.map(told).collect() }))
}

pub(crate) async fn list(State(app): State<App>) -> Result<Json<Vec<Caught>>, Problem> {
    Ok(Json(messages(&app).await?.into_iter().map(caught).collect()))
}

/// The newest first.
async fn messages(app: &App) -> Result<Vec<Captured>, Problem> {
    outbox(app)?.newest_first().await.map_err(|error| Problem::bug(&error))
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
