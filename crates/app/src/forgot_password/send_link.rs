//! The job that makes the link and its mail, if the address has an account. Apart from the
//! request, so that the answer takes as long for an address that has none.

use crate::{
    App,
    accounts::{self, Account, State},
    addresses,
    jobs::{Fault, on_platform},
    links::{self, Purpose},
    mails::{self, Mail},
    platforms::Platform,
    welcome,
};
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, SealedPlace, StoreError};
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
    on_platform(app, job, async |tx, platform, Payload { sealed_email }| {
        let email = app.sealer().open_text(PLACE, &sealed_email);
        let email =
            email.map_err(|_| Fault::ForGood("the address was sealed under another key"))?;
        let found = accounts::rows::by_email(tx, &email).await?;
        if let Some((account, _)) = found {
            match account.state {
                State::Active => write(tx, app, platform, &account, None).await?,
                State::Invited => welcome::invite(tx, app, platform, &account).await?,
                State::Deactivated => {}
            }
        }
        Ok(())
    })
    .await
}

/// The link; or, where the address was changed a short time ago, from when it is sent.
pub(super) async fn write(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    by: Option<String>,
) -> Result<(), StoreError> {
    let mail = match addresses::waits_until(tx, app, account.id).await? {
        Some(until) => Mail::PasswordWaits { until },
        None => {
            let link = links::make(tx, app, account.id, Purpose::PasswordReset).await?;
            Mail::PasswordReset { link, by }
        }
    };
    mails::queue(tx, app, platform, account, &mail).await
}
