//! A friend's account makes way where a client or professional is made with its address, or
//! moves to it (docs/decisions/0006): the one who makes the account must not learn that a
//! friend had it. The new account is a fresh one; the friendships go over to it. The old one is
//! closed and its address freed at once; a job does the rest. The same statements run where no
//! friend has the address, so that time tells nothing either.

use super::rows;
use crate::{App, jobs::on_platform, sessions};
use linden_base::AccountId;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The job's kind.
pub(crate) const KIND: &str = "move-friendships";

/// From which account to which; nobody has an account of zeros.
#[derive(Serialize, Deserialize)]
struct Payload {
    from: AccountId,
    to: AccountId,
}

/// The account that made way; the rest of it goes with [`move_over`].
#[must_use]
pub(crate) struct Way(AccountId);

/// Closes the friend's account that has this address, and frees the address. Before the new
/// account is written.
pub(crate) async fn make_way(tx: &PlatformTx, email: &str) -> Result<Way, StoreError> {
    let found = rows::account_with(tx, email).await?;
    let friend = found.unwrap_or_else(|| Uuid::nil().into());
    rows::close_and_free_address(tx, friend).await?;
    Ok(Way(friend))
}

/// Hands the friendships over to the account that has the address now.
pub(crate) async fn move_over(
    tx: &PlatformTx,
    way: Way,
    account: AccountId,
) -> Result<(), StoreError> {
    tx.enqueue(Job::new(KIND, &Payload { from: way.0, to: account })?).await?;
    Ok(())
}

/// Runs the job: the old account goes whole, with its password and its links.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    on_platform(app, job, async |tx, _, Payload { from, to }| {
        sessions::end_all(tx, app, from, None).await?;
        Ok(rows::hand_over(tx, from, to).await?)
    })
    .await
}
