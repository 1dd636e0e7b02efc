//! Publishing: a track is announced (`AddTrack`), its section comes in an offer, in either
//! order; when both are there it is published. Everybody is told at the announcement, so that
//! the others' sections are agreed on while the publisher still offers.

use super::conversation::Conversation;
use super::order::{Now, Order};
use super::sdp::{Kind, Section};
use super::words;
use crate::room::{MemberId, TrackId};
use livekit_protocol::{
    AddTrackRequest, TrackPublishedResponse,
    request_response::{Reason, Request},
    signal_response::Message,
};
use std::time::Duration;

/// After this long a section whose name nobody announced is taken for the first announced
/// track of its kind.
const PATIENCE: Duration = Duration::from_secs(1);

impl Conversation {
    /// A member announces a track.
    pub(super) fn add_track(&mut self, member: MemberId, request: AddTrackRequest) {
        let Some(kind) = words::kind(&request) else { return };
        if let Some(refusal) = self.refusal(member, &request) {
            return self.reply(member, 0, refusal, Request::AddTrack(request));
        }
        let info = words::track(&request, kind, self.sid("TR"));
        let answer = TrackPublishedResponse { cid: request.cid.clone(), track: Some(info.clone()) };
        let track = self.room.announce(member, kind, info, request.cid);
        self.send_to(member, words::response(Message::TrackPublished(answer)));
        self.match_loose(member, track);
        self.changed(member);
        self.reconcile();
    }

    fn refusal(&self, member: MemberId, request: &AddTrackRequest) -> Option<Reason> {
        let grants = &self.room.member(member)?.grants;
        let mut sources = grants.sources.iter().map(|source| words::source_number(source));
        let source_allowed = grants.sources.is_empty() || sources.any(|s| s == request.source);
        let encryption_missing = self.room.encrypted() && request.encryption == 0;
        let texts = [&request.cid, &request.name, &request.stream];
        if !grants.publish || !source_allowed || encryption_missing {
            Some(Reason::NotAllowed)
        } else if self.room.tracks_of(member).count() >= self.limits.tracks
            || texts.into_iter().any(|text| text.len() > self.limits.text)
        {
            Some(Reason::LimitExceeded)
        } else {
            None
        }
    }

    /// The announced track's section may have come before.
    fn match_loose(&mut self, member: MemberId, track: TrackId) {
        let Some(known) = self.room.track(track) else { return };
        let Some(party) = self.parties.get_mut(&member) else { return };
        let (kind, cid, renames) = (known.kind, &known.cid, party.renames_tracks);
        let mut loose = party.loose.iter();
        let by_name = loose.position(|(section, _)| section.cid.as_ref() == Some(cid));
        let by_kind = party.loose.iter().position(|(section, _)| section.kind == kind && renames);
        if let Some(position) = by_name.or(by_kind) {
            let (section, _) = party.loose.remove(position);
            self.publish(track, &section);
        }
    }

    /// The sections of an offer: new ones publish, those that fell silent unpublish.
    pub(super) fn published_sections(&mut self, member: MemberId, sections: &[Section], now: Now) {
        self.unpublish_silent(member, sections);
        for section in sections.iter().filter(|section| section.sends) {
            if self.carries(member, &section.mid) {
                continue;
            }
            match self.announced(member, section) {
                Some(track) => self.publish(track, section),
                None => self.keep_loose(member, section, now),
            }
        }
    }

    fn carries(&self, member: MemberId, mid: &str) -> bool {
        self.room.tracks_of(member).any(|(_, track)| track.mid.as_deref() == Some(mid))
    }

    fn unpublish_silent(&mut self, member: MemberId, sections: &[Section]) {
        let sends = |mid: &String| sections.iter().any(|s| s.sends && s.mid == *mid);
        let carried = self.room.tracks_of(member);
        let silent = carried.filter(|(_, track)| track.mid.as_ref().is_some_and(|mid| !sends(mid)));
        let silent: Vec<_> = silent.map(|(id, _)| id).collect();
        for track in &silent {
            self.withdraw(*track);
        }
        if !silent.is_empty() {
            self.changed(member);
            self.reconcile();
        }
    }

    /// The announced track that a section carries.
    fn announced(&self, member: MemberId, section: &Section) -> Option<TrackId> {
        let renames = self.parties.get(&member).is_some_and(|party| party.renames_tracks);
        let mut waiting = self.waiting(member, section.kind);
        let by_name = waiting.clone().find(|id| {
            self.room.track(*id).is_some_and(|track| section.cid.as_ref() == Some(&track.cid))
        });
        by_name.or_else(|| if renames { waiting.next() } else { None })
    }

    fn waiting(&self, member: MemberId, kind: Kind) -> impl Iterator<Item = TrackId> + Clone {
        let waiting = self.room.tracks_of(member);
        let waiting = waiting.filter(move |(_, track)| track.mid.is_none() && track.kind == kind);
        waiting.map(|(id, _)| id).collect::<Vec<_>>().into_iter()
    }

    fn keep_loose(&mut self, member: MemberId, section: &Section, now: Now) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        party.loose.retain(|(known, _)| known.mid != section.mid);
        if party.loose.len() < self.limits.tracks {
            party.loose.push((section.clone(), now.at));
        }
    }

    /// Sections that waited long enough for their name are matched by kind.
    pub(super) fn match_by_kind(&mut self, now: Now) {
        let mut found = Vec::new();
        for (member, party) in &self.parties {
            for (section, since) in &party.loose {
                if now.at.saturating_duration_since(*since) > PATIENCE {
                    found.push((*member, section.clone()));
                }
            }
        }
        for (member, section) in found {
            let Some(track) = self.waiting(member, section.kind).next() else { continue };
            if let Some(party) = self.parties.get_mut(&member) {
                party.loose.retain(|(known, _)| known.mid != section.mid);
            }
            self.publish(track, &section);
        }
    }

    fn publish(&mut self, track: TrackId, section: &Section) {
        self.room.publish(track, &section.mid);
        let Some(known) = self.room.track(track) else { return };
        let (owner, kind) = (known.owner, known.kind);
        let (mid, rids) = (section.mid.clone(), from_small_to_large(&section.rids));
        self.orders.push(Order::Published { track, owner, kind, mid, rids });
        self.forward_to_all(track);
        self.tell_subscribed(track);
        self.changed(owner);
        self.reconcile();
    }

    /// Receivers may have agreed on a section before the track was there.
    fn forward_to_all(&mut self, track: TrackId) {
        for (to, party) in &self.parties {
            if let Some(mid) = party.sections.mid(track) {
                self.orders.push(Order::Forward { track, to: *to, mid: mid.to_owned() });
            }
        }
    }

    /// The track is there no longer.
    pub(super) fn withdraw(&mut self, track: TrackId) {
        let receivers = self.receiving.iter().filter(|(known, _)| *known == track);
        let receivers: Vec<_> = receivers.map(|(_, member)| *member).collect();
        for member in receivers {
            self.stop_receiving(track, member);
        }
        self.room.unpublish(track);
        self.subscribed.remove(&track);
        self.qualities.remove(&track);
        self.orders.push(Order::Unpublished(track));
    }
}

/// LiveKit's clients name their layers q, h, f; others keep their order.
fn from_small_to_large(rids: &[String]) -> Vec<String> {
    let mut rids = rids.to_vec();
    let rank = |rid: &String| ["q", "h", "f"].iter().position(|known| known == rid);
    rids.sort_by_key(|rid| rank(rid).unwrap_or(0));
    rids
}
