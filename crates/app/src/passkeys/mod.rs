//! Passkeys (PRODUCT T13): keys that a device, a password manager or a security key holds and
//! never gives away. One answers a challenge (WebAuthn level 3) in place of a code, or of password
//! and code together. `two_step` asks for one where it asks for a code, `log_in` beside the
//! password. A passkey belongs to the host under which it was made (U2): see
//! `docs/decisions/0007-passkeys.md`. Absent: attestation (which device it is does not matter), and
//! passkeys offered while one types, which would keep a challenge for everybody who looks at the
//! log-in page.

mod adding;
mod answer;
mod ceremony;
mod challenges;
mod forgetting;
pub(crate) mod pages;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

pub(crate) use answer::{answer, looks_like_one};
pub(crate) use ceremony::ANSWERED_WITHIN;
pub(crate) use challenges::{Place, to_use};
pub(crate) use forgetting::forget_young;

use crate::platforms::Platform;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, PasskeyId};
use linden_store::{PlatformView, StoreError};

/// So many passkeys an account may have.
pub(crate) const MOST: usize = 10;
/// So many characters a passkey's name may have.
pub(crate) const LONGEST_NAME: usize = 60;

/// One of somebody's passkeys.
#[derive(Clone, Debug)]
pub(crate) struct Passkey {
    pub(crate) id: PasskeyId,
    pub(crate) account: AccountId,
    /// As its owner calls it.
    pub(crate) name: String,
    /// The platform's main host when it was made; it works there alone.
    host: String,
    credential_id: Vec<u8>,
    /// Public key and counter, as `webauthn-rs` writes them.
    credential: String,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) used_at: Option<DateTime<Utc>>,
    copied_at: Option<DateTime<Utc>>,
}

/// Whether a passkey can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Works,
    /// It was made for a host that is no longer the main one (U2).
    OldAddress,
    /// Its counter went backwards: somebody may hold a copy.
    Copied,
}

/// What passkeys an account has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Has {
    #[default]
    None,
    /// Some, of which none works any more.
    NoneThatWorks,
    /// At least one that works.
    Some,
}

impl Passkey {
    pub(crate) fn standing(&self, platform: &Platform) -> Standing {
        match self.copied_at {
            Some(_) => Standing::Copied,
            None if self.host != platform.main_host => Standing::OldAddress,
            None => Standing::Works,
        }
    }

    pub(crate) fn works(&self, platform: &Platform) -> bool {
        self.standing(platform) == Standing::Works
    }
}

/// What passkeys somebody has on this platform.
pub(crate) async fn has(
    view: &PlatformView,
    platform: &Platform,
    account: AccountId,
) -> Result<Has, StoreError> {
    let passkeys = rows::of(view, account).await?;
    Ok(match passkeys.iter().any(|passkey| passkey.works(platform)) {
        true => Has::Some,
        false if passkeys.is_empty() => Has::None,
        false => Has::NoneThatWorks,
    })
}

/// The name that was typed, as it is kept. None: there is none, or it is too long.
pub(crate) fn name(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let name: String = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    (!name.is_empty() && name.chars().count() <= LONGEST_NAME).then_some(name)
}
