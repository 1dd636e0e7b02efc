//! The job that sends one SMS. It may run twice after a crash; the message's id stays.

use super::{
    WORTH_SENDING,
    rows::{self, SmsState, Waiting},
};
use crate::App;
use linden_base::{PlatformId, SmsId};
use linden_courier::Outcome;
use linden_store::{ClaimedJob, Job, JobOutcome, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "send-sms";
const TOO_LATE: &str = "it could not be sent within ten minutes";

/// The job's payload.
#[derive(Debug, Serialize, Deserialize)]
struct SendSms {
    sms: SmsId,
}

/// The job that sends the SMS `id`.
pub(super) fn job(id: SmsId) -> Result<Job, StoreError> {
    Job::new(KIND, &SendSms { sms: id })
}

/// Tries to send.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(SendSms { sms })) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which SMS".to_owned());
    };
    match send(app, platform, sms).await {
        Ok(outcome) => outcome,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn send(app: &App, platform: PlatformId, id: SmsId) -> Result<JobOutcome, StoreError> {
    let view = app.store().look(platform).await?;
    let waiting = rows::waiting(&view, app, id).await?;
    drop(view);
    let Some(Waiting { sms, made_at }) = waiting else {
        return Ok(JobOutcome::Done);
    };
    let outcome = match app.clock().now() - made_at < WORTH_SENDING {
        true => app.courier().sms(&sms).await,
        false => Outcome::RefusedForGood(TOO_LATE.to_owned()),
    };
    record(app, platform, id, outcome).await
}

async fn record(
    app: &App,
    platform: PlatformId,
    id: SmsId,
    outcome: Outcome,
) -> Result<JobOutcome, StoreError> {
    let tx = app.store().change(platform).await?;
    let now = app.clock().now();
    let done = match outcome {
        Outcome::Accepted => {
            rows::settle(&tx, id, SmsState::Sent, None, now).await?;
            JobOutcome::Done
        }
        Outcome::RefusedForGood(reason) => {
            rows::settle(&tx, id, SmsState::Refused, Some(reason.clone()), now).await?;
            JobOutcome::GiveUp(reason)
        }
        Outcome::TryLater(reason) => {
            rows::note_trouble(&tx, id, reason.clone()).await?;
            JobOutcome::TryLater(reason)
        }
    };
    tx.commit().await?;
    Ok(done)
}
