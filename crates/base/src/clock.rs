//! The only place where Linden asks what time it is. Tests pass a clock that stands
//! still until it is told to go on.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use std::sync::{Arc, Mutex, PoisonError};

/// Gives the present moment in UTC, cut to microseconds: what both databases can hold.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Standing(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// The machine's own clock.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `moment` (RFC 3339) until [`Clock::advance`] is called.
    ///
    /// # Panics
    /// When `moment` is no RFC 3339 time; this is for tests.
    pub fn fixed(moment: &str) -> Self {
        let moment = moment.parse().expect("a test gives an RFC 3339 time");
        Self(Source::Standing(Arc::new(Mutex::new(moment))))
    }

    /// The present moment, in whole microseconds.
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all others ask")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => Utc::now().trunc_subsecs(6),
            Source::Standing(moment) => *moment.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a standing clock on; the system's clock goes on by itself and is left alone.
    pub fn advance(&self, by: Duration) {
        if let Source::Standing(moment) = &self.0 {
            *moment.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_no_more_than_microseconds() {
        assert_eq!(Clock::system().now().timestamp_subsec_nanos() % 1000, 0);
    }

    #[test]
    fn a_standing_clock_moves_only_when_told() {
        let clock = Clock::fixed("2026-11-22T10:00:00Z");
        let before = clock.now();
        assert_eq!(clock.now(), before);
        clock.advance(Duration::minutes(45));
        assert_eq!(clock.now() - before, Duration::minutes(45));
    }
}
