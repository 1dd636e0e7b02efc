//! The job that takes back what `send` put on a phone's screen, when its call rings no more: "you
//! missed a call", or that it was dealt with on another device. No name stands in it either.
//!
//! It always says something, never nothing: Safari takes the address away after three messages that
//! show nothing, Firefox after some more, and Chrome then shows a line of its own.

use super::{
    rows,
    send::{About, deliver},
};
use crate::{
    App, accounts,
    calls::{self, AfterRinging, Rang},
    layout::{Words, words::words},
    sessions,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, AppLogInId, CallId, PlatformId, PushAddressId, SessionId};
use linden_courier::Push;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformView, StoreError};
use serde_json::json;

/// The job's kind.
pub(crate) const KIND: &str = "ring-phone-no-more";
/// A phone that was off hears for so long that it missed a call.
const MISSED_WITHIN: Duration = Duration::days(1);
/// A phone that was off while another device was answered has nothing to take back.
const DEALT_WITH_WITHIN: Duration = Duration::minutes(1);

/// The job that ends the ringing of the phone at `address`.
pub(super) fn job(address: PushAddressId, call: CallId) -> Result<Job, StoreError> {
    Job::new(KIND, &About { address, call })
}

/// Tries to end it.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(about)) = (job.platform, job.payload()) else {
        return JobOutcome::GiveUp("the job does not say which phone".to_owned());
    };
    match end(app, platform, &about).await {
        Ok(outcome) => outcome,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn end(app: &App, platform: PlatformId, about: &About) -> Result<JobOutcome, StoreError> {
    match push(app, platform, about).await? {
        Some(push) => deliver(app, platform, about.address, &push).await,
        None => Ok(JobOutcome::Done),
    }
}

/// What to send. None: the phone is forgotten, is the one on which its owner pressed, or it is too
/// late to be of use.
async fn push(app: &App, platform: PlatformId, about: &About) -> Result<Option<Push>, StoreError> {
    let view = app.store().look(platform).await?;
    let Some((owner, to)) = rows::by_id(&view, app, about.address).await? else {
        return Ok(None);
    };
    let Some(AfterRinging { rang, at }) =
        calls::after_ringing(&view, app, owner, about.call).await?
    else {
        return Ok(None);
    };
    let here = rows::phone(&view, about.address).await?;
    if here.is_some() && here == pressed_on(&view, owner, rang).await? {
        return Ok(None);
    }
    let (Some(owner), Some(within)) =
        (accounts::rows::by_id(&view, owner).await?, left(app, rang, at))
    else {
        return Ok(None);
    };
    let words = message(about.call, rang, words(owner.language));
    Ok(Some(Push { to, words, within, topic: Some(about.topic()) }))
}

/// The phone on which the owner answered or declined.
async fn pressed_on(
    view: &PlatformView,
    owner: AccountId,
    rang: Rang,
) -> Result<Option<AppLogInId>, StoreError> {
    let session: Option<SessionId> = match rang {
        Rang::Missed => None,
        Rang::Answered { on } | Rang::Declined { on } => on,
    };
    let Some(session) = session else { return Ok(None) };
    let session = sessions::rows::by_id(view, owner, session).await?;
    Ok(session.and_then(|session| session.app))
}

/// How long the message is still of use.
fn left(app: &App, rang: Rang, at: DateTime<Utc>) -> Option<std::time::Duration> {
    let within = match rang {
        Rang::Missed => MISSED_WITHIN,
        Rang::Answered { .. } | Rang::Declined { .. } => DEALT_WITH_WITHIN,
    };
    (at + within - app.clock().now()).to_std().ok().filter(|left| left.as_secs() > 0)
}

fn message(call: CallId, rang: Rang, t: &Words) -> String {
    let (title, body) = match rang {
        Rang::Missed => (t.msg_push_missed_title(), t.msg_push_missed_line()),
        Rang::Answered { .. } => (t.msg_calls_elsewhere_title(), String::new()),
        Rang::Declined { .. } => (t.msg_push_declined_title(), String::new()),
    };
    let (path, missed) = (format!("/calls/{call}"), rang == Rang::Missed);
    json!({ "over": call, "title": title, "body": body, "path": path, "missed": missed })
        .to_string()
}
