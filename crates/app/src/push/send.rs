//! The job that rings one phone. It says that somebody calls, in the person's language, and which
//! call it is; who calls is seen once the app is open. A call that rings no more is not told of.

use super::rows;
use crate::{
    App, accounts,
    calls::{self, Ringing},
    layout::words::words,
};
use linden_base::{CallId, PlatformId, PushAddressId};
use linden_courier::{Push, PushAddress, PushOutcome};
use linden_store::{ClaimedJob, Job, JobOutcome, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The job's kind.
pub(crate) const KIND: &str = "ring-phone";
/// Within the 45 seconds that a call rings.
const TRIES: u32 = 3;

#[derive(Debug, Serialize, Deserialize)]
struct RingPhone {
    address: PushAddressId,
    call: CallId,
}

/// The job that rings the phone at `address`.
pub(super) fn job(address: PushAddressId, call: CallId) -> Result<Job, StoreError> {
    Ok(Job::new(KIND, &RingPhone { address, call })?.most_tries(TRIES))
}

/// Tries to ring.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(ring)) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which phone".to_owned());
    };
    match send(app, platform, &ring).await {
        Ok(outcome) => outcome,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn send(app: &App, platform: PlatformId, ring: &RingPhone) -> Result<JobOutcome, StoreError> {
    let Some(push) = push(app, platform, ring).await? else {
        return Ok(JobOutcome::Done);
    };
    match app.courier().push(&push).await {
        PushOutcome::Accepted => Ok(JobOutcome::Done),
        PushOutcome::RefusedForGood(why) => Ok(JobOutcome::GiveUp(why)),
        PushOutcome::TryLater(why) => Ok(JobOutcome::TryLater(why)),
        PushOutcome::Gone => {
            let tx = app.store().change(platform).await?;
            rows::forget_one(&tx, ring.address).await?;
            tx.commit().await?;
            Ok(JobOutcome::Done)
        }
    }
}

/// What to send. None: the phone is forgotten, or the call rings no more.
async fn push(
    app: &App,
    platform: PlatformId,
    ring: &RingPhone,
) -> Result<Option<Push>, StoreError> {
    let view = app.store().look(platform).await?;
    let Some((owner, to)) = rows::by_id(&view, app, ring.address).await? else {
        return Ok(None);
    };
    let ringing = calls::ringing(&view, app, owner).await?;
    let Some(call) = ringing.into_iter().find(|ringing| ringing.call == ring.call) else {
        return Ok(None);
    };
    let owner = accounts::rows::by_id(&view, owner).await?;
    Ok(owner.map(|owner| message(app, &call, to, words(owner.language))))
}

/// No name: it may stand on a screen that others see.
fn message(app: &App, call: &Ringing, to: PushAddress, t: &crate::layout::Words) -> Push {
    let words = json!({
        "call": call.call,
        "title": t.msg_push_title(),
        "accept": t.msg_layout_ring_accept(),
        "decline": t.msg_layout_ring_decline(),
    });
    let within = (call.until - app.clock().now()).to_std().unwrap_or_default();
    Push { to, words: words.to_string(), within }
}
