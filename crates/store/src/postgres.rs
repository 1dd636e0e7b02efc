//! PostgreSQL: one pool for all; see `row_security.rs` for what its transactions may see.

use crate::{OpenError, StoreOptions, open::Connections};
use sea_orm::SqlxPostgresConnector;
use sqlx::{
    pool::PoolOptions,
    postgres::{PgConnectOptions, PgPool},
};
use std::str::FromStr;

pub(crate) async fn connect(url: &str, options: &StoreOptions) -> Result<Connections, OpenError> {
    let address = PgConnectOptions::from_str(url)
        .map_err(|_| OpenError::Address("postgres:// with parts that cannot be read".to_owned()))?
        .application_name("linden");
    let pool: PgPool = PoolOptions::new()
        .max_connections(options.connections)
        .acquire_timeout(options.acquire_timeout)
        .connect_with(address.clone())
        .await
        .map_err(|error| open_error(&address, &error))?;
    Ok(Connections::Postgres { pool: SqlxPostgresConnector::from_sqlx_postgres_pool(pool) })
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
        _ => OpenError::Unreachable { server, reason: error.to_string() },
    }
}
