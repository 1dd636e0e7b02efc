//! Descriptions. With one connection (v1) the client offers and we ask it to when sections
//! are missing; with two (v0) the client offers what it publishes and we offer what it
//! receives, one offer at a time.

use super::Protocol;
use super::conversation::Conversation;
use super::order::{Now, OfferPlan, Order};
use super::sdp::{self, Kind, StreamAndTrack};
use super::sections::Assigned;
use super::words;
use crate::room::MemberId;
use livekit_protocol::{
    DisconnectReason, MediaSectionsRequirement, SessionDescription, signal_response::Message,
};
use std::collections::HashMap;

impl Conversation {
    /// Sees to it that the member's sections become what they should be.
    pub(super) fn negotiate(&mut self, member: MemberId) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        if party.protocol == Protocol::Two {
            if party.sections.changed() {
                self.offer(member);
            }
            return;
        }
        if party.link.is_none() || !party.sections.exist() {
            return;
        }
        if let Some(missing) = party.sections.ask() {
            let count = |number| u32::try_from(number).unwrap_or(0);
            let requirement = MediaSectionsRequirement {
                num_audios: count(missing.audios),
                num_videos: count(missing.videos),
            };
            let message = Message::MediaSectionsRequirement(requirement);
            self.send_to(member, words::response(message));
        }
    }

    /// A client offers.
    pub(super) fn offered(&mut self, member: MemberId, offer: SessionDescription, now: Now) {
        let sections = sdp::sections(&offer.sdp);
        if offer.sdp.len() > self.limits.sdp || sections.len() > self.limits.sections {
            tracing::warn!(bytes = offer.sdp.len(), "an offer is larger than we take");
            return self.remove(member, DisconnectReason::MediaFailure);
        }
        let Some(party) = self.parties.get_mut(&member) else { return };
        let mut renewed = Vec::new();
        if party.protocol == Protocol::One {
            let receiving = sections.iter().filter(|section| section.receives && !section.sends);
            let receiving = receiving.map(|section| (section.mid.as_str(), section.kind));
            renewed = party.sections.offered(receiving).renewed;
        }
        let (id, sdp) = (offer.id, offer.sdp);
        self.orders.push(Order::Accept { member, id, sdp, renewed });
        self.published_sections(member, &sections, now);
    }

    /// Our answer to a client's offer, as str0m made it; or none if it could not.
    pub(crate) fn accepted(&mut self, member: MemberId, id: u32, answer: Option<String>) {
        let Some(answer) = answer else {
            return self.start_over(member, DisconnectReason::StateMismatch);
        };
        let (carried, mid_to_track_id) = self.carried(member);
        let answer = SessionDescription {
            r#type: "answer".into(),
            sdp: sdp::dress(&answer, &carried),
            id,
            mid_to_track_id,
        };
        self.send_to(member, words::response(Message::Answer(answer)));
        self.forward_carried(member);
        self.negotiate(member);
    }

    /// What each section carries: for the description, and for the map beside it.
    fn carried(
        &self,
        member: MemberId,
    ) -> (HashMap<String, StreamAndTrack>, HashMap<String, String>) {
        let (mut named, mut by_mid) = (HashMap::new(), HashMap::new());
        let Some(party) = self.parties.get(&member) else { return (named, by_mid) };
        for (mid, track) in party.sections.carried() {
            let Some(known) = self.room.track(track) else { continue };
            let Some(owner) = self.room.member(known.owner) else { continue };
            let sid = known.info.sid.clone();
            named.insert(mid.to_owned(), (format!("{}|{sid}", owner.sid), sid.clone()));
            by_mid.insert(mid.to_owned(), sid);
        }
        (named, by_mid)
    }

    fn forward_carried(&mut self, to: MemberId) {
        let Some(party) = self.parties.get(&to) else { return };
        for (mid, track) in party.sections.carried() {
            self.orders.push(Order::Forward { track, to, mid: mid.to_owned() });
        }
    }

    /// Offers what the member is to receive (v0), unless an offer is under way.
    pub(super) fn offer(&mut self, member: MemberId) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        if party.offers.outstanding || party.link.is_none() {
            return;
        }
        let Assigned { renewed, .. } = party.sections.assign();
        let missing = party.sections.missing();
        let audios = std::iter::repeat_n(Kind::Audio, missing.audios);
        let add = audios.chain(std::iter::repeat_n(Kind::Video, missing.videos)).collect();
        let plan = OfferPlan {
            add,
            silence: std::mem::take(&mut party.offers.silence),
            renew: renewed,
            restart: std::mem::take(&mut party.offers.restart),
        };
        party.offers.outstanding = true;
        self.orders.push(Order::Offer(member, plan));
    }

    /// The offer that str0m made (v0), and the sections that it added.
    pub(crate) fn offer_made(
        &mut self,
        member: MemberId,
        offer: Option<(String, Vec<String>)>,
        plan: &OfferPlan,
    ) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        let Some((text, added)) = offer else {
            party.offers.outstanding = false;
            return;
        };
        for (mid, kind) in added.into_iter().zip(&plan.add) {
            party.sections.add(mid, *kind);
        }
        party.sections.assign_new();
        party.sections.told();
        party.offers.last += 1;
        let id = party.offers.last;
        let (carried, mid_to_track_id) = self.carried(member);
        let sdp = sdp::dress(&text, &carried);
        let offer = SessionDescription { r#type: "offer".into(), sdp, id, mid_to_track_id };
        self.send_to(member, words::response(Message::Offer(offer)));
    }

    /// A client answers our offer (v0).
    pub(super) fn answered(&mut self, member: MemberId, answer: SessionDescription) {
        let Some(party) = self.parties.get_mut(&member) else { return };
        let late = answer.id != 0 && answer.id != party.offers.last;
        if late || !party.offers.outstanding || answer.sdp.len() > self.limits.sdp {
            return;
        }
        self.orders.push(Order::TakeAnswer { member, sdp: answer.sdp });
    }

    /// str0m took the answer, or could not.
    pub(crate) fn answer_taken(&mut self, member: MemberId, taken: bool) {
        if !taken {
            return self.start_over(member, DisconnectReason::StateMismatch);
        }
        if let Some(party) = self.parties.get_mut(&member) {
            party.offers.outstanding = false;
        }
        self.forward_carried(member);
        self.negotiate(member);
    }
}
