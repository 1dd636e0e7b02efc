//! Which layers of a track are coming in. Pure.

use std::time::{Duration, Instant};

/// A layer that is silent for this long is dead: its publisher stopped it, for want of
/// bandwidth or of viewers.
const DEAD: Duration = Duration::from_millis(500);

/// The layers of one track, small to large: when the last packet of each came.
#[derive(Debug)]
pub(crate) struct Layers(Vec<Option<Instant>>);

impl Layers {
    pub(crate) fn new(count: usize) -> Self {
        Self(vec![None; count.max(1)])
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// A packet of this layer came. True when the layer was dead before.
    pub(crate) fn saw(&mut self, layer: usize, now: Instant) -> bool {
        let Some(last) = self.0.get_mut(layer) else { return false };
        !last.replace(now).is_some_and(|last| alive(last, now))
    }

    /// The best layer that is alive: the largest up to the limit, or else the smallest above.
    pub(crate) fn target(&self, limit: usize, now: Instant) -> Option<usize> {
        let lives = |number: &usize| {
            self.0.get(*number).copied().flatten().is_some_and(|last| alive(last, now))
        };
        let below = (0..=limit.min(self.0.len() - 1)).rev().find(lives);
        below.or_else(|| (0..self.0.len()).find(lives))
    }
}

fn alive(last: Instant, now: Instant) -> bool {
    now.saturating_duration_since(last) < DEAD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_layer_is_given_up_for_the_next_smaller_one() {
        let (mut layers, start) = (Layers::new(3), Instant::now());
        assert_eq!(layers.target(2, start), None);
        for layer in 0..3 {
            assert!(layers.saw(layer, start), "a layer that was never seen wakes");
        }
        assert_eq!(layers.target(2, start), Some(2));
        let later = start + Duration::from_millis(400);
        layers.saw(0, later);
        layers.saw(1, later);
        let late = start + Duration::from_millis(700);
        assert_eq!(layers.target(2, late), Some(1));
        assert_eq!(layers.target(0, late), Some(0));
    }
}
