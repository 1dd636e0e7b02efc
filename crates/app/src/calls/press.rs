//! Pressing "Call" (PRODUCT V1, V6): one transaction from the press to the ringing. Two who
//! press at the same instant get one call, which both have then accepted: on SQLite the write
//! lock puts them in a row, on PostgreSQL the unique index on a pair's live call.

use super::{
    call::{Call, Pressed, Side, Stage},
    keeping,
    people::{self, MayNot, Pair},
    presence, rooms, rows, watch,
};
use crate::{App, access::Caller, platforms::Platform, push};
use chrono::Duration;
use linden_base::{AccountId, CallId};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// So long after a call was answered its pages may still be opening.
const ON_THEIR_WAY: Duration = Duration::seconds(15);

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Go to this call: it rings, or goes on already.
    Call(CallId),
    /// The other side has no page open: nothing would ring.
    NotOnline,
    /// The other side is in a call with somebody else.
    Busy,
    /// This may not be.
    MayNot(MayNot),
}

/// Starts or joins the call of the two.
pub(super) async fn press(
    app: &App,
    platform: &Platform,
    caller: &Caller,
    other: AccountId,
) -> Result<Press, StoreError> {
    let tx = app.store().change(platform.id).await?;
    let pair = match people::may_call(&tx, platform, caller, other).await? {
        Ok(pair) => pair,
        Err(may_not) => return Ok(Press::MayNot(may_not)),
    };
    let pressed = match join_live(&tx, app, caller, &pair).await? {
        Some(call) => Press::Call(call),
        None => start(&tx, app, caller, &pair).await?,
    };
    tx.commit().await?;
    Ok(pressed)
}

/// The call that the two have already, if they do.
async fn join_live(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    pair: &Pair,
) -> Result<Option<CallId>, StoreError> {
    let (therapist, client) = pair.accounts(caller.account);
    let Some(kept) = rows::live_between(tx, therapist, client).await? else {
        return Ok(None);
    };
    if is_alone(tx, app, &kept.call, pair.side).await? {
        let over = kept.call.clone().found(|_| false, app.clock().now());
        keeping::keep(tx, app, &kept, over.as_ref().unwrap_or(&kept.call)).await?;
        return Ok(None);
    }
    match kept.call.clone().press(pair.side, caller.session, app.clock().now()) {
        Pressed::Joins(call) => {
            keeping::keep(tx, app, &kept, &call).await?;
            Ok(Some(call.id))
        }
        Pressed::WasOver(call) => {
            keeping::keep(tx, app, &kept, &call).await?;
            Ok(None)
        }
    }
}

/// Whether the other side has left a call that goes on, or closed it: joining it would be to
/// wait for somebody for whom nothing rings.
async fn is_alone(
    view: &PlatformView,
    app: &App,
    call: &Call,
    side: Side,
) -> Result<bool, StoreError> {
    match call.stage {
        Stage::Going { since } if app.clock().now() - since > ON_THEIR_WAY => {
            let left = call.seat(side.other()).left_at.is_some();
            Ok(left || !is_there(view, app, call, side.other()).await?)
        }
        Stage::Going { .. } | Stage::Ringing | Stage::Over { .. } => Ok(false),
    }
}

/// Whether this side is in a call whose pages had the time to open. Where the embedded media server
/// runs its room tells: a page is noted for a while after its device has gone without a word. Else a
/// page of the call must be open still.
async fn is_there(
    view: &PlatformView,
    app: &App,
    call: &Call,
    side: Side,
) -> Result<bool, StoreError> {
    if let Some(is_in) = rooms::has(app, view.platform(), call.id, call.seat(side).account) {
        return Ok(is_in);
    }
    let open = presence::still_at_call(view, app, call.id).await?;
    let seats = [&call.therapist, &call.client];
    let is_open = seats.iter().any(|seat| seat.session.is_some_and(|one| open.contains(&one)));
    Ok(is_open && watch::who_is_in(view, app, call).await?.contains(&side))
}

async fn start(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    pair: &Pair,
) -> Result<Press, StoreError> {
    match reach(tx, app, pair.other.id).await? {
        Reach::NotOnline => return Ok(Press::NotOnline),
        Reach::Busy => return Ok(Press::Busy),
        Reach::Here | Reach::ByPhone => {}
    }
    let id = CallId::new(app.clock(), app.chance());
    let accounts = pair.accounts(caller.account);
    let call = Call::ring(id, accounts, pair.side, caller.session, app.clock().now());
    if keeping::begin(tx, &call).await? {
        return Ok(Press::Call(id));
    }
    // The other side pressed at the same instant, on another node: theirs is the call.
    let theirs = join_live(tx, app, caller, pair).await?;
    theirs.map(Press::Call).ok_or(StoreError::Busy)
}

/// Whether it makes sense to let it ring for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    Here,
    /// No page is open, but a phone can be rung.
    ByPhone,
    NotOnline,
    Busy,
}

pub(super) async fn reach(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<Reach, StoreError> {
    let is_online = presence::is_online(view, app, account).await?;
    if !is_online && !push::reaches(view, account).await? {
        return Ok(Reach::NotOnline);
    }
    for kept in rows::live_of(view, account).await? {
        if is_talking(view, app, &kept.call, account).await? {
            return Ok(Reach::Busy);
        }
    }
    Ok(if is_online { Reach::Here } else { Reach::ByPhone })
}

async fn is_talking(
    view: &PlatformView,
    app: &App,
    call: &Call,
    account: AccountId,
) -> Result<bool, StoreError> {
    let Some(side) = call.side_of(account) else {
        return Ok(false);
    };
    match call.stage {
        Stage::Going { .. } if call.seat(side).left_at.is_some() => Ok(false),
        Stage::Going { since } if app.clock().now() - since > ON_THEIR_WAY => {
            is_there(view, app, call, side).await
        }
        Stage::Going { .. } => Ok(watch::who_is_in(view, app, call).await?.contains(&side)),
        Stage::Ringing | Stage::Over { .. } => Ok(false),
    }
}
