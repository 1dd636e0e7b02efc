//! The queue as the service desk sees it (PRODUCT G5, M5): what waits, what died, and the two
//! remedies. Payloads are not shown: they may hold a mail's text.

use super::{Jobs, row};
use crate::{Reason, StoreError};
use chrono::{DateTime, Utc};
use linden_base::{JobId, PlatformId};
use sea_orm::{ColumnTrait, DeriveActiveEnum, EnumIter, Iterable};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum JobState {
    /// To be run when it is due.
    Waiting,
    /// Leased by a runner.
    Running,
    /// Did its work.
    Done,
    /// Given up; waits for a person.
    Dead,
}

/// A job without its payload.
#[derive(Clone, Debug, PartialEq)]
pub struct JobRow {
    /// The job.
    pub id: JobId,
    /// Its platform; none for the installation's own.
    pub platform: Option<PlatformId>,
    /// As the app named it.
    pub kind: String,
    /// Where it stands.
    pub state: JobState,
    /// How often it was tried.
    pub tries: u32,
    /// When it is (or was) due.
    pub run_at: DateTime<Utc>,
    /// Why the last try failed.
    pub last_failure: Option<String>,
    /// When it was put in the queue.
    pub created_at: DateTime<Utc>,
    /// When it was done or died.
    pub finished_at: Option<DateTime<Utc>>,
}

impl From<row::Model> for JobRow {
    fn from(row: row::Model) -> Self {
        Self {
            id: row.id.into(),
            platform: row.platform_id.map(PlatformId::from),
            kind: row.kind,
            state: row.state,
            tries: row.tries.unsigned_abs(),
            run_at: row.run_at,
            last_failure: row.last_failure,
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

impl Jobs {
    /// The jobs in this state, newest first.
    pub async fn list(&self, state: JobState, most: u64) -> Result<Vec<JobRow>, StoreError> {
        let view = self.store.across(Reason::ServiceDesk).await?;
        let found = view.find::<row::Entity>().filter(row::Column::State.eq(state));
        let rows = found.order_by_desc(row::Column::Id).limit(most).all().await?;
        Ok(rows.into_iter().map(JobRow::from).collect())
    }

    /// The jobs whose last try failed and that are tried again, newest first.
    pub async fn failing(&self, most: u64) -> Result<Vec<JobRow>, StoreError> {
        let view = self.store.across(Reason::ServiceDesk).await?;
        let found = view
            .find::<row::Entity>()
            .filter(row::Column::State.eq(JobState::Waiting))
            .filter(row::Column::LastFailure.is_not_null());
        let rows = found.order_by_desc(row::Column::Id).limit(most).all().await?;
        Ok(rows.into_iter().map(JobRow::from).collect())
    }

    /// How many jobs there are in each state.
    pub async fn counts(&self) -> Result<Vec<(JobState, u64)>, StoreError> {
        let view = self.store.across(Reason::Figures).await?;
        let mut counts = Vec::new();
        for state in JobState::iter() {
            let found = view.find::<row::Entity>().filter(row::Column::State.eq(state));
            counts.push((state, found.count().await?));
        }
        Ok(counts)
    }

    /// Gives a dead job all its tries again, from now on.
    pub async fn revive(&self, id: JobId) -> Result<(), StoreError> {
        let tx = self.store.across_change(Reason::ServiceDesk).await?;
        let revived = tx
            .update_many::<row::Entity>()
            .set(row::Column::State, JobState::Waiting)
            .set(row::Column::Tries, 0)
            .set(row::Column::RunAt, self.now())
            .set(row::Column::FinishedAt, None::<DateTime<Utc>>)
            .filter(row::Column::Id.eq(id.uuid()))
            .filter(row::Column::State.eq(JobState::Dead))
            .exec()
            .await?;
        tx.wake_jobs_on_commit();
        tx.commit().await?;
        if revived == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Deletes what was done or died before this moment (PRODUCT S2); gives how many.
    pub async fn forget_finished(&self, before: DateTime<Utc>) -> Result<u64, StoreError> {
        let tx = self.store.across_change(Reason::Retention).await?;
        let gone = tx
            .delete_many::<row::Entity>()
            .filter(row::Column::FinishedAt.lt(before))
            .exec()
            .await?;
        tx.commit().await?;
        Ok(gone)
    }
}
