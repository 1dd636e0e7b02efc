//! A job whose effects are rows of one platform: it ends in the transaction of its effects, so
//! that a crash makes neither two mails nor none. Called by the features' jobs.

use crate::{
    App,
    platforms::{self, Platform},
};
use linden_base::PlatformId;
use linden_store::{ClaimedJob, JobOutcome, PlatformTx, Reason, StoreError};
use serde::de::DeserializeOwned;

/// Why a job could not be done.
pub(crate) enum Fault {
    /// It is tried again.
    Store(StoreError),
    /// It never can be; why, for the log.
    ForGood(&'static str),
}

impl From<StoreError> for Fault {
    fn from(cause: StoreError) -> Self {
        Self::Store(cause)
    }
}

/// Does `work` with what the job carries. A platform that is gone has nothing left to do.
pub(crate) async fn on_platform<P: DeserializeOwned>(
    app: &App,
    job: &ClaimedJob,
    work: impl AsyncFnOnce(&PlatformTx, &Platform, P) -> Result<(), Fault>,
) -> JobOutcome {
    let (Some(platform), Ok(payload)) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say for whom and what".to_owned());
    };
    match carry_out(app, platform, job, payload, work).await {
        Ok(()) => JobOutcome::Done,
        Err(Fault::Store(cause)) => JobOutcome::TryLater(cause.to_string()),
        Err(Fault::ForGood(why)) => JobOutcome::GiveUp(why.to_owned()),
    }
}

async fn carry_out<P>(
    app: &App,
    platform: PlatformId,
    job: &ClaimedJob,
    payload: P,
    work: impl AsyncFnOnce(&PlatformTx, &Platform, P) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let across = app.store().across(Reason::Jobs).await?;
    let platform = platforms::rows::by_id(&across, platform, app.clock().now()).await?;
    drop(across);
    let Some(platform) = platform else { return Ok(()) };
    let tx = app.store().change(platform.id).await?;
    work(&tx, &platform, payload).await?;
    tx.complete(job).await?;
    Ok(tx.commit().await?)
}
