//! Forwarding one track to one subscriber: which layer, and under which numbers. Pure. A
//! subscriber sees one unbroken stream, whatever layers it is put together from: it begins
//! and changes at key frames alone. Called for each packet by `live/media.rs`.

mod layers;
mod rewrite;
mod strain;
#[cfg(test)]
mod tests;

pub(crate) use layers::Layers;
use rewrite::Rewrite;
use std::time::Instant;
use str0m::rtp::{Vp8Descriptor, Vp8Patch};
pub(crate) use strain::Strain;

/// A packet of a track as it came in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming {
    /// Its layer, counted from the smallest.
    pub(crate) layer: usize,
    /// Extended sequence number.
    pub(crate) seq: u64,
    /// RTP time.
    pub(crate) time: u32,
    pub(crate) at: Instant,
    /// A subscriber may begin here: a key frame's first packet, or any packet of sound.
    pub(crate) starts: bool,
    /// The picture's descriptor.
    pub(crate) vp8: Option<Vp8Descriptor>,
}

/// The numbers that it goes out with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outgoing {
    pub(crate) seq: u64,
    pub(crate) time: u32,
    pub(crate) patch: Option<Vp8Patch>,
}

/// One track towards one subscriber.
#[derive(Debug)]
pub(crate) struct Forwarder {
    /// The largest layer that may go out; none while paused.
    limit: Option<usize>,
    /// The layer that goes out.
    current: Option<usize>,
    rewrite: Rewrite,
}

impl Forwarder {
    /// `clock` is the RTP clock in Hz, `first` the first sequence number to use: random, and
    /// below 2^14 so that a lost beginning cannot be taken for a wrap (RFC 3711, 3.3.1).
    pub(crate) fn new(clock: u32, first: u16, limit: Option<usize>) -> Self {
        Self { limit, current: None, rewrite: Rewrite::new(clock, first & 0x3fff) }
    }

    /// Sets the largest layer that may go out; none pauses.
    pub(crate) fn set_limit(&mut self, limit: Option<usize>) {
        self.limit = limit;
        if limit.is_none() {
            self.current = None;
        }
    }

    /// The layer that goes out now.
    pub(crate) fn current(&self) -> Option<usize> {
        self.current
    }

    /// The layer whose key frame is waited for, if any; `Err` when no layer is alive and any
    /// would do.
    pub(crate) fn waits_for(&self, layers: &Layers, now: Instant) -> Option<Result<usize, ()>> {
        let limit = self.limit?;
        match layers.target(limit, now) {
            Some(target) if self.current == Some(target) => None,
            Some(target) => Some(Ok(target)),
            None if self.current.is_some() => None,
            None => Some(Err(())),
        }
    }

    /// The layer with which it would begin now; none if it has begun, or may not.
    pub(crate) fn begins_with(&self, layers: &Layers, now: Instant) -> Option<usize> {
        let limit = self.limit.filter(|_| self.current.is_none())?;
        layers.target(limit, now)
    }

    /// What went out was of no use: the next key frame is a new beginning.
    pub(crate) fn begin_again(&mut self) {
        self.current = None;
    }

    /// The numbers under which this packet goes out, or none if it does not.
    pub(crate) fn pass(&mut self, packet: &Incoming, layers: &Layers) -> Option<Outgoing> {
        let limit = self.limit?;
        if self.current != Some(packet.layer) {
            if !packet.starts || !self.leads_on(packet, limit, layers) {
                return None;
            }
            self.current = Some(packet.layer);
            self.rewrite.switch(packet);
        }
        self.rewrite.pass(packet)
    }

    /// A packet without content came: its number is taken out of the sequence.
    pub(crate) fn skip(&mut self, layer: usize, seq: u64) {
        if self.current == Some(layer) {
            self.rewrite.skip(seq);
        }
    }

    /// Whether going over to this packet's layer brings the wanted one nearer.
    fn leads_on(&self, packet: &Incoming, limit: usize, layers: &Layers) -> bool {
        let target = layers.target(limit, packet.at).unwrap_or(packet.layer);
        match self.current {
            None => packet.layer <= limit || packet.layer == target,
            Some(current) => packet.layer.abs_diff(target) < current.abs_diff(target),
        }
    }
}
