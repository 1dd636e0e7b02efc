//! What a picture began with lately: its newest key frame and all that followed, as long as
//! that is short. Who comes just after it is given this at once. Otherwise they would wait
//! for the publisher's next key frame, and browsers make one every 300 ms at most.

use super::media::Passing;
use std::time::{Duration, Instant};

/// Older beginnings are not worth their catching up.
const FRESH: Duration = Duration::from_millis(500);

/// Packets of one beginning: a burst that a narrow line still bears.
const MOST: usize = 96;

/// What is given at once seems to have been filmed in this part of its time: the receiver
/// would take the burst for a slow line otherwise, and show all that follows late.
const SQUEEZED: u32 = 16;

/// The newest beginning of each layer.
#[derive(Debug)]
pub(super) struct Openings(Vec<Vec<Passing>>);

impl Openings {
    pub(super) fn new(layers: usize) -> Self {
        Self(std::iter::repeat_with(Vec::new).take(layers).collect())
    }

    /// A packet of a picture came.
    pub(super) fn saw(&mut self, passing: &Passing) {
        let Some(kept) = self.0.get_mut(passing.incoming.layer) else { return };
        if passing.incoming.starts {
            kept.clear();
        } else if kept.len() == MOST || !fresh(kept, passing.incoming.at) {
            kept.clear();
            return;
        }
        kept.push(passing.clone());
    }

    /// The beginning of a layer as it can be given now; nothing if it is too long ago.
    pub(super) fn of(&self, layer: usize, now: Instant) -> impl Iterator<Item = Passing> {
        let kept = self.0.get(layer).filter(|kept| fresh(kept, now));
        let kept = kept.map_or(&[][..], Vec::as_slice);
        let newest = kept.iter().map(|passing| since(kept, passing)).max().unwrap_or(0);
        kept.iter().map(move |passing| {
            let before = newest - since(kept, passing);
            let mut squeezed = passing.clone();
            let later = before - before / SQUEEZED;
            squeezed.incoming.time = squeezed.incoming.time.wrapping_add(later);
            squeezed
        })
    }
}

fn fresh(kept: &[Passing], now: Instant) -> bool {
    kept.first().is_some_and(|first| now.saturating_duration_since(first.incoming.at) < FRESH)
}

/// RTP time from the beginning to this packet.
fn since(kept: &[Passing], passing: &Passing) -> u32 {
    let ticks = |first: &Passing| passing.incoming.time.wrapping_sub(first.incoming.time);
    kept.first().map(ticks).filter(|ticks| *ticks < 1 << 31).unwrap_or(0)
}
