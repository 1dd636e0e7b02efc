//! Signalling, message by message: what is sent to whom when something is asked.

use super::Protocol;
use super::conversation::Conversation;
use super::join::Wish;
use super::order::{Link, Now, Order};
use crate::config::Limits;
use crate::room::MemberId;
use crate::ticket::{Grants, Ticket};
use linden_base::{Chance, Clock};
use livekit_protocol::{
    AddTrackRequest, DisconnectReason, MuteTrackRequest, Ping, SessionDescription, SignalRequest,
    SubscriptionPermission, TrackType, UpdateParticipantMetadata, leave_request::Action,
    participant_info::State, request_response::Reason, signal_request::Message as Ask,
    signal_response::Message as Say,
};
use std::collections::HashMap;
use std::time::{Duration, Instant};

struct Talk {
    conversation: Conversation,
    now: Now,
    orders: Vec<Order>,
}

const OFFER: &str = "v=0\r\nm=audio 9 x 111\r\na=mid:0\r\na=recvonly\r\n\
    m=video 9 x 96\r\na=mid:1\r\na=recvonly\r\n";

impl Talk {
    fn new() -> Self {
        let now = Now { at: Instant::now(), ms: 1_800_000_000_000 };
        let chance = Chance::seeded(1);
        let conversation = Conversation::new("room".into(), Limits::default(), chance, now);
        Self { conversation, now, orders: Vec::new() }
    }

    fn ticket(identity: &str, grants: Grants) -> Ticket {
        Ticket {
            room: "room".into(),
            identity: identity.into(),
            name: identity.into(),
            metadata: String::new(),
            attributes: HashMap::new(),
            grants,
            issued: Clock::fixed("2026-11-22T10:00:00Z").now(),
            expires: Clock::fixed("2026-11-22T10:00:00Z").now(),
        }
    }

    fn join_with(&mut self, link: u64, identity: &str, grants: Grants) -> MemberId {
        let ticket = Self::ticket(identity, grants);
        let wish = Wish::new(Protocol::One);
        let member = self.conversation.join(Link(link), ticket, wish, self.now);
        member.expect("there is room")
    }

    fn join(&mut self, link: u64, identity: &str) -> MemberId {
        self.join_with(link, identity, Grants::default())
    }

    fn ask(&mut self, member: MemberId, message: Ask) {
        let request = SignalRequest { message: Some(message) };
        self.conversation.message(member, request, self.now);
        self.carry_out();
    }

    /// What is sent, in its order; offers are accepted as they come.
    fn carry_out(&mut self) {
        loop {
            let orders = self.conversation.take_orders();
            if orders.is_empty() {
                return;
            }
            for order in orders {
                if let Order::Accept { member, id, sdp, .. } = &order {
                    let answer = sdp.replace("recvonly", "sendonly\r\na=msid:x y");
                    self.conversation.accepted(*member, *id, Some(answer));
                }
                self.orders.push(order);
            }
        }
    }

    /// What was said over one line since the last question.
    fn said(&mut self, link: u64) -> Vec<Say> {
        self.carry_out();
        let (mine, rest) = std::mem::take(&mut self.orders)
            .into_iter()
            .partition(|order| matches!(order, Order::Send(to, _) if *to == Link(link)));
        self.orders = rest;
        let read = |order| match order {
            Order::Send(_, message) => message.message,
            _ => None,
        };
        Vec::into_iter(mine).filter_map(read).collect()
    }

    fn forget(&mut self) {
        self.carry_out();
        self.orders.clear();
    }

    fn add(&mut self, member: MemberId, cid: &str, kind: TrackType) {
        let request =
            AddTrackRequest { cid: cid.into(), r#type: kind.into(), ..Default::default() };
        self.ask(member, Ask::AddTrack(request));
    }

    fn offer(&mut self, member: MemberId, id: u32, more: &str) {
        let sdp = format!("{OFFER}{more}");
        let offer = SessionDescription { r#type: "offer".into(), sdp, id, ..Default::default() };
        self.ask(member, Ask::Offer(offer));
    }
}

fn sends(mid: &str, cid: &str) -> String {
    format!("m=video 9 x 96\r\na=mid:{mid}\r\na=sendonly\r\na=msid:s {cid}\r\n")
}

#[test]
fn the_first_message_is_join_and_holds_what_clients_insist_on() {
    let mut talk = Talk::new();
    talk.join(1, "ann");
    talk.join(2, "bob");
    let said = talk.said(2);
    let Some(Say::Join(join)) = said.first() else { panic!("{said:?}") };
    assert!(join.server_version.as_str() >= "1.8.0" && !join.enabled_publish_codecs.is_empty());
    assert!(join.participant.as_ref().is_some_and(|me| me.permission.is_some()));
    assert!(join.participant.as_ref().is_some_and(|me| me.sid.starts_with("PA_")));
    assert!(join.room.as_ref().is_some_and(|room| room.sid.starts_with("RM_")));
    assert_eq!(join.other_participants.len(), 1);
    assert_eq!((join.ping_interval, join.ping_timeout), (5, 15));
    let told = talk.said(1);
    assert!(told.iter().any(|said| matches!(said, Say::Update(update)
        if update.participants[0].identity == "bob")));
}

#[test]
fn a_track_is_published_whichever_of_its_halves_comes_first() {
    for section_first in [false, true] {
        let mut talk = Talk::new();
        let ann = talk.join(1, "ann");
        talk.join(2, "bob");
        talk.forget();
        if section_first {
            talk.offer(ann, 1, &sends("2", "cam"));
            talk.add(ann, "cam", TrackType::Video);
        } else {
            talk.add(ann, "cam", TrackType::Video);
            talk.offer(ann, 1, &sends("2", "cam"));
        }
        let said = talk.said(1);
        let answered = |said: &Say| matches!(said, Say::TrackPublished(told) if told.cid == "cam");
        assert!(said.iter().any(answered));
        assert!(said.iter().any(|said| matches!(said, Say::TrackSubscribed(_))));
        let told = talk.said(2);
        let published = |said: &Say| {
            matches!(said, Say::Update(update)
            if update.participants[0].tracks.len() == 1)
        };
        assert!(told.iter().any(published), "{told:?}");
    }
}

#[test]
fn two_announced_tracks_are_not_mixed_up() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.add(ann, "screen", TrackType::Video);
    talk.offer(ann, 1, &sends("2", "cam"));
    talk.add(ann, "cam", TrackType::Video);
    let published: Vec<_> =
        talk.conversation.room.tracks().filter(|(_, t)| t.mid.is_some()).collect();
    assert_eq!(published.len(), 1);
    assert_eq!(published[0].1.cid, "cam");
}

#[test]
fn a_section_that_nobody_named_goes_to_the_first_of_its_kind_after_a_while() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.add(ann, "cam", TrackType::Video);
    talk.offer(ann, 1, &sends("2", "another-name"));
    assert!(talk.conversation.room.tracks().all(|(_, track)| track.mid.is_none()));
    talk.now.at += Duration::from_secs(2);
    talk.conversation.tick(talk.now);
    assert!(talk.conversation.room.tracks().all(|(_, track)| track.mid.is_some()));
}

#[test]
fn tracks_that_exist_are_in_the_first_answer_and_later_ones_are_asked_for() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.add(ann, "cam", TrackType::Video);
    talk.offer(ann, 1, &sends("2", "cam"));
    let bob = talk.join(2, "bob");
    talk.forget();
    talk.offer(bob, 7, "");
    let said = talk.said(2);
    let Some(Say::Answer(answer)) = said.first() else { panic!("{said:?}") };
    assert_eq!(answer.id, 7);
    let sid = answer.mid_to_track_id.get("1").expect("the picture has a section");
    assert!(answer.sdp.contains(&format!("|{sid} {sid}")));
    assert!(answer.sdp.contains("a=mid:0\r\na=inactive"), "the other section is free");
    talk.add(ann, "screen", TrackType::Video);
    talk.offer(ann, 2, &(sends("2", "cam") + &sends("3", "screen")));
    let said = talk.said(2);
    assert!(
        said.iter().any(|said| matches!(said, Say::MediaSectionsRequirement(missing)
        if (missing.num_audios, missing.num_videos) == (0, 1))),
        "{said:?}"
    );
}

#[test]
fn a_section_that_falls_silent_takes_its_track_back() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.join(2, "bob");
    talk.add(ann, "cam", TrackType::Video);
    talk.offer(ann, 1, &sends("2", "cam"));
    talk.forget();
    talk.offer(ann, 2, &sends("2", "cam").replace("sendonly", "inactive"));
    let told = talk.said(2);
    assert!(told.iter().any(|said| matches!(said, Say::Update(update)
        if update.participants[0].tracks.is_empty())));
    assert_eq!(talk.conversation.room.tracks().count(), 0);
}

#[test]
fn both_kinds_of_ping_are_answered() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.forget();
    talk.ask(ann, Ask::Ping(5));
    talk.ask(ann, Ask::PingReq(Ping { timestamp: 9, rtt: 0 }));
    let said = talk.said(1);
    assert!(matches!(said[0], Say::Pong(5)));
    assert!(matches!(&said[1], Say::PongResp(pong) if pong.last_ping_timestamp == 9));
}

#[test]
fn versions_rise_with_every_change() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.add(ann, "mic", TrackType::Audio);
    let sid = talk.conversation.room.tracks().next().unwrap().1.info.sid.clone();
    talk.forget();
    let mut versions = Vec::new();
    for muted in [true, false, true] {
        talk.ask(ann, Ask::Mute(MuteTrackRequest { sid: sid.clone(), muted }));
        for said in talk.said(1) {
            let Say::Update(update) = said else { continue };
            versions.push(update.participants[0].version);
        }
    }
    assert_eq!(versions.len(), 3);
    assert!(versions.is_sorted_by(|one, next| one < next), "{versions:?}");
}

#[test]
fn who_may_not_publish_is_refused() {
    let mut talk = Talk::new();
    let silent = Grants { publish: false, ..Grants::default() };
    let ann = talk.join_with(1, "ann", silent);
    let microphone = Grants { sources: vec!["microphone".into()], ..Grants::default() };
    let bob = talk.join_with(2, "bob", microphone);
    for (member, link) in [(ann, 1), (bob, 2)] {
        talk.forget();
        talk.add(member, "cam", TrackType::Video);
        let refused = |said: &Say| {
            matches!(said, Say::RequestResponse(response)
            if response.reason() == Reason::NotAllowed)
        };
        assert!(talk.said(link).iter().any(refused));
    }
    assert_eq!(talk.conversation.room.tracks().count(), 0);
}

#[test]
fn a_hidden_participant_is_told_to_nobody() {
    let mut talk = Talk::new();
    talk.join(1, "ann");
    talk.forget();
    let hidden = Grants { hidden: true, ..Grants::default() };
    let eve = talk.join_with(2, "eve", hidden);
    talk.conversation.connected(eve);
    talk.conversation.leave(eve, DisconnectReason::ClientInitiated);
    assert!(talk.said(1).is_empty());
}

#[test]
fn a_publisher_chooses_who_receives() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    let bob = talk.join(2, "bob");
    talk.add(ann, "cam", TrackType::Video);
    talk.offer(ann, 1, &sends("2", "cam"));
    talk.offer(bob, 1, "");
    talk.forget();
    talk.ask(ann, Ask::SubscriptionPermission(SubscriptionPermission::default()));
    assert!(
        talk.said(2)
            .iter()
            .any(|said| matches!(said, Say::SubscriptionPermissionUpdate(u) if !u.allowed))
    );
    assert!(talk.orders.iter().any(|order| matches!(order, Order::Cease { .. })));
}

#[test]
fn only_who_may_changes_its_own_words() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    let grants = Grants { update_own: true, ..Grants::default() };
    let bob = talk.join_with(2, "bob", grants);
    talk.forget();
    let attributes = HashMap::from([("hand".into(), "up".into())]);
    let request = UpdateParticipantMetadata { attributes, request_id: 3, ..Default::default() };
    for (member, link, expected) in [(ann, 1, Reason::NotAllowed), (bob, 2, Reason::Ok)] {
        talk.ask(member, Ask::UpdateMetadata(request.clone()));
        let answered = |said: &Say| {
            matches!(said, Say::RequestResponse(response)
            if response.request_id == 3 && response.reason() == expected)
        };
        assert!(talk.said(link).iter().any(answered));
    }
    let hand =
        |member| talk.conversation.room.member(member).unwrap().attributes.get("hand").cloned();
    assert_eq!((hand(ann), hand(bob)), (None, Some("up".into())));
}

#[test]
fn a_line_that_is_replaced_closes_late_without_harm() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    let sid = talk.conversation.room.member(ann).unwrap().sid.clone();
    let wish = Wish { resume: Some(sid), ..Wish::new(Protocol::One) };
    let ticket = Talk::ticket("ann", Grants::default());
    talk.conversation.join(Link(2), ticket, wish, talk.now);
    let said = talk.said(2);
    assert!(matches!(said[0], Say::Reconnect(_)), "{said:?}");
    talk.conversation.lost(ann, Link(1), talk.now);
    talk.now.at += Duration::from_secs(60);
    talk.conversation.tick(talk.now);
    assert!(talk.conversation.room.member(ann).is_some());
}

#[test]
fn a_description_that_str0m_refuses_starts_the_session_over() {
    let mut talk = Talk::new();
    let ann = talk.join(1, "ann");
    talk.forget();
    talk.conversation.accepted(ann, 1, None);
    let said = talk.said(1);
    assert!(matches!(&said[0], Say::Leave(leave) if leave.action() == Action::Reconnect));
    assert_eq!(talk.conversation.room.len(), 0);
}

#[test]
fn who_leaves_is_told_as_gone_with_the_reason() {
    let mut talk = Talk::new();
    talk.join(1, "ann");
    let bob = talk.join(2, "bob");
    talk.forget();
    talk.conversation.remove(bob, DisconnectReason::ParticipantRemoved);
    let told = talk.said(1);
    assert!(
        told.iter().any(|said| matches!(said, Say::Update(update)
        if update.participants[0].state() == State::Disconnected
            && update.participants[0].disconnect_reason() == DisconnectReason::ParticipantRemoved))
    );
    assert!(talk.said(2).iter().any(|said| matches!(said, Say::Leave(_))));
    assert!(talk.orders.iter().any(|order| matches!(order, Order::Close(Link(2)))));
}
