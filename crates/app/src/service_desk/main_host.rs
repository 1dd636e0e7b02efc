//! Moving a platform to another main host (PRODUCT U1, U2): the one before leads to it from then on.
//! Passkeys belong to the host under which they were made, so it is told how many stop working and
//! whom that touches. Nobody is locked out: who has nothing else uses a recovery code.

use super::{CannotMake, is_host};
use crate::{
    passkeys,
    platforms::{self, Platform},
    two_step,
};
use chrono::{DateTime, Utc};
use linden_base::AccountId;
use linden_store::{AcrossPlatforms, AcrossTx, StoreError};
use std::collections::BTreeSet;

/// What a new main host means for passkeys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PasskeysTouched {
    /// Passkeys that work now and will not.
    pub passkeys: usize,
    /// Whose they are.
    pub people: usize,
    /// Those of them who have no other second step: they need a recovery code.
    pub only_recovery_codes: usize,
}

/// Makes `host` the main one, whether it is new or led to the platform before.
pub(super) async fn move_to(
    tx: &AcrossTx,
    platform: &Platform,
    host: &str,
    now: DateTime<Utc>,
) -> Result<PasskeysTouched, CannotMake> {
    if !is_host(host) {
        return Err(CannotMake::Host(host.to_owned()));
    }
    match platforms::rows::by_host(tx, host, now).await? {
        Some((other, _)) if other.id != platform.id => {
            return Err(CannotMake::HostTaken(host.to_owned()));
        }
        known => platforms::rows::set_main_host(tx, platform.id, host, known.is_some()).await?,
    }
    Ok(touched(tx, platform, host).await?)
}

async fn touched(
    view: &AcrossPlatforms,
    platform: &Platform,
    host: &str,
) -> Result<PasskeysTouched, StoreError> {
    let all = passkeys::rows::of_platform(view, platform.id).await?;
    let owners = |at: &str| -> Vec<AccountId> {
        all.iter().filter(|(_, made_at)| made_at == at).map(|(owner, _)| *owner).collect()
    };
    if host == platform.main_host {
        return Ok(PasskeysTouched::default());
    }
    let stopped = owners(&platform.main_host);
    let people: BTreeSet<AccountId> = stopped.iter().copied().collect();
    let mut with_others: BTreeSet<AccountId> = owners(host).into_iter().collect();
    with_others.extend(two_step::rows::accounts_with_one(view, platform.id).await?);
    Ok(PasskeysTouched {
        passkeys: stopped.len(),
        only_recovery_codes: people.difference(&with_others).count(),
        people: people.len(),
    })
}
