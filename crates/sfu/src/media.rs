//! The media server as the rest of Linden sees it: started, asked, stopped. It places each
//! room on a worker and keeps a list of who is where; the media path never touches either.

use crate::config::{ApiKey, Limits, MediaConfig};
use crate::events::{RoomEvent, RoomSummary};
use crate::http::Routes;
use crate::pass::Pass;
use crate::ports::Ports;
use crate::sent_away::SentAway;
use crate::signal::{Link, Wish};
use crate::ticket::{Ticket, TicketRefused};
use crate::worker::Command;
use chrono::{DateTime, TimeDelta, Utc};
use linden_base::Clock;
use livekit_protocol::{ParticipantInfo, SignalResponse};
use parking_lot::Mutex;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::{broadcast, mpsc, oneshot};

/// Events that a slow listener may be behind.
const EVENTS: usize = 4_096;

/// Why the media server cannot start. Each is one sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Another program holds the port.
    #[error("the media port {0} (UDP or TCP) is taken by another program")]
    Taken(SocketAddr),
    /// The address cannot be used.
    #[error("the media address {0} cannot be used: {1}")]
    Address(SocketAddr, io::Error),
    /// There are not enough port numbers above the first.
    #[error("the media port {0} leaves no room for {1} workers, which take a port each")]
    TooFewPorts(u16, usize),
    /// A thread could not be started.
    #[error("a media worker could not be started: {0}")]
    Thread(io::Error),
}

/// The running media server. Clones are handles to the same one.
#[derive(Clone)]
pub struct Media(Arc<Shared>);

/// What there is under a room's name.
pub(crate) enum Seen {
    /// These are in the room.
    Room(Vec<ParticipantInfo>),
    /// There is no such room.
    Nothing,
    /// The worker is gone.
    Stopping,
}

pub(crate) struct Shared {
    workers: Vec<mpsc::Sender<Command>>,
    addresses: Vec<SocketAddr>,
    links: AtomicU64,
    rooms: Arc<Mutex<BTreeMap<String, BTreeSet<String>>>>,
    events: broadcast::Sender<RoomEvent>,
    pub(crate) sent_away: SentAway,
    pub(crate) keys: Vec<ApiKey>,
    pub(crate) limits: Limits,
    pub(crate) clock: Clock,
}

impl Media {
    /// Takes the ports and starts the workers.
    ///
    /// # Errors
    /// When a port is taken or an address cannot be used; nothing runs then.
    pub async fn start(config: MediaConfig) -> Result<Self, StartError> {
        str0m::crypto::from_feature_flags().install_process_default();
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let count = config.workers.unwrap_or_else(cores).max(1);
        let ports: Result<Vec<_>, _> = (0..count).map(|n| Ports::take(&config, n, count)).collect();
        let ports = ports?;
        let addresses = ports.iter().map(|ports| ports.udp).collect();
        let (events, _) = broadcast::channel(EVENTS);
        let rooms = Arc::default();
        let tell = teller(Arc::clone(&rooms), events.clone());
        let mut workers = Vec::new();
        for (number, ports) in ports.into_iter().enumerate() {
            workers.push(ports.start(number, &config, Arc::clone(&tell)).await?);
        }
        tracing::info!(workers = count, udp = %config.udp, "the media server runs");
        let (links, sent_away) = (AtomicU64::new(0), SentAway::default());
        let MediaConfig { keys, limits, clock, .. } = config;
        let shared =
            Shared { workers, addresses, links, rooms, events, sent_away, keys, limits, clock };
        Ok(Self(Arc::new(shared)))
    }

    /// `/rtc` and `/rtc/v1`, each with `/validate`: what LiveKit's clients connect to.
    pub fn router(&self) -> Routes {
        crate::http::router(Arc::clone(&self.0))
    }

    /// LiveKit's room service, for whoever runs the media server alone.
    pub fn room_service(&self) -> Routes {
        crate::http::room_service(self.clone())
    }

    /// What happens in the rooms from now on.
    pub fn events(&self) -> broadcast::Receiver<RoomEvent> {
        self.0.events.subscribe()
    }

    /// All rooms and who is in them.
    pub fn rooms(&self) -> Vec<RoomSummary> {
        let rooms = self.0.rooms.lock();
        let summary = |(name, people): (&String, &BTreeSet<String>)| RoomSummary {
            name: name.clone(),
            participants: people.iter().cloned().collect(),
        };
        rooms.iter().map(summary).collect()
    }

    /// The UDP address of each worker, with the ports that were really taken.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.0.addresses
    }

    /// Sends everybody in the room away, and lets nobody in again with a ticket of before.
    pub async fn end_room(&self, room: &str) {
        self.0.sent_away.note(room, None, self.0.clock.now());
        let (done, wait) = oneshot::channel();
        self.0.ask(room, Command::EndRoom(room.to_owned(), done), wait).await;
    }

    /// Sends one participant away, if it is there, and lets it in again with a newer ticket
    /// alone.
    pub async fn remove(&self, room: &str, identity: &str) {
        self.0.sent_away.note(room, Some(identity), self.0.clock.now());
        let (done, wait) = oneshot::channel();
        let command = Command::Remove(room.to_owned(), identity.to_owned(), done);
        self.0.ask(room, command, wait).await;
    }

    /// What the holder of this token may do.
    pub(crate) fn pass(&self, token: &str) -> Result<Pass, TicketRefused> {
        Pass::verify(token, &self.0.keys, self.0.clock.now())
    }

    /// All rooms in LiveKit's words; none when a worker has stopped.
    pub(crate) async fn rooms_told(&self) -> Option<Vec<livekit_protocol::Room>> {
        let mut rooms = Vec::new();
        for worker in &self.0.workers {
            let (answer, wait) = oneshot::channel();
            worker.send(Command::TellRooms(answer)).await.ok()?;
            rooms.append(&mut wait.await.ok()?);
        }
        Some(rooms)
    }

    /// Who is in a room, in LiveKit's words.
    pub(crate) async fn participants_told(&self, room: &str) -> Seen {
        let (answer, wait) = oneshot::channel();
        let question = Command::TellParticipants(room.to_owned(), answer);
        if self.0.worker(room).send(question).await.is_err() {
            return Seen::Stopping;
        }
        match wait.await {
            Ok(Some(participants)) => Seen::Room(participants),
            Ok(None) => Seen::Nothing,
            Err(_) => Seen::Stopping,
        }
    }

    /// Tickets of before this moment, to the second, let this participant in no more. Who is in
    /// stays in.
    pub fn revoke_before(&self, room: &str, identity: &str, moment: DateTime<Utc>) {
        self.0.sent_away.note(room, Some(identity), moment - TimeDelta::seconds(1));
    }

    /// Ends all rooms and frees the ports.
    pub async fn stop(self) {
        for worker in &self.0.workers {
            let (stopped, wait) = oneshot::channel();
            if worker.send(Command::Stop(stopped)).await.is_ok() {
                let _stopped_already = wait.await;
            }
        }
    }
}

impl Shared {
    /// The worker that a room lives on.
    fn worker(&self, room: &str) -> &mpsc::Sender<Command> {
        let mut hasher = DefaultHasher::new();
        room.hash(&mut hasher);
        let count = self.workers.len() as u64;
        let number = usize::try_from(hasher.finish() % count).unwrap_or(0);
        &self.workers[number]
    }

    /// Brings a client to its room's worker, and gives its line's number and the queue for
    /// what it says. None: the worker is gone.
    pub(crate) async fn join(
        &self,
        ticket: Ticket,
        wish: Wish,
        line: mpsc::Sender<SignalResponse>,
    ) -> Option<(Link, mpsc::Sender<Command>)> {
        let link = Link(self.links.fetch_add(1, Ordering::Relaxed));
        let worker = self.worker(&ticket.room).clone();
        let (ticket, wish) = (Box::new(ticket), Box::new(wish));
        worker.send(Command::Join { link, ticket, wish, line }).await.ok()?;
        Some((link, worker))
    }

    async fn ask(&self, room: &str, command: Command, wait: oneshot::Receiver<()>) {
        if self.worker(room).send(command).await.is_err() || wait.await.is_err() {
            tracing::warn!("a media worker does not answer");
        }
    }
}

/// Keeps the list of rooms, then tells whoever listens.
fn teller(
    rooms: Arc<Mutex<BTreeMap<String, BTreeSet<String>>>>,
    events: broadcast::Sender<RoomEvent>,
) -> Arc<dyn Fn(RoomEvent) + Send + Sync> {
    Arc::new(move |event| {
        note(&mut rooms.lock(), &event);
        let _nobody_listens = events.send(event);
    })
}

fn note(rooms: &mut BTreeMap<String, BTreeSet<String>>, event: &RoomEvent) {
    match event {
        RoomEvent::Joined { room, identity, .. } => {
            rooms.entry(room.clone()).or_default().insert(identity.clone());
        }
        RoomEvent::Left { room, identity, .. } => {
            if let Some(people) = rooms.get_mut(room) {
                people.remove(identity);
            }
        }
        RoomEvent::RoomEnded { room } => {
            rooms.remove(room);
        }
    }
}
