//! Enough randomness to choose moments and lengths: a xorshift started from the operating
//! system. Called by measurements; never for secrets.

use anyhow::Result;
use std::{fs::File, io::Read, time::Duration};

pub(crate) struct Chance(u64);

impl Chance {
    /// Different on every run.
    pub(crate) fn new() -> Result<Self> {
        let mut seed = [0; 8];
        File::open("/dev/urandom")?.read_exact(&mut seed)?;
        Ok(Self(u64::from_ne_bytes(seed) | 1))
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end.max(1)
    }

    /// A time between the two, in milliseconds.
    pub(crate) fn millis(&mut self, from: u64, to: u64) -> Duration {
        Duration::from_millis(from + self.below(to - from))
    }
}
