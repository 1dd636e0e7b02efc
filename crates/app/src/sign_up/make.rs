//! The job that makes the account of somebody who signed up, or tells who has one that they
//! do. Apart from the request, so that both take as long.

use crate::{
    App,
    accounts::{self, Account, Kind, State, forms::DetailFields, making, stored_email},
    audit::Actor,
    jobs::{Fault, on_platform},
    layout::words::words,
    mails::{self, Mail},
    moments,
    platforms::Platform,
    welcome,
};
use linden_base::Language;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, SealedPlace, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The job's kind.
pub(crate) const KIND: &str = "make-signed-up-account";

/// What was typed is sealed: the job waits in a table that the service desk sees.
#[derive(Serialize, Deserialize)]
struct Payload {
    sealed_fields: Vec<u8>,
    language: Language,
}

const PLACE: SealedPlace<'static> =
    SealedPlace { table: "jobs", id: Uuid::nil(), column: "sign_up" };

pub(super) fn job(app: &App, fields: &DetailFields, language: Language) -> Result<Job, StoreError> {
    let fields = serde_json::to_vec(fields).expect("text fields are always JSON");
    Job::new(KIND, &Payload { sealed_fields: app.sealer().seal(PLACE, &fields), language })
}

/// Runs the job.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    on_platform(app, job, async |tx, platform, Payload { sealed_fields, language }| {
        let opened = app.sealer().open(PLACE, &sealed_fields).ok();
        let fields: Option<DetailFields> =
            opened.and_then(|fields| serde_json::from_slice(&fields).ok());
        let fields = fields.ok_or(Fault::ForGood("what was typed was sealed under another key"))?;
        match accounts::rows::by_email(tx, &stored_email(&fields.email)).await? {
            Some((account, _)) if !makes_way(&account) => tell(tx, app, platform, &account).await?,
            _ => add(tx, app, platform, &fields, language).await?,
        }
        Ok(())
    })
    .await
}

/// A friend's closed account is nobody's way in any more; an open one stays, or a stranger could
/// take it away by signing up with its address.
fn makes_way(account: &Account) -> bool {
    account.kind == Kind::Friend && account.state == State::Deactivated
}

/// Somebody has an account: a mail says so, or the welcome comes again.
async fn tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<(), StoreError> {
    match account.state {
        State::Active => mails::queue(tx, app, platform, account, &Mail::AlreadyHere).await,
        State::Invited => welcome::invite(tx, app, platform, account).await,
        State::Deactivated => Ok(()),
    }
}

async fn add(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    fields: &DetailFields,
    language: Language,
) -> Result<(), StoreError> {
    let today =
        moments::Reader { language, zone: platform.time_zone, now: app.clock().now() }.date_now();
    // Checked by the page; a platform's rules may have changed since.
    let Ok(details) = fields.checked(words(language), today, language) else { return Ok(()) };
    making::make(tx, app, platform, Actor::Linden, Kind::Client, details).await.map(|_| ())
}
