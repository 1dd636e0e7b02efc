//! How a receiver's line bears what is sent over it: told by the share of packets that its
//! reports say were lost. A line that is too narrow gets smaller layers until it bears them,
//! and larger ones again, carefully, once it has been calm. Sound is never touched. Pure.
//!
//! Loss that a line has at any rate, as on poor radio, stays below what is reacted to.

use std::time::{Duration, Instant};

/// From this share of lost packets on a line is overloaded; below the second it is calm.
const OVERLOADED: f32 = 0.10;
const CALM: f32 = 0.04;

/// Measurements in a row that must say so.
const IN_A_ROW: u8 = 2;

/// How long a line must be calm before more is tried, at first and at most.
const WAIT: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(64));

/// Layers that are left out at most.
const MOST: usize = 2;

/// One receiver's line.
#[derive(Debug)]
pub(crate) struct Strain {
    less: usize,
    overloaded: u8,
    calm_since: Option<Instant>,
    wait: Duration,
}

impl Default for Strain {
    fn default() -> Self {
        Self { less: 0, overloaded: 0, calm_since: None, wait: WAIT.0 }
    }
}

impl Strain {
    /// The largest layer that the line bears, of those up to `wanted`.
    pub(crate) fn bears(&self, wanted: usize) -> usize {
        wanted.saturating_sub(self.less)
    }

    /// A measurement came. True when what the line bears has changed.
    pub(crate) fn measured(&mut self, lost: f32, now: Instant) -> bool {
        if lost >= OVERLOADED {
            return self.suffers();
        }
        self.overloaded = 0;
        if lost >= CALM || self.less == 0 {
            self.calm_since = None;
            return false;
        }
        let since = *self.calm_since.get_or_insert(now);
        if now.saturating_duration_since(since) < self.wait {
            return false;
        }
        (self.less, self.calm_since) = (self.less - 1, None);
        true
    }

    /// What was tried last did not hold: the next try is further off.
    fn suffers(&mut self) -> bool {
        self.calm_since = None;
        self.overloaded = self.overloaded.saturating_add(1);
        if self.overloaded < IN_A_ROW || self.less >= MOST {
            return false;
        }
        self.overloaded = 0;
        self.less += 1;
        self.wait = (self.wait * 2).min(WAIT.1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Measures every two seconds; gives what the line bears of layer 2 after each.
    fn measure(strain: &mut Strain, start: Instant, losses: &[f32]) -> Vec<usize> {
        let each = losses.iter().zip(0_u64..);
        each.map(|(lost, number)| {
            strain.measured(*lost, start + Duration::from_secs(2 * number));
            strain.bears(2)
        })
        .collect()
    }

    #[test]
    fn a_narrow_line_gets_smaller_layers_and_a_single_bad_moment_changes_nothing() {
        let (mut strain, start) = (Strain::default(), Instant::now());
        let losses = [0.0, 0.5, 0.0, 0.2, 0.2, 0.2, 0.2, 0.2];
        assert_eq!(measure(&mut strain, start, &losses), [2, 2, 2, 2, 1, 1, 0, 0]);
        assert_eq!(strain.bears(0), 0, "the smallest layer always goes out");
    }

    #[test]
    fn two_of_a_hundred_lost_change_nothing() {
        let (mut strain, start) = (Strain::default(), Instant::now());
        assert_eq!(measure(&mut strain, start, &[0.02; 50]), [2; 50]);
    }

    #[test]
    fn a_line_that_is_calm_again_gets_more_and_later_each_time_it_failed() {
        let (mut strain, start) = (Strain::default(), Instant::now());
        measure(&mut strain, start, &[0.3, 0.3]);
        let calm = start + Duration::from_secs(10);
        let again = measure(&mut strain, calm, &[0.0; 20]);
        assert_eq!(again.iter().position(|layer| *layer == 2), Some(8), "after sixteen seconds");
        let later = start + Duration::from_secs(60);
        measure(&mut strain, later, &[0.3, 0.3]);
        let again = measure(&mut strain, later + Duration::from_secs(10), &[0.0; 20]);
        assert_eq!(again.iter().position(|layer| *layer == 2), Some(16));
    }
}
