//! What a client asks over its line, message by message. Each is checked against the
//! member's rights here or in the method that it calls.

use super::conversation::Conversation;
use super::order::Now;
use super::words;
use crate::room::{MemberId, Setting};
use livekit_protocol::{
    DisconnectReason, MuteTrackRequest, Ping, Pong, RequestResponse, SignalRequest,
    UpdateParticipantMetadata, UpdateSubscription, UpdateTrackSettings,
    request_response::{Reason, Request},
    signal_request::Message as Asked,
    signal_response::Message,
};

/// Attributes that a participant may set at once.
const ATTRIBUTES: usize = 64;

impl Conversation {
    /// A message came over a member's line.
    pub(crate) fn message(&mut self, member: MemberId, message: SignalRequest, now: Now) {
        let Some(asked) = message.message else { return };
        match asked {
            Asked::Offer(offer) => self.offered(member, offer, now),
            Asked::Answer(answer) => self.answered(member, answer),
            Asked::AddTrack(request) => self.add_track(member, request),
            Asked::Mute(request) => self.mute(member, &request),
            Asked::Subscription(request) => self.subscription(member, &request),
            Asked::TrackSetting(request) => self.track_setting(member, &request),
            Asked::Leave(_) => self.leave(member, DisconnectReason::ClientInitiated),
            Asked::SubscriptionPermission(request) => self.permit(member, request),
            Asked::SyncState(state) => self.sync(member, &state),
            Asked::Ping(sent) => self.send_to(member, words::response(Message::Pong(sent))),
            Asked::PingReq(ping) => self.pong(member, ping, now),
            Asked::UpdateMetadata(request) => self.update_own(member, request),
            other => tracing::debug!(message = name(&other), "a client asks for what we leave out"),
        }
    }

    fn pong(&mut self, member: MemberId, ping: Ping, now: Now) {
        let pong = Pong { last_ping_timestamp: ping.timestamp, timestamp: now.ms };
        self.send_to(member, words::response(Message::PongResp(pong)));
    }

    fn mute(&mut self, member: MemberId, request: &MuteTrackRequest) {
        let Some(track) = self.room.track_by_sid(&request.sid) else { return };
        let Some(known) = self.room.track_mut(track) else { return };
        if known.owner == member && known.info.muted != request.muted {
            known.info.muted = request.muted;
            self.changed(member);
        }
    }

    fn subscription(&mut self, member: MemberId, request: &UpdateSubscription) {
        let listed = request.participant_tracks.iter().flat_map(|tracks| &tracks.track_sids);
        for sid in request.track_sids.iter().chain(listed) {
            if let Some(track) = self.room.track_by_sid(sid) {
                self.room.wish(member, track, request.subscribe);
            }
        }
        self.reconcile();
    }

    fn track_setting(&mut self, member: MemberId, request: &UpdateTrackSettings) {
        let (width, quality) = (request.width, request.quality);
        let setting = Setting { disabled: request.disabled, width, quality };
        for sid in &request.track_sids {
            if let Some(track) = self.room.track_by_sid(sid) {
                self.room.set(member, track, setting);
                self.resized(track, member);
            }
        }
    }

    fn update_own(&mut self, id: MemberId, request: UpdateParticipantMetadata) {
        let Some(member) = self.room.member_mut(id) else { return };
        let reason = if !member.grants.update_own {
            Reason::NotAllowed
        } else if too_long(&request, self.limits.text) {
            Reason::LimitExceeded
        } else {
            change_own(member, &request);
            Reason::Ok
        };
        if reason == Reason::Ok {
            self.changed(id);
        }
        self.reply(id, request.request_id, reason, Request::UpdateMetadata(request));
    }

    /// Answers a request that carries a number or can be refused.
    pub(super) fn reply(&mut self, to: MemberId, number: u32, reason: Reason, request: Request) {
        let reply = RequestResponse {
            request_id: number,
            reason: reason.into(),
            message: String::new(),
            request: Some(request),
        };
        self.send_to(to, words::response(Message::RequestResponse(reply)));
    }
}

fn too_long(request: &UpdateParticipantMetadata, limit: usize) -> bool {
    let pairs = request.attributes.iter().flat_map(|(key, value)| [key, value]);
    let mut texts = pairs.chain([&request.metadata, &request.name]);
    texts.any(|text| text.len() > limit) || request.attributes.len() > ATTRIBUTES
}

fn change_own(member: &mut crate::room::Member, request: &UpdateParticipantMetadata) {
    if !request.metadata.is_empty() {
        member.metadata.clone_from(&request.metadata);
    }
    if !request.name.is_empty() {
        member.name.clone_from(&request.name);
    }
    for (key, value) in &request.attributes {
        if value.is_empty() {
            member.attributes.remove(key);
        } else {
            member.attributes.insert(key.clone(), value.clone());
        }
    }
}

/// For the log: a message may hold addresses and names, so only its kind is told.
fn name(message: &Asked) -> &'static str {
    match message {
        Asked::Trickle(_) => "trickle",
        Asked::Simulate(_) => "simulate",
        Asked::UpdateAudioTrack(_) => "update audio track",
        Asked::UpdateVideoTrack(_) => "update video track",
        _ => "other",
    }
}
