//! PostgreSQL: one pool for all; see `row_security.rs` for what its transactions may see.

use crate::{OpenError, StoreOptions, open::Connections};
use sea_orm::SqlxPostgresConnector;
use sqlx::{
    Connection,
    pool::PoolOptions,
    postgres::{PgConnectOptions, PgConnection, PgPool},
};
use std::{str::FromStr, time::Duration};

pub(crate) async fn connect(url: &str, options: &StoreOptions) -> Result<Connections, OpenError> {
    let address = PgConnectOptions::from_str(url)
        .map_err(|_| OpenError::Address("postgres:// with parts that cannot be read".to_owned()))?
        .application_name("linden");
    try_once(&address, options.acquire_timeout).await?;
    let pool: PgPool = PoolOptions::new()
        .max_connections(options.connections)
        .acquire_timeout(options.acquire_timeout)
        .connect_with(address.clone())
        .await
        .map_err(|error| open_error(&address, &error))?;
    Ok(Connections::Postgres { pool: SqlxPostgresConnector::from_sqlx_postgres_pool(pool) })
}

/// The pool tries again and again, and then tells only that it took too long.
async fn try_once(address: &PgConnectOptions, patience: Duration) -> Result<(), OpenError> {
    let connect = PgConnection::connect_with(address);
    let connection = match tokio::time::timeout(patience, connect).await {
        Ok(connected) => connected.map_err(|error| open_error(address, &error))?,
        Err(_) => return Err(open_error(address, &sqlx::Error::PoolTimedOut)),
    };
    connection.close().await.map_err(|error| open_error(address, &error))
}

pub(crate) fn open_error(address: &PgConnectOptions, error: &sqlx::Error) -> OpenError {
    let server = format!("{}:{}", address.get_host(), address.get_port());
    let code = error.as_database_error().and_then(|error| error.code()).unwrap_or_default();
    // SQLSTATE: 28P01 wrong password, 28000 user refused, 3D000 no such database.
    match code.as_ref() {
        "28P01" | "28000" => OpenError::Refused { server },
        "3D000" => {
            let database = address.get_database().unwrap_or_default().to_owned();
            OpenError::NoSuchDatabase { server, database }
        }
        _ => OpenError::Unreachable { server, reason: reason(error) },
    }
}

fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Io(cause) => cause.to_string(),
        sqlx::Error::Database(cause) => cause.message().to_owned(),
        sqlx::Error::PoolTimedOut => "it does not answer in time".to_owned(),
        other => other.to_string(),
    }
}
