//! Answering, declining and joining (PRODUCT V1, V4). The first device to answer takes the
//! call; who wants it on another device takes it over by a press of their own.

use super::{
    call::Answered,
    keeping, people,
    rows::{self, Kept},
};
use crate::{App, access::Caller};
use linden_base::{CallId, PlatformId};
use linden_store::{PlatformView, StoreError};

/// What came of asking for a place in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The device sits in the call.
    Taken,
    /// The call is over, or still to be answered.
    None,
    /// There is no such call for this person.
    Unknown,
}

/// Answers on this device. False: there is no such call for this person. Whether it was the
/// first device is seen on the call's page, where every outcome leads.
pub(super) async fn answer(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<bool, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = allowed(&tx, caller, id).await? else {
        return Ok(false);
    };
    let Some(side) = kept.call.side_of(caller.account) else {
        return Ok(false);
    };
    let answered = kept.call.clone().answer(side, caller.session, app.clock().now());
    if let Answered::Taken(call) = answered {
        keeping::keep(&tx, app, &kept, &call).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Declines. False: there is no such call for this person.
pub(super) async fn decline(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<bool, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = rows::of_to_change(&tx, id, caller.account).await? else {
        return Ok(false);
    };
    let side = kept.call.side_of(caller.account);
    let now = app.clock().now();
    if let Some(call) = side.and_then(|side| kept.call.clone().decline(side, now)) {
        keeping::keep(&tx, app, &kept, &call).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Sits down in the call with this device, in place of another one of the same person. Most
/// often it sits there already, and nothing is written.
pub(super) async fn join(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<Place, StoreError> {
    let view = app.store().look(platform).await?;
    let Some(kept) = allowed(&view, caller, id).await? else {
        return Ok(Place::Unknown);
    };
    drop(view);
    match seated(app, caller, &kept) {
        None => Ok(Place::None),
        Some(call) if call == kept.call => Ok(Place::Taken),
        Some(_) => sit_down(app, platform, caller, id).await,
    }
}

async fn sit_down(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<Place, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = rows::of_to_change(&tx, id, caller.account).await? else {
        return Ok(Place::Unknown);
    };
    let Some(call) = seated(app, caller, &kept) else {
        return Ok(Place::None);
    };
    keeping::keep(&tx, app, &kept, &call).await?;
    tx.commit().await?;
    Ok(Place::Taken)
}

fn seated(app: &App, caller: &Caller, kept: &Kept) -> Option<super::call::Call> {
    let side = kept.call.side_of(caller.account)?;
    kept.call.clone().join(side, caller.session, app.clock().now())
}

/// A call of this person with somebody whom they may be in a call with now.
async fn allowed(
    view: &PlatformView,
    caller: &Caller,
    id: CallId,
) -> Result<Option<Kept>, StoreError> {
    let Some(kept) = rows::of(view, id, caller.account).await? else {
        return Ok(None);
    };
    let Some(side) = kept.call.side_of(caller.account) else {
        return Ok(None);
    };
    let other = kept.call.seat(side.other()).account;
    Ok(people::related(view, caller, other).await?.map(|_| kept))
}
