//! What is told without being asked: who speaks, and how good each line is.

use super::LiveRoom;
use crate::room::MemberId;
use crate::signal::{Kind, Now, response};
use livekit_protocol::{
    ConnectionQuality, ConnectionQualityInfo, ConnectionQualityUpdate, SpeakerInfo,
    SpeakersChanged, signal_response::Message,
};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const SPEAKERS: Duration = Duration::from_millis(400);
const QUALITY: Duration = Duration::from_secs(5);

/// Losses from which a line is called good, and poor.
const LOSSES: (f32, f32) = (0.02, 0.08);

/// When what was told last, and what.
#[derive(Debug)]
pub(super) struct Listening {
    speakers_at: Instant,
    quality_at: Instant,
    speaking: BTreeMap<MemberId, f32>,
}

impl Listening {
    pub(super) fn new(now: Instant) -> Self {
        Self { speakers_at: now, quality_at: now, speaking: BTreeMap::new() }
    }
}

impl LiveRoom {
    pub(super) fn listen(&mut self, now: Now) {
        let due = |last: Instant, pause| now.at.saturating_duration_since(last) >= pause;
        if due(self.listening.speakers_at, SPEAKERS) {
            self.listening.speakers_at = now.at;
            self.tell_speakers();
        }
        if due(self.listening.quality_at, QUALITY) {
            self.listening.quality_at = now.at;
            self.tell_quality();
        }
        self.carry_out(now);
    }

    fn tell_speakers(&mut self) {
        let mut speaking = BTreeMap::new();
        for source in self.sources.values_mut().filter(|source| source.kind == Kind::Audio) {
            if let Some(level) = source.loudness.take() {
                let known: &mut f32 = speaking.entry(source.owner).or_insert(level);
                *known = known.max(level);
            }
        }
        let before = std::mem::replace(&mut self.listening.speaking, speaking.clone());
        let ended = before.keys().filter(|member| !speaking.contains_key(member));
        let ended = ended.map(|member| (*member, 0.0));
        let changed = speaking.iter().filter(|(member, level)| before.get(member) != Some(level));
        let changes = ended.chain(changed.map(|(member, level)| (*member, *level)));
        let speakers: Vec<_> = changes
            .filter_map(|(member, level)| {
                let sid = self.conversation.room.member(member)?.sid.clone();
                Some(SpeakerInfo { sid, level, active: level > 0.0 })
            })
            .collect();
        if !speakers.is_empty() {
            let message = Message::SpeakersChanged(SpeakersChanged { speakers });
            self.conversation.broadcast(&response(message));
        }
    }

    /// A lost line is told at once, the rest now and then.
    pub(super) fn tell_quality(&mut self) {
        let room = &self.conversation.room;
        let updates: Vec<_> = self
            .peers
            .iter()
            .filter_map(|(member, peer)| {
                let lost_line = self.conversation.line_is_lost(*member);
                let (quality, score) = quality(peer.lost, lost_line);
                let participant_sid = room.member(*member)?.sid.clone();
                let quality = quality.into();
                Some(ConnectionQualityInfo { participant_sid, quality, score })
            })
            .collect();
        let message = Message::ConnectionQuality(ConnectionQualityUpdate { updates });
        self.conversation.broadcast(&response(message));
    }

    /// Shares of packets lost: from the client, and to it.
    pub(super) fn measured(&mut self, member: MemberId, from: f32, to: f32, now: Instant) {
        let Some(peer) = self.peers.get_mut(&member) else { return };
        peer.lost = peer.lost.mul_add(0.5, from.max(to) * 0.5);
        if peer.strain.measured(to, now) {
            tracing::debug!(lost = to, "a line gets another layer: it bears more or less");
            let received = self.sources.iter();
            let received =
                received.filter(|(_, source)| source.outs.iter().any(|out| out.to == member));
            let tracks: Vec<_> = received.map(|(track, _)| *track).collect();
            for track in tracks {
                self.resize(track, member, now);
            }
        }
    }
}

fn quality(lost: f32, lost_line: bool) -> (ConnectionQuality, f32) {
    match lost {
        _ if lost_line => (ConnectionQuality::Lost, 0.0),
        lost if lost < LOSSES.0 => (ConnectionQuality::Excellent, 4.5),
        lost if lost < LOSSES.1 => (ConnectionQuality::Good, 3.5),
        _ => (ConnectionQuality::Poor, 2.0),
    }
}
