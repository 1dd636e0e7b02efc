//! Opens the connections that a database URL asks for.

use crate::{OpenError, postgres, sqlite};
use linden_base::{Chance, Clock};
use sea_orm::{DatabaseConnection, DbBackend};
use std::time::Duration;

/// How the store uses its database.
#[derive(Clone, Debug)]
pub struct StoreOptions {
    /// The most connections that are open at once: readers on SQLite (its one writer is apart),
    /// all on PostgreSQL.
    pub connections: u32,
    /// How long a transaction waits for a free connection before it fails with `Busy`.
    pub acquire_timeout: Duration,
    /// The clock that jobs go by.
    pub clock: Clock,
    /// Where ids of jobs and leases come from.
    pub chance: Chance,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            connections: 8,
            acquire_timeout: Duration::from_secs(10),
            clock: Clock::system(),
            chance: Chance::system(),
        }
    }
}

/// The open pools.
pub(crate) enum Connections {
    /// Readers never queue behind the one writer (WAL). In memory both are the same one.
    Sqlite {
        reader: DatabaseConnection,
        writer: DatabaseConnection,
    },
    Postgres {
        pool: DatabaseConnection,
    },
}

impl Connections {
    pub(crate) fn backend(&self) -> DbBackend {
        match self {
            Self::Sqlite { .. } => DbBackend::Sqlite,
            Self::Postgres { .. } => DbBackend::Postgres,
        }
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        match self {
            Self::Sqlite { reader, .. } => reader,
            Self::Postgres { pool } => pool,
        }
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        match self {
            Self::Sqlite { writer, .. } => writer,
            Self::Postgres { pool } => pool,
        }
    }

    pub(crate) async fn close(&self) {
        for connection in [self.reader(), self.writer()] {
            if let Err(error) = connection.close_by_ref().await {
                tracing::warn!(%error, "closing the database failed");
            }
        }
    }
}

pub(crate) async fn connect(url: &str, options: &StoreOptions) -> Result<Connections, OpenError> {
    match url.split(':').next() {
        Some("sqlite") => sqlite::connect(url, options).await,
        Some("postgres" | "postgresql") => postgres::connect(url, options).await,
        // The rest of the address may hold a password.
        other => Err(OpenError::Address(other.unwrap_or_default().to_owned())),
    }
}
