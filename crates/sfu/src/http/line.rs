//! One client's line: its WebSocket, between its room's worker and the client. Messages are
//! decoded and encoded here, off the media path. It says when the line is lost, and sends
//! fresh tickets, which a client needs to resume.

use crate::media::Shared;
use crate::sent_away::LONGEST;
use crate::signal::{Link, Wish, response};
use crate::ticket::Ticket;
use crate::worker::Command;
use axum::extract::ws::{Message, WebSocket};
use chrono::TimeDelta;
use futures::{SinkExt, StreamExt, stream::SplitSink};
use livekit_protocol::{SignalRequest, SignalResponse, signal_response};
use prost::Message as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, interval_at, timeout};

/// Messages that wait for a client; one that does not read loses its line.
const QUEUE: usize = 512;

/// A client pings every five seconds; after this much silence its line is lost.
const SILENCE: Duration = Duration::from_secs(20);

/// A message must be written within this time.
const WRITE: Duration = Duration::from_secs(10);

/// How often a fresh ticket is sent, and how long it is good.
const REFRESH: Duration = Duration::from_secs(300);
const FRESH: TimeDelta = LONGEST;

/// Messages that a client may send at once, and in a second.
const BURST: u32 = 500;
const RATE: u32 = 100;

type Writer = SplitSink<WebSocket, Message>;

/// Attends to a line until it ends.
pub(super) async fn attend(shared: Arc<Shared>, socket: WebSocket, ticket: Ticket, wish: Wish) {
    let (line, mut outgoing) = mpsc::channel(QUEUE);
    let Some((link, worker)) = shared.join(ticket.clone(), wish, line).await else { return };
    let (mut writer, mut reader) = socket.split();
    let mut refresh = interval_at(Instant::now() + REFRESH, REFRESH);
    let mut allowance = Allowance::new();
    loop {
        let goes_on = tokio::select! {
            message = outgoing.recv() => match message {
                Some(message) => write(&mut writer, &message).await,
                None => break,
            },
            message = timeout(SILENCE, reader.next()) => match message {
                Ok(Some(Ok(message))) => allowance.take() && pass(message, link, &worker).await,
                _ => false,
            },
            _ = refresh.tick() => write(&mut writer, &fresh(&shared, &ticket)).await,
        };
        if !goes_on {
            break;
        }
    }
    let _worker_has_stopped = worker.send(Command::Lost(link)).await;
    let _client_has_gone = timeout(WRITE, writer.close()).await;
}

/// Passes a message on to the room. False: the line is to be closed.
async fn pass(message: Message, link: Link, worker: &mpsc::Sender<Command>) -> bool {
    match message {
        Message::Binary(bytes) => match SignalRequest::decode(bytes) {
            Ok(request) => worker.send(Command::Message(link, Box::new(request))).await.is_ok(),
            Err(error) => {
                tracing::debug!(%error, "a client sends what is no message");
                false
            }
        },
        Message::Ping(_) | Message::Pong(_) => true,
        Message::Text(_) | Message::Close(_) => false,
    }
}

async fn write(writer: &mut Writer, message: &SignalResponse) -> bool {
    let bytes = message.encode_to_vec();
    matches!(timeout(WRITE, writer.send(Message::Binary(bytes.into()))).await, Ok(Ok(())))
}

fn fresh(shared: &Shared, ticket: &Ticket) -> SignalResponse {
    let now = shared.clock.now();
    let ticket = Ticket { issued: now, expires: now + FRESH, ..ticket.clone() };
    let token = shared.keys.first().map(|key| ticket.sign(key)).unwrap_or_default();
    response(signal_response::Message::RefreshToken(token))
}

/// How much a client may still say.
struct Allowance {
    left: u32,
    since: Instant,
}

impl Allowance {
    fn new() -> Self {
        Self { left: BURST, since: Instant::now() }
    }

    fn take(&mut self) -> bool {
        let seconds = u32::try_from(self.since.elapsed().as_secs()).unwrap_or(u32::MAX);
        if seconds > 0 {
            self.left = self.left.saturating_add(seconds.saturating_mul(RATE)).min(BURST);
            self.since = Instant::now();
        }
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}
