//! How wrong passwords slow the next try and then lock log-in for a while (PRODUCT E6;
//! OWASP ASVS 5.0, 6.3.1). Pure: counts in, a moment out.
//!
//! Failures count for 15 minutes. Of one account: the fourth try waits 5 s, the fifth
//! 15 s, then log-in is locked until the oldest of five failures is 15 minutes old. A
//! browser in which the owner has logged in before is counted apart, so that a stranger
//! who keeps guessing never locks the owner out. Of one address: 50 failures lock it.

use chrono::{DateTime, Duration, Utc};

/// Failures older than this are forgotten.
pub(crate) const FAILURES_COUNT_FOR: Duration = Duration::minutes(15);

const OF_AN_ACCOUNT: usize = 5;
const OF_AN_ADDRESS: usize = 50;
/// After three failures the next try waits this long, after four that long.
const SLOWED: [(usize, Duration); 2] = [(4, Duration::seconds(15)), (3, Duration::seconds(5))];

/// Moments of failures within the last [`FAILURES_COUNT_FOR`], newest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Failures {
    /// For this account's address, in browsers of this kind (known or not).
    pub(crate) of_account: Vec<DateTime<Utc>>,
    /// From this network address, for any account.
    pub(crate) of_address: Vec<DateTime<Utc>>,
}

/// When the next try is taken; none: now.
pub(crate) fn locked_until(now: DateTime<Utc>, failures: &Failures) -> Option<DateTime<Utc>> {
    let account =
        full_since(&failures.of_account, OF_AN_ACCOUNT).or_else(|| slowed(&failures.of_account));
    let address = full_since(&failures.of_address, OF_AN_ADDRESS);
    account.max(address).filter(|until| *until > now)
}

/// Whether one more failure of the account locks it: then its owner is told.
pub(crate) fn locks_with_one_more(failures: &Failures) -> bool {
    failures.of_account.len() + 1 == OF_AN_ACCOUNT
}

fn full_since(newest_first: &[DateTime<Utc>], most: usize) -> Option<DateTime<Utc>> {
    newest_first.get(most - 1).map(|oldest| *oldest + FAILURES_COUNT_FOR)
}

fn slowed(newest_first: &[DateTime<Utc>]) -> Option<DateTime<Utc>> {
    let (_, wait) = SLOWED.into_iter().find(|(failures, _)| newest_first.len() >= *failures)?;
    newest_first.first().map(|newest| *newest + wait)
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;

    fn failures(now: DateTime<Utc>, seconds_ago: &[i64]) -> Failures {
        let of_account = seconds_ago.iter().map(|ago| now - Duration::seconds(*ago)).collect();
        Failures { of_account, of_address: Vec::new() }
    }

    #[test]
    fn three_failures_slow_and_five_lock() {
        let now = Clock::fixed("2026-11-22T10:00:00Z").now();
        let until = |ago: &[i64]| {
            locked_until(now, &failures(now, ago)).map(|until| (until - now).num_seconds())
        };
        assert_eq!(until(&[1, 2]), None);
        assert_eq!(until(&[1, 2, 3]), Some(4));
        assert_eq!(until(&[6, 7, 8]), None);
        assert_eq!(until(&[1, 8, 9, 10]), Some(14));
        assert_eq!(until(&[1, 20, 30, 31, 60]), Some(15 * 60 - 60));
    }

    #[test]
    fn an_address_is_locked_after_fifty_failures() {
        let now = Clock::fixed("2026-11-22T10:00:00Z").now();
        let of_address = (1..=50).map(|ago| now - Duration::seconds(ago)).collect();
        let failures = Failures { of_account: Vec::new(), of_address };
        assert_eq!(locked_until(now, &failures), Some(now + Duration::seconds(15 * 60 - 50)));
    }

    #[test]
    fn the_owner_is_told_at_the_failure_that_locks() {
        let now = Clock::fixed("2026-11-22T10:00:00Z").now();
        assert!(!locks_with_one_more(&failures(now, &[1, 2, 3])));
        assert!(locks_with_one_more(&failures(now, &[1, 2, 3, 4])));
        assert!(!locks_with_one_more(&failures(now, &[1, 2, 3, 4, 5])));
    }
}
