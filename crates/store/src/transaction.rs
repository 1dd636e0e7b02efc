//! One open transaction, as all four kinds share it: the SeaORM transaction, whether it may
//! write, and what becomes known to others only on commit.

use crate::{Event, StoreError, store::Shared};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// Whether a transaction may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Look,
    Change,
}

/// Dropping it rolls back.
pub(crate) struct Transaction {
    pub(crate) db: DatabaseTransaction,
    pub(crate) mode: Mode,
    pub(crate) shared: Arc<Shared>,
    announced: Mutex<Vec<Event>>,
    enqueued: AtomicBool,
}

impl Transaction {
    pub(crate) fn new(db: DatabaseTransaction, mode: Mode, shared: Arc<Shared>) -> Self {
        let (announced, enqueued) = (Mutex::default(), AtomicBool::new(false));
        Self { db, mode, shared, announced, enqueued }
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.shared.backend() == DbBackend::Postgres
    }

    /// Keeps an event until commit. PostgreSQL does that itself (NOTIFY is transactional).
    pub(crate) async fn announce(&self, event: Event) -> Result<(), StoreError> {
        let text = event.to_text()?;
        if self.is_postgres() {
            crate::events::notify(&self.db, text).await
        } else {
            self.announced.lock().unwrap_or_else(PoisonError::into_inner).push(event);
            Ok(())
        }
    }

    /// The lock goes with the transaction. Two names that hash alike only wait needlessly.
    pub(crate) async fn one_at_a_time(&self, name: &str) -> Result<(), StoreError> {
        if self.is_postgres() {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
            self.db.execute_raw(lock).await?;
        }
        Ok(())
    }

    /// Remembers to wake this node's job runner on commit.
    pub(crate) fn wake_jobs_on_commit(&self) {
        self.enqueued.store(true, Ordering::Relaxed);
    }

    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        let Self { db, shared, announced, enqueued, .. } = self;
        db.commit().await?;
        for event in announced.into_inner().unwrap_or_else(PoisonError::into_inner) {
            shared.events.publish_here(event);
        }
        if enqueued.into_inner() {
            shared.jobs_wake.notify_waiters();
        }
        Ok(())
    }
}
