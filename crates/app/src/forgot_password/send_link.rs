//! The job that makes the link and its mail, if the address has an account. Apart from the
//! request, so that the answer takes as long for an address that has none.

use crate::{
    App,
    accounts::{self, Account, State},
    addresses,
    links::{self, Purpose},
    mails::{self, Mail},
    platforms::{self, Platform},
    welcome,
};
use linden_base::PlatformId;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, Reason, SealedPlace, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The job's kind.
pub(crate) const KIND: &str = "send-password-link";

/// The address is sealed: the job waits in a table that the service desk sees.
#[derive(Serialize, Deserialize)]
struct Payload {
    sealed_email: Vec<u8>,
}

const PLACE: SealedPlace<'static> = SealedPlace { table: "jobs", id: Uuid::nil(), column: "email" };

pub(super) fn job(app: &App, email: &str) -> Result<Job, StoreError> {
    Job::new(KIND, &Payload { sealed_email: app.sealer().seal(PLACE, email.as_bytes()) })
}

/// Runs the job.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(Payload { sealed_email })) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say for whom".to_owned());
    };
    let Ok(email) = app.sealer().open_text(PLACE, &sealed_email) else {
        return JobOutcome::GiveUp("the address was sealed under another key".to_owned());
    };
    match send(app, platform, &email, job).await {
        Ok(()) => JobOutcome::Done,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

/// Ends the job in the transaction of the mail, so that a crash makes neither two mails nor none.
async fn send(
    app: &App,
    platform: PlatformId,
    email: &str,
    job: &ClaimedJob,
) -> Result<(), StoreError> {
    let across = app.store().across(Reason::Jobs).await?;
    let platform = platforms::rows::by_id(&across, platform, app.clock().now()).await?;
    drop(across);
    let Some(platform) = platform else { return Ok(()) };
    let tx = app.store().change(platform.id).await?;
    if let Some((account, _)) = accounts::rows::by_email(&tx, email).await? {
        match account.state {
            State::Active => write(&tx, app, &platform, &account).await?,
            State::Invited => welcome::invite(&tx, app, &platform, &account).await?,
            State::Deactivated => {}
        }
    }
    tx.complete(job).await?;
    tx.commit().await
}

/// The link; or, where the address was changed a short time ago, from when it is sent.
async fn write(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<(), StoreError> {
    let mail = match addresses::waits_until(tx, app, account.id).await? {
        Some(until) => Mail::PasswordWaits { until },
        None => {
            let link = links::make(tx, app, account.id, Purpose::PasswordReset).await?;
            Mail::PasswordReset { link }
        }
    };
    mails::queue(tx, app, platform, account, &mail).await
}
