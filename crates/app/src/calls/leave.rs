//! Leaving by the red button (PRODUCT V4), and being sent away when the two may not be in a
//! call any more (A7, A8).

use super::{
    call::Side,
    far_rooms, keeping,
    rows::{self, Kept},
    watch,
};
use crate::{
    App,
    access::Caller,
    events::{News, tell},
};
use linden_base::{AccountId, CallId, PlatformId, SessionId};
use linden_store::{PlatformTx, StoreError};

/// Leaves on this device; while it rings, gives up. False: no such call for this person.
pub(super) async fn leave(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<bool, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some((kept, side)) = rows::of_to_change(&tx, id, caller.account).await? else {
        return Ok(false);
    };
    if stand_up(&tx, app, &kept, side, caller.session).await? {
        tx.commit().await?;
    }
    Ok(true)
}

/// False: this device is not in the call.
async fn stand_up(
    tx: &PlatformTx,
    app: &App,
    kept: &Kept,
    side: Side,
    session: SessionId,
) -> Result<bool, StoreError> {
    let other_is_in = watch::who_is_in(tx, app, &kept.call).await?.contains(&side.other());
    let left = kept.call.clone().leave(side, session, other_is_in, app.clock().now());
    if let Some(call) = &left {
        keeping::keep(tx, app, kept, call).await?;
    }
    Ok(left.is_some())
}

/// Sends a device away whose session ends, in the transaction that ends it: out of its calls,
/// and out of their rooms (PRODUCT E7).
pub(crate) async fn log_out(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    session: SessionId,
) -> Result<(), StoreError> {
    for seen in rows::live_of(tx, account).await? {
        let call = seen.call.id;
        let Some((kept, side)) = rows::of_to_change(tx, call, account).await? else { continue };
        if stand_up(tx, app, &kept, side, session).await? {
            tell(tx, &[account], &News::SentAway { call, account }).await?;
            far_rooms::send_away(tx, app, call, account).await?;
        }
    }
    Ok(())
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
