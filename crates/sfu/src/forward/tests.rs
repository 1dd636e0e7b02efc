//! What a receiver sees, whatever comes in: properties of the numbers that go out.

use super::{Forwarder, Incoming, Layers, Outgoing};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use str0m::rtp::Vp8Descriptor;

const VIDEO: u32 = 90_000;

/// What happens to one packet of a frame of one layer on its way to us.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Comes,
    Lost,
    Late,
    /// It carries nothing: the encoder fills up the rate.
    Empty,
}

#[derive(Clone, Debug)]
struct Frame {
    key: bool,
    fates: [Fate; 3],
    /// The viewer's wish from this frame on; none pauses.
    limit: Option<usize>,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![12 => Just(Fate::Comes), 1 => Just(Fate::Lost), 1 => Just(Fate::Late), 1 => Just(Fate::Empty)]
}

fn frames() -> impl Strategy<Value = Vec<Frame>> {
    let limit = prop_oneof![1 => Just(None), 8 => (0_usize..3).prop_map(Some)];
    let frame = (prop::bool::weighted(0.1), [fate(), fate(), fate()], limit);
    let frame = frame.prop_map(|(key, fates, limit)| Frame { key, fates, limit });
    prop::collection::vec(frame, 1..200)
}

fn payload(picture: u16, start: bool, key: bool) -> Vec<u8> {
    let [high, low] = picture.to_be_bytes();
    let first = if start { 0x90 } else { 0x80 };
    vec![first, 0xf0, 0x80 | high, low, picture as u8, picture as u8 & 0x1f, u8::from(!key), 0]
}

/// One layer of an encoder, with numbers of its own that wrap soon.
struct Encoder {
    layer: usize,
    seq: u64,
    time: u32,
    picture: u16,
}

impl Encoder {
    fn new(layer: usize) -> Self {
        let seq = 65_500 + layer as u64 * 10_000;
        let time = u32::MAX - 20_000 * (layer as u32 + 1);
        Self { layer, seq, time, picture: 0x7ff0 - layer as u16 * 500 }
    }

    fn frame(&mut self, key: bool, fates: [Fate; 3], at: Instant) -> Vec<(Incoming, Fate)> {
        self.time = self.time.wrapping_add(3_000);
        self.picture = (self.picture + 1) & 0x7fff;
        let mut packets = Vec::new();
        for (number, fate) in fates.into_iter().enumerate() {
            self.seq += 1;
            let bytes = payload(self.picture, number == 0, key);
            let vp8 = Vp8Descriptor::parse(&bytes).ok();
            let starts = vp8.is_some_and(|vp8| vp8.starts_keyframe(&bytes));
            let (layer, seq, time) = (self.layer, self.seq, self.time);
            packets.push((Incoming { layer, seq, time, at, starts, vp8 }, fate));
        }
        packets
    }
}

/// What went out: the numbers, and the packet as it came in.
fn forwarded(frames: &[Frame]) -> Vec<(Outgoing, Incoming)> {
    let (mut now, mut out) = (Instant::now(), Vec::new());
    let mut forwarder = Forwarder::new(VIDEO, 9_000, Some(2));
    let mut layers = Layers::new(3);
    let mut encoders = [0, 1, 2].map(Encoder::new);
    let mut late = Vec::new();
    for frame in frames {
        now += Duration::from_millis(33);
        forwarder.set_limit(frame.limit);
        let mut due = std::mem::take(&mut late);
        for encoder in &mut encoders {
            due.extend(encoder.frame(frame.key, frame.fates, now));
        }
        for (packet, fate) in due {
            match fate {
                Fate::Lost => {}
                Fate::Late => late.push((packet, Fate::Comes)),
                Fate::Empty => forwarder.skip(packet.layer, packet.seq),
                Fate::Comes => {
                    layers.saw(packet.layer, now);
                    out.extend(forwarder.pass(&packet, &layers).map(|numbers| (numbers, packet)));
                }
            }
        }
    }
    out
}

proptest! {
    #[test]
    fn no_number_goes_out_twice(frames in frames()) {
        let out = forwarded(&frames);
        let numbers: BTreeSet<_> = out.iter().map(|(numbers, _)| numbers.seq).collect();
        prop_assert_eq!(numbers.len(), out.len());
    }

    #[test]
    fn no_number_is_left_out_when_nothing_was_lost_or_late(frames in frames()) {
        let calm: Vec<_> = frames.into_iter().map(|frame| {
            let fates = frame.fates.map(|fate| if fate == Fate::Empty { fate } else { Fate::Comes });
            Frame { fates, ..frame }
        }).collect();
        let out = forwarded(&calm);
        for pair in out.windows(2) {
            prop_assert_eq!(pair[1].0.seq, pair[0].0.seq + 1);
        }
    }

    #[test]
    fn a_later_number_never_has_an_earlier_time(frames in frames()) {
        let mut out = forwarded(&frames);
        out.sort_by_key(|(numbers, _)| numbers.seq);
        for pair in out.windows(2) {
            let (one, next) = (pair[0].0.time, pair[1].0.time);
            prop_assert!(next.wrapping_sub(one) < 1 << 31, "{one} is followed by {next}");
        }
    }

    #[test]
    fn another_layer_begins_with_a_key_frame_and_a_later_picture(frames in frames()) {
        let mut out = forwarded(&frames);
        out.sort_by_key(|(numbers, _)| numbers.seq);
        if let Some((_, first)) = out.first() {
            prop_assert!(first.starts);
        }
        for pair in out.windows(2) {
            let (one, next) = (pair[0].1, pair[1].1);
            if one.layer != next.layer {
                prop_assert!(next.starts, "layer {} began in the middle", next.layer);
                prop_assert_ne!(pair[0].0.time, pair[1].0.time);
            }
        }
    }
}

#[test]
fn a_picture_begins_with_the_first_layer_that_has_a_key_frame_and_goes_up() {
    let mut forwarder = Forwarder::new(VIDEO, 0, Some(2));
    let (mut layers, now) = (Layers::new(3), Instant::now());
    let mut encoders = [0, 1, 2].map(Encoder::new);
    let mut pass = |layer: usize, key: bool, layers: &mut Layers| {
        let packets = encoders[layer].frame(key, [Fate::Comes; 3], now);
        layers.saw(layer, now);
        packets.iter().filter_map(|(packet, ..)| forwarder.pass(packet, layers)).count()
    };
    assert_eq!(pass(0, true, &mut layers), 3, "the smallest will do for a beginning");
    assert_eq!(pass(2, false, &mut layers), 0, "the largest waits for its key frame");
    assert_eq!(pass(0, false, &mut layers), 3);
    assert_eq!(pass(2, true, &mut layers), 3);
    assert_eq!(pass(0, true, &mut layers), 0, "nothing leads back down");
}

#[test]
fn what_a_receiver_waits_for_is_told() {
    let mut forwarder = Forwarder::new(VIDEO, 0, Some(1));
    let (mut layers, now) = (Layers::new(2), Instant::now());
    assert_eq!(forwarder.waits_for(&layers, now), Some(Err(())), "any layer would do");
    layers.saw(1, now);
    assert_eq!(forwarder.waits_for(&layers, now), Some(Ok(1)));
    for (packet, ..) in Encoder::new(1).frame(true, [Fate::Comes; 3], now) {
        forwarder.pass(&packet, &layers);
    }
    assert_eq!(forwarder.waits_for(&layers, now), None);
    forwarder.set_limit(None);
    assert_eq!(forwarder.waits_for(&layers, now), None, "a paused one waits for nothing");
}
