//! Which layers of a track are coming in, and how many bits each needs. Pure.

use std::time::{Duration, Instant};

/// A layer that is silent for this long is dead: its publisher stopped it, for want of
/// bandwidth or of viewers.
const DEAD: Duration = Duration::from_millis(500);

/// How long bits are counted before the rate is told anew.
const WINDOW: Duration = Duration::from_millis(500);

/// The layers of one track, small to large.
#[derive(Debug)]
pub(crate) struct Layers(Vec<Layer>);

#[derive(Debug, Default)]
struct Layer {
    last: Option<Instant>,
    since: Option<Instant>,
    bytes: usize,
    /// Bits in a second.
    rate: u64,
}

impl Layers {
    pub(crate) fn new(count: usize) -> Self {
        Self(std::iter::repeat_with(Layer::default).take(count.max(1)).collect())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// A packet of this layer came. True when the layer was dead before.
    pub(crate) fn saw(&mut self, layer: usize, bytes: usize, now: Instant) -> bool {
        let Some(layer) = self.0.get_mut(layer) else { return false };
        let woke = !alive(layer, now);
        layer.last = Some(now);
        layer.bytes += bytes;
        let since = *layer.since.get_or_insert(now);
        let elapsed = now.saturating_duration_since(since);
        if elapsed >= WINDOW {
            let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
            layer.rate = layer.bytes as u64 * 8 * 1000 / millis;
            (layer.bytes, layer.since) = (0, Some(now));
        }
        woke
    }

    /// Bits in a second of a layer; zero when it is dead or new.
    pub(crate) fn rate(&self, layer: usize, now: Instant) -> u64 {
        let layer = self.0.get(layer).filter(|layer| alive(layer, now));
        layer.map_or(0, |layer| layer.rate)
    }

    /// The best layer that is alive: the largest up to the limit, or else the smallest above.
    pub(crate) fn target(&self, limit: usize, now: Instant) -> Option<usize> {
        let lives = |number: &usize| self.0.get(*number).is_some_and(|layer| alive(layer, now));
        let below = (0..=limit.min(self.0.len() - 1)).rev().find(lives);
        below.or_else(|| (0..self.0.len()).find(lives))
    }
}

fn alive(layer: &Layer, now: Instant) -> bool {
    layer.last.is_some_and(|last| now.saturating_duration_since(last) < DEAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_layer_is_given_up_for_the_next_smaller_one() {
        let (mut layers, start) = (Layers::new(3), Instant::now());
        assert_eq!(layers.target(2, start), None);
        for layer in 0..3 {
            assert!(layers.saw(layer, 100, start), "a layer that was never seen wakes");
        }
        assert_eq!(layers.target(2, start), Some(2));
        let later = start + Duration::from_millis(400);
        layers.saw(0, 100, later);
        layers.saw(1, 100, later);
        let late = start + Duration::from_millis(700);
        assert_eq!(layers.target(2, late), Some(1));
        assert_eq!(layers.target(0, late), Some(0));
    }

    #[test]
    fn a_rate_is_what_came_in_a_second() {
        let (mut layers, start) = (Layers::new(1), Instant::now());
        for tick in 0..=50 {
            layers.saw(0, 1250, start + Duration::from_millis(tick * 10));
        }
        let rate = layers.rate(0, start + Duration::from_millis(500));
        assert!((1_000_000..1_100_000).contains(&rate), "{rate}");
    }
}
