//! Carrying out what signalling asks: messages, connections, descriptions, what is forwarded to
//! whom.

use super::sources::Source;
use super::{Line, LiveRoom, Movement};
use crate::connection::Happened;
use crate::peer::{Peer, Role};
use crate::room::MemberId;
use crate::signal::{Now, OfferPlan, Order};

impl LiveRoom {
    /// Carries out what signalling asks, until it asks nothing more.
    pub(super) fn carry_out(&mut self, now: Now) {
        loop {
            let orders = self.conversation.take_orders();
            if orders.is_empty() {
                break;
            }
            for order in orders {
                self.carry_out_one(order, now);
            }
        }
    }

    fn carry_out_one(&mut self, order: Order, now: Now) {
        match order {
            Order::Send(link, message) => self.out.lines.push(Line::Send(link, message)),
            Order::Close(link) => self.out.lines.push(Line::Close(link)),
            Order::Arrived { member, identity, protocol } => {
                self.peers.insert(member, Peer::new(protocol, &self.ground, now.at));
                self.name(member);
                self.out.movements.push(Movement::Joined(identity, now));
            }
            Order::Gone { member, identity, reason } => {
                self.hang_up(member);
                self.out.movements.push(Movement::Left(member, identity, reason));
            }
            Order::Accept { member, id, sdp, renewed } => self.accept(member, id, &sdp, &renewed),
            Order::Offer(member, plan) => self.offer(member, &plan),
            Order::TakeAnswer { member, sdp } => self.take_answer(member, &sdp),
            Order::Published { track, owner, kind, mid, rids } => {
                self.add_source(track, Source::new(owner, kind, &mid, &rids));
            }
            Order::Unpublished(track) => self.remove_source(track),
            Order::Forward { track, to, mid } => self.add_out(track, to, &mid, now.at),
            Order::Cease { track, to } => self.remove_out(track, to),
            Order::Resize { track, to } => self.resize(track, to, now.at),
        }
    }

    fn accept(&mut self, member: MemberId, id: u32, sdp: &str, renewed: &[String]) {
        let peer = self.peers.get_mut(&member);
        let answer = peer.and_then(|peer| peer.publishing().accept_offer(sdp, renewed));
        self.described(member, Role::Publishing);
        self.conversation.accepted(member, id, answer);
    }

    fn offer(&mut self, member: MemberId, plan: &OfferPlan) {
        let connection = self.peers.get_mut(&member).map(|peer| peer.toward());
        let offer = connection.and_then(|connection| connection.offer(plan));
        self.described(member, Role::Receiving);
        self.conversation.offer_made(member, offer, plan);
    }

    fn take_answer(&mut self, member: MemberId, sdp: &str) {
        let peer = self.peers.get_mut(&member);
        let taken = peer.is_some_and(|peer| peer.toward().take_answer(sdp));
        self.described(member, Role::Receiving);
        self.conversation.answer_taken(member, taken);
    }

    /// A description changed: names may be new, and there may be something to send.
    fn described(&mut self, member: MemberId, role: Role) {
        self.name(member);
        if let Some(peer) = self.peers.get_mut(&member) {
            Self::queue(&mut self.unsent, peer, member, role);
        }
    }

    fn name(&mut self, member: MemberId) {
        let Some(peer) = self.peers.get_mut(&member) else { return };
        for role in peer.roles() {
            if let Some(connection) = peer.connection(*role) {
                self.out.names.push((connection.ufrag(), member, *role));
            }
        }
    }

    fn hang_up(&mut self, member: MemberId) {
        let Some(mut peer) = self.peers.remove(&member) else { return };
        for role in peer.roles() {
            let Some(connection) = peer.connection(*role) else { continue };
            connection.close();
            while let Some(happened) = connection.poll() {
                match happened {
                    Happened::Transmit(packet) => self.out.packets.push(packet),
                    Happened::Greedy | Happened::Closed => break,
                    _ => {}
                }
            }
        }
    }
}
