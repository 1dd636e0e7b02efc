//! The rooms of one worker, without socket and clock: what came is passed in with its
//! moment, what is to go is taken out. Tests drive it directly; `worker.rs` gives it a
//! socket. A panic while a room is at work ends that room alone.
//!
//! The canonical loop: for each packet `datagram`, for each message `message`, then `wake`
//! when `next_wake` has come, then `flush`, then send what `take_output` gives.

mod addresses;
mod handing_out;
mod look;

use addresses::Addresses;

use crate::config::Limits;
use crate::connection::Ground;
use crate::events::RoomEvent;
use crate::live::LiveRoom;
use crate::paths::packet;
use crate::peer::Role;
use crate::room::MemberId;
use crate::signal::{Link, Now, Wish, leave};
use crate::stun;
use crate::ticket::Ticket;
use crate::timers::{Timer, Timers};
use linden_base::Chance;
use livekit_protocol::{DisconnectReason, SignalRequest, SignalResponse, leave_request::Action};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};
use str0m::Candidate;
use str0m::net::{Protocol, Transmit};

/// How often each room looks at what has run out.
const TICK: Duration = Duration::from_millis(200);

/// No packet of WebRTC is larger: clients keep to what any network bears, about 1,200 bytes.
const LARGEST: usize = 1_500;

/// A room's number in its hall.
pub(crate) type RoomNumber = u32;

/// One connection of one participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    pub(crate) room: RoomNumber,
    pub(crate) member: MemberId,
    pub(crate) role: Role,
}

/// What is to go out.
#[derive(Debug, Default)]
pub struct Output {
    /// Packets to send.
    pub packets: Vec<Transmit>,
    /// Messages to send, in their order; none closes the line.
    pub lines: Vec<(Link, Option<Box<SignalResponse>>)>,
    /// What happened.
    pub events: Vec<RoomEvent>,
}

/// The rooms of one worker.
#[derive(Debug)]
pub struct Hall {
    rooms: HashMap<RoomNumber, (String, LiveRoom)>,
    names: HashMap<String, RoomNumber>,
    links: HashMap<Link, (RoomNumber, MemberId)>,
    ufrags: HashMap<String, Place>,
    addresses: Addresses,
    timers: Timers,
    /// Rooms that have something to send.
    stirred: Vec<RoomNumber>,
    last: RoomNumber,
    ground: Arc<Ground>,
    limits: Limits,
    chance: Chance,
    out: Output,
}

impl Hall {
    /// `candidates` are the addresses that clients are told to send to.
    pub fn new(candidates: Vec<Candidate>, limits: Limits, chance: Chance) -> Self {
        let provider = str0m::crypto::from_feature_flags();
        let certificate = provider.dtls_provider.generate_certificate();
        Self {
            rooms: HashMap::new(),
            names: HashMap::new(),
            links: HashMap::new(),
            ufrags: HashMap::new(),
            addresses: Addresses::default(),
            timers: Timers::default(),
            stirred: Vec::new(),
            last: 0,
            ground: Arc::new(Ground { candidates, certificate }),
            limits,
            chance,
            out: Output::default(),
        }
    }

    /// What is to go out since the last call; gives its buffers back with `reuse`.
    pub fn take_output(&mut self) -> Output {
        std::mem::take(&mut self.out)
    }

    /// Gives emptied buffers back, so that they need not be made again.
    pub fn reuse(&mut self, mut output: Output) {
        output.packets.clear();
        output.lines.clear();
        output.events.clear();
        if self.out.packets.is_empty() && self.out.lines.is_empty() && self.out.events.is_empty() {
            self.out = output;
        }
    }

    /// How many rooms there are.
    pub fn len(&self) -> usize {
        self.rooms.len()
    }

    /// Whether there is no room.
    pub fn is_empty(&self) -> bool {
        self.rooms.is_empty()
    }

    /// Somebody with a good ticket asks to come in.
    pub fn join(&mut self, link: Link, ticket: Ticket, wish: Wish, now: Now) {
        let name = ticket.room.clone();
        let Some(number) = self.room_number(&name, now) else {
            self.refuse(link);
            return;
        };
        let member = self.at_work(number, |room| room.join(link, ticket, wish, now));
        if let Some(member) = member.flatten() {
            self.links.insert(link, (number, member));
        }
    }

    fn room_number(&mut self, name: &str, now: Now) -> Option<RoomNumber> {
        if let Some(number) = self.names.get(name) {
            return Some(*number);
        }
        if self.rooms.len() >= self.limits.rooms {
            tracing::warn!(rooms = self.rooms.len(), "no more rooms are taken");
            return None;
        }
        self.last = self.last.wrapping_add(1);
        let (ground, chance) = (Arc::clone(&self.ground), self.chance.clone());
        let room = LiveRoom::new(name.to_owned(), ground, self.limits, chance, now);
        self.rooms.insert(self.last, (name.to_owned(), room));
        self.names.insert(name.to_owned(), self.last);
        self.timers.set(now.at + TICK, Timer::Room(self.last));
        Some(self.last)
    }

    fn refuse(&mut self, link: Link) {
        let refusal = leave(DisconnectReason::JoinFailure, Action::Disconnect);
        self.out.lines.push((link, Some(Box::new(refusal))));
        self.out.lines.push((link, None));
    }

    /// A message came over a line.
    pub fn message(&mut self, link: Link, message: SignalRequest, now: Now) {
        if let Some((number, member)) = self.links.get(&link).copied() {
            self.at_work(number, |room| room.message(member, message, now));
        }
    }

    /// A line was closed or broke.
    pub fn lost(&mut self, link: Link, now: Now) {
        if let Some((number, member)) = self.links.remove(&link) {
            self.at_work(number, |room| room.lost(member, link, now));
        }
    }

    /// Sends somebody away.
    pub fn remove(&mut self, room: &str, identity: &str, now: Now) {
        if let Some(number) = self.names.get(room).copied() {
            let reason = DisconnectReason::ParticipantRemoved;
            self.at_work(number, |room| room.remove(identity, reason, now));
        }
    }

    /// Sends everybody away.
    pub fn end_room(&mut self, room: &str, now: Now) {
        if let Some(number) = self.names.get(room).copied() {
            self.end(number, DisconnectReason::RoomDeleted, now);
        }
    }

    /// Ends all rooms, as the worker stops.
    pub fn end_all(&mut self, now: Now) {
        let numbers: Vec<_> = self.rooms.keys().copied().collect();
        for number in numbers {
            self.end(number, DisconnectReason::ServerShutdown, now);
        }
    }

    fn end(&mut self, number: RoomNumber, reason: DisconnectReason, now: Now) {
        self.at_work(number, |room| {
            for identity in room.identities() {
                room.remove(&identity, reason, now);
            }
        });
    }

    /// A packet came. `destination` is the address of ours that it was sent to.
    pub fn datagram(
        &mut self,
        protocol: Protocol,
        source: SocketAddr,
        destination: SocketAddr,
        bytes: &[u8],
        now: Now,
    ) {
        if bytes.len() > LARGEST {
            return;
        }
        let key = (protocol == Protocol::Tcp, source);
        let named = || stun::receiver(bytes).and_then(|name| self.ufrags.get(name)).copied();
        let introduced = if stun::is_stun(bytes) { named() } else { None };
        let Some(place) = introduced.or_else(|| self.addresses.place(key)) else { return };
        let Some(packet) = packet(protocol, source, destination, bytes) else { return };
        if introduced.is_some() {
            self.addresses.learn(key, place);
        }
        let Place { room, member, role } = place;
        self.at_work(room, |room| room.packet(member, role, packet, now));
    }

    /// A client's TCP connection is closed: nothing more is sent over it.
    pub fn closed(&mut self, source: SocketAddr, now: Now) {
        if let Some(Place { room, member, role }) = self.addresses.forget((true, source)) {
            self.at_work(room, |room| room.path_closed(member, role, source, now));
        }
    }

    /// When `wake` is to be called next.
    pub fn next_wake(&self) -> Option<Instant> {
        self.timers.next()
    }

    /// Timers that ran out.
    pub fn wake(&mut self, now: Now) {
        for (at, timer) in self.timers.take_due(now.at) {
            match timer {
                Timer::Room(number) => {
                    if self.rooms.contains_key(&number) {
                        self.timers.set(now.at + TICK, timer);
                        self.at_work(number, |room| room.tick(now));
                    }
                }
                Timer::Connection(Place { room, member, role }) => {
                    self.at_work(room, |room| room.timer(at, member, role, now));
                }
            }
        }
    }

    /// Sends what was queued by the inputs since the last call.
    pub fn flush(&mut self, now: Now) {
        let mut stirred = std::mem::take(&mut self.stirred);
        for number in stirred.drain(..) {
            self.at_work(number, |room| room.flush(now));
        }
        self.stirred = stirred;
    }

    /// Lets a room work, takes what it hands out, and clears it away when it is empty.
    fn at_work<T>(
        &mut self,
        number: RoomNumber,
        work: impl FnOnce(&mut LiveRoom) -> T,
    ) -> Option<T> {
        let (_, room) = self.rooms.get_mut(&number)?;
        let Ok(outcome) = catch_unwind(AssertUnwindSafe(|| work(room))) else {
            self.abandon(number);
            return None;
        };
        if room.has_unsent() && !self.stirred.contains(&number) {
            self.stirred.push(number);
        }
        self.collect(number);
        if self.rooms.get(&number).is_some_and(|(_, room)| room.is_empty()) {
            self.clear_away(number);
        }
        Some(outcome)
    }
}

#[cfg(test)]
mod tests;
