//! The only place where Linden asks what time it is. Tests pass a clock that stands
//! still until it is told to go on; a demo on one's own machine has one that goes, and can be
//! told to go on, so that what comes after an hour or three days can be seen at once.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};

/// A clock that was moved goes this far ahead of the machine's and no further.
const FURTHEST: Duration = Duration::days(366);

/// Gives the present moment in UTC, cut to microseconds: what both databases can hold.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    /// So many microseconds ahead of the system's.
    Ahead(Arc<AtomicI64>),
    Standing(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// The machine's own clock.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// The machine's own clock, until [`Clock::advance`] puts it ahead. For the demo alone:
    /// whoever moves a clock opens every lock that time holds.
    pub fn movable() -> Self {
        Self(Source::Ahead(Arc::default()))
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
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System => system_now(),
            Source::Ahead(by) => system_now() + Duration::microseconds(by.load(Ordering::SeqCst)),
            Source::Standing(moment) => *moment.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Whether [`Clock::advance`] can do anything: never with the system's clock.
    pub const fn can_advance(&self) -> bool {
        !matches!(self.0, Source::System)
    }

    /// Moves a standing or movable clock on, never back; the system's goes on by itself and is
    /// left alone. False: nothing was moved, or a movable clock would go more than 366 days ahead.
    pub fn advance(&self, by: Duration) -> bool {
        match &self.0 {
            _ if by < Duration::zero() => false,
            Source::System => false,
            Source::Ahead(so_far) => put_ahead(so_far, by),
            Source::Standing(moment) => {
                *moment.lock().unwrap_or_else(PoisonError::into_inner) += by;
                true
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock that all others ask")]
fn system_now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}

fn put_ahead(so_far: &AtomicI64, by: Duration) -> bool {
    let further = |ahead| {
        let ahead = Duration::microseconds(ahead).checked_add(&by)?;
        (ahead <= FURTHEST).then(|| ahead.num_microseconds()).flatten()
    };
    so_far.fetch_update(Ordering::SeqCst, Ordering::SeqCst, further).is_ok()
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
    #[test]
    fn a_movable_clock_goes_by_itself_and_can_be_put_ahead_but_never_back() {
        let clock = Clock::movable();
        assert!(clock.now() - Clock::system().now() < Duration::minutes(1));
        assert!(clock.advance(Duration::hours(1)));
        let ahead = clock.now() - Clock::system().now();
        assert!(ahead > Duration::minutes(59) && ahead <= Duration::hours(1), "{ahead}");
        assert!(!clock.advance(-Duration::seconds(1)));
        assert!(!clock.advance(Duration::days(366)), "one hour more than a year ahead");
        assert!(!clock.advance(Duration::MAX));
        assert!(clock.now() - Clock::system().now() <= Duration::hours(1));
    }

    #[test]
    fn the_systems_clock_cannot_be_moved() {
        assert!(!Clock::system().can_advance() && !Clock::system().advance(Duration::hours(1)));
    }
}
