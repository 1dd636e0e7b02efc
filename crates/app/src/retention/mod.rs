//! Deletes on time what need not be kept (PRODUCT S2); `docs/data-retention.md` is the same
//! table in words. One job a day for the whole installation. Called by `jobs`.
//! Absent: accounts, which go only when their organisation asks.

mod rows;
#[cfg(test)]
mod tests;

use crate::App;
use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use linden_store::{AcrossTx, ClaimedJob, Job, JobOutcome, Reason, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "delete-on-time";

/// How long each kind of thing is kept.
pub(crate) const LOG_IN_ATTEMPTS: Duration = Duration::days(30);
pub(crate) const TRIES: Duration = Duration::days(2);
pub(crate) const ENDED_LINKS: Duration = Duration::days(30);
pub(crate) const REPLACED_ADDRESSES: Duration = crate::addresses::WAIT;
pub(crate) const MAILS: Duration = Duration::days(90);
pub(crate) const MAIL_WORDS: Duration = Duration::days(7);
pub(crate) const SMS: Duration = Duration::days(30);
pub(crate) const SMS_WORDS: Duration = Duration::days(1);
pub(crate) const TWO_STEP_DRAFTS: Duration = Duration::days(1);
pub(crate) const SMS_CODES: Duration = Duration::days(1);
pub(crate) const KNOWN_BROWSERS: Duration = Duration::days(400);
pub(crate) const ENDED_APP_LOG_INS: Duration = Duration::days(30);
pub(crate) const CALLS: Duration = Duration::days(30);
pub(crate) const FINISHED_JOBS: Duration = Duration::days(30);
/// Five years; NEN 7513 asks for no less.
pub(crate) const ACCESS_LOG: Months = Months::new(5 * 12);

/// The day whose job this is.
#[derive(Serialize, Deserialize)]
struct Payload {
    day: NaiveDate,
}

/// Sees to it that today's job is in the queue; on every node, at start.
pub(crate) async fn plan(app: &App) -> Result<(), StoreError> {
    let tx = app.store().across_change(Reason::Retention).await?;
    enqueue(&tx, app.clock().now().date_naive(), app.clock().now()).await?;
    tx.commit().await
}

async fn enqueue(tx: &AcrossTx, day: NaiveDate, at: DateTime<Utc>) -> Result<(), StoreError> {
    let job = Job::new(KIND, &Payload { day })?.at(at);
    tx.enqueue_once(None, &format!("{KIND}:{day}"), job).await?;
    Ok(())
}

/// Deletes what is too old, and plans the next day, in one transaction.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    let Ok(Payload { day }) = job.payload() else {
        return JobOutcome::GiveUp("the job does not say which day".to_owned());
    };
    match delete(app, day, job).await {
        Ok(()) => JobOutcome::Done,
        Err(cause) => {
            plan_next(app, day).await;
            JobOutcome::TryLater(cause.to_string())
        }
    }
}

/// What fails for days is given up: the night after it must not hang on it.
async fn plan_next(app: &App, day: NaiveDate) {
    let now = app.clock().now();
    let planned = async {
        let tx = app.store().across_change(Reason::Retention).await?;
        enqueue_next(&tx, day, now).await?;
        tx.commit().await
    };
    if let Err(cause) = planned.await {
        tracing::error!(error = %cause, "tomorrow's deletions could not be planned");
    }
}

/// The next night's job, once.
async fn enqueue_next(tx: &AcrossTx, day: NaiveDate, now: DateTime<Utc>) -> Result<(), StoreError> {
    let next = day.succ_opt().unwrap_or(day).max(now.date_naive());
    let next = if next == day { day + Duration::days(1) } else { next };
    enqueue(tx, next, next.and_hms_opt(3, 0, 0).map_or(now, |night| night.and_utc())).await
}

async fn delete(app: &App, day: NaiveDate, job: &ClaimedJob) -> Result<(), StoreError> {
    let now = app.clock().now();
    let tx = app.store().across_change(Reason::Retention).await?;
    let deleted = rows::delete_old(&tx, now, app.settings().sessions.idle).await?;
    enqueue_next(&tx, day, now).await?;
    tx.complete(job).await?;
    tx.commit().await?;
    app.store().jobs().forget_finished(now - FINISHED_JOBS).await?;
    tracing::info!(rows = deleted, "what need not be kept was deleted");
    Ok(())
}
