//! New numbers for packets, so that a stream put together from several looks like one:
//! sequence numbers and RTP time (RFC 3550), picture id, TL0PICIDX and KEYIDX (RFC 7741).
//! Nothing that goes out is ever numbered lower than what a receiver takes for older, and no
//! number is left out but for packets that were lost before they reached us. Pure.

use super::{Incoming, Outgoing};
use std::collections::VecDeque;
use std::time::Instant;
use str0m::rtp::{Vp8Descriptor, Vp8Patch};

/// How many taken-out numbers are remembered for packets that come late.
const STEPS: usize = 64;

/// Smallest step of time at a switch, as parts of a second: about one frame.
const FRAMES: u32 = 30;

#[derive(Debug)]
pub(super) struct Rewrite {
    clock: u32,
    /// From which number in, what to add. Ordered; the first is where the layer began.
    steps: VecDeque<(u64, i64)>,
    time_offset: u32,
    /// Highest number in, of the current layer.
    seen: u64,
    last: Option<Last>,
    next_seq: u64,
    picture: Counter<0x7fff>,
    tl0: Counter<0xff>,
    key: Counter<0x1f>,
}

#[derive(Clone, Copy, Debug)]
struct Last {
    time: u32,
    at: Instant,
}

impl Rewrite {
    pub(super) fn new(clock: u32, first: u16) -> Self {
        Self {
            clock,
            steps: VecDeque::new(),
            time_offset: 0,
            seen: 0,
            last: None,
            next_seq: u64::from(first),
            picture: Counter::default(),
            tl0: Counter::default(),
            key: Counter::default(),
        }
    }

    /// From this packet on another stream goes out: its numbers go on where the last ended.
    pub(super) fn switch(&mut self, packet: &Incoming) {
        self.steps.clear();
        self.steps.push_back((packet.seq, difference(self.next_seq, packet.seq)));
        self.seen = packet.seq;
        if let Some(last) = self.last {
            let elapsed = packet.at.saturating_duration_since(last.at).as_micros();
            let ticks = elapsed * u128::from(self.clock) / 1_000_000;
            let ticks = u32::try_from(ticks).unwrap_or(u32::MAX).max(self.clock / FRAMES);
            let time = last.time.wrapping_add(ticks);
            self.time_offset = time.wrapping_sub(packet.time);
        }
        let vp8 = packet.vp8;
        self.picture.switch(vp8.and_then(|vp8| vp8.picture_id()));
        self.tl0.switch(vp8.and_then(|vp8| vp8.tl0_pic_idx()).map(u16::from));
        self.key.switch(vp8.and_then(|vp8| vp8.key_idx()).map(u16::from));
    }

    /// None for packets from before the switch, or that are far too late.
    pub(super) fn pass(&mut self, packet: &Incoming) -> Option<Outgoing> {
        let step = self.steps.iter().rev().find(|(from, _)| *from <= packet.seq)?;
        let seq = packet.seq.checked_add_signed(step.1)?;
        let time = packet.time.wrapping_add(self.time_offset);
        self.seen = self.seen.max(packet.seq);
        self.next_seq = self.next_seq.max(seq.saturating_add(1));
        let newer = self.last.is_none_or(|last| time.wrapping_sub(last.time) < 1 << 31);
        if newer {
            self.last = Some(Last { time, at: packet.at });
        }
        Some(Outgoing { seq, time, patch: packet.vp8.and_then(|vp8| self.patch(&vp8)) })
    }

    /// The number of a packet that does not go out is closed up, if it is the newest; one
    /// that comes late has its place in the sequence already.
    pub(super) fn skip(&mut self, seq: u64) {
        let Some((_, offset)) = self.steps.back().copied() else { return };
        if seq <= self.seen {
            return;
        }
        self.seen = seq;
        self.steps.push_back((seq.saturating_add(1), offset - 1));
        if self.steps.len() > STEPS {
            self.steps.pop_front();
        }
    }

    fn patch(&mut self, vp8: &Vp8Descriptor) -> Option<Vp8Patch> {
        let picture = vp8.picture_id().map(|id| self.picture.pass(id));
        let tl0 = vp8.tl0_pic_idx().map(|id| self.tl0.pass(u16::from(id)));
        let key = vp8.key_idx().map(|id| self.key.pass(u16::from(id)));
        if self.picture.offset == 0 && self.tl0.offset == 0 && self.key.offset == 0 {
            return None;
        }
        let build = |picture: Option<u16>| {
            let mut patch = vp8.patch();
            patch = picture.into_iter().fold(patch, |patch, id| patch.picture_id(id));
            let byte = |number: u16| u8::try_from(number & 0xff).unwrap_or(0);
            patch = tl0.into_iter().fold(patch, |patch, id| patch.tl0_pic_idx(byte(id)));
            key.into_iter().fold(patch, |patch, id| patch.key_idx(byte(id))).build().ok()
        };
        // A descriptor with the short form of the picture id holds seven bits alone.
        build(picture).or_else(|| build(picture.map(|id| id & 0x7f)))
    }
}

/// What to add to get from one number to another.
fn difference(to: u64, from: u64) -> i64 {
    i64::try_from(i128::from(to) - i128::from(from)).unwrap_or(0)
}

/// A counter that wraps at `MASK`.
#[derive(Debug, Default)]
struct Counter<const MASK: u16> {
    offset: u16,
    last: Option<u16>,
}

impl<const MASK: u16> Counter<MASK> {
    fn switch(&mut self, first: Option<u16>) {
        if let (Some(last), Some(first)) = (self.last, first) {
            self.offset = last.wrapping_add(1).wrapping_sub(first) & MASK;
        }
    }

    fn pass(&mut self, number: u16) -> u16 {
        let out = number.wrapping_add(self.offset) & MASK;
        let ahead = |last: u16| out.wrapping_sub(last) & MASK <= MASK / 2;
        if self.last.is_none_or(ahead) {
            self.last = Some(out);
        }
        out
    }
}
