//! The tracks that come in, and to whom each goes.

use super::LiveRoom;
use super::media::pass_on;
use super::opening::Openings;
use crate::connection::Connection;
use crate::forward::{Forwarder, Layers};
use crate::room::{MemberId, TrackId};
use crate::signal::Kind;
use std::time::{Duration, Instant};
use str0m::media::{Mid, Rid};

/// A publisher is asked for a key frame of one layer at most this often.
const KEY_FRAME_PAUSE: Duration = Duration::from_millis(200);

/// A receiver is given the same beginning again at most this often.
const OPENING_PAUSE: Duration = Duration::from_millis(20);

/// RTP clocks, in Hz (RFC 7587, RFC 7741).
pub(super) const fn clock(kind: Kind) -> u32 {
    match kind {
        Kind::Audio => 48_000,
        Kind::Video => 90_000,
    }
}

/// A track that comes in.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) owner: MemberId,
    pub(super) kind: Kind,
    pub(super) mid: Mid,
    /// Small to large; empty when there is but one layer, without a name.
    rids: Vec<Rid>,
    pub(super) layers: Layers,
    pub(super) openings: Openings,
    pub(super) outs: Vec<Out>,
    /// When a key frame of each layer was asked for.
    asked: Vec<Option<Instant>>,
    pub(super) loudness: super::speakers::Loudness,
}

/// A track on its way to one participant.
#[derive(Debug)]
pub(super) struct Out {
    pub(super) to: MemberId,
    pub(super) mid: Mid,
    pub(super) forwarder: Forwarder,
    /// Its section is known to take packets.
    prepared: bool,
    /// When it was given the picture's beginning.
    opened: Option<Instant>,
}

impl Source {
    pub(super) fn new(owner: MemberId, kind: Kind, mid: &str, rids: &[String]) -> Self {
        let rids: Vec<_> = rids.iter().map(|rid| Rid::from(rid.as_str())).collect();
        let layers = Layers::new(rids.len());
        let asked = vec![None; layers.len()];
        let mid = Mid::from(mid);
        let loudness = super::speakers::Loudness::default();
        let openings = Openings::new(layers.len());
        Self { owner, kind, mid, rids, layers, openings, outs: Vec::new(), asked, loudness }
    }

    /// The layer of a stream, counted from the smallest.
    pub(super) fn layer(&self, rid: Option<Rid>) -> Option<usize> {
        match rid {
            Some(rid) => self.rids.iter().position(|known| *known == rid),
            None => self.rids.is_empty().then_some(0),
        }
    }

    fn may_ask(&mut self, layer: usize, now: Instant) -> bool {
        let Some(asked) = self.asked.get_mut(layer) else { return false };
        let lately = |at: Instant| now.saturating_duration_since(at) < KEY_FRAME_PAUSE;
        if asked.is_some_and(lately) {
            return false;
        }
        *asked = Some(now);
        true
    }
}

impl Out {
    /// Whether its section takes packets by now.
    pub(super) fn ready(&mut self, connection: &mut Connection) -> bool {
        if !connection.connected() {
            return false;
        }
        self.prepared = self.prepared || connection.prepare(self.mid);
        self.prepared
    }

    fn may_open(&self, now: Instant) -> bool {
        let lately = |at: Instant| now.saturating_duration_since(at) < OPENING_PAUSE;
        !self.opened.is_some_and(lately)
    }
}

impl LiveRoom {
    pub(super) fn add_source(&mut self, track: TrackId, source: Source) {
        if let Some(peer) = self.peers.get_mut(&source.owner) {
            peer.incoming.clear();
        }
        self.sources.insert(track, source);
    }

    pub(super) fn remove_source(&mut self, track: TrackId) {
        let Some(source) = self.sources.remove(&track) else { return };
        if let Some(peer) = self.peers.get_mut(&source.owner) {
            peer.incoming.clear();
        }
    }

    /// Begins to forward a track. If that goes on already, its section may only now be agreed
    /// on.
    pub(super) fn add_out(&mut self, track: TrackId, to: MemberId, mid: &str, now: Instant) {
        let limit = self.limit(track, to);
        let Some(source) = self.sources.get_mut(&track) else { return };
        let mid = Mid::from(mid);
        if source.outs.iter().any(|out| out.to == to && out.mid == mid) {
            return self.seek_key_frames(track, now);
        }
        source.outs.retain(|out| out.to != to);
        let first = u16::from_be_bytes(self.chance.bytes());
        let forwarder = Forwarder::new(clock(source.kind), first, limit);
        source.outs.push(Out { to, mid, forwarder, prepared: false, opened: None });
        self.seek_key_frames(track, now);
    }

    /// The largest layer that a member wants and its line bears; none to pause.
    fn limit(&self, track: TrackId, to: MemberId) -> Option<usize> {
        let wanted = self.conversation.room.wanted_layer(to, track)?;
        Some(self.peers.get(&to).map_or(wanted, |peer| peer.strain.bears(wanted)))
    }

    pub(super) fn remove_out(&mut self, track: TrackId, to: MemberId) {
        if let Some(source) = self.sources.get_mut(&track) {
            source.outs.retain(|out| out.to != to);
        }
    }

    pub(super) fn resize(&mut self, track: TrackId, to: MemberId, now: Instant) {
        let limit = self.limit(track, to);
        let Some(source) = self.sources.get_mut(&track) else { return };
        for out in source.outs.iter_mut().filter(|out| out.to == to) {
            out.forwarder.set_limit(limit);
        }
        self.seek_key_frames(track, now);
    }

    pub(super) fn seek_all_key_frames(&mut self, now: Instant) {
        let tracks: Vec<_> = self.sources.keys().copied().collect();
        for track in tracks {
            self.seek_key_frames(track, now);
        }
    }

    /// Gives the picture's beginning to those who have nothing yet, if it is fresh.
    fn open(&mut self, track: TrackId, now: Instant) {
        let Some(source) = self.sources.get_mut(&track) else { return };
        let (kind, layers, openings) = (source.kind, &source.layers, &source.openings);
        for out in &mut source.outs {
            let Some(layer) = out.forwarder.begins_with(layers, now) else { continue };
            let Some(peer) = self.peers.get_mut(&out.to) else { continue };
            let mut passed = false;
            for passing in openings.of(layer, now) {
                passed |= pass_on(out, kind, layers, &passing, peer);
            }
            if passed {
                out.opened = Some(now);
                let role = peer.toward_role();
                Self::queue(&mut self.unsent, peer, out.to, role);
            }
        }
    }

    /// Asks a publisher for the key frames that its receivers wait for.
    pub(super) fn seek_key_frames(&mut self, track: TrackId, now: Instant) {
        self.open(track, now);
        let Some(source) = self.sources.get_mut(&track) else { return };
        if source.kind == Kind::Audio {
            return;
        }
        let mut wanted = vec![false; source.layers.len()];
        for out in &mut source.outs {
            let Some(peer) = self.peers.get_mut(&out.to) else { continue };
            if !out.ready(peer.toward()) {
                continue;
            }
            match out.forwarder.waits_for(&source.layers, now) {
                Some(Ok(layer)) => wanted[layer] = true,
                Some(Err(())) => wanted.fill(true),
                None => {}
            }
        }
        for (layer, _) in wanted.iter().enumerate().filter(|(_, wanted)| **wanted) {
            self.ask_for_key_frame(track, layer, now);
        }
    }

    /// A receiver lost a key frame, or was not ready for it yet: it is given again if it is
    /// fresh, and asked for otherwise.
    pub(super) fn key_frame_wanted(&mut self, member: MemberId, mid: Mid, now: Instant) {
        let found = self.sources.iter_mut().find_map(|(track, source)| {
            let out = source.outs.iter_mut().find(|out| out.to == member && out.mid == mid)?;
            let layer = out.forwarder.current()?;
            if out.may_open(now) && !source.openings.of(layer, now).is_empty() {
                out.forwarder.begin_again();
            }
            Some((*track, layer, out.forwarder.current().is_none()))
        });
        match found {
            Some((track, _, true)) => self.seek_key_frames(track, now),
            Some((track, layer, false)) => self.ask_for_key_frame(track, layer, now),
            None => {}
        }
    }

    fn ask_for_key_frame(&mut self, track: TrackId, layer: usize, now: Instant) {
        let Some(source) = self.sources.get_mut(&track) else { return };
        if !source.may_ask(layer, now) {
            return;
        }
        let (owner, mid, rid) = (source.owner, source.mid, source.rids.get(layer).copied());
        let Some(peer) = self.peers.get_mut(&owner) else { return };
        if peer.publishing().request_key_frame(mid, rid) {
            let role = crate::peer::Role::Publishing;
            Self::queue(&mut self.unsent, peer, owner, role);
        }
    }
}
