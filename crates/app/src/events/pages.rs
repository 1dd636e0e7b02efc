//! `GET /events`: the stream of one open page.

use super::{
    sight::Sight,
    stream::{Line, Stream},
};
use crate::{
    App,
    access::{Caller, Visit},
    calls::presence::OpenPage,
    sessions,
    two_step::remembered_devices,
};
use axum::{
    extract::{Query, State},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use futures::stream;
use linden_base::CallId;
use linden_web::Problem;
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};

/// A browser that lost its stream waits this long before it opens a new one.
const RETRY: Duration = Duration::from_secs(2);
/// A session with too many streams may try again after this.
const TOO_MANY: Duration = Duration::from_secs(30);

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// The call whose page this is.
    call: Option<CallId>,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let place = app.places().take(caller.session).ok_or(Problem::TooMany { wait: TOO_MANY })?;
    let token = visit.cookie(sessions::COOKIE).ok_or(Problem::NotFound)?;
    let device = visit.cookie(remembered_devices::COOKIE);
    let sight = Sight::new(visit.platform().clone(), token, device);
    let page = OpenPage::open(&app, visit.platform().id, &caller, asked.call).await?;
    let stream = Stream::open(&app, caller, sight, page, place).await?;
    let lines = stream::unfold(stream, |mut stream| async {
        let line = stream.next().await?;
        Some((Ok::<_, Infallible>(written(line)), stream))
    });
    // Proxies that gather an answer before they pass it on would let nothing ring.
    Ok(([("x-accel-buffering", "no")], Sse::new(lines)).into_response())
}

fn written(line: Line) -> Event {
    match line {
        Line::Event(name, data) => Event::default().event(name).data(data.to_string()),
        Line::StillHere => Event::default().retry(RETRY).comment("still here"),
    }
}
