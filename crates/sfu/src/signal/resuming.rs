//! After the line was lost: the session is kept for a while and taken up again, or the
//! client is told to join anew. Also the regular look at what has run out.

use super::Protocol;
use super::conversation::{Conversation, update};
use super::join::Wish;
use super::order::{Link, Now, Order};
use super::words;
use crate::room::MemberId;
use crate::ticket::Ticket;
use livekit_protocol::{
    DisconnectReason, RoomUpdate, SyncState, leave_request::Action, signal_response::Message,
};
use std::time::Duration;

/// How long a session is kept without a line.
pub(crate) const KEPT: Duration = Duration::from_secs(20);

impl Conversation {
    pub(super) fn resume(
        &mut self,
        link: Link,
        ticket: &Ticket,
        wish: Wish,
        now: Now,
    ) -> Option<MemberId> {
        let sid = wish.resume.as_deref().unwrap_or_default();
        let member = self.room.by_sid(sid).filter(|member| {
            self.room.member(*member).is_some_and(|known| known.identity == ticket.identity)
        });
        let Some(member) = member.filter(|member| !self.between_descriptions(*member)) else {
            if let Some(member) = member {
                self.leave(member, DisconnectReason::StateMismatch);
            }
            self.refuse(link, DisconnectReason::StateMismatch, Action::Reconnect);
            return None;
        };
        self.take_line(member, link);
        self.tell_state(member);
        if let Some(state) = wish.sync {
            self.sync(member, &state);
        }
        if let Some(offer) = wish.offer {
            self.offered(member, offer, now);
        }
        self.negotiate(member);
        Some(member)
    }

    /// The line was lost while our offer (v0) was under way: whether the client took it
    /// cannot be known, and the next one would have to fit either case.
    fn between_descriptions(&self, member: MemberId) -> bool {
        self.parties.get(&member).is_some_and(|party| party.offers.outstanding)
    }

    fn take_line(&mut self, member: MemberId, link: Link) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        if let Some(old) = party.link.replace(link) {
            self.orders.push(Order::Close(old));
        }
        party.lost_at = None;
        party.sections.forget_asking();
        if party.protocol == Protocol::Two {
            party.offers.restart = true;
        }
    }

    /// Tells what may have changed meanwhile.
    fn tell_state(&mut self, id: MemberId) {
        self.send_to(id, words::reconnect());
        let missed = self.parties.get_mut(&id).map(|party| std::mem::take(&mut party.missed));
        let mut all = missed.unwrap_or_default();
        let here = self.room.members().filter(|(other, m)| *other == id || !m.grants.hidden);
        all.extend(here.map(|(id, member)| words::participant(&self.room, id, member)));
        self.send_to(id, update(all));
        let room = Some(words::room_info(&self.room));
        self.send_to(id, words::response(Message::RoomUpdate(RoomUpdate { room })));
        if self.parties.get(&id).is_some_and(|party| party.protocol == Protocol::Two) {
            self.offer(id);
        }
    }

    /// What a client that resumes believes. If we know nothing of a track that it
    /// publishes, only joining anew helps.
    pub(super) fn sync(&mut self, member: MemberId, state: &SyncState) {
        let claimed = state.publish_tracks.iter().filter_map(|track| track.track.as_ref());
        let own = |sid: &str| {
            let track = self.room.track_by_sid(sid).and_then(|track| self.room.track(track));
            track.is_some_and(|track| track.owner == member)
        };
        if claimed.into_iter().any(|track| !own(&track.sid)) {
            self.start_over(member, DisconnectReason::StateMismatch);
        }
    }

    /// The regular look, a few times a second.
    pub(crate) fn tick(&mut self, now: Now) {
        let lost = self.parties.iter().filter(|(_, party)| {
            party.lost_at.is_some_and(|since| now.at.saturating_duration_since(since) > KEPT)
        });
        let lost: Vec<_> = lost.map(|(member, _)| *member).collect();
        for member in lost {
            self.leave(member, DisconnectReason::SignalClose);
        }
        self.match_by_kind(now);
        self.look_at_all_qualities(now);
    }
}
