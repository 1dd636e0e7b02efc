//! SQLite: one file, one writer, several readers.
//!
//! `synchronous = FULL`: an answer "done" is on the disk, so that neither SIGKILL nor a power
//! cut takes it back. `NORMAL` would outlive SIGKILL too, but not a power cut; the price is one
//! fsync a write transaction, and pages only read. Whoever needs more writes uses PostgreSQL.

use crate::{OpenError, StoreOptions, open::Connections};
use sea_orm::SqlxSqliteConnector;
use sqlx::{
    pool::PoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, time::Duration};

const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
const AGAIN_AFTER: Duration = Duration::from_millis(20);

pub(crate) async fn connect(url: &str, options: &StoreOptions) -> Result<Connections, OpenError> {
    let address = SqliteConnectOptions::from_str(url)
        .map_err(|error| OpenError::Address(error.to_string()))?
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT);
    if url.contains(":memory:") {
        return in_memory(address, options).await;
    }
    let file = address.get_filename().to_path_buf();
    folder_is_there(&file)?;
    let address = address
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let fault = |error: sqlx::Error| open_error(&file, &error);
    let writer = open(&pool(1, options), &address).await.map_err(fault)?;
    assert_writable(&writer).await.map_err(fault)?;
    let readers = address.pragma("query_only", "ON");
    let reader = open(&pool(options.connections, options), &readers).await.map_err(fault)?;
    Ok(connections(reader, writer))
}

/// The switch to a write-ahead log wants the file for itself and, unlike all else, does not wait
/// for it: who opens a new file at the same moment as somebody else tries again.
async fn open(
    pool: &PoolOptions<sqlx::Sqlite>,
    address: &SqliteConnectOptions,
) -> Result<SqlitePool, sqlx::Error> {
    let mut opened = pool.clone().connect_with(address.clone()).await;
    for _ in 0..BUSY_TIMEOUT.as_millis() / AGAIN_AFTER.as_millis() {
        if !opened.as_ref().is_err_and(is_busy) {
            break;
        }
        tokio::time::sleep(AGAIN_AFTER).await;
        opened = pool.clone().connect_with(address.clone()).await;
    }
    opened
}

/// BUSY, in its lowest byte.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|cause| cause.code());
    code.and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
}

/// One connection for all: a second one would be a second, empty database. A transaction
/// opened inside another therefore fails with `Busy`, which is what tests want to see.
async fn in_memory(
    address: SqliteConnectOptions,
    options: &StoreOptions,
) -> Result<Connections, OpenError> {
    let only = pool(1, options)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(address)
        .await
        .map_err(|error| open_error(Path::new(":memory:"), &error))?;
    Ok(connections(only.clone(), only))
}

fn pool(size: u32, options: &StoreOptions) -> PoolOptions<sqlx::Sqlite> {
    PoolOptions::new()
        .max_connections(size)
        .acquire_timeout(options.acquire_timeout)
        .test_before_acquire(false)
}

fn connections(reader: SqlitePool, writer: SqlitePool) -> Connections {
    Connections::Sqlite {
        reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
        writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
    }
}

fn folder_is_there(file: &Path) -> Result<(), OpenError> {
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) if !folder.is_dir() => Err(OpenError::NoFolder(folder.display().to_string())),
        _ => Ok(()),
    }
}

/// A write that changes nothing shows now, rather than at the first log-in, that the file or
/// its folder is read-only or the disk is full.
async fn assert_writable(writer: &SqlitePool) -> Result<(), sqlx::Error> {
    let mut connection = writer.acquire().await?;
    for statement in ["BEGIN IMMEDIATE", "PRAGMA user_version = 1", "COMMIT"] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(())
}

fn open_error(file: &Path, error: &sqlx::Error) -> OpenError {
    let name = file.display().to_string();
    let cause = error.as_database_error();
    let reason = cause.map_or_else(|| error.to_string(), |cause| cause.message().to_owned());
    let code = cause.and_then(|cause| cause.code()).unwrap_or_default();
    // SQLite's result codes; the finer kind is above the lowest byte.
    match code.parse::<u32>().map(|code| (code, code & 0xff)) {
        // FULL; IOERR_SHMSIZE: no room for the index that readers share.
        Ok((_, 13) | (4874, _)) => OpenError::DiskFull(name),
        // READONLY, CANTOPEN.
        Ok((_, 8 | 14)) if !file.exists() => OpenError::Folder {
            folder: file.parent().unwrap_or(Path::new(".")).display().to_string(),
            reason,
        },
        _ => OpenError::File { file: name, reason },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_full_disk_is_told() {
        // SQLite answers a full disk and a full page quota alike.
        let address = SqliteConnectOptions::new().in_memory(true).pragma("max_page_count", "1");
        let pool = pool(1, &StoreOptions::default()).connect_with(address).await.unwrap();
        let full = sqlx::query("CREATE TABLE one_page_too_many (id INTEGER)").execute(&pool).await;
        let error = open_error(Path::new("/data/linden.db"), &full.unwrap_err());
        assert_eq!(error.to_string(), "The disk that holds the database /data/linden.db is full.");
    }
}
