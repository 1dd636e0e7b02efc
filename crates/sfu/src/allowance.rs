//! How much one client can make us send to it. What is given to a connection to send is
//! allowed twice over, as it may have to be sent again, and so is a reply to what came; the
//! rest comes with time. Nobody honest comes near the end of it; who does asks for the same
//! packets over and over, which one small packet can do thousands of times (RFC 4585,
//! 6.2.1). Pure; held by `connection.rs`.

use std::time::{Duration, Instant};

/// Packets at a connection's beginning, and the most that can be saved: after seconds without
/// a network, all of a dozen pictures may have to be sent again.
const MOST: u32 = 8_192;

/// Packets that come back in a second.
const A_SECOND: u32 = 1_000;

/// Bytes of data that one packet carries at least, but for a last one.
const CARRIED: usize = 500;

/// What a connection may still send.
#[derive(Debug)]
pub(crate) struct Allowance {
    left: u32,
    /// Until when what comes with time was counted.
    counted: Instant,
}

impl Allowance {
    pub(crate) fn new(now: Instant) -> Self {
        Self { left: MOST, counted: now }
    }

    /// Time went on.
    pub(crate) fn passed(&mut self, now: Instant) {
        let time = now.saturating_duration_since(self.counted).min(Duration::from_secs(60));
        let packets = u32::try_from(time.as_millis()).unwrap_or(0) * A_SECOND / 1_000;
        if packets > 0 {
            self.left = self.left.saturating_add(packets).min(MOST);
            self.counted = now;
        }
    }

    /// A packet came that may be replied to, or one is to be sent.
    pub(crate) fn packet(&mut self) {
        self.left = self.left.saturating_add(2);
    }

    /// Data is to be sent.
    pub(crate) fn data(&mut self, bytes: usize) {
        let packets = u32::try_from(bytes / CARRIED + 1).unwrap_or(u32::MAX);
        self.left = self.left.saturating_add(packets.saturating_mul(2));
    }

    /// A packet goes out. False: that was more than any honest client asks for.
    pub(crate) fn spend(&mut self) -> bool {
        let left = self.left.checked_sub(1);
        self.left = left.unwrap_or(0);
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spent(allowance: &mut Allowance) -> u32 {
        std::iter::from_fn(|| allowance.spend().then_some(())).map(|()| 1).sum()
    }

    #[test]
    fn what_is_given_to_send_can_be_sent_twice_and_the_rest_comes_with_time() {
        let start = Instant::now();
        let mut allowance = Allowance::new(start);
        assert_eq!(spent(&mut allowance), MOST);
        (0..50).for_each(|_| allowance.packet());
        assert_eq!(spent(&mut allowance), 100);
        allowance.data(64_000);
        assert_eq!(spent(&mut allowance), 258);
        // However often it is asked, a millisecond is counted once.
        for step in 0..=1_000 {
            allowance.passed(start + Duration::from_micros(100) * step);
        }
        assert_eq!(spent(&mut allowance), 100);
    }

    #[test]
    fn what_is_saved_has_an_end() {
        let start = Instant::now();
        let mut allowance = Allowance::new(start);
        allowance.data(usize::MAX);
        (0..10).for_each(|_| allowance.packet());
        allowance.passed(start + Duration::from_secs(100_000));
        assert_eq!(spent(&mut allowance), MOST);
    }

    #[test]
    fn a_picture_that_is_sent_once_more_on_a_bad_line_costs_nothing() {
        let start = Instant::now();
        let mut allowance = Allowance::new(start);
        for ms in 0..60_000_u64 {
            allowance.passed(start + Duration::from_millis(ms));
            (0..5).for_each(|_| allowance.packet());
            assert!((0..10).all(|_| allowance.spend()));
        }
    }
}
