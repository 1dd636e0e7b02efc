//! The rule, asked of what the database says in this transaction: never of what a page or the
//! beginning of a request knew.

use super::{
    order::By,
    rows,
    rule::{self, Asker, May},
};
use crate::{
    App,
    accounts::{Account, Kind, Role, State},
    addresses, professionals, two_step,
};
use chrono::{DateTime, Utc};
use linden_base::AccountId;
use linden_store::{PlatformTx, PlatformView, StoreError};

/// Somebody who may reset somebody's two-step.
pub(super) struct Permission {
    /// None: the service desk.
    pub(super) asker: Option<Account>,
    pub(super) target: Account,
    /// Until when it may not be done: the asker changed the other one's e-mail address.
    pub(super) waits_until: Option<DateTime<Utc>>,
}

/// Whether it may be done now; held until the end of the transaction.
pub(super) async fn permission(
    tx: &PlatformTx,
    app: &App,
    by: By,
    target: AccountId,
) -> Result<Result<Permission, May>, StoreError> {
    match by {
        By::Colleague(asker) => by_colleague(tx, app, asker, target).await,
        By::ServiceDesk => by_service_desk(tx, target).await,
    }
}

async fn by_colleague(
    tx: &PlatformTx,
    app: &App,
    asker: AccountId,
    target: AccountId,
) -> Result<Result<Permission, May>, StoreError> {
    let held = rows::held(tx, &[asker, target]).await?;
    let one = |id: AccountId| held.iter().find(|account| account.id == id).cloned();
    let (Some(account), Some(target)) = (one(asker), one(target)) else {
        return Ok(Err(May::Unseen));
    };
    let asker = Asker {
        account,
        roles: rows::held_roles(tx, asker).await?,
        related: rows::held_relation(tx, asker, target.id).await?,
    };
    Ok(match rule::may(&asker, &target) {
        May::Yes => {
            let (target_id, asker) = (target.id, asker.account);
            let waits_until = addresses::waits_for(tx, app, target_id, asker.id).await?;
            Ok(Permission { asker: Some(asker), target, waits_until })
        }
        refused => Err(refused),
    })
}

/// Nobody else could: the only application manager (T9).
async fn by_service_desk(
    tx: &PlatformTx,
    target: AccountId,
) -> Result<Result<Permission, May>, StoreError> {
    let alone = professionals::rows::is_last_manager(tx, target).await?;
    let Some(target) = rows::held(tx, &[target]).await?.pop() else {
        return Ok(Err(May::Unseen));
    };
    let manages = target.kind == Kind::Professional
        && rows::held_roles(tx, target.id).await?.contains(&Role::ApplicationManager);
    if !(alone && manages) {
        return Ok(Err(May::No));
    }
    Ok(Ok(Permission { asker: None, target, waits_until: None }))
}

/// Whether an account has a two-step that could be reset.
pub(crate) async fn is_there(view: &PlatformView, account: &Account) -> Result<bool, StoreError> {
    let active = account.state == State::Active;
    Ok(active && two_step::has_one(view, account.id).await?)
}
