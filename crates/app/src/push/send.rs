//! The job that rings one phone. It says that somebody calls, in the person's language, and which
//! call it is; who calls is seen once the app is open. A call that rings no more is not told of.

use super::{over, rows};
use crate::{
    App, accounts,
    calls::{self, Ringing},
    layout::words::words,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use linden_base::{CallId, PlatformId, PushAddressId, TokenHash};
use linden_courier::{Push, PushAddress, PushOutcome};
use linden_store::{ClaimedJob, Job, JobOutcome, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The job's kind.
pub(crate) const KIND: &str = "ring-phone";
/// Within the 45 seconds that a call rings.
const TRIES: u32 = 3;

/// A phone, and the call that it is told of.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct About {
    pub(super) address: PushAddressId,
    pub(super) call: CallId,
}

impl About {
    /// The same for all messages of one call to one phone, and for no two phones: push services do
    /// not learn whose phones are called together.
    pub(super) fn topic(&self) -> String {
        let hash = TokenHash::of(&format!("{} {}", self.address, self.call)).to_vec();
        BASE64_URL_SAFE_NO_PAD.encode(&hash[..24])
    }
}

/// The job that rings the phone at `address`.
pub(super) fn job(address: PushAddressId, call: CallId) -> Result<Job, StoreError> {
    Ok(Job::new(KIND, &About { address, call })?.most_tries(TRIES))
}

/// Tries to ring.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(about)) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which phone".to_owned());
    };
    match ring(app, platform, &about).await {
        Ok(outcome) => outcome,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn ring(app: &App, platform: PlatformId, about: &About) -> Result<JobOutcome, StoreError> {
    let Some(push) = push(app, platform, about).await? else {
        return Ok(JobOutcome::Done);
    };
    let outcome = deliver(app, platform, about.address, &push).await?;
    if outcome == JobOutcome::Done && !rings(app, platform, about).await? {
        // What ended the ringing may have overtaken this message, so it is told once more.
        let tx = app.store().change(platform).await?;
        tx.enqueue(over::job(about.address, about.call)?).await?;
        tx.commit().await?;
    }
    Ok(outcome)
}

/// One try; forgets a phone that takes no more messages.
pub(super) async fn deliver(
    app: &App,
    platform: PlatformId,
    address: PushAddressId,
    push: &Push,
) -> Result<JobOutcome, StoreError> {
    match app.courier().push(push).await {
        PushOutcome::Accepted => Ok(JobOutcome::Done),
        PushOutcome::RefusedForGood(why) => Ok(JobOutcome::GiveUp(why)),
        PushOutcome::TryLater(why) => Ok(JobOutcome::TryLater(why)),
        PushOutcome::Gone => {
            let tx = app.store().change(platform).await?;
            rows::forget_one(&tx, address).await?;
            tx.commit().await?;
            Ok(JobOutcome::Done)
        }
    }
}

async fn rings(app: &App, platform: PlatformId, about: &About) -> Result<bool, StoreError> {
    Ok(push(app, platform, about).await?.is_some())
}

/// What to send. None: the phone is forgotten, or the call rings no more.
async fn push(app: &App, platform: PlatformId, about: &About) -> Result<Option<Push>, StoreError> {
    let view = app.store().look(platform).await?;
    let Some((owner, to)) = rows::by_id(&view, app, about.address).await? else {
        return Ok(None);
    };
    let ringing = calls::ringing(&view, app, owner).await?;
    let Some(call) = ringing.into_iter().find(|ringing| ringing.call == about.call) else {
        return Ok(None);
    };
    let owner = accounts::rows::by_id(&view, owner).await?;
    Ok(owner.map(|owner| message(app, &call, (to, about.topic()), words(owner.language))))
}

/// No name: it may stand on a screen that others see.
fn message(
    app: &App,
    call: &Ringing,
    (to, topic): (PushAddress, String),
    t: &crate::layout::Words,
) -> Push {
    let words = json!({
        "call": call.call,
        "title": t.msg_push_title(),
        "accept": t.msg_layout_ring_accept(),
        "decline": t.msg_layout_ring_decline(),
    });
    let within = (call.until - app.clock().now()).to_std().unwrap_or_default();
    Push { to, words: words.to_string(), within, topic: Some(topic) }
}
