//! The way past the platform wall. Search for `across` to find every use: each names why.

use crate::{
    ClaimedJob, DeleteMany, Event, Job, PlatformTx, PlatformView, Scoped, StoreError, UpdateMany,
    changes, jobs,
    row_security::{self, Role},
    transaction::Transaction,
};
use linden_base::{JobId, PlatformId};
use sea_orm::{ActiveModelBehavior, EntityTrait, IntoActiveModel, PrimaryKeyTrait};
use serde::Serialize;
use std::ops::Deref;

/// Why somebody looks across all platforms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A request came in and its platform is found by its host.
    LogInByHost,
    /// The job queue, which serves all platforms.
    Jobs,
    /// The service desk works above the platforms (PRODUCT G5).
    ServiceDesk,
    /// The demo makes its platforms and people.
    Demo,
    /// What no longer needs keeping is deleted everywhere (PRODUCT S2).
    Retention,
    /// Figures about the installation as a whole, without a person in them.
    Figures,
}

/// Reads across all platforms.
pub struct AcrossPlatforms {
    tx: Transaction,
    reason: Reason,
}

impl AcrossPlatforms {
    pub(crate) fn new(tx: Transaction, reason: Reason) -> Self {
        tracing::trace!(?reason, "a transaction across all platforms begins");
        Self { tx, reason }
    }

    /// Why this transaction sees all platforms.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// A query on the rows of all platforms.
    pub fn find<E: EntityTrait>(&self) -> Scoped<'_, E> {
        Scoped::unlimited(&self.tx, E::find())
    }

    /// The row with this primary key, on whatever platform.
    pub fn find_by_id<E: EntityTrait>(
        &self,
        id: impl Into<<E::PrimaryKey as PrimaryKeyTrait>::ValueType>,
    ) -> Scoped<'_, E> {
        Scoped::unlimited(&self.tx, E::find_by_id(id))
    }

    /// Goes on in the same transaction with one platform only; there is no way back.
    pub async fn narrow(self, platform: PlatformId) -> Result<PlatformView, StoreError> {
        if self.tx.is_postgres() {
            row_security::switch(&self.tx.db, Role::Platform(platform)).await?;
        }
        Ok(PlatformView { tx: self.tx, platform })
    }
}

/// Reads and writes across all platforms. Dropping it without [`AcrossTx::commit`] rolls back.
pub struct AcrossTx {
    view: AcrossPlatforms,
}

impl Deref for AcrossTx {
    type Target = AcrossPlatforms;
    fn deref(&self) -> &AcrossPlatforms {
        &self.view
    }
}

impl AcrossTx {
    pub(crate) fn new(view: AcrossPlatforms) -> Self {
        Self { view }
    }

    /// A running job queue on this node looks at once when this is committed.
    pub(crate) fn wake_jobs_on_commit(&self) {
        self.tx.wake_jobs_on_commit();
    }

    pub(crate) fn transaction(&self) -> &Transaction {
        &self.view.tx
    }

    /// Goes on in the same transaction with one platform only; there is no way back.
    pub async fn narrow(self, platform: PlatformId) -> Result<PlatformTx, StoreError> {
        Ok(PlatformTx { view: self.view.narrow(platform).await? })
    }

    /// Makes everything that was done here true, and only then known.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.view.tx.commit().await
    }

    /// Inserts a row as it stands: its platform must be set by the caller.
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        changes::insert(&self.tx.db, row).await
    }

    /// Inserts a row unless a unique index is in the way; says whether it did.
    pub async fn insert_or_ignore<A>(&self, row: A) -> Result<bool, StoreError>
    where
        A: ActiveModelBehavior + Send,
    {
        changes::insert_or_ignore(&self.tx.db, row).await
    }

    /// Writes the columns that are `Set` into the row with the same primary key.
    pub async fn update<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(A::Entity::update(row).exec(&self.tx.db).await?)
    }

    /// An update of all rows, of all platforms, that its filters leave.
    pub fn update_many<E: EntityTrait>(&self) -> UpdateMany<'_, E> {
        UpdateMany::unlimited(&self.tx)
    }

    /// A deletion of all rows, of all platforms, that its filters leave.
    pub fn delete_many<E: EntityTrait>(&self) -> DeleteMany<'_, E> {
        DeleteMany::unlimited(&self.tx)
    }

    /// Puts a job in the queue, for a platform or (with none) for the installation.
    pub async fn enqueue(
        &self,
        platform: Option<PlatformId>,
        job: Job,
    ) -> Result<JobId, StoreError> {
        jobs::enqueue(&self.tx, platform, job).await
    }

    /// Puts a job in the queue unless one with the same key was there before, waiting or done;
    /// so a job with a rhythm is run once for each of its times, on however many nodes.
    pub async fn enqueue_once(
        &self,
        platform: Option<PlatformId>,
        key: &str,
        job: Job,
    ) -> Result<Option<JobId>, StoreError> {
        jobs::enqueue_once(&self.tx, platform, key, job).await
    }

    /// Ends a job in the same transaction as its effects.
    pub async fn complete(&self, job: &ClaimedJob) -> Result<(), StoreError> {
        jobs::complete(&self.tx, None, job).await
    }

    /// Tells all nodes, once this transaction is committed.
    pub async fn announce(
        &self,
        platform: Option<PlatformId>,
        topic: &str,
        payload: &impl Serialize,
    ) -> Result<(), StoreError> {
        self.tx.announce(Event::new(platform, topic, payload)?).await
    }
}
