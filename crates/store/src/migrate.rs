//! Brings the tables up to date. All pending migrations run in one transaction over one
//! connection: a node that is killed half-way leaves nothing behind, and nodes that start
//! together wait for each other. A migration must therefore not ask for anything that cannot
//! run in a transaction (such as CREATE INDEX CONCURRENTLY).

use crate::{MigrateError, open::Connections, row_security};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;

/// Any number, the same on all nodes.
const ONE_AT_A_TIME: &str = "SELECT pg_advisory_xact_lock(7220)";

pub(crate) async fn run<M: MigratorTrait>(connections: &Connections) -> Result<(), MigrateError> {
    if connections.backend() == DbBackend::Postgres {
        row_security::make_roles(connections.writer()).await?;
    }
    let db = begin(connections).await?;
    if connections.backend() == DbBackend::Postgres {
        db.execute_unprepared(ONE_AT_A_TIME).await?;
        row_security::open_to_owner(&db).await?;
        M::up(&db, None).await?;
        row_security::secure_platform_tables(&db).await?;
    } else {
        M::up(&db, None).await?;
    }
    Ok(db.commit().await?)
}

#[expect(clippy::disallowed_methods, reason = "the store alone begins transactions")]
async fn begin(connections: &Connections) -> Result<DatabaseTransaction, DbErr> {
    let immediate = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    connections.writer().begin_with_options(immediate).await
}
