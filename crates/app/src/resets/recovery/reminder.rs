//! The job that writes to a friend once the wait is over, with one more link: three days later,
//! the first mail is hard to find. A recovery that was stopped makes no mail.

use crate::{
    App, accounts,
    jobs::on_platform,
    links::recovery::{self, Recovery},
    mails::{self, Mail},
    platforms::Platform,
};
use chrono::{DateTime, Utc};
use linden_base::AccountId;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "recovery-opens";

/// Whose recovery it is; when it was asked for tells it from a later one.
#[derive(Serialize, Deserialize)]
struct Payload {
    account: AccountId,
    asked_at: DateTime<Utc>,
}

pub(super) fn job(account: AccountId, asked_at: DateTime<Utc>) -> Result<Job, StoreError> {
    Job::new(KIND, &Payload { account, asked_at })
}

/// Runs the job.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    on_platform(app, job, async |tx, platform, Payload { account, asked_at }| {
        let under_way = recovery::under_way(tx, account, app.clock().now()).await?;
        if let Some(recovery) = under_way.filter(|recovery| recovery.asked_at == asked_at) {
            write(tx, app, platform, &recovery).await?;
        }
        Ok(())
    })
    .await
}

async fn write(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    recovery: &Recovery,
) -> Result<(), StoreError> {
    let Some(account) = accounts::rows::by_id(tx, recovery.account).await? else {
        return Ok(());
    };
    let link = recovery::link_again(tx, app, recovery).await?;
    mails::queue(tx, app, platform, &account, &Mail::RecoveryOpen { link }).await
}
