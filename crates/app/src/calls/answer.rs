//! Answering, declining and joining (PRODUCT V1, V4). The first device to answer takes the
//! call; who wants it on another device takes it over by a press of their own.

use super::{
    call::{Answered, Call, Side},
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
    /// The call is over, still to be answered, or on another device.
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
    let view = app.store().look(platform).await?;
    if allowed(&view, caller, id).await?.is_none() {
        return Ok(false);
    }
    drop(view);
    let now = app.clock().now();
    let answered = change(app, platform, caller, id, |call, side| {
        match call.answer(side, caller.session, now) {
            Answered::Taken(call) => Some(call),
            Answered::IsIn | Answered::Elsewhere | Answered::TooLate => None,
        }
    });
    Ok(answered.await? != Place::Unknown)
}

/// Declines. False: there is no such call for this person.
pub(super) async fn decline(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<bool, StoreError> {
    let now = app.clock().now();
    let declined =
        change(app, platform, caller, id, |call, side| call.decline(side, caller.session, now));
    Ok(declined.await? != Place::Unknown)
}

/// Sits down in the call with this device, in place of another one of the same person.
pub(super) async fn take_over(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<Place, StoreError> {
    let view = app.store().look(platform).await?;
    if allowed(&view, caller, id).await?.is_none() {
        return Ok(Place::Unknown);
    }
    drop(view);
    let now = app.clock().now();
    change(app, platform, caller, id, |call, side| call.take_over(side, caller.session, now)).await
}

/// Sits down in the call with this device. Most often it sits there already, and nothing is
/// written.
pub(super) async fn join(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
) -> Result<Place, StoreError> {
    let seated = |call: Call, side| call.join(side, caller.session, app.clock().now());
    let view = app.store().look(platform).await?;
    let Some((kept, side)) = allowed(&view, caller, id).await? else {
        return Ok(Place::Unknown);
    };
    drop(view);
    match seated(kept.call.clone(), side) {
        None => Ok(Place::None),
        Some(call) if call == kept.call => Ok(Place::Taken),
        Some(_) => change(app, platform, caller, id, seated).await,
    }
}

/// Changes a call of this person in one transaction.
async fn change(
    app: &App,
    platform: PlatformId,
    caller: &Caller,
    id: CallId,
    how: impl FnOnce(Call, Side) -> Option<Call>,
) -> Result<Place, StoreError> {
    let tx = app.store().change(platform).await?;
    let Some((kept, side)) = rows::of_to_change(&tx, id, caller.account).await? else {
        return Ok(Place::Unknown);
    };
    let Some(call) = how(kept.call.clone(), side) else {
        return Ok(Place::None);
    };
    keeping::keep(&tx, app, &kept, &call).await?;
    tx.commit().await?;
    Ok(Place::Taken)
}

/// A call of this person with somebody whom they may be in a call with now.
async fn allowed(
    view: &PlatformView,
    caller: &Caller,
    id: CallId,
) -> Result<Option<(Kept, Side)>, StoreError> {
    let Some((kept, side)) = rows::of(view, id, caller.account).await? else {
        return Ok(None);
    };
    let other = kept.call.seat(side.other()).account;
    Ok(people::related(view, caller, other).await?.map(|_| (kept, side)))
}
