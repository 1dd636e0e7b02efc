//! Whether two ways of asking take the same time: a page that answers sooner for an address
//! without an account tells who has one. Both are asked in turn, so that a busy machine slows
//! both alike, and compared by the rank-sum test of Mann and Whitney, which a few slow answers
//! do not sway.

use std::time::{Duration, Instant};

/// The times of both ways, in pairs.
#[derive(Clone, Debug, Default)]
pub struct SideBySide(Vec<[Duration; 2]>);

impl SideBySide {
    /// Asks both ways `times` times in turn, each first as often as second. The first pairs,
    /// which fill caches, do not count.
    pub async fn ask(
        times: usize,
        mut one: impl AsyncFnMut(usize),
        mut other: impl AsyncFnMut(usize),
    ) -> Self {
        const WARMING_UP: usize = 4;
        let mut pairs = Vec::new();
        for number in 0..times + WARMING_UP {
            let mut pair = [Duration::ZERO; 2];
            for turn in [number % 2, 1 - number % 2] {
                let begun = Instant::now();
                match turn {
                    0 => one(number).await,
                    _ => other(number).await,
                }
                pair[turn] = begun.elapsed();
            }
            pairs.push(pair);
        }
        Self(pairs.split_off(WARMING_UP))
    }

    /// How far the two lie apart, in standard deviations of what chance alone would give: a
    /// value beyond 4 comes by chance once in 16,000 runs.
    pub fn apart(&self) -> f64 {
        let mut all: Vec<(Duration, bool)> =
            self.0.iter().flat_map(|[one, other]| [(*one, true), (*other, false)]).collect();
        all.sort_unstable();
        let ranks = all.iter().zip(1_u32..).filter(|((_, one), _)| *one);
        let sum: f64 = ranks.map(|(_, rank)| f64::from(rank)).sum();
        let count = f64::from(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        let expected = count * 2.0_f64.mul_add(count, 1.0) / 2.0;
        let deviation = (count * count * 2.0_f64.mul_add(count, 1.0) / 12.0).sqrt();
        ((sum - expected) / deviation).abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn busy(time: Duration) {
        tokio::time::sleep(time).await;
    }

    #[test]
    fn a_real_difference_is_seen() {
        let (short, long) = (Duration::from_millis(20), Duration::from_millis(21));
        let times = SideBySide(vec![[short, long]; 60]);
        assert!(times.apart() > 4.0, "{}", times.apart());
    }

    #[tokio::test]
    async fn two_equals_are_not_told_apart() {
        let time = Duration::from_micros(500);
        let times = SideBySide::ask(60, async |_| busy(time).await, async |_| busy(time).await);
        let apart = times.await.apart();
        assert!(apart < 4.0, "{apart}");
    }
}
