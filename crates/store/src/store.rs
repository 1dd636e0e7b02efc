//! The store itself: who opens transactions, and of which kind.

use crate::{
    AcrossPlatforms, AcrossTx, Events, Jobs, MigrateError, OpenError, PlatformTx, PlatformView,
    Reason, StoreError, StoreOptions,
    open::{self, Connections},
    row_security::{self, Role},
    transaction::{Mode, Transaction},
};
use linden_base::{Chance, Clock, PlatformId};
use sea_orm::{
    DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::sync::Arc;
use tokio::sync::Notify;

/// The database of one installation. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Shared>);

/// What every transaction needs of the store.
pub(crate) struct Shared {
    pub(crate) connections: Connections,
    pub(crate) events: Events,
    pub(crate) jobs_wake: Notify,
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
}

impl Shared {
    pub(crate) fn backend(&self) -> DbBackend {
        self.connections.backend()
    }
}

impl Store {
    /// Opens the database at `url` (`sqlite://path`, `sqlite::memory:`, `postgres://…`). A
    /// SQLite file and its folder are made when missing. Tables come with [`Store::migrate`].
    pub async fn open(url: &str, options: StoreOptions) -> Result<Self, OpenError> {
        let connections = open::connect(url, &options).await?;
        let events = Events::start(&connections).await?;
        let StoreOptions { clock, chance, .. } = options;
        let jobs_wake = Notify::new();
        Ok(Self(Arc::new(Shared { connections, events, jobs_wake, clock, chance })))
    }

    /// Brings all tables up to date in one transaction over one connection, and on PostgreSQL
    /// puts row-level security on every table that has a `platform_id`. Nodes that start
    /// together wait for each other. `M` begins with [`crate::store_migrations`].
    pub async fn migrate<M: MigratorTrait>(&self) -> Result<(), MigrateError> {
        crate::migrate::run::<M>(&self.0.connections).await
    }

    /// A read-only transaction that sees one platform; never waits for a writer.
    pub async fn look(&self, platform: PlatformId) -> Result<PlatformView, StoreError> {
        let tx = self.begin(Mode::Look, Role::Platform(platform)).await?;
        Ok(PlatformView { tx, platform })
    }

    /// A read-write transaction on one platform. Dropping it rolls back.
    pub async fn change(&self, platform: PlatformId) -> Result<PlatformTx, StoreError> {
        let tx = self.begin(Mode::Change, Role::Platform(platform)).await?;
        Ok(PlatformTx { view: PlatformView { tx, platform } })
    }

    /// A read-only transaction that sees all platforms.
    pub async fn across(&self, reason: Reason) -> Result<AcrossPlatforms, StoreError> {
        let tx = self.begin(Mode::Look, Role::Across).await?;
        Ok(AcrossPlatforms::new(tx, reason))
    }

    /// A read-write transaction on all platforms. Dropping it rolls back.
    pub async fn across_change(&self, reason: Reason) -> Result<AcrossTx, StoreError> {
        let tx = self.begin(Mode::Change, Role::Across).await?;
        Ok(AcrossTx::new(AcrossPlatforms::new(tx, reason)))
    }

    /// The job queue.
    pub fn jobs(&self) -> Jobs {
        Jobs::new(self.clone())
    }

    /// The event bus between the nodes of this installation.
    pub fn events(&self) -> &Events {
        &self.0.events
    }

    /// Waits for all connections to end. Transactions still open are rolled back.
    pub async fn close(&self) {
        self.0.connections.close().await;
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.0
    }

    async fn begin(&self, mode: Mode, role: Role) -> Result<Transaction, StoreError> {
        let db = match self.0.backend() {
            DbBackend::Postgres => self.begin_postgres(mode, role).await?,
            _ => self.begin_sqlite(mode).await?,
        };
        Ok(Transaction::new(db, mode, self.0.clone()))
    }

    /// DEFERRED lost 45 of 64 concurrent read-modify-writes: a writer is IMMEDIATE, always.
    #[expect(clippy::disallowed_methods, reason = "the one place where transactions begin")]
    async fn begin_sqlite(&self, mode: Mode) -> Result<DatabaseTransaction, StoreError> {
        let (connection, kind) = match mode {
            Mode::Look => (self.0.connections.reader(), SqliteTransactionMode::Deferred),
            Mode::Change => (self.0.connections.writer(), SqliteTransactionMode::Immediate),
        };
        let options =
            TransactionOptions { sqlite_transaction_mode: Some(kind), ..Default::default() };
        Ok(connection.begin_with_options(options).await?)
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where transactions begin")]
    async fn begin_postgres(
        &self,
        mode: Mode,
        role: Role,
    ) -> Result<DatabaseTransaction, StoreError> {
        let db = self.0.connections.writer().begin().await?;
        row_security::enter(&db, mode, role).await?;
        Ok(db)
    }
}
