//! Changing roles and closing accounts so that an application manager always stays (PRODUCT
//! A8): decided and done in one write transaction, so that two who do it at the same time do
//! not both succeed.

use super::{rows, telling};
use crate::{
    App,
    accounts::{self, Account, Role, making},
    audit::{self, Action, Actor, Entry},
    calls,
    log_in_rules::people::another_manager_stays,
    platforms::Platform,
};
use linden_store::{PlatformTx, StoreError};
use std::collections::BTreeSet;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is done.
    Done,
    /// It would have left the platform without an application manager.
    LastManager,
}

/// Gives a professional exactly these roles, and tells of it whom it concerns.
pub(crate) async fn change(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    account: &Account,
    wanted: &BTreeSet<Role>,
) -> Result<Kept, StoreError> {
    let now = accounts::rows::roles(tx, account.id).await?;
    let loses =
        now.contains(&Role::ApplicationManager) && !wanted.contains(&Role::ApplicationManager);
    if loses && !another_manager_stays(tx, app, account.id).await? {
        return Ok(Kept::LastManager);
    }
    for role in wanted.difference(&now) {
        accounts::rows::give_role(tx, account.id, *role).await?;
    }
    for role in now.difference(wanted) {
        rows::take_role(tx, account.id, *role).await?;
    }
    if now != *wanted {
        let words: Vec<&str> = wanted.iter().map(|role| role.word()).collect();
        let entry = Entry::new(actor.clone(), account.id, Action::RolesChanged);
        audit::rows::write(tx, app, entry.with_detail(words.join(", "))).await?;
        telling::owner(tx, app, platform, actor, account, wanted).await?;
        let given = wanted.difference(&now).copied().collect();
        telling::managers(tx, app, platform, actor, account, given).await?;
    }
    Ok(Kept::Done)
}

/// Closes a professional's account; their sessions and calls end at once.
pub(crate) async fn deactivate(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<Kept, StoreError> {
    let roles = accounts::rows::roles(tx, account.id).await?;
    let is_manager = roles.contains(&Role::ApplicationManager);
    if is_manager && !another_manager_stays(tx, app, account.id).await? {
        return Ok(Kept::LastManager);
    }
    making::deactivate(tx, app, platform, actor, account).await?;
    calls::forbid_all_of(tx, app, account.id).await?;
    Ok(Kept::Done)
}
