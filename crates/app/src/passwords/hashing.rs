//! Argon2id (RFC 9106) on a bounded pool: a burst of log-ins waits for its turn and never stops
//! pages. Who waits longer than a request may take (30 s) gives up their turn.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use linden_base::{ExposeSecret, SecretString};
use std::sync::{Arc, OnceLock};
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

/// What a hash costs. Kept with each hash, so a password is checked at the cost of its own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    kibibytes: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// For what a person chooses: RFC 9106, section 4, the second recommended option.
    pub const CHOSEN: Self = Self { kibibytes: 64 * 1024, passes: 3, lanes: 4 };
    /// For what is drawn by chance, 60 bits or more, and for tests: OWASP's password storage
    /// cheat sheet.
    pub const DRAWN: Self = Self { kibibytes: 19 * 1024, passes: 2, lanes: 1 };

    fn argon2(self) -> Argon2<'static> {
        let params = Params::new(self.kibibytes, self.passes, self.lanes, None);
        let params = params.expect("the cost is within bounds");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }

    fn hash(self, password: &str) -> Hash {
        let hash = self.argon2().hash_password(password.as_bytes());
        Hash(hash.expect("any password can be hashed").to_string())
    }

    fn is_of(self, hash: &Hash) -> bool {
        let Self { kibibytes, passes, lanes } = self;
        hash.0.starts_with(&format!("$argon2id$v=19$m={kibibytes},t={passes},p={lanes}$"))
    }
}

/// Hashes and checks passwords, a few at a time.
#[derive(Clone, Debug)]
pub struct Hasher {
    cost: Cost,
    turns: Arc<Semaphore>,
    /// What an unknown account is checked against, so that it takes as long as a known one.
    nobody: Arc<OnceLock<Hash>>,
}

impl Hasher {
    /// A pool that leaves one core to pages. `cost`: of what a person chooses.
    pub(crate) fn new(cost: Cost) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let turns = Arc::new(Semaphore::new(cores.saturating_sub(1).max(1)));
        Self { cost, turns, nobody: Arc::default() }
    }

    /// The hash to keep for a new password or PIN.
    pub(crate) async fn hash(&self, password: SecretString) -> Hash {
        self.hash_at(self.cost, password).await
    }

    /// The hash to keep for what was drawn by chance, with 60 bits or more.
    pub(crate) async fn hash_drawn(&self, code: SecretString) -> Hash {
        self.hash_at(Cost::DRAWN, code).await
    }

    async fn hash_at(&self, cost: Cost, password: SecretString) -> Hash {
        self.in_turn(move || cost.hash(password.expose_secret())).await
    }

    /// Whether `password` is the one that was kept. None: there is no such account or it
    /// has no password yet; takes the same time and is always false.
    pub(crate) async fn fits(&self, password: SecretString, kept: Option<Hash>) -> bool {
        let (cost, nobody) = (self.cost, self.nobody.clone());
        self.in_turn(move || {
            let known = kept.is_some();
            let nobody = || nobody.get_or_init(|| cost.hash("nobody has this password")).clone();
            fits_now(password.expose_secret(), &kept.unwrap_or_else(nobody)) && known
        })
        .await
    }

    /// Whether a password with this hash is to be hashed anew when it is next typed, as hashes
    /// cost more by now.
    pub(crate) fn is_outdated(&self, kept: &Hash) -> bool {
        !self.cost.is_of(kept)
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let _turn = self.turns.acquire().await.expect("the pool is never closed");
        tokio::task::spawn_blocking(work).await.expect("hashing does not panic")
    }
}

/// How long each of so many passwords' hashes takes on this machine, one after another.
pub fn time_hashes(times: usize) -> Vec<Duration> {
    let hash = |_| {
        let began = Instant::now();
        let _hash = Cost::CHOSEN.hash("seven green boats");
        began.elapsed()
    };
    (0..times).map(hash).collect()
}

/// At the cost that the hash itself names.
fn fits_now(password: &str, hash: &Hash) -> bool {
    PasswordHash::new(&hash.0)
        .is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::{future::join_all, poll};
    use std::sync::{
        Barrier,
        atomic::{AtomicBool, Ordering::SeqCst},
    };

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let hasher = Hasher::new(Cost::DRAWN);
        let hash = hasher.hash("seven green boats".into()).await;
        assert!(hasher.fits("seven green boats".into(), Some(hash.clone())).await);
        assert!(!hasher.fits("seven green boat".into(), Some(hash)).await);
    }

    #[tokio::test]
    async fn nobodys_password_never_fits() {
        assert!(!Hasher::new(Cost::DRAWN).fits("nobody has this password".into(), None).await);
    }

    #[tokio::test]
    async fn a_password_of_another_cost_fits_and_is_outdated() {
        let before = Hasher::new(Cost::DRAWN).hash("seven green boats".into()).await;
        let hasher = Hasher::new(Cost { passes: 3, ..Cost::DRAWN });
        assert!(hasher.is_outdated(&before));
        assert!(hasher.fits("seven green boats".into(), Some(before)).await);
        let now = hasher.hash("seven green boats".into()).await;
        assert!(!hasher.is_outdated(&now));
    }

    #[test]
    fn one_core_is_left_to_pages_however_many_log_in() {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let most = cores.saturating_sub(1).max(1);
        // What is let in too early runs on the one thread more, before the look does.
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.max_blocking_threads(most + 1).build().unwrap();
        runtime.block_on(async {
            let (hasher, gate) = (Hasher::new(Cost::DRAWN), Arc::new(Barrier::new(most + 1)));
            let hash = || {
                hasher.in_turn({
                    let gate = gate.clone();
                    move || gate.wait()
                })
            };
            let mut under_way: Vec<_> = (0..most).map(|_| Box::pin(hash())).collect();
            for one in &mut under_way {
                assert!(poll!(one).is_pending());
            }
            let began = Arc::new(AtomicBool::new(false));
            let (begins, look) = (began.clone(), began.clone());
            let mut next = Box::pin(hasher.in_turn(move || begins.store(true, SeqCst)));
            assert!(poll!(&mut next).is_pending());
            let too_early = tokio::task::spawn_blocking(move || look.load(SeqCst)).await.unwrap();
            gate.wait();
            join_all(under_way).await;
            next.await;
            assert!(!too_early && began.load(SeqCst), "{most} at once, and the next in its turn");
        });
    }

    #[test]
    fn what_is_chosen_costs_what_rfc_9106_recommends_and_the_rest_what_owasp_does() {
        let chosen = Cost::CHOSEN.hash("seven green boats").0;
        assert!(chosen.starts_with("$argon2id$v=19$m=65536,t=3,p=4$"), "{chosen}");
        let drawn = Cost::DRAWN.hash("0123-4567-89AB").0;
        assert!(drawn.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{drawn}");
    }
}
