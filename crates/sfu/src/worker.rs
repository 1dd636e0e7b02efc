//! A worker: one thread, one UDP socket (and its TCP twin), its rooms. The only socket and
//! the only clock of the media path; nothing on that path is shared with another thread.
//! Started by `media.rs`, spoken to over one bounded queue.

use crate::events::RoomEvent;
use crate::hall::{Hall, Output};
use crate::signal::{Link, Now, Wish};
use crate::socket::Socket;
use crate::tcp::{self, Frame};
use crate::ticket::Ticket;
use bytes::Bytes;
use linden_base::Clock;
use livekit_protocol::{ParticipantInfo, SignalRequest, SignalResponse};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use str0m::net::{Protocol, Transmit};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// Commands, and packets over TCP, that wait for the worker.
pub(crate) const QUEUE: usize = 1_024;

/// Batches read before queued packets are sent and other things get their turn.
const BATCHES: usize = 4;

/// Packets over TCP that are taken in one turn: as many as over UDP.
const FRAMES: usize = BATCHES * quinn_udp::BATCH_SIZE;

/// With nothing to do, the worker still looks this often.
const IDLE: Duration = Duration::from_secs(5);

/// What the rest asks of a worker.
pub(crate) enum Command {
    Join { link: Link, ticket: Box<Ticket>, wish: Box<Wish>, line: mpsc::Sender<SignalResponse> },
    Message(Link, Box<SignalRequest>),
    Lost(Link),
    EndRoom(String, oneshot::Sender<()>),
    Remove(String, String, oneshot::Sender<()>),
    TellRooms(oneshot::Sender<Vec<livekit_protocol::Room>>),
    TellParticipants(String, oneshot::Sender<Option<Vec<ParticipantInfo>>>),
    Stop(oneshot::Sender<()>),
}

/// What a worker needs.
pub(crate) struct Worker {
    pub(crate) hall: Hall,
    pub(crate) socket: Socket,
    pub(crate) tcp: Option<TcpListener>,
    /// Addresses that clients were told.
    pub(crate) told: Vec<SocketAddr>,
    pub(crate) commands: mpsc::Receiver<Command>,
    pub(crate) tell: Arc<dyn Fn(RoomEvent) + Send + Sync>,
    pub(crate) clock: Clock,
    pub(crate) connections: usize,
}

/// The lines and TCP connections that a worker's output goes to.
#[derive(Default)]
struct Outlets {
    lines: HashMap<Link, mpsc::Sender<SignalResponse>>,
    tcp: HashMap<SocketAddr, (SocketAddr, mpsc::Sender<Bytes>)>,
    udp: Vec<Transmit>,
}

impl Worker {
    /// Works until it is told to stop.
    pub(crate) async fn run(mut self) {
        let (frames_in, mut frames) = mpsc::channel(QUEUE);
        let serve = |listener| tokio::spawn(tcp::serve(listener, frames_in, self.connections));
        let listening = self.tcp.take().map(serve);
        let mut outlets = Outlets::default();
        let mut came = Vec::with_capacity(FRAMES);
        loop {
            let wake = self.hall.next_wake().unwrap_or_else(|| Instant::now() + IDLE);
            let stop = tokio::select! {
                readable = self.socket.readable() => {
                    if readable.is_ok() { self.read(); }
                    None
                }
                command = self.commands.recv() => match command {
                    Some(command) => self.obey(command, &mut outlets),
                    None => return,
                },
                1.. = frames.recv_many(&mut came, FRAMES) => {
                    came.drain(..).for_each(|frame| self.frame(frame, &mut outlets));
                    None
                }
                () = tokio::time::sleep_until(wake.into()) => None,
            };
            let now = self.now();
            self.hall.wake(now);
            self.hall.flush(now);
            let lost = self.deliver(&mut outlets);
            lost.into_iter().for_each(|link| self.hall.lost(link, now));
            if let Some(stopped) = stop {
                self.give_ports_back(listening).await;
                let _nobody_waits = stopped.send(());
                return;
            }
        }
    }

    /// Whoever waits for the end may take the ports at once.
    async fn give_ports_back(self, listening: Option<JoinHandle<()>>) {
        if let Some(listening) = listening {
            listening.abort();
            let _aborted = listening.await;
        }
    }

    fn now(&self) -> Now {
        Now { at: Instant::now(), ms: self.clock.now().timestamp_millis() }
    }

    fn read(&mut self) {
        let now = self.now();
        for _ in 0..BATCHES {
            let (hall, told) = (&mut self.hall, &self.told);
            let any = self.socket.read(|came| {
                let Some(ours) = ours(told, came.destination, came.source) else { return };
                hall.datagram(Protocol::Udp, came.source, ours, came.bytes, now);
            });
            if !any {
                return;
            }
        }
    }

    fn frame(&mut self, frame: Frame, outlets: &mut Outlets) {
        match frame {
            Frame::Opened { source, destination, writer } => {
                let ours = ours(&self.told, Some(destination.ip()), source).unwrap_or(destination);
                outlets.tcp.insert(source, (ours, writer));
            }
            Frame::Came { source, bytes } => {
                let Some((ours, _)) = outlets.tcp.get(&source) else { return };
                self.hall.datagram(Protocol::Tcp, source, *ours, &bytes, self.now());
            }
            Frame::Closed { source } => {
                outlets.tcp.remove(&source);
                self.hall.closed(source, self.now());
            }
        }
    }

    fn obey(&mut self, command: Command, outlets: &mut Outlets) -> Option<oneshot::Sender<()>> {
        let now = self.now();
        match command {
            Command::Join { link, ticket, wish, line } => {
                outlets.lines.insert(link, line);
                self.hall.join(link, *ticket, *wish, now);
            }
            Command::Message(link, message) => self.hall.message(link, *message, now),
            Command::Lost(link) => {
                outlets.lines.remove(&link);
                self.hall.lost(link, now);
            }
            Command::EndRoom(room, done) => {
                self.hall.end_room(&room, now);
                let _nobody_waits = done.send(());
            }
            Command::Remove(room, identity, done) => {
                self.hall.remove(&room, &identity, now);
                let _nobody_waits = done.send(());
            }
            Command::TellRooms(answer) => {
                let _nobody_waits = answer.send(self.hall.rooms());
            }
            Command::TellParticipants(room, answer) => {
                let _nobody_waits = answer.send(self.hall.participants(&room));
            }
            Command::Stop(stopped) => {
                self.hall.end_all(now);
                return Some(stopped);
            }
        }
        None
    }

    /// Sends all that is to go out. Gives the lines that could not keep up.
    fn deliver(&mut self, outlets: &mut Outlets) -> Vec<Link> {
        let mut output = self.hall.take_output();
        outlets.packets(&mut self.socket, &mut output);
        let lost = outlets.messages(&mut output);
        output.events.drain(..).for_each(|event| (self.tell)(event));
        self.hall.reuse(output);
        lost
    }
}

impl Outlets {
    fn packets(&mut self, socket: &mut Socket, output: &mut Output) {
        self.udp.clear();
        for packet in output.packets.drain(..) {
            if packet.proto == Protocol::Udp {
                self.udp.push(packet);
                continue;
            }
            let Some((_, writer)) = self.tcp.get(&packet.destination) else { continue };
            if writer.try_send(Bytes::from(Vec::from(packet.contents))).is_err() {
                tracing::debug!("a packet over TCP is dropped: its line is full");
            }
        }
        socket.send(&self.udp);
    }

    fn messages(&mut self, output: &mut Output) -> Vec<Link> {
        let mut lost = Vec::new();
        for (link, message) in output.lines.drain(..) {
            let Some(message) = message else {
                self.lines.remove(&link);
                continue;
            };
            let Some(line) = self.lines.get(&link) else { continue };
            if line.try_send(*message).is_err() {
                tracing::info!("a client's line is closed: it does not keep up");
                self.lines.remove(&link);
                lost.push(link);
            }
        }
        lost
    }
}

/// The address that we told the client, for the one that its packet came to: behind NAT
/// they differ, and then the first of the same kind is meant.
fn ours(told: &[SocketAddr], came_to: Option<IpAddr>, from: SocketAddr) -> Option<SocketAddr> {
    let exact = told.iter().find(|address| Some(address.ip()) == came_to);
    exact.or_else(|| told.iter().find(|told| told.is_ipv4() == from.is_ipv4())).copied()
}
