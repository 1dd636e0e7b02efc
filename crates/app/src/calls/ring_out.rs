//! The job that ends a call which nobody answered. The row's `rings_until` decides; the job,
//! which survives a restart, tells both sides.

use super::{call::Call, keeping, rows};
use crate::App;
use linden_base::{CallId, PlatformId};
use linden_store::{ClaimedJob, Job, JobOutcome, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "ring-out";

#[derive(Debug, Serialize, Deserialize)]
struct RingOut {
    call: CallId,
}

pub(super) fn job(call: &Call) -> Result<Job, StoreError> {
    Ok(Job::new(KIND, &RingOut { call: call.id })?.at(call.rings_until))
}

/// Ends the call if it still rings.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(RingOut { call })) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which call".to_owned());
    };
    match ring_out(app, platform, call).await {
        Ok(()) => JobOutcome::Done,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn ring_out(app: &App, platform: PlatformId, id: CallId) -> Result<(), StoreError> {
    let tx = app.store().change(platform).await?;
    let Some(kept) = rows::live_to_change(&tx, id).await? else {
        return Ok(());
    };
    if let Some(over) = kept.call.clone().ring_out(app.clock().now()) {
        keeping::keep(&tx, app, &kept, &over).await?;
    }
    tx.commit().await
}
