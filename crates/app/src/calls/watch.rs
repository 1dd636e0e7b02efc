//! Notices when the last one is gone without having said so (PRODUCT V7): a closed tab, a phone
//! without battery, a restarted media server. Looks when a call's page is closed, when the
//! media server says that a room has ended, and, by a job, once a minute.
//!
//! Somebody is in a call whose page they have open on the device that sits in it, or whom the
//! embedded media server has in the room. With a LiveKit cluster the page alone tells. Being in a
//! call is a use of the session, although nothing is pressed: it must not lock itself in the middle
//! of it (T6, T8).

use super::{
    call::{Call, Side, Stage},
    keeping, presence, rooms, rows,
};
use crate::{App, gate, sessions};
use chrono::Duration;
use linden_base::{CallId, PlatformId};
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, PlatformView, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "look-after-call";

const LOOKS_EVERY: Duration = Duration::minutes(1);

#[derive(Debug, Serialize, Deserialize)]
struct LookAfter {
    call: CallId,
}

pub(super) fn job(app: &App, call: CallId) -> Result<Job, StoreError> {
    Ok(Job::new(KIND, &LookAfter { call })?.at(app.clock().now() + LOOKS_EVERY))
}

/// Looks after a call, and again in a minute while it goes on.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(LookAfter { call })) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which call".to_owned());
    };
    match look_and_come_back(app, platform, call, job).await {
        Ok(()) => JobOutcome::Done,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn look_and_come_back(
    app: &App,
    platform: PlatformId,
    id: CallId,
    this: &ClaimedJob,
) -> Result<(), StoreError> {
    look_after(app, platform, id).await?;
    let tx = app.store().change(platform).await?;
    if rows::live_to_change(&tx, id).await?.is_some() {
        tx.enqueue(job(app, id)?).await?;
    }
    tx.complete(this).await?;
    tx.commit().await
}

/// Ends the call if nobody is left in it; else notes that those who are use their sessions.
pub(super) async fn look_after(
    app: &App,
    platform: PlatformId,
    id: CallId,
) -> Result<(), StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = rows::live_to_change(&tx, id).await? else {
        return Ok(());
    };
    let present = who_is_in(&tx, app, &kept.call).await?;
    let found = kept.call.clone().found(|side| present.contains(&side), app.clock().now());
    match found {
        Some(over) => keeping::keep(&tx, app, &kept, &over).await?,
        None => note_use(&tx, app, &kept.call, &present).await?,
    }
    tx.commit().await
}

/// A session that is locked already stays so.
async fn note_use(
    tx: &PlatformTx,
    app: &App,
    call: &Call,
    present: &[Side],
) -> Result<(), StoreError> {
    if !matches!(call.stage, Stage::Going { .. }) {
        return Ok(());
    }
    let now = app.clock().now();
    for seat in present.iter().map(|side| call.seat(*side)) {
        if let (Some(session), None) = (seat.session, seat.left_at) {
            let since = now - gate::LOCKS_AFTER;
            sessions::rows::note_going_on(tx, session, seat.account, since, now).await?;
        }
    }
    Ok(())
}

/// Who of the two is in the call's page or room. A page on another of a person's devices shows that
/// it is elsewhere, and counts for nothing.
pub(super) async fn who_is_in(
    view: &PlatformView,
    app: &App,
    call: &Call,
) -> Result<Vec<Side>, StoreError> {
    let at_page = presence::at_call(view, app, call.id).await?;
    let in_room = rooms::who_is_in(app, view.platform(), call.id);
    let is_in = |side: &Side| {
        let seat = call.seat(*side);
        seat.session.is_some_and(|session| at_page.contains(&session))
            || in_room.contains(&rooms::identity(call.id, seat.account))
    };
    Ok([Side::Therapist, Side::Client].into_iter().filter(is_in).collect())
}
