//! The signalling of one room: who comes, who goes, and what all are told of it. The rest of
//! `Conversation` stands beside: `requests` (what a client asks), `publishing`, `receiving`,
//! `negotiation` (descriptions), `resuming`. Called by `live/`.

use super::Protocol;
use super::join::Wish;
use super::order::{Link, Now, Order};
use super::party::Party;
use super::words;
use crate::config::Limits;
use crate::room::{MemberId, Room, TrackId};
use crate::ticket::Ticket;
use linden_base::Chance;
use livekit_protocol::{
    DisconnectReason, ParticipantInfo, ParticipantUpdate, SignalResponse, leave_request::Action,
    signal_response::Message,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Characters of a session id after its prefix.
const SID_LENGTH: usize = 12;

/// One room's signalling.
#[derive(Debug)]
pub(crate) struct Conversation {
    pub(crate) room: Room,
    pub(super) parties: BTreeMap<MemberId, Party>,
    /// Who receives what now: the outcome of the last look at the room's wishes.
    pub(super) receiving: BTreeSet<(TrackId, MemberId)>,
    /// Tracks whose publisher was told that somebody receives them.
    pub(super) subscribed: HashSet<TrackId>,
    pub(super) qualities: HashMap<TrackId, super::receiving::Told>,
    pub(super) orders: Vec<Order>,
    pub(super) limits: Limits,
    trailer: [u8; 16],
    chance: Chance,
}

impl Conversation {
    pub(crate) fn new(name: String, limits: Limits, chance: Chance, now: Now) -> Self {
        let room = Room::new(name, sid("RM", &chance), now.ms);
        Self {
            room,
            parties: BTreeMap::new(),
            receiving: BTreeSet::new(),
            subscribed: HashSet::new(),
            qualities: HashMap::new(),
            orders: Vec::new(),
            limits,
            trailer: chance.bytes(),
            chance,
        }
    }

    /// What is to be done since the last call.
    pub(crate) fn take_orders(&mut self) -> Vec<Order> {
        std::mem::take(&mut self.orders)
    }

    /// Somebody with a good ticket asks to come in, or to take up their session again.
    /// None: refused, and told so.
    pub(crate) fn join(
        &mut self,
        link: Link,
        ticket: Ticket,
        wish: Wish,
        now: Now,
    ) -> Option<MemberId> {
        if wish.resume.is_some() {
            return self.resume(link, &ticket, wish, now);
        }
        if let Some(old) = self.room.by_identity(&ticket.identity) {
            self.remove(old, DisconnectReason::DuplicateIdentity);
        }
        if self.room.len() >= self.limits.participants {
            self.refuse(link, DisconnectReason::JoinFailure, Action::Disconnect);
            return None;
        }
        let (sid, identity) = (self.sid("PA"), ticket.identity.clone());
        let member = self.room.join(ticket, sid, wish.auto_subscribe, now.ms);
        self.parties.insert(member, Party::new(link, &wish));
        self.orders.push(Order::Arrived { member, identity, protocol: wish.protocol });
        let welcome = words::join(&self.room, member, wish.protocol, self.trailer);
        self.send_to(member, welcome);
        self.tell_others_of(member);
        self.reconcile();
        self.first_requests(member, wish, now);
        Some(member)
    }

    fn first_requests(&mut self, member: MemberId, wish: Wish, now: Now) {
        for track in wish.add_tracks {
            self.add_track(member, track);
        }
        if wish.protocol == Protocol::Two {
            self.offer(member);
        }
        if let Some(offer) = wish.offer {
            self.offered(member, offer, now);
        }
    }

    /// Tells a client that is not let in why, and closes.
    pub(super) fn refuse(&mut self, link: Link, reason: DisconnectReason, action: Action) {
        self.orders.push(Order::Send(link, Box::new(words::leave(reason, action))));
        self.orders.push(Order::Close(link));
    }

    /// The member's primary connection is up.
    pub(crate) fn connected(&mut self, member: MemberId) {
        let Some(known) = self.room.member_mut(member) else { return };
        if !known.active {
            known.active = true;
            self.changed(member);
        }
    }

    /// Sends a member away, with the reason.
    pub(crate) fn remove(&mut self, member: MemberId, reason: DisconnectReason) {
        self.dismiss(member, reason, Action::Disconnect);
    }

    /// Ends a session that cannot go on; the client joins anew by itself.
    pub(crate) fn start_over(&mut self, member: MemberId, reason: DisconnectReason) {
        self.dismiss(member, reason, Action::Reconnect);
    }

    fn dismiss(&mut self, member: MemberId, reason: DisconnectReason, action: Action) {
        self.send_to(member, words::leave(reason, action));
        self.leave(member, reason);
    }

    /// Takes a member out and tells the others.
    pub(crate) fn leave(&mut self, id: MemberId, reason: DisconnectReason) {
        let tracks: Vec<_> = self.room.tracks_of(id).map(|(track, _)| track).collect();
        for track in tracks {
            self.withdraw(track);
        }
        let Some(member) = self.room.leave(id) else { return };
        self.receiving.retain(|(_, to)| *to != id);
        if let Some(link) = self.parties.remove(&id).and_then(|party| party.link) {
            self.orders.push(Order::Close(link));
        }
        let identity = member.identity.clone();
        self.orders.push(Order::Gone { member: id, identity, reason });
        if !member.grants.hidden {
            self.tell_all(&words::departed(&member, reason));
        }
        self.reconcile();
    }

    /// The line is lost; the session is kept for a while, unless the client closed its
    /// media too: then it is gone for good, as when a page is closed.
    pub(crate) fn lost(&mut self, member: MemberId, link: Link, now: Now) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        if party.link == Some(link) {
            (party.link, party.lost_at) = (None, Some(now.at));
            if party.hung_up {
                self.leave(member, DisconnectReason::ClientInitiated);
            }
        }
    }

    /// Whether a member's line is lost for the time being.
    pub(crate) fn line_is_lost(&self, member: MemberId) -> bool {
        self.parties.get(&member).is_some_and(|party| party.link.is_none())
    }

    /// The client closed its media connection.
    pub(crate) fn hung_up(&mut self, member: MemberId) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        party.hung_up = true;
        if party.link.is_none() {
            self.leave(member, DisconnectReason::ClientInitiated);
        }
    }

    /// A member changed in a way that others are to see.
    pub(super) fn changed(&mut self, id: MemberId) {
        let Some(member) = self.room.member_mut(id) else { return };
        member.version += 1;
        let Some(member) = self.room.member(id) else { return };
        let info = words::participant(&self.room, id, member);
        if member.grants.hidden {
            self.send_to(id, update(vec![info]));
        } else {
            self.tell_all(&info);
        }
    }

    fn tell_others_of(&mut self, id: MemberId) {
        let Some(member) = self.room.member(id).filter(|member| !member.grants.hidden) else {
            return;
        };
        let info = words::participant(&self.room, id, member);
        let others: Vec<_> = self.parties.keys().copied().filter(|other| *other != id).collect();
        for other in others {
            self.send_to(other, update(vec![info.clone()]));
        }
    }

    fn tell_all(&mut self, info: &ParticipantInfo) {
        let gone = info.state() == livekit_protocol::participant_info::State::Disconnected;
        for party in self.parties.values_mut().filter(|party| party.link.is_none() && gone) {
            if party.missed.len() < self.limits.participants {
                party.missed.push(info.clone());
            }
        }
        self.broadcast(&update(vec![info.clone()]));
    }

    /// Sends to everybody whose line is up.
    pub(crate) fn broadcast(&mut self, message: &SignalResponse) {
        for link in self.parties.values().filter_map(|party| party.link) {
            self.orders.push(Order::Send(link, Box::new(message.clone())));
        }
    }

    /// Sends to one member, if its line is up.
    pub(crate) fn send_to(&mut self, member: MemberId, message: SignalResponse) {
        if let Some(link) = self.parties.get(&member).and_then(|party| party.link) {
            self.orders.push(Order::Send(link, Box::new(message)));
        }
    }

    pub(super) fn sid(&self, prefix: &str) -> String {
        sid(prefix, &self.chance)
    }
}

pub(super) fn update(participants: Vec<ParticipantInfo>) -> SignalResponse {
    words::response(Message::Update(ParticipantUpdate { participants }))
}

/// A fresh id; the prefixes `PA_`, `TR_`, `RM_` are part of the protocol.
fn sid(prefix: &str, chance: &Chance) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let bytes: [u8; SID_LENGTH] = chance.bytes();
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte) % LETTERS.len()]);
    format!("{prefix}_{}", bytes.into_iter().map(letter).collect::<String>())
}
