//! The queue of work that must not be lost: mails, reminders, deletions. A job is a row, made in
//! the same transaction as its cause and carrying its platform. A runner leases it; the lease of
//! a killed process runs out and the job is taken again. So a job may run twice (a crash between
//! its effect and the record of it): a handler either ends it with `complete` in the
//! transaction of its effects, or makes repeating harmless (a mail keeps its Message-ID).
//!
//! What kinds there are, their rhythm, and which of them are urgent, is the app's.

mod claim;
mod desk;
mod lanes;
mod row;
mod runner;

pub use desk::{JobRow, JobState};
pub use lanes::Lane;
pub use runner::{JobHandler, JobOutcome, RunnerOptions};

use crate::{Store, StoreError, changes, transaction::Transaction};
use chrono::{DateTime, Utc};
use linden_base::{JobId, PlatformId};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// About three days with the waits of [`runner`]'s back-off.
const MOST_TRIES: u32 = 24;

/// A job to be put in the queue.
#[derive(Clone, Debug)]
pub struct Job {
    kind: String,
    payload: serde_json::Value,
    run_at: Option<DateTime<Utc>>,
    most_tries: u32,
}

impl Job {
    /// A job of a kind that the app knows, to be run as soon as possible.
    pub fn new(kind: &str, payload: &impl Serialize) -> Result<Self, StoreError> {
        let payload = serde_json::to_value(payload).map_err(crate::events::json_fault)?;
        Ok(Self { kind: kind.to_owned(), payload, run_at: None, most_tries: MOST_TRIES })
    }

    /// Not before this moment.
    #[must_use]
    pub fn at(mut self, moment: DateTime<Utc>) -> Self {
        self.run_at = Some(moment);
        self
    }

    /// After so many tries it is dead and waits for the service desk.
    #[must_use]
    pub fn most_tries(mut self, tries: u32) -> Self {
        self.most_tries = tries;
        self
    }
}

/// A job that this process holds the lease of.
#[derive(Clone, Debug)]
pub struct ClaimedJob {
    /// Stays the same over all tries.
    pub id: JobId,
    /// The platform whose transaction made it.
    pub platform: Option<PlatformId>,
    /// As the app named it.
    pub kind: String,
    /// 1 for the first try.
    pub attempt: u32,
    payload: String,
    lease: Uuid,
}

impl ClaimedJob {
    /// The payload as it was enqueued.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.payload)
    }
}

/// The queue, for runners and for the service desk.
#[derive(Clone)]
pub struct Jobs {
    store: Store,
}

impl Jobs {
    pub(crate) fn new(store: Store) -> Self {
        Self { store }
    }

    fn now(&self) -> DateTime<Utc> {
        self.store.shared().clock.now()
    }
}

pub(crate) async fn enqueue(
    tx: &Transaction,
    platform: Option<PlatformId>,
    job: Job,
) -> Result<JobId, StoreError> {
    let (id, row) = new_row(tx, platform, job);
    changes::insert(&tx.db, row).await?;
    tx.wake_jobs_on_commit();
    Ok(id)
}

pub(crate) async fn enqueue_once(
    tx: &Transaction,
    platform: Option<PlatformId>,
    key: &str,
    job: Job,
) -> Result<Option<JobId>, StoreError> {
    let (id, mut row) = new_row(tx, platform, job);
    row.once_key = Set(Some(key.to_owned()));
    let is_new = changes::insert_or_ignore(&tx.db, row).await?;
    tx.wake_jobs_on_commit();
    Ok(is_new.then_some(id))
}

fn new_row(tx: &Transaction, platform: Option<PlatformId>, job: Job) -> (JobId, row::ActiveModel) {
    let now = tx.shared.clock.now();
    let id = JobId::new(&tx.shared.clock, &tx.shared.chance);
    let row = row::ActiveModel {
        id: Set(id.uuid()),
        platform_id: Set(platform.map(PlatformId::uuid)),
        kind: Set(job.kind),
        payload: Set(job.payload.to_string()),
        run_at: Set(job.run_at.unwrap_or(now)),
        state: Set(JobState::Waiting),
        tries: Set(0),
        most_tries: Set(i32::try_from(job.most_tries).unwrap_or(i32::MAX)),
        created_at: Set(now),
        ..Default::default()
    };
    (id, row)
}

/// The payload is emptied: it may hold a mail's text, and has done its work.
pub(crate) async fn complete(
    tx: &Transaction,
    platform: Option<PlatformId>,
    job: &ClaimedJob,
) -> Result<(), StoreError> {
    let of_platform = platform.map(|platform| row::Column::PlatformId.eq(platform.uuid()));
    let done = crate::UpdateMany::<row::Entity>::unlimited(tx)
        .filter(Condition::all().add_option(of_platform))
        .set(row::Column::State, JobState::Done)
        .set(row::Column::Payload, "null")
        .set(row::Column::FinishedAt, Some(tx.shared.clock.now()))
        .set(row::Column::Lease, None::<Uuid>)
        .set(row::Column::LeaseUntil, None::<DateTime<Utc>>)
        .filter(row::Column::Id.eq(job.id.uuid()))
        .filter(row::Column::Lease.eq(job.lease))
        .exec()
        .await?;
    if done == 0 { Err(StoreError::LeaseLost) } else { Ok(()) }
}
