//! Taking due jobs, holding their lease, and saying how they ended.

use super::{ClaimedJob, JobState, Jobs, lanes::Kinds, row};
use crate::{AcrossTx, Reason, Scoped, StoreError, UpdateMany};
use chrono::{DateTime, Duration, Utc};
use linden_base::{JobId, PlatformId};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, LockBehavior, LockType},
};
use uuid::Uuid;

/// What a dead job says whose process never lived to tell.
const NEVER_ENDED: &str = "every try ended without an answer";

impl Jobs {
    /// Leases up to `most` due jobs, the longest due first. No other process gets the same
    /// ones: SKIP LOCKED on PostgreSQL, the one write lock on SQLite.
    pub async fn claim(&self, most: u64, lease: Duration) -> Result<Vec<ClaimedJob>, StoreError> {
        self.claim_of(&Kinds::All, most, lease).await
    }

    /// The same, of these kinds alone.
    pub(super) async fn claim_of(
        &self,
        kinds: &Kinds,
        most: u64,
        lease: Duration,
    ) -> Result<Vec<ClaimedJob>, StoreError> {
        if !self.any_due(kinds).await? {
            return Ok(Vec::new());
        }
        let (now, tx) = (self.now(), self.store.across_change(Reason::Jobs).await?);
        let mut claimed = Vec::new();
        for job in due_and_locked(&tx, kinds, now, most).await? {
            if job.tries >= job.most_tries {
                bury(&tx, &job, NEVER_ENDED, now).await?;
            } else {
                claimed.push(self.take(&tx, job, now + lease).await?);
            }
        }
        tx.commit().await?;
        Ok(claimed)
    }

    /// A look costs no write lock: runners ask once a second.
    async fn any_due(&self, kinds: &Kinds) -> Result<bool, StoreError> {
        let view = self.store.across(Reason::Jobs).await?;
        let due = view.find::<row::Entity>().filter(due(self.now()));
        due.filter(kinds.condition()).exists().await
    }

    async fn take(
        &self,
        tx: &AcrossTx,
        job: row::Model,
        until: DateTime<Utc>,
    ) -> Result<ClaimedJob, StoreError> {
        let shared = self.store.shared();
        let lease = JobId::new(&shared.clock, &shared.chance).uuid();
        tx.update_many::<row::Entity>()
            .set(row::Column::State, JobState::Running)
            .set(row::Column::Tries, job.tries + 1)
            .set(row::Column::Lease, Some(lease))
            .set(row::Column::LeaseUntil, Some(until))
            .filter(row::Column::Id.eq(job.id))
            .exec()
            .await?;
        Ok(ClaimedJob {
            id: JobId::from(job.id),
            platform: job.platform_id.map(PlatformId::from),
            kind: job.kind,
            attempt: (job.tries + 1).unsigned_abs(),
            payload: job.payload,
            lease,
        })
    }

    /// Holds a job for longer; `LeaseLost` if another process has it by now.
    pub(super) async fn renew(&self, job: &ClaimedJob, lease: Duration) -> Result<(), StoreError> {
        let tx = self.store.across_change(Reason::Jobs).await?;
        let until = Some(self.now() + lease);
        held(&tx, job).set(row::Column::LeaseUntil, until).exec().await.and_then(one)?;
        tx.commit().await
    }

    /// Ends a job that did its work.
    pub async fn complete(&self, job: &ClaimedJob) -> Result<(), StoreError> {
        let tx = self.store.across_change(Reason::Jobs).await?;
        tx.complete(job).await?;
        tx.commit().await
    }

    /// Puts a job back to be tried again; dead if that was its last try.
    pub async fn try_later(
        &self,
        job: &ClaimedJob,
        run_at: DateTime<Utc>,
        why: &str,
    ) -> Result<(), StoreError> {
        let tx = self.store.across_change(Reason::Jobs).await?;
        let tries_left = Expr::col(row::Column::Tries).lt(Expr::col(row::Column::MostTries));
        let back = held(&tx, job)
            .set(row::Column::State, JobState::Waiting)
            .set(row::Column::RunAt, run_at)
            .set(row::Column::LastFailure, Some(why.to_owned()))
            .set(row::Column::Lease, None::<Uuid>)
            .set(row::Column::LeaseUntil, None::<DateTime<Utc>>)
            .filter(tries_left)
            .exec()
            .await?;
        if back == 0 {
            end(&tx, job, why, self.now()).await?;
        }
        tx.commit().await
    }

    /// Ends a job that can never do its work. It stays to be seen by the service desk.
    pub async fn give_up(&self, job: &ClaimedJob, why: &str) -> Result<(), StoreError> {
        let tx = self.store.across_change(Reason::Jobs).await?;
        end(&tx, job, why, self.now()).await?;
        tx.commit().await
    }

    /// To be called once by the server at its start. On SQLite, which has one server, every
    /// lease is freed: what was running was running in a process that is gone. On PostgreSQL
    /// leases of others may be alive, and run out by themselves. Gives how many were freed.
    pub async fn take_over_at_start(&self) -> Result<u64, StoreError> {
        let tx = self.store.across_change(Reason::Jobs).await?;
        if tx.transaction().is_postgres() {
            return Ok(0);
        }
        let freed = tx
            .update_many::<row::Entity>()
            .set(row::Column::LeaseUntil, Some(self.now()))
            .filter(row::Column::State.eq(JobState::Running))
            .exec()
            .await?;
        tx.commit().await?;
        Ok(freed)
    }
}

fn due(now: DateTime<Utc>) -> Condition {
    let waiting = row::Column::State.eq(JobState::Waiting).and(row::Column::RunAt.lte(now));
    let abandoned = row::Column::State.eq(JobState::Running).and(row::Column::LeaseUntil.lte(now));
    Condition::any().add(waiting).add(abandoned)
}

async fn due_and_locked(
    tx: &AcrossTx,
    kinds: &Kinds,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<row::Model>, StoreError> {
    let select = row::Entity::find()
        .filter(due(now))
        .filter(kinds.condition())
        .order_by_asc(row::Column::RunAt)
        .order_by_asc(row::Column::Id)
        .limit(most)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    Scoped::unlimited(tx.transaction(), select).all().await
}

fn held<'t>(tx: &'t AcrossTx, job: &ClaimedJob) -> UpdateMany<'t, row::Entity> {
    tx.update_many::<row::Entity>()
        .filter(row::Column::Id.eq(job.id.uuid()))
        .filter(row::Column::Lease.eq(job.lease))
}

async fn end(
    tx: &AcrossTx,
    job: &ClaimedJob,
    why: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    dead(held(tx, job), why, now).exec().await.and_then(one)
}

async fn bury(
    tx: &AcrossTx,
    job: &row::Model,
    why: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let why = job.last_failure.as_deref().unwrap_or(why);
    let this = tx.update_many::<row::Entity>().filter(row::Column::Id.eq(job.id));
    dead(this, why, now).exec().await.and_then(one)
}

fn dead<'t>(
    update: UpdateMany<'t, row::Entity>,
    why: &str,
    now: DateTime<Utc>,
) -> UpdateMany<'t, row::Entity> {
    update
        .set(row::Column::State, JobState::Dead)
        .set(row::Column::LastFailure, Some(why.to_owned()))
        .set(row::Column::FinishedAt, Some(now))
        .set(row::Column::Lease, None::<Uuid>)
        .set(row::Column::LeaseUntil, None::<DateTime<Utc>>)
}

fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::LeaseLost) } else { Ok(()) }
}
