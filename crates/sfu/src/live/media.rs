//! The path of a media packet: told to its track, given new numbers for each receiver,
//! queued on each receiver's connection. Payloads are shared, never copied here.

use super::LiveRoom;
use super::opening::Openings;
use super::sources::{Out, Source, clock};
use crate::forward::{Incoming, Layers};
use crate::peer::Peer;
use crate::room::{MemberId, TrackId};
use crate::signal::Kind;
use std::sync::Arc;
use std::time::{Duration, Instant};
use str0m::rtp::{ExtensionValues, RtpPacket, RtpWrite, Vp8Descriptor};

/// A publisher's clock that seems further off than this is not believed.
const DOUBTFUL: Duration = Duration::from_secs(2);

impl LiveRoom {
    /// Media came from a participant.
    pub(super) fn forward(&mut self, from: MemberId, packet: &RtpPacket, now: Instant) {
        let Some((track, layer)) = self.origin(from, packet) else { return };
        let Some(source) = self.sources.get_mut(&track) else { return };
        if packet.payload.is_empty() {
            source.outs.iter_mut().for_each(|out| out.forwarder.skip(layer, *packet.seq_no));
            return;
        }
        let Some(incoming) = incoming(source.kind, layer, packet, now) else { return };
        if let Some(level) = packet.header.ext_vals.audio_level {
            source.loudness.heard(level);
        }
        let woke = source.layers.saw(layer, now);
        let peer = self.peers.get_mut(&from);
        let said_at = peer.map_or(now, |peer| said_at(peer, source.kind, packet, now));
        let passing = Passing::new(incoming, packet, said_at);
        if source.kind == Kind::Video {
            source.openings.saw(&passing);
        }
        for out in &mut source.outs {
            let Some(peer) = self.peers.get_mut(&out.to) else { continue };
            if begin_or_go_on(out, source.kind, (&source.layers, &source.openings), &passing, peer)
            {
                let role = peer.toward_role();
                Self::queue(&mut self.unsent, peer, out.to, role);
            }
        }
        if woke {
            self.seek_key_frames(track, now);
        }
    }

    /// The track and layer that a packet belongs to; looked up once for each stream.
    fn origin(&mut self, from: MemberId, packet: &RtpPacket) -> Option<(TrackId, usize)> {
        let ssrc = packet.header.ssrc;
        let peer = self.peers.get_mut(&from)?;
        if let Some(known) = peer.incoming.get(&ssrc) {
            return Some(*known);
        }
        let (mid, rid) = peer.publishing().origin(ssrc)?;
        let of_member = |source: &Source| source.owner == from && source.mid == mid;
        let (track, source) = self.sources.iter().find(|(_, source)| of_member(source))?;
        let known = (*track, source.layer(rid)?);
        peer.incoming.insert(ssrc, known);
        Some(known)
    }
}

/// A packet on its way to receivers. Clones share the payload.
#[derive(Clone, Debug)]
pub(super) struct Passing {
    pub(super) incoming: Incoming,
    payload: Arc<[u8]>,
    marker: bool,
    told: ExtensionValues,
    said_at: Instant,
}

impl Passing {
    fn new(incoming: Incoming, packet: &RtpPacket, said_at: Instant) -> Self {
        let known = &packet.header.ext_vals;
        let told = ExtensionValues {
            audio_level: known.audio_level,
            voice_activity: known.voice_activity,
            video_orientation: known.video_orientation,
            ..ExtensionValues::default()
        };
        let (payload, marker) = (Arc::clone(&packet.payload), packet.header.marker);
        Self { incoming, payload, marker, told, said_at }
    }
}

/// None for a picture whose descriptor cannot be read.
fn incoming(kind: Kind, layer: usize, packet: &RtpPacket, at: Instant) -> Option<Incoming> {
    let vp8 = match kind {
        Kind::Audio => None,
        Kind::Video => Some(Vp8Descriptor::parse(&packet.payload).ok()?),
    };
    let starts = vp8.is_none_or(|vp8| vp8.starts_keyframe(&packet.payload));
    let (seq, time) = (*packet.seq_no, packet.header.timestamp);
    Some(Incoming { layer, seq, time, at, starts, vp8 })
}

/// Queues the packet for one receiver, and what overtook it where they begin with it. False:
/// it is not for them now.
fn begin_or_go_on(
    out: &mut Out,
    kind: Kind,
    (layers, openings): (&Layers, &Openings),
    passing: &Passing,
    peer: &mut Peer,
) -> bool {
    let before = out.forwarder.current();
    let passed = pass_on(out, kind, layers, passing, peer);
    if out.forwarder.current() != before {
        for overtaking in openings.after(passing) {
            pass_on(out, kind, layers, overtaking, peer);
        }
    }
    passed
}

/// Queues the packet for one receiver. False: it is not for them now.
pub(super) fn pass_on(
    out: &mut Out,
    kind: Kind,
    layers: &Layers,
    passing: &Passing,
    peer: &mut Peer,
) -> bool {
    let connection = peer.toward();
    if !out.ready(connection) {
        return false;
    }
    let Some(payload_type) = connection.payload_type(kind) else { return false };
    let Some(numbers) = out.forwarder.pass(&passing.incoming, layers) else { return false };
    let (payload, said_at) = (Arc::clone(&passing.payload), passing.said_at);
    let write = RtpWrite::new(payload_type, numbers.seq.into(), numbers.time, said_at, payload)
        .marker(passing.marker)
        .nackable(kind == Kind::Video)
        .ext_vals(passing.told.clone());
    let write = match numbers.patch {
        Some(patch) => write.vp8_patch(patch),
        None => write,
    };
    connection.write(out.mid, write);
    true
}

/// When the packet was said or seen, on our clock. Sound and picture of one participant are
/// laid on one clock by its sender reports, so that lips and voice agree; the moment of
/// arrival would not do, as a key frame takes longer than a word.
fn said_at(peer: &mut Peer, kind: Kind, packet: &RtpPacket, now: Instant) -> Instant {
    let Some(report) = packet.last_sender_info else { return now };
    let reported = u32::try_from(report.rtp_time.numer() & u64::from(u32::MAX)).unwrap_or(0);
    let ticks = packet.header.timestamp.wrapping_sub(reported).cast_signed();
    let since = Duration::from_secs_f64(f64::from(ticks.unsigned_abs()) / f64::from(clock(kind)));
    let said = if ticks < 0 {
        report.ntp_time.checked_sub(since)
    } else {
        report.ntp_time.checked_add(since)
    };
    let Some(said) = said else { return now };
    let (then, at) = *peer.clock.get_or_insert((said, now));
    let moment = match said.duration_since(then) {
        Ok(later) => at.checked_add(later),
        Err(earlier) => at.checked_sub(earlier.duration()),
    };
    let doubtful = |moment: &Instant| {
        let off = now.saturating_duration_since(*moment).max(moment.saturating_duration_since(now));
        off > DOUBTFUL
    };
    match moment {
        Some(moment) if !doubtful(&moment) => moment,
        _ => {
            peer.clock = None;
            now
        }
    }
}
