//! A room at work: its signalling, its participants' connections, and the forwarding
//! between them. No socket and no clock: `hall.rs` passes in what came and when, and takes
//! out what is to go. Here stands the carrying out of signalling's orders; `media` forwards
//! packets, `sources` knows the tracks, `data` relays, `listening` tells who speaks and how
//! good the lines are.

mod data;
mod listening;
mod media;
mod opening;
mod orders;
mod sources;
mod speakers;

use crate::config::Limits;
use crate::connection::{Ground, Happened};
use crate::peer::{Peer, Role};
use crate::room::{MemberId, TrackId};
use crate::signal::{Conversation, Left, Link, Now, Wish, participant, room_info};
use crate::ticket::Ticket;
use linden_base::Chance;
use livekit_protocol::{DisconnectReason, ParticipantInfo, SignalRequest, SignalResponse};
use sources::Source;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use str0m::net::{Receive, Transmit};

/// What goes out over a client's line.
#[derive(Debug)]
pub(crate) enum Line {
    Send(Link, Box<SignalResponse>),
    Close(Link),
}

/// Who came and went.
#[derive(Debug)]
pub(crate) enum Movement {
    Joined(String, Now),
    Left(MemberId, String, Left),
}

/// What a room hands to the outside.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    pub(crate) lines: Vec<Line>,
    pub(crate) packets: Vec<Transmit>,
    pub(crate) timers: Vec<(Instant, MemberId, Role)>,
    /// Names by which first packets are told.
    pub(crate) names: Vec<(String, MemberId, Role)>,
    pub(crate) movements: Vec<Movement>,
}

impl Outbox {
    /// Nothing but media.
    pub(crate) fn quiet(&self) -> bool {
        self.names.is_empty() && self.lines.is_empty() && self.movements.is_empty()
    }
}

/// A room at work.
#[derive(Debug)]
pub(crate) struct LiveRoom {
    conversation: Conversation,
    peers: BTreeMap<MemberId, Peer>,
    sources: BTreeMap<TrackId, Source>,
    /// Connections with something queued.
    unsent: Vec<(MemberId, Role)>,
    listening: listening::Listening,
    ground: Arc<Ground>,
    limits: Limits,
    chance: Chance,
    pub(crate) out: Outbox,
}

impl LiveRoom {
    pub(crate) fn new(
        name: String,
        ground: Arc<Ground>,
        limits: Limits,
        chance: Chance,
        now: Now,
    ) -> Self {
        Self {
            conversation: Conversation::new(name, limits, chance.clone(), now),
            peers: BTreeMap::new(),
            sources: BTreeMap::new(),
            unsent: Vec::new(),
            listening: listening::Listening::new(now.at),
            ground,
            limits,
            chance,
            out: Outbox::default(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.conversation.room.len() == 0
    }

    /// Whether `flush` has something to do.
    pub(crate) fn has_unsent(&self) -> bool {
        !self.unsent.is_empty()
    }

    /// The room in LiveKit's words.
    pub(crate) fn told(&self) -> livekit_protocol::Room {
        room_info(&self.conversation.room)
    }

    /// Its participants in LiveKit's words.
    pub(crate) fn participants_told(&self) -> Vec<ParticipantInfo> {
        let room = &self.conversation.room;
        room.members().map(|(id, member)| participant(room, id, member)).collect()
    }

    pub(crate) fn identities(&self) -> Vec<String> {
        self.conversation.room.members().map(|(_, member)| member.identity.clone()).collect()
    }

    /// Somebody with a good ticket asks to come in.
    pub(crate) fn join(
        &mut self,
        link: Link,
        ticket: Ticket,
        wish: Wish,
        now: Now,
    ) -> Option<MemberId> {
        let member = self.conversation.join(link, ticket, wish, now);
        self.tell_quality();
        self.carry_out(now);
        member
    }

    /// A message came over a client's line.
    pub(crate) fn message(&mut self, member: MemberId, message: SignalRequest, now: Now) {
        self.conversation.message(member, message, now);
        self.carry_out(now);
    }

    /// A client's line is lost.
    pub(crate) fn lost(&mut self, member: MemberId, link: Link, now: Now) {
        self.conversation.lost(member, link, now);
        self.tell_quality();
        self.carry_out(now);
    }

    /// Sends somebody away.
    pub(crate) fn remove(&mut self, identity: &str, reason: DisconnectReason, now: Now) {
        if let Some(member) = self.conversation.room.by_identity(identity) {
            self.conversation.remove(member, reason);
            self.carry_out(now);
        }
    }

    /// A packet came for one of the connections.
    pub(crate) fn packet(&mut self, member: MemberId, role: Role, packet: Receive<'_>, now: Now) {
        let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
        let Some(connection) = connection else { return };
        if connection.receive(now.at, packet) {
            self.drain(member, role, now);
        } else {
            self.broken(member, now);
        }
    }

    /// One of a client's TCP connections is closed.
    pub(crate) fn path_closed(
        &mut self,
        member: MemberId,
        role: Role,
        source: SocketAddr,
        now: Now,
    ) {
        let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
        if let Some(connection) = connection {
            connection.path_closed(source);
            self.wake(member, role, now);
        }
    }

    /// A connection's timer ran out.
    pub(crate) fn timer(&mut self, at: Instant, member: MemberId, role: Role, now: Now) {
        let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
        let Some(connection) = connection.filter(|connection| connection.alarm == Some(at)) else {
            return;
        };
        connection.alarm = None;
        if connection.due <= now.at {
            self.wake(member, role, now);
        } else {
            self.set_timer(member, role);
        }
    }

    /// The regular look, a few times a second.
    pub(crate) fn tick(&mut self, now: Now) {
        self.conversation.tick(now);
        self.carry_out(now);
        self.seek_all_key_frames(now.at);
        self.listen(now);
        self.flush(now);
    }

    /// Sends what was queued. Called after each batch of input, so that several packets to
    /// one participant cost one turn.
    pub(crate) fn flush(&mut self, now: Now) {
        while !self.unsent.is_empty() {
            let mut unsent = std::mem::take(&mut self.unsent);
            for (member, role) in unsent.drain(..) {
                self.wake(member, role, now);
            }
            if self.unsent.is_empty() {
                self.unsent = unsent;
                return;
            }
        }
    }

    fn wake(&mut self, member: MemberId, role: Role, now: Now) {
        let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
        let Some(connection) = connection else { return };
        if connection.wake(now.at) {
            self.drain(member, role, now);
        } else {
            self.broken(member, now);
        }
    }

    fn broken(&mut self, member: MemberId, now: Now) {
        self.conversation.start_over(member, DisconnectReason::MediaFailure);
        self.carry_out(now);
    }

    /// Takes all that a connection has to give.
    fn drain(&mut self, member: MemberId, role: Role, now: Now) {
        loop {
            let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
            let Some(happened) = connection.and_then(|connection| connection.poll()) else { break };
            match happened {
                Happened::Transmit(packet) => self.out.packets.push(packet),
                Happened::Packet(packet) => self.forward(member, &packet, now.at),
                Happened::Connected => self.connected(member, role, now),
                Happened::KeyFrameWanted(mid) => self.key_frame_wanted(member, mid, now.at),
                Happened::Data { reliable, bytes } => self.relay(member, reliable, &bytes),
                Happened::HeldMayGo => self.send_held(member, role),
                Happened::Losses { from, to } => self.measured(member, from, to, now.at),
                Happened::Greedy => return self.broken(member, now),
                Happened::Closed => return self.closed(member, now),
            }
        }
        self.set_timer(member, role);
    }

    fn connected(&mut self, member: MemberId, role: Role, now: Now) {
        let Some(peer) = self.peers.get(&member) else { return };
        if peer.toward_role() == role {
            self.conversation.connected(member);
            self.carry_out(now);
            self.seek_all_key_frames(now.at);
        }
    }

    /// The client hung up without saying so over its line.
    fn closed(&mut self, member: MemberId, now: Now) {
        self.conversation.hung_up(member);
        self.carry_out(now);
    }

    fn set_timer(&mut self, member: MemberId, role: Role) {
        let connection = self.peers.get_mut(&member).and_then(|peer| peer.connection(role));
        let Some(connection) = connection else { return };
        if connection.alarm.is_none_or(|alarm| connection.due < alarm) {
            connection.alarm = Some(connection.due);
            self.out.timers.push((connection.due, member, role));
        }
    }

    /// Puts a connection on the list of those that have something queued.
    fn queue(unsent: &mut Vec<(MemberId, Role)>, peer: &mut Peer, member: MemberId, role: Role) {
        let Some(connection) = peer.connection(role) else { return };
        if !connection.queued {
            connection.queued = true;
            unsent.push((member, role));
        }
    }
}
