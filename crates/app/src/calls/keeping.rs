//! Keeps what became of a call, and in the same transaction all that follows from it: open
//! pages are told, the access log gets its lines (PRODUCT V7, A9), and jobs are set that
//! survive a restart. Every change of a call goes through here.

use super::{
    call::{Call, Side, Stage, Why},
    far_rooms, ring_out, rows,
    rows::Kept,
    watch,
};
use crate::{
    App, accounts,
    audit::{self, Action, Actor, Entry},
    events::{AboutCall, News, tell},
    push,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};

/// Begins a call: the other side rings. False: the two have one already.
pub(super) async fn begin(tx: &PlatformTx, call: &Call) -> Result<bool, StoreError> {
    if !rows::insert(tx, call).await? {
        return Ok(false);
    }
    let callee = call.seat(call.callee()).account;
    tell(tx, &[callee], &News::Ringing(AboutCall { call: call.id })).await?;
    push::ring(tx, callee, call.id).await?;
    tx.enqueue(ring_out::job(call)?).await?;
    Ok(true)
}

/// Keeps a changed call and does what follows.
pub(super) async fn keep(
    tx: &PlatformTx,
    app: &App,
    was: &Kept,
    call: &Call,
) -> Result<(), StoreError> {
    if was.call == *call {
        return Ok(());
    }
    rows::keep(tx, was, call).await?;
    tell_of_devices(tx, app, &was.call, call).await?;
    match (was.call.stage, call.stage) {
        (Stage::Ringing, Stage::Going { .. }) => answered(tx, app, call).await,
        (Stage::Ringing | Stage::Going { .. }, Stage::Over { why, at, since }) => {
            over(tx, app, call, (why, at, since)).await
        }
        _ => Ok(()),
    }
}

/// Where a person's place went from one device to another, the first is to come back no more.
async fn tell_of_devices(
    tx: &PlatformTx,
    app: &App,
    was: &Call,
    call: &Call,
) -> Result<(), StoreError> {
    for side in [Side::Therapist, Side::Client] {
        let (before, after) = (was.seat(side), call.seat(side));
        if before.session.is_some() && before.session != after.session {
            let (account, at) = (after.account, app.clock().now());
            tell(tx, &[account], &News::TakenOver { call: call.id, account, at }).await?;
        }
    }
    Ok(())
}

async fn answered(tx: &PlatformTx, app: &App, call: &Call) -> Result<(), StoreError> {
    let about = AboutCall { call: call.id };
    tell(tx, &[call.seat(call.caller).account], &News::Answered(about)).await?;
    tell(tx, &[call.seat(call.callee()).account], &News::AnsweredElsewhere(about)).await?;
    push::ring_no_more(tx, call.seat(call.callee()).account, call.id).await?;
    tx.enqueue(watch::job(app, call.id)?).await?;
    log(tx, app, call, Action::CallStarted, None).await
}

async fn over(
    tx: &PlatformTx,
    app: &App,
    call: &Call,
    (why, at, since): (Why, DateTime<Utc>, Option<DateTime<Utc>>),
) -> Result<(), StoreError> {
    let both = [call.therapist.account, call.client.account];
    tell(tx, &both, &News::Ended { call: call.id, why }).await?;
    far_rooms::end(tx, app, call.id).await?;
    match since {
        Some(since) => log(tx, app, call, Action::CallEnded, Some(at - since)).await,
        None => push::ring_no_more(tx, call.seat(call.callee()).account, call.id).await,
    }
}

/// One line on the client: who called, who was there, how long.
async fn log(
    tx: &PlatformTx,
    app: &App,
    call: &Call,
    action: Action,
    length: Option<Duration>,
) -> Result<(), StoreError> {
    let both = [call.therapist.account, call.client.account];
    let people = accounts::rows::by_ids(tx, both).await?;
    let name = |id: AccountId| {
        people.iter().find(|one| one.id == id).map(|one| one.name.full()).unwrap_or_default()
    };
    let caller = call.seat(call.caller).account;
    let who = both.map(name).join(", ");
    let detail = match length {
        Some(length) => format!("{who}, {}", in_hours(length)),
        None => who,
    };
    let actor = Actor::Person(caller, name(caller));
    let entry = Entry::new(actor, call.client.account, action).with_detail(detail);
    audit::rows::write(tx, app, entry).await
}

/// Hours, minutes and seconds, which read alike in all languages: `0:12:34`.
fn in_hours(length: Duration) -> String {
    let seconds = length.num_seconds().max(0);
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_reads_as_hours_minutes_and_seconds() {
        assert_eq!(in_hours(Duration::seconds(754)), "0:12:34");
        assert_eq!(in_hours(Duration::seconds(7_205)), "2:00:05");
        assert_eq!(in_hours(Duration::seconds(-1)), "0:00:00");
    }
}
