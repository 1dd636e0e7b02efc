//! A transaction that sees one platform. It is no SeaORM connection: entities are reached only
//! through the methods here, each of which filters by the platform or stamps it.

use crate::{
    ClaimedJob, DeleteMany, Event, Job, PlatformOwned, Scoped, StoreError, UpdateMany, changes,
    jobs, transaction::Transaction,
};
use linden_base::{JobId, PlatformId};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, PrimaryKeyTrait,
};
use serde::Serialize;
use std::ops::Deref;

/// Reads on one platform.
pub struct PlatformView {
    pub(crate) tx: Transaction,
    pub(crate) platform: PlatformId,
}

impl PlatformView {
    /// The platform that this transaction sees.
    pub fn platform(&self) -> PlatformId {
        self.platform
    }

    /// A query on the rows of this platform.
    pub fn find<E: PlatformOwned>(&self) -> Scoped<'_, E> {
        Scoped::limited(&self.tx, self.platform.uuid(), E::find())
    }

    /// The row with this primary key, if it is this platform's.
    pub fn find_by_id<E: PlatformOwned>(
        &self,
        id: impl Into<<E::PrimaryKey as PrimaryKeyTrait>::ValueType>,
    ) -> Scoped<'_, E> {
        Scoped::limited(&self.tx, self.platform.uuid(), E::find_by_id(id))
    }
}

/// Reads and writes on one platform. Dropping it without [`PlatformTx::commit`] rolls back.
pub struct PlatformTx {
    pub(crate) view: PlatformView,
}

impl Deref for PlatformTx {
    type Target = PlatformView;
    fn deref(&self) -> &PlatformView {
        &self.view
    }
}

impl PlatformTx {
    /// Makes everything that was done here true, and only then known: jobs wake, events go out.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.view.tx.commit().await
    }

    /// From here to the end of this transaction, no other one of this platform goes on that
    /// names the same thing. For rules that look before they write where there is no row to
    /// lock: "at most five tries", "never the last application manager". Call it before
    /// looking. SQLite's one writer has that by itself; PostgreSQL has not.
    pub async fn one_at_a_time(&self, thing: &str) -> Result<(), StoreError> {
        self.tx.one_at_a_time(&format!("{}:{thing}", self.platform)).await
    }

    /// Inserts a row. Its platform is filled in; one that names another platform is refused.
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelBehavior + Send,
        A::Entity: PlatformOwned,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        changes::insert(&self.tx.db, self.stamped(row)?).await
    }

    /// Inserts a row unless a unique index is in the way; says whether it did. The
    /// transaction goes on in both cases, on both databases.
    pub async fn insert_or_ignore<A>(&self, row: A) -> Result<bool, StoreError>
    where
        A: ActiveModelBehavior + Send,
        A::Entity: PlatformOwned,
    {
        changes::insert_or_ignore(&self.tx.db, self.stamped(row)?).await
    }

    /// Inserts a row, or, where one with the same `unique` columns is there already, writes the
    /// `replace` columns into that one. The unique index should begin with the platform; a row
    /// of another platform that stands in the way is left alone and gives `OtherPlatform`.
    pub async fn insert_or_replace<A>(
        &self,
        row: A,
        unique: &[<A::Entity as EntityTrait>::Column],
        replace: &[<A::Entity as EntityTrait>::Column],
    ) -> Result<(), StoreError>
    where
        A: ActiveModelBehavior + Send,
        A::Entity: PlatformOwned,
    {
        let (row, platform) = (self.stamped(row)?, self.platform.uuid());
        changes::insert_or_replace(&self.tx.db, row, platform, unique, replace).await
    }

    /// Writes the columns that are `Set` into the row with the same primary key, and gives the
    /// whole row; `NotFound` if this platform has no such row.
    pub async fn update<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelBehavior + Send,
        A::Entity: PlatformOwned,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        changes::update(&self.view, row).await
    }

    /// An update of all rows that its filters leave.
    pub fn update_many<E: PlatformOwned>(&self) -> UpdateMany<'_, E> {
        UpdateMany::limited(&self.tx, self.platform.uuid())
    }

    /// Deletes the row with this primary key; `NotFound` if this platform has no such row.
    pub async fn delete_by_id<E: PlatformOwned>(
        &self,
        id: impl Into<<E::PrimaryKey as PrimaryKeyTrait>::ValueType>,
    ) -> Result<(), StoreError> {
        changes::delete_by_id::<E>(&self.tx.db, id.into(), self.platform.uuid()).await
    }

    /// A deletion of all rows that its filters leave.
    pub fn delete_many<E: PlatformOwned>(&self) -> DeleteMany<'_, E> {
        DeleteMany::limited(&self.tx, self.platform.uuid())
    }

    /// Puts a job in the queue. It exists once this transaction is committed.
    pub async fn enqueue(&self, job: Job) -> Result<JobId, StoreError> {
        jobs::enqueue(&self.tx, Some(self.platform), job).await
    }

    /// Ends a job in the same transaction as its effects, so that both happen or neither does.
    /// `LeaseLost` if another process has taken it over, or it is no job of this platform: roll
    /// back then.
    pub async fn complete(&self, job: &ClaimedJob) -> Result<(), StoreError> {
        jobs::complete(&self.tx, Some(self.platform), job).await
    }

    /// Tells all nodes, once this transaction is committed.
    pub async fn announce(&self, topic: &str, payload: &impl Serialize) -> Result<(), StoreError> {
        self.tx.announce(Event::new(Some(self.platform), topic, payload)?).await
    }

    fn stamped<A>(&self, row: A) -> Result<A, StoreError>
    where
        A: ActiveModelTrait,
        A::Entity: PlatformOwned,
    {
        changes::stamped(row, self.platform.uuid())
    }
}
