//! A world without sockets and without waiting: a hall, clients, and a network between them
//! that loses, delays and reorders packets by a seed. Time jumps from event to event.

pub(crate) mod client;
pub(crate) mod picture;
pub(crate) mod wire;

use client::Client;
use linden_base::{Chance, Clock};
use linden_sfu::{Grants, Hall, Limits, Link, Now, Protocol, RoomEvent, Ticket};
use livekit_protocol::{SignalRequest, SignalResponse};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use str0m::Candidate;
use str0m::net::Protocol as Transport;

/// One way, without jitter.
const DELAY: Duration = Duration::from_millis(20);

/// A camera's rhythm.
const FRAME: Duration = Duration::from_millis(33);

/// How the network treats packets.
#[derive(Clone, Copy)]
pub(crate) struct Network {
    /// Packets of a thousand that are lost.
    pub(crate) lost: u16,
    /// Packets of a thousand that come late enough to be overtaken.
    pub(crate) late: u16,
}

enum Travelling {
    Packet { from: SocketAddr, to: SocketAddr, bytes: Vec<u8> },
    Ask(Link, Box<SignalRequest>),
    Say(Link, Option<Box<SignalResponse>>),
}

/// All of it.
pub(crate) struct World {
    pub(crate) hall: Hall,
    pub(crate) clients: BTreeMap<&'static str, Client>,
    pub(crate) now: Instant,
    pub(crate) events: Vec<RoomEvent>,
    pub(crate) network: Network,
    /// A line that carries so many bytes a second to one client, and no more.
    pub(crate) narrow: Option<(&'static str, usize)>,
    /// Bytes that the narrow line still holds, and since when.
    held: (f64, Instant),
    start: Instant,
    server: SocketAddr,
    links: HashMap<Link, &'static str>,
    travelling: BinaryHeap<Reverse<(Instant, u64, usize)>>,
    cargo: HashMap<usize, Travelling>,
    sent: u64,
    next_frame: Instant,
    next_link: u64,
    next_port: u16,
    chance: Chance,
}

impl World {
    /// Nothing is lost.
    pub(crate) fn calm(seed: u64) -> Self {
        Self::new(seed, Network { lost: 0, late: 0 }, Limits::default())
    }

    pub(crate) fn new(seed: u64, network: Network, limits: Limits) -> Self {
        let server = SocketAddr::from(([10, 0, 0, 1], 3478));
        let candidates = vec![Candidate::host(server, "udp").unwrap()];
        let start = Instant::now();
        Self {
            hall: Hall::new(candidates, limits, Chance::seeded(seed)),
            clients: BTreeMap::new(),
            now: start,
            events: Vec::new(),
            network,
            narrow: None,
            held: (0.0, start),
            start,
            server,
            links: HashMap::new(),
            travelling: BinaryHeap::new(),
            cargo: HashMap::new(),
            sent: 0,
            next_frame: start,
            next_link: 1,
            next_port: 1_000,
            chance: Chance::seeded(seed + 1),
        }
    }

    pub(crate) fn moment(&self) -> Now {
        let ms = self.now.duration_since(self.start).as_millis();
        Now { at: self.now, ms: 1_800_000_000_000 + i64::try_from(ms).unwrap() }
    }

    pub(crate) fn ticket(identity: &str) -> Ticket {
        Ticket {
            room: "room".into(),
            identity: identity.into(),
            name: identity.into(),
            metadata: String::new(),
            attributes: HashMap::new(),
            grants: Grants { update_own: true, ..Grants::default() },
            issued: Clock::fixed("2030-01-01T00:00:00Z").now(),
            expires: Clock::fixed("2030-01-01T00:00:00Z").now(),
        }
    }

    /// A client comes in, under a name of its own or as a further session of another.
    pub(crate) fn join(&mut self, name: &'static str, identity: &str, protocol: Protocol) {
        let address = |port| SocketAddr::from(([10, 0, 0, 2], port));
        let addresses = [address(self.next_port), address(self.next_port + 1)];
        self.next_port += 2;
        let mut client = Client::new(identity, protocol, addresses, self.now);
        let wish = client.wish();
        self.clients.insert(name, client);
        let link = self.line(name);
        self.hall.join(link, Self::ticket(identity), wish, self.moment());
        self.after_input();
    }

    /// The client's line breaks.
    pub(crate) fn cut_line(&mut self, name: &str) {
        let cut: Vec<_> = self.links.iter().filter(|(_, n)| **n == name).map(|(l, _)| *l).collect();
        for link in cut {
            self.links.remove(&link);
            self.hall.lost(link, self.moment());
        }
        self.after_input();
    }

    /// The client opens a new line and asks to go on.
    pub(crate) fn resume(&mut self, name: &'static str) {
        let wish = self.clients[name].wish_to_resume();
        let identity = self.clients[name].identity.clone();
        let link = self.line(name);
        self.hall.join(link, Self::ticket(&identity), wish, self.moment());
        self.after_input();
    }

    fn line(&mut self, name: &'static str) -> Link {
        let link = Link(self.next_link);
        self.next_link += 1;
        self.links.insert(link, name);
        link
    }

    pub(crate) fn client(&mut self, name: &str) -> &mut Client {
        self.clients.get_mut(name).unwrap()
    }

    /// Does something with a client and sends what it asks.
    pub(crate) fn with(&mut self, name: &'static str, act: impl FnOnce(&mut Client, Instant)) {
        let now = self.now;
        act(self.client(name), now);
        self.client(name).stir(now);
        self.collect();
    }

    /// Lets time pass.
    pub(crate) fn run(&mut self, time: Duration) {
        let end = self.now + time;
        while self.step(end) {}
    }

    /// Lets time pass until something holds; panics with the name of it after ten seconds.
    /// Gives how long it took.
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> Duration {
        let begin = self.now;
        while !holds(self) {
            assert!(self.now < begin + Duration::from_secs(10), "never happened: {what}");
            self.step(begin + Duration::from_secs(11));
        }
        self.now - begin
    }

    fn step(&mut self, end: Instant) -> bool {
        let packet = self.travelling.peek().map(|Reverse((at, ..))| *at);
        let clients = self.clients.values().map(Client::due).min();
        let times = [Some(self.next_frame), packet, clients, self.hall.next_wake()];
        let next = times.into_iter().flatten().min().unwrap_or(end).max(self.now);
        if next > end {
            self.now = end;
            return false;
        }
        self.now = next;
        self.arrive();
        if self.next_frame <= self.now {
            self.next_frame = self.now + FRAME;
            let now = self.now;
            for client in self.clients.values_mut() {
                client.film(now);
                client.look(now);
            }
        }
        let now = self.now;
        self.clients.values_mut().for_each(|client| client.wake(now));
        self.hall.wake(self.moment());
        self.after_input();
        true
    }

    fn arrive(&mut self) {
        while self.travelling.peek().is_some_and(|Reverse((at, ..))| *at <= self.now) {
            let Some(Reverse((_, _, number))) = self.travelling.pop() else { return };
            match self.cargo.remove(&number).unwrap() {
                Travelling::Packet { from, to, bytes } if to == self.server => {
                    self.hall.datagram(Transport::Udp, from, to, &bytes, self.moment());
                }
                Travelling::Packet { from, to, bytes } => {
                    let now = self.now;
                    let mut all = self.clients.values_mut();
                    let owns = |client: &&mut Client| {
                        client.publishing.address == to
                            || client.receiving.as_ref().is_some_and(|wire| wire.address == to)
                    };
                    if let Some(client) = all.find(owns) {
                        client.receive(to, from, &bytes, now);
                    }
                }
                Travelling::Ask(link, message) => self.hall.message(link, *message, self.moment()),
                Travelling::Say(link, Some(message)) => {
                    if let Some(name) = self.links.get(&link) {
                        let (client, now) = (self.clients.get_mut(name).unwrap(), self.now);
                        client.hears(*message);
                        client.stir(now);
                    }
                }
                Travelling::Say(link, None) => {
                    self.links.remove(&link);
                }
            }
            self.after_input();
        }
    }

    /// Takes what the hall and the clients have to give, and sends it on its way.
    fn after_input(&mut self) {
        self.hall.flush(self.moment());
        let output = self.hall.take_output();
        for packet in output.packets {
            self.send_packet(packet.source, packet.destination, packet.contents.into());
        }
        for (link, message) in output.lines {
            self.post(DELAY, Travelling::Say(link, message));
        }
        self.events.extend(output.events);
        self.collect();
    }

    fn collect(&mut self) {
        let names: Vec<_> = self.clients.keys().copied().collect();
        for name in names {
            let client = self.clients.get_mut(name).unwrap();
            let mut packets = Vec::new();
            client.poll(&mut packets);
            let asks = std::mem::take(&mut client.asks);
            for packet in packets {
                self.send_packet(packet.source, packet.destination, packet.contents.into());
            }
            let link = self.links.iter().find(|(_, owner)| **owner == name).map(|(link, _)| *link);
            for ask in asks {
                if let Some(link) = link {
                    self.post(DELAY, Travelling::Ask(link, Box::new(ask)));
                }
            }
        }
    }

    fn send_packet(&mut self, from: SocketAddr, to: SocketAddr, bytes: Vec<u8>) {
        let draw = |chance: &Chance| u16::from_be_bytes(chance.bytes()) % 1_000;
        if draw(&self.chance) < self.network.lost {
            return;
        }
        if self.overflows(to, bytes.len()) {
            return;
        }
        let late = draw(&self.chance) < self.network.late;
        let delay = if late { DELAY + Duration::from_millis(15) } else { DELAY };
        self.post(delay, Travelling::Packet { from, to, bytes });
    }

    /// Whether a packet finds the narrow line's queue (a fifth of a second long) full.
    fn overflows(&mut self, to: SocketAddr, bytes: usize) -> bool {
        let Some((name, rate)) = self.narrow else { return false };
        if self.clients[name].publishing.address != to {
            return false;
        }
        let (held, since) = self.held;
        let gone = (self.now - since).as_secs_f64() * rate as f64;
        let held = (held - gone).max(0.0);
        let full = held + bytes as f64 > rate as f64 / 5.0;
        self.held = (if full { held } else { held + bytes as f64 }, self.now);
        full
    }

    fn post(&mut self, delay: Duration, cargo: Travelling) {
        self.sent += 1;
        let number = usize::try_from(self.sent).unwrap();
        self.cargo.insert(number, cargo);
        self.travelling.push(Reverse((self.now + delay, self.sent, number)));
    }

    /// The track of one client that another receives, by its place in what was published.
    pub(crate) fn track(&self, of: &str, number: usize) -> String {
        self.clients[of].sent[number].sid.clone()
    }

    /// Frames that one has seen of another's track.
    pub(crate) fn frames(&self, viewer: &str, of: &str, number: usize) -> u32 {
        let sid = self.track(of, number);
        self.clients[viewer].views.get(&sid).map_or(0, |view| view.frames)
    }

    /// Packets of sound that one has heard of another's track.
    pub(crate) fn sounds(&self, listener: &str, of: &str, number: usize) -> u32 {
        let sid = self.track(of, number);
        self.clients[listener].sounds.get(&sid).copied().unwrap_or(0)
    }

    /// No viewer saw anything that a decoder would stumble over.
    pub(crate) fn nobody_saw_a_fault(&self) {
        for (name, client) in &self.clients {
            for view in client.views.values() {
                assert!(view.faults.is_empty(), "{name}: {:?}", view.faults);
            }
        }
    }
}
