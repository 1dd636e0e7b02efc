//! Rooms on other machines (`media.livekit`): the job that asks a LiveKit cluster to end the room of
//! a call that is over, and to send away whose session has ended (PRODUCT V7, E7). It is set in the
//! transaction of its cause and tried again until the cluster has answered. Where the embedded
//! media server carries the calls, `in_step.rs` does it at once, and no such job is set.
//!
//! Absent: a device whose place another one took. To send its identity away would end the newer
//! one, too; it gets no new ticket, and the one that it has ends after ten minutes.

use super::rooms;
use crate::App;
use linden_base::{AccountId, CallId, PlatformId};
use linden_sfu::{ApiKey, Cluster, ClusterError};
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "tidy-far-room";

#[derive(Debug, Serialize, Deserialize)]
struct Tidy {
    call: CallId,
    /// Who is to be sent away; none: all, as the call is over.
    account: Option<AccountId>,
}

/// The call is over.
pub(super) async fn end(tx: &PlatformTx, app: &App, call: CallId) -> Result<(), StoreError> {
    set(tx, app, Tidy { call, account: None }).await
}

/// The session of this person in the call has ended.
pub(super) async fn send_away(
    tx: &PlatformTx,
    app: &App,
    call: CallId,
    account: AccountId,
) -> Result<(), StoreError> {
    set(tx, app, Tidy { call, account: Some(account) }).await
}

async fn set(tx: &PlatformTx, app: &App, tidy: Tidy) -> Result<(), StoreError> {
    if app.settings().media.url.is_some() {
        tx.enqueue(Job::new(KIND, &tidy)?).await?;
    }
    Ok(())
}

/// Asks the cluster.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(tidy)) = (job.platform, job.payload::<Tidy>()) else {
        return JobOutcome::GiveUp("the job does not say which call".to_owned());
    };
    match ask(app, platform, &tidy).await {
        Ok(()) => JobOutcome::Done,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn ask(app: &App, platform: PlatformId, tidy: &Tidy) -> Result<(), ClusterError> {
    let (media, now) = (&app.settings().media, app.clock().now());
    let Some(url) = &media.url else { return Ok(()) };
    let key = ApiKey { id: media.key.clone(), secret: media.secret.clone() };
    let (cluster, room) = (Cluster::new(url, key)?, rooms::name(platform, tidy.call));
    match tidy.account {
        Some(account) => cluster.remove(&room, &rooms::identity(tidy.call, account), now).await,
        None => cluster.end_room(&room, now).await,
    }
}
