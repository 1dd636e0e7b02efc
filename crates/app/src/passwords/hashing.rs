//! Argon2id (RFC 9106) with OWASP's parameters, on a bounded pool: a burst of log-ins
//! waits for its turn and never stops pages.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use linden_base::{ExposeSecret, SecretString};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// A password's hash in PHC string form, as the database keeps it. Never shown by `Debug`.
#[derive(Clone)]
pub(crate) struct Hash(pub(crate) String);

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hash(…)")
    }
}

/// Hashes and checks passwords, a few at a time.
#[derive(Clone, Debug)]
pub struct Hasher {
    turns: Arc<Semaphore>,
}

/// Memory in KiB, passes, lanes: OWASP's password storage cheat sheet, first choice for
/// 19 MiB.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// What an unknown account is checked against, so that it takes as long as a known one.
static NOBODY: LazyLock<Hash> = LazyLock::new(|| hash_now("nobody has this password"));

impl Hasher {
    /// A pool that leaves one core to pages.
    pub(crate) fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { turns: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))) }
    }

    /// The hash to keep for a new password.
    pub(crate) async fn hash(&self, password: SecretString) -> Hash {
        self.in_turn(move || hash_now(password.expose_secret())).await
    }

    /// Whether `password` is the one that was kept. None: there is no such account or it
    /// has no password yet; takes the same time and is always false.
    pub(crate) async fn fits(&self, password: SecretString, kept: Option<Hash>) -> bool {
        self.in_turn(move || {
            let known = kept.is_some();
            let hash = kept.unwrap_or_else(|| NOBODY.clone());
            fits_now(password.expose_secret(), &hash) && known
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let _turn = self.turns.acquire().await.expect("the pool is never closed");
        tokio::task::spawn_blocking(work).await.expect("hashing does not panic")
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

fn argon2() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).expect("the cost is within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Hash {
    let hash = argon2().hash_password(password.as_bytes()).expect("any password can be hashed");
    Hash(hash.to_string())
}

/// How long each of so many hashes takes on this machine, one after another.
pub fn time_hashes(times: usize) -> Vec<Duration> {
    let hash = |_| {
        let began = Instant::now();
        let _hash = hash_now("seven green boats");
        began.elapsed()
    };
    (0..times).map(hash).collect()
}

fn fits_now(password: &str, hash: &Hash) -> bool {
    PasswordHash::new(&hash.0)
        .is_ok_and(|kept| argon2().verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let hasher = Hasher::new();
        let hash = hasher.hash("seven green boats".into()).await;
        assert!(hasher.fits("seven green boats".into(), Some(hash.clone())).await);
        assert!(!hasher.fits("seven green boat".into(), Some(hash)).await);
    }

    #[tokio::test]
    async fn nobodys_password_never_fits() {
        assert!(!Hasher::new().fits("nobody has this password".into(), None).await);
    }

    #[test]
    fn the_cost_is_owasps_or_better() {
        let hash = hash_now("seven green boats").0;
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    }
}
