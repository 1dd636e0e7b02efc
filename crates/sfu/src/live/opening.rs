//! What a picture began with lately: its newest key frame and all that followed, as long as
//! that is short and nothing of it is missing. Who comes just after it is given this at
//! once. Otherwise they would wait for the publisher's next key frame, and browsers make one
//! every 300 ms at most.

use super::media::Passing;
use crate::forward::Incoming;
use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Older beginnings are not worth their catching up.
const FRESH: Duration = Duration::from_millis(500);

/// Packets that are kept: a burst that a narrow line still bears, and more than any packet
/// is overtaken by (str0m takes none that is over 100 behind).
const MOST: usize = 104;

/// What is given at once seems to have been filmed in this part of its time: the receiver
/// would take the burst for a slow line otherwise, and show all that follows late.
const SQUEEZED: u32 = 16;

/// The newest packets of each layer, in the order of their numbers: a key frame's first
/// packet may be overtaken by the rest of it.
#[derive(Debug)]
pub(super) struct Openings(Vec<VecDeque<Passing>>);

impl Openings {
    pub(super) fn new(layers: usize) -> Self {
        Self(std::iter::repeat_with(VecDeque::new).take(layers).collect())
    }

    /// A packet of a picture came.
    pub(super) fn saw(&mut self, passing: &Passing) {
        let Some(kept) = self.0.get_mut(passing.incoming.layer) else { return };
        let seq = passing.incoming.seq;
        if kept.back().is_some_and(|last| last.incoming.seq.abs_diff(seq) > MOST as u64) {
            kept.clear();
        }
        let before = kept.iter().rposition(|other| other.incoming.seq < seq);
        kept.insert(before.map_or(0, |before| before + 1), passing.clone());
        if kept.len() > MOST {
            kept.pop_front();
        }
    }

    /// What came already of that which follows a packet.
    pub(super) fn after(&self, passing: &Passing) -> impl Iterator<Item = &Passing> {
        let Incoming { layer, seq, .. } = passing.incoming;
        let kept = self.0.get(layer).into_iter().flatten();
        kept.skip_while(move |other| other.incoming.seq <= seq)
    }

    /// The beginning of a layer as it can be given now; nothing if it is too long ago, or if
    /// a packet of it is missing.
    pub(super) fn of(&self, layer: usize, now: Instant) -> Vec<Passing> {
        let kept = self.0.get(layer).and_then(newest).unwrap_or_default();
        if !fresh(&kept, now) || !whole(&kept) {
            return Vec::new();
        }
        let end = kept.iter().map(|passing| since(&kept, passing)).max().unwrap_or(0);
        let squeezed = |passing: &&Passing| {
            let before = end - since(&kept, passing);
            let mut squeezed = (*passing).clone();
            let later = before - before / SQUEEZED;
            squeezed.incoming.time = squeezed.incoming.time.wrapping_add(later);
            squeezed
        };
        kept.iter().map(squeezed).collect()
    }
}

/// From the newest key frame on.
fn newest(kept: &VecDeque<Passing>) -> Option<Vec<&Passing>> {
    let first = kept.iter().rposition(|passing| passing.incoming.starts)?;
    Some(kept.range(first..).collect())
}

fn fresh(kept: &[&Passing], now: Instant) -> bool {
    kept.first().is_some_and(|first| now.saturating_duration_since(first.incoming.at) < FRESH)
}

fn whole(kept: &[&Passing]) -> bool {
    kept.windows(2).all(|pair| pair[1].incoming.seq.wrapping_sub(pair[0].incoming.seq) == 1)
}

/// RTP time from the beginning to this packet.
fn since(kept: &[&Passing], passing: &Passing) -> u32 {
    let ticks = |first: &&Passing| passing.incoming.time.wrapping_sub(first.incoming.time);
    kept.first().map(ticks).filter(|ticks| *ticks < 1 << 31).unwrap_or(0)
}
