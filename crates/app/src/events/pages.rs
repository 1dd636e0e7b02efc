//! `GET /events`: the stream of one open page.

use super::{
    sight::Sight,
    stream::{Line, Stream},
};
use crate::{
    App,
    access::{Caller, Visit},
    calls::presence::{OpenPage, Opening},
    sessions,
    two_step::remembered_devices,
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::ACCEPT},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use futures::stream::{iter, unfold};
use linden_base::{AccountId, CallId, PageId};
use linden_web::Problem;
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};

/// A browser that lost its stream waits this long before it opens a new one.
const RETRY: Duration = Duration::from_secs(2);
/// A session with too many streams may try again after this.
const TOO_MANY: Duration = Duration::from_secs(30);

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// The id that the page made for its own life.
    page: Option<PageId>,
    /// The call whose page this is.
    call: Option<CallId>,
    /// For whom the page was made, if it says so.
    reader: Option<AccountId>,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(Asked { page, call, reader }): Query<Asked>,
) -> Result<Response, Problem> {
    if reader.is_some_and(|reader| reader != caller.account) {
        return Ok(of_nobody());
    }
    let place = app.places().take(caller.session, page);
    let place = place.ok_or(Problem::TooMany { wait: TOO_MANY })?;
    let token = visit.cookie(sessions::COOKIE).ok_or(Problem::NotFound)?;
    let device = visit.cookie(remembered_devices::COOKIE);
    let sight = Sight::new(visit.platform().clone(), token, device);
    let opening = Opening { page, call };
    let page = OpenPage::open(&app, visit.platform().id, &caller, opening).await?;
    let stream = Stream::open(&app, caller, sight, page, place).await?;
    let lines = unfold(stream, |mut stream| async {
        let line = stream.next().await?;
        Some((Ok(written(line)), stream))
    });
    Ok(streamed(lines))
}

/// Whether somebody asks for a stream of events, who is told in its words alone: a browser says
/// nothing to its page of any other answer, and asks again for good.
pub(crate) fn are_asked_for(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|kinds| kinds.as_bytes() == b"text/event-stream")
}

/// The stream of a page whose session has ended, whoever has logged in since: it says so, and no
/// more.
pub(crate) fn of_nobody() -> Response {
    streamed(iter([Ok(written(Line::logged_out()))]))
}

fn streamed(
    lines: impl futures::Stream<Item = Result<Event, Infallible>> + Send + 'static,
) -> Response {
    // Proxies that gather an answer before they pass it on would let nothing ring.
    ([("x-accel-buffering", "no")], Sse::new(lines)).into_response()
}

fn written(line: Line) -> Event {
    match line {
        Line::Event(name, data) => Event::default().event(name).data(data.to_string()),
        Line::StillHere => Event::default().retry(RETRY).event("still_here").data("null"),
    }
}
