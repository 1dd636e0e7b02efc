//! Tells people beforehand that two-step will be required of them (PRODUCT T12): a mail at the
//! moment when that is planned, written by a job, and a line on their first page. Nobody is told
//! who has two-step already.

use super::{Policy, change::Kept, requires_two_step, rows};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Account,
    exemptions,
    jobs::on_platform,
    mails,
    mails::Mail,
    moments::Reader,
    platforms::Platform,
    two_step,
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, LogInRuleChangeId};
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, PlatformView, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The job's kind.
pub(crate) const KIND: &str = "tell-of-two-step";

/// So many mails are written in one transaction.
const AT_ONCE: u64 = 100;

/// Of which change, and after whom to go on.
#[derive(Serialize, Deserialize)]
struct Payload {
    change: LogInRuleChangeId,
    after: AccountId,
}

/// Puts the job in the queue where a change makes two-step required on a later day.
pub(super) async fn plan(
    tx: &PlatformTx,
    change: &Kept,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let is_required = |policy: Policy| matches!(policy, Policy::Required { .. });
    let begins = is_required(change.to.two_step) && !is_required(change.from.two_step);
    if begins && change.starts_at > now {
        let payload = Payload { change: change.id, after: Uuid::nil().into() };
        tx.enqueue(Job::new(KIND, &payload)?).await?;
    }
    Ok(())
}

/// Runs the job: writes to the next hundred, unless the change was cancelled or has begun.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    on_platform(app, job, async |tx, platform, Payload { change, after }| {
        let Some(change) = rows::to_come(tx, change, app.clock().now()).await? else {
            return Ok(());
        };
        let people = two_step::rows::without_one(tx, change.kind, after, AT_ONCE).await?;
        for account in &people {
            write(tx, app, platform, account, change.starts_at).await?;
        }
        if let Some(last) = people.last() {
            let next = Payload { change: change.id, after: last.id };
            tx.enqueue(Job::new(KIND, &next)?).await?;
        }
        Ok(())
    })
    .await
}

async fn write(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    starts_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    if exemptions::rows::of(tx, account.id, starts_at).await?.is_some() {
        return Ok(());
    }
    let (language, zone) = (account.language, platform.time_zone);
    let from = Reader { language, zone, now: app.clock().now() }.day(starts_at);
    mails::queue(tx, app, platform, account, &Mail::TwoStepFrom { from }).await
}

/// The day from which two-step will be required of the reader, if that is to come and the reader
/// has none: "1 December".
pub(crate) async fn comes(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<Option<String>, StoreError> {
    let Some(from) = visit.platform().rules.required_from(caller.kind) else {
        return Ok(None);
    };
    let is_ready = two_step::has_one(view, caller.account).await?
        || exemptions::rows::of(view, caller.account, from).await?.is_some();
    Ok((!is_ready).then(|| visit.reader(app).day(from)))
}

/// The day until which the reader is exempt, while two-step is required of the others.
pub(crate) async fn exempt(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<Option<String>, StoreError> {
    let (platform, now) = (visit.platform(), app.clock().now());
    let required = platform.rules.of(caller.kind).two_step.is_required(now);
    let who = (caller.account, caller.kind);
    if !required || requires_two_step(view, app, platform, who).await? {
        return Ok(None);
    }
    let exemption = exemptions::rows::of(view, caller.account, now).await?;
    let is_ready = two_step::has_one(view, caller.account).await?;
    let exemption = exemption.filter(|_| !is_ready);
    Ok(exemption.map(|exemption| visit.reader(app).day(exemption.ends_at)))
}
