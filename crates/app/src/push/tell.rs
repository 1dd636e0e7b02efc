//! A security notice to phones whose app is closed, such as "your two-step was reset" (PRODUCT T9,
//! T11). The phones may be ended in the same transaction, so the job carries their address,
//! sealed; what it says is written when it goes, in the owner's language and without a name.

use super::rows;
use crate::{
    App, accounts,
    layout::{Words, words::words},
};
use linden_base::{AccountId, PlatformId};
use linden_courier::{Push, PushAddress, PushOutcome};
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, SealedPlace, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;
use uuid::Uuid;

/// The job's kind.
pub(crate) const KIND: &str = "tell-phone";
/// A phone that was off for a day hears of it by mail.
const WORTH_TELLING: Duration = Duration::from_secs(24 * 60 * 60);
const PLACE: SealedPlace<'static> =
    SealedPlace { table: "jobs", id: Uuid::nil(), column: "push_address" };

/// What a phone is told.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Notice {
    /// Somebody reset the owner's two-step (T9).
    TwoStepReset,
    /// Somebody with the password asked to log in without a code (T11).
    RecoveryAsked,
}

impl Notice {
    /// The title, what to do, and the page that opens.
    fn in_words(self, t: &Words) -> (String, String, &'static str) {
        match self {
            Self::TwoStepReset => (t.msg_push_reset_title(), t.msg_push_reset_line(), "/log-in"),
            Self::RecoveryAsked => (t.msg_push_recovery_title(), t.msg_push_recovery_line(), "/"),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Payload {
    owner: AccountId,
    sealed_address: Vec<u8>,
    notice: Notice,
}

/// Tells all phones of this person, once the transaction is committed.
pub(crate) async fn tell(
    tx: &PlatformTx,
    app: &App,
    owner: AccountId,
    notice: Notice,
) -> Result<(), StoreError> {
    for id in rows::of_account(tx, owner).await? {
        let Some((_, address)) = rows::by_id(tx, app, id).await? else { continue };
        let text = serde_json::to_vec(&address).expect("strings are always JSON");
        let sealed_address = app.sealer().seal(PLACE, &text);
        tx.enqueue(Job::new(KIND, &Payload { owner, sealed_address, notice })?).await?;
    }
    Ok(())
}

/// Runs the job.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let (Some(platform), Ok(payload)) = (job.platform, job.payload::<Payload>()) else {
        return JobOutcome::GiveUp("the job does not say which phone".to_owned());
    };
    let opened = app.sealer().open(PLACE, &payload.sealed_address).ok();
    let Some(to) = opened.and_then(|text| serde_json::from_slice(&text).ok()) else {
        return JobOutcome::GiveUp("the address was sealed under another key".to_owned());
    };
    match push(app, platform, &payload, to).await {
        Ok(Some(push)) => send(app, &push).await,
        Ok(None) => JobOutcome::Done,
        Err(cause) => JobOutcome::TryLater(cause.to_string()),
    }
}

async fn send(app: &App, push: &Push) -> JobOutcome {
    match app.courier().push(push).await {
        PushOutcome::Accepted | PushOutcome::Gone => JobOutcome::Done,
        PushOutcome::RefusedForGood(why) => JobOutcome::GiveUp(why),
        PushOutcome::TryLater(why) => JobOutcome::TryLater(why),
    }
}

/// None: the account is gone.
async fn push(
    app: &App,
    platform: PlatformId,
    payload: &Payload,
    to: PushAddress,
) -> Result<Option<Push>, StoreError> {
    let view = app.store().look(platform).await?;
    let owner = accounts::rows::by_id(&view, payload.owner).await?;
    Ok(owner.map(|owner| {
        let (title, body, path) = payload.notice.in_words(words(owner.language));
        let words = json!({ "title": title, "body": body, "path": path });
        Push { to, words: words.to_string(), within: WORTH_TELLING, topic: None }
    }))
}
