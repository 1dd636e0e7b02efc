//! What a hall hands out after each piece of work: packets, messages, names by which packets are
//! told, and what happened. Also the end of a room, an orderly one and that of one that failed.

use super::{Hall, Place, RoomNumber};
use crate::events::{LeftBecause, RoomEvent};
use crate::live::{Line, Movement};
use crate::signal::leave;
use crate::timers::Timer;
use chrono::DateTime;
use livekit_protocol::{DisconnectReason, leave_request::Action};
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Hall {
    /// Takes what a room hands out.
    pub(super) fn collect(&mut self, number: RoomNumber) {
        let Some((name, room)) = self.rooms.get_mut(&number) else { return };
        let out = &mut room.out;
        self.out.packets.append(&mut out.packets);
        for (at, member, role) in out.timers.drain(..) {
            self.timers.set(at, Timer::Connection(Place { room: number, member, role }));
        }
        if out.quiet() {
            return;
        }
        let (name, out) = (name.clone(), std::mem::take(out));
        for (ufrag, member, role) in out.names {
            self.learn(ufrag, Place { room: number, member, role });
        }
        out.lines.into_iter().for_each(|line| self.say(line));
        out.movements.into_iter().for_each(|movement| self.tell(number, &name, movement));
    }

    /// A connection has this name from now on, and no other.
    fn learn(&mut self, ufrag: String, place: Place) {
        if self.ufrags.get(&ufrag) != Some(&place) {
            self.ufrags.retain(|_, known| *known != place);
            self.ufrags.insert(ufrag, place);
        }
    }

    fn say(&mut self, line: Line) {
        match line {
            Line::Send(link, message) => self.out.lines.push((link, Some(message))),
            Line::Close(link) => {
                self.links.remove(&link);
                self.out.lines.push((link, None));
            }
        }
    }

    fn tell(&mut self, number: RoomNumber, name: &str, movement: Movement) {
        let room = name.to_owned();
        self.out.events.push(match movement {
            Movement::Joined(identity, now) => {
                let at = DateTime::from_timestamp_millis(now.ms).unwrap_or_default();
                RoomEvent::Joined { room, identity, at }
            }
            Movement::Left(member, identity, reason) => {
                let stays = |place: &Place| place.room != number || place.member != member;
                self.ufrags.retain(|_, place| stays(place));
                self.addresses.keep(stays);
                RoomEvent::Left { room, identity, reason: reason.into() }
            }
        });
    }

    pub(super) fn clear_away(&mut self, number: RoomNumber) {
        let Some((name, room)) = self.rooms.remove(&number) else { return };
        if catch_unwind(AssertUnwindSafe(|| drop(room))).is_err() {
            tracing::error!("a room failed while it was cleared away");
        }
        self.names.remove(&name);
        self.ufrags.retain(|_, place| place.room != number);
        self.addresses.keep(|place| place.room != number);
        self.out.events.push(RoomEvent::RoomEnded { room: name });
    }

    /// A room failed: it is dropped as it is, and its clients are told to join anew.
    pub(super) fn abandon(&mut self, number: RoomNumber) {
        tracing::error!("a room failed and was ended; its participants are told to join anew");
        self.tell_all_left(number);
        let lines = self.links.iter().filter(|(_, (room, _))| *room == number);
        let lines: Vec<_> = lines.map(|(link, _)| *link).collect();
        for link in lines {
            self.links.remove(&link);
            let message = leave(DisconnectReason::StateMismatch, Action::Reconnect);
            self.out.lines.push((link, Some(Box::new(message))));
            self.out.lines.push((link, None));
        }
        self.clear_away(number);
    }

    /// Who was in a room that failed, as far as it can still tell.
    fn tell_all_left(&mut self, number: RoomNumber) {
        let Some((name, room)) = self.rooms.get(&number) else { return };
        let identities = catch_unwind(AssertUnwindSafe(|| room.identities()));
        for identity in identities.unwrap_or_default() {
            let (room, reason) = (name.clone(), LeftBecause::Fault);
            self.out.events.push(RoomEvent::Left { room, identity, reason });
        }
    }
}
