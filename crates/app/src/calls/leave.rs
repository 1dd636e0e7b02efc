//! Leaving by the red button (PRODUCT V4), and being sent away when the two may not be in a
//! call any more (A7, A8).

use super::{
    keeping,
    rows::{self, Kept},
    watch,
};
use crate::{App, access::Caller};
use linden_base::{AccountId, CallId, PlatformId};
use linden_store::{PlatformTx, StoreError};

/// Leaves on this device; while it rings, gives up. False: no such call for this person.
pub(super) async fn leave(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<bool, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = rows::of_to_change(&tx, id, caller.account).await? else {
        return Ok(false);
    };
    let Some(side) = kept.call.side_of(caller.account) else {
        return Ok(false);
    };
    let other_is_in = watch::who_is_in(&tx, app, &kept.call).await?.contains(&side.other());
    let now = app.clock().now();
    if let Some(call) = kept.call.clone().leave(side, caller.session, other_is_in, now) {
        keeping::keep(&tx, app, &kept, &call).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Ends the call of these two, in the transaction that ends their relation.
pub(crate) async fn forbid_between(
    tx: &PlatformTx,
    app: &App,
    therapist: AccountId,
    client: AccountId,
) -> Result<(), StoreError> {
    match rows::live_between(tx, therapist, client).await? {
        Some(kept) => forbid(tx, app, &kept).await,
        None => Ok(()),
    }
}

/// Ends all calls of a person, in the transaction that closes their account.
pub(crate) async fn forbid_all_of(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<(), StoreError> {
    for seen in rows::live_of(tx, account).await? {
        if let Some(kept) = rows::live_to_change(tx, seen.call.id).await? {
            forbid(tx, app, &kept).await?;
        }
    }
    Ok(())
}

async fn forbid(tx: &PlatformTx, app: &App, kept: &Kept) -> Result<(), StoreError> {
    match kept.call.clone().forbid(app.clock().now()) {
        Some(over) => keeping::keep(tx, app, kept, &over).await,
        None => Ok(()),
    }
}
