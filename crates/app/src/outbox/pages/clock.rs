//! Puts the demo's clock ahead: `POST /outbox/clock` with `seconds`, forwards alone and at most
//! a year. Called by the tests in real browsers, and by hand.

use super::outbox;
use crate::App;
use axum::{Json, extract::State};
use chrono::Duration;
use linden_web::{Form, Problem};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub(crate) struct Fields {
    seconds: u32,
}

/// What time it is now.
#[derive(Serialize)]
pub(crate) struct Moved {
    /// RFC 3339.
    now: String,
}

pub(crate) async fn create(
    State(app): State<App>,
    fields: Result<Form<Fields>, Problem>,
) -> Result<Json<Moved>, Problem> {
    outbox(&app)?;
    if !app.clock().can_advance() {
        return Err(Problem::NotFound);
    }
    let Form(fields) = fields?;
    if !app.clock().advance(Duration::seconds(i64::from(fields.seconds))) {
        return Err(Problem::Unreadable);
    }
    app.places().look_now();
    Ok(Json(Moved { now: app.clock().now().to_rfc3339() }))
}
