//! The media server over HTTP: where clients bring their ticket and open their line. Checks
//! the ticket, reads the wish, hands both to `line.rs`. No token is ever logged: tokens
//! travel in addresses, so addresses are not logged here at all.

mod line;
mod room_service;
mod twirp;

pub(crate) use room_service::router as room_service;

use crate::config::MediaConfig;
use crate::media::{Media, Shared, StartError};
use crate::signal::{Protocol, Wish, read_join_request, read_query};
use crate::ticket::{Ticket, TicketRefused};
use axum::Router;
use axum::extract::ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

/// What answers for the media server; put beside other routes by whoever embeds it.
pub type Routes = Router;

type Pairs = HashMap<String, String>;

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/rtc", get(two))
        .route("/rtc/validate", get(validate_two))
        .route("/rtc/v1", get(one))
        .route("/rtc/v1/validate", get(validate_one))
        .with_state(shared)
}

async fn one(
    shared: State<Arc<Shared>>,
    query: Query<Pairs>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    open(shared.0, &query, &headers, Protocol::One, upgrade)
}

async fn two(
    shared: State<Arc<Shared>>,
    query: Query<Pairs>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    open(shared.0, &query, &headers, Protocol::Two, upgrade)
}

/// Anything but a WebSocket finds nothing here: so clients tell an old server.
fn open(
    shared: Arc<Shared>,
    query: &Pairs,
    headers: &HeaderMap,
    protocol: Protocol,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Ok(upgrade) = upgrade else { return StatusCode::NOT_FOUND.into_response() };
    match admit(&shared, query, headers, protocol) {
        Ok((ticket, wish)) => upgrade
            .max_message_size(shared.limits.message)
            .max_frame_size(shared.limits.message)
            .on_upgrade(move |socket| line::attend(shared, socket, ticket, wish)),
        Err(refusal) => answer(refusal),
    }
}

/// A client whose WebSocket did not open asks here why.
async fn validate_one(
    shared: State<Arc<Shared>>,
    query: Query<Pairs>,
    headers: HeaderMap,
) -> Response {
    validate(&shared, &query, &headers, Protocol::One)
}

async fn validate_two(
    shared: State<Arc<Shared>>,
    query: Query<Pairs>,
    headers: HeaderMap,
) -> Response {
    validate(&shared, &query, &headers, Protocol::Two)
}

fn validate(shared: &Shared, query: &Pairs, headers: &HeaderMap, protocol: Protocol) -> Response {
    match admit(shared, query, headers, protocol) {
        Ok(_) => answer((StatusCode::OK, "success".into())),
        Err(refusal) => answer(refusal),
    }
}

fn answer(answer: (StatusCode, String)) -> Response {
    (answer.0, [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], answer.1).into_response()
}

fn admit(
    shared: &Shared,
    query: &Pairs,
    headers: &HeaderMap,
    protocol: Protocol,
) -> Result<(Ticket, Wish), (StatusCode, String)> {
    let token = token(query, headers).ok_or_else(|| refused(TicketRefused::Missing))?;
    let ticket = Ticket::verify(token, &shared.keys, shared.clock.now()).map_err(refused)?;
    if shared.sent_away.holds(&ticket) {
        return Err(refused(TicketRefused::SentAway));
    }
    let texts = [&ticket.room, &ticket.identity, &ticket.name, &ticket.metadata];
    if texts.into_iter().any(|text| text.len() > shared.limits.text) {
        return Err((StatusCode::BAD_REQUEST, "this token is too long".into()));
    }
    let wish = match (protocol, query.get("join_request")) {
        (Protocol::Two, _) => read_query(query),
        (Protocol::One, Some(request)) => read_join_request(request, &shared.limits)
            .map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))?,
        (Protocol::One, None) => {
            return Err((StatusCode::BAD_REQUEST, "join_request is missing".into()));
        }
    };
    Ok((ticket, wish))
}

fn token<'a>(query: &'a Pairs, headers: &'a HeaderMap) -> Option<&'a str> {
    query.get("access_token").map(String::as_str).or_else(|| bearer(headers))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn refused(refusal: TicketRefused) -> (StatusCode, String) {
    (StatusCode::UNAUTHORIZED, refusal.to_string())
}

/// Why the media server that runs alone ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The media side did not start.
    #[error(transparent)]
    Media(#[from] StartError),
    /// Another program holds the HTTP port.
    #[error("{0} is taken by another program")]
    Taken(SocketAddr),
    /// The address for HTTP cannot be used.
    #[error("the address {0} cannot be listened on: {1}")]
    Listen(SocketAddr, io::Error),
    /// HTTP failed while it ran.
    #[error("the media server's HTTP side failed: {0}")]
    Http(io::Error),
}

/// Runs the media server alone, without the rest of Linden, until it is interrupted: any
/// LiveKit client or tool can be pointed at it. `ready` is called with the HTTP address.
///
/// # Errors
/// When a port is taken, an address cannot be used, or HTTP fails.
pub async fn serve_alone(
    listen: SocketAddr,
    config: MediaConfig,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::Taken(listen),
        _ => ServeError::Listen(listen, error),
    };
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(refused)?;
    let media = Media::start(config).await?;
    let router = media.router().merge(media.room_service()).route("/", get(alive).head(alive));
    ready(listener.local_addr().map_err(refused)?);
    let interrupted = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::warn!(%error, "the media server cannot be interrupted");
            std::future::pending::<()>().await;
        }
    };
    let served = tokio::select! {
        served = axum::serve(listener, router).into_future() => served,
        () = interrupted => Ok(()),
    };
    media.stop().await;
    served.map_err(ServeError::Http)
}

/// Clients look whether anybody is there at all.
async fn alive() -> impl IntoResponse {
    let everybody = HeaderValue::from_static("*");
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, everybody)], "OK")
}
