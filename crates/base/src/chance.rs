//! The only place where Linden draws random bytes. Tests pass a seed, so that a failure
//! can be had again.

use rand::{
    Rng, SeedableRng, TryRng,
    rngs::{StdRng, SysRng},
};
use std::sync::{Arc, Mutex, PoisonError};

/// Draws random bytes: from the operating system, or from a seed in tests.
#[derive(Clone, Debug)]
pub struct Chance(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Chance {
    /// The operating system's generator, fit for secrets.
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// The same bytes in the same order for the same seed; for tests alone.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// `N` fresh random bytes.
    ///
    /// # Panics
    /// When the operating system has no random bytes to give: nothing that needs a
    /// secret may go on then.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => {
                SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes")
            }
            Source::Seeded(generator) => {
                generator.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes)
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let draw = || Chance::seeded(7).bytes::<16>();
        assert_eq!(draw(), draw());
    }

    #[test]
    fn the_system_never_gives_the_same_bytes_twice() {
        let chance = Chance::system();
        assert_ne!(chance.bytes::<32>(), chance.bytes::<32>());
    }
}
