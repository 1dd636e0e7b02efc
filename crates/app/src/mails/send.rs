//! The job that sends one mail. It may run twice after a crash; the Message-ID stays.

use super::rows::{self, MailState};
use crate::App;
use linden_base::{MailId, PlatformId};
use linden_courier::Outcome;
use linden_store::{ClaimedJob, Job, JobOutcome, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "send-mail";

/// The job's payload.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SendMail {
    pub(crate) mail: MailId,
}

/// The job that sends the mail `id`.
pub(super) fn job(id: MailId) -> Result<Job, StoreError> {
    Job::new(KIND, &SendMail { mail: id })
}

/// Tries to send.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(SendMail { mail })) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which mail".to_owned());
    };
    match send(app, platform, mail).await {
        Ok(outcome) => outcome,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn send(app: &App, platform: PlatformId, id: MailId) -> Result<JobOutcome, StoreError> {
    let view = app.store().look(platform).await?;
    let waiting = rows::waiting(&view, app, id).await?;
    drop(view);
    let Some(mail) = waiting else {
        return Ok(JobOutcome::Done);
    };
    let outcome = app.courier().mail(&mail).await;
    record(app, platform, id, outcome).await
}

async fn record(
    app: &App,
    platform: PlatformId,
    id: MailId,
    outcome: Outcome,
) -> Result<JobOutcome, StoreError> {
    let tx = app.store().change(platform).await?;
    let now = app.clock().now();
    let done = match outcome {
        Outcome::Accepted => {
            rows::settle(&tx, id, MailState::Sent, None, now).await?;
            JobOutcome::Done
        }
        Outcome::RefusedForGood(reason) => {
            rows::settle(&tx, id, MailState::Refused, Some(reason.clone()), now).await?;
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
