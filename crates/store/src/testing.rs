//! A fresh store for one test: SQLite in memory, or, when `LINDEN_TEST_POSTGRES` names a server
//! where databases may be created, a database of its own there that is dropped at the end.

use crate::{PlatformView, Store, StoreError, StoreOptions};
use linden_base::{Chance, Clock, JobId};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::{ops::Deref, time::Duration};

/// The variable that names a PostgreSQL server for tests.
pub const SERVER: &str = "LINDEN_TEST_POSTGRES";

/// A store that lives as long as its test.
pub struct FreshStore {
    store: Store,
    database: Option<Database>,
}

impl Deref for FreshStore {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl FreshStore {
    /// The address of the database on PostgreSQL, for a test that opens it twice.
    pub fn postgres_url(&self) -> Option<String> {
        self.database.as_ref().map(|database| database.url())
    }
}

struct Database {
    server: String,
    name: String,
}

impl Database {
    fn url(&self) -> String {
        let (front, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let front = front.rsplit_once('/').map_or(front, |(front, _)| front);
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{front}/{}{mark}{query}", self.name)
    }

    async fn run(&self, statement: String) {
        let mut server = PgConnection::connect(&self.server).await.expect("the server answers");
        server.execute(AssertSqlSafe(statement)).await.expect("databases may be created");
    }
}

fn new_name() -> String {
    JobId::new(&Clock::system(), &Chance::system()).uuid().simple().to_string()
}

/// A store with the tables that `M` makes.
///
/// # Panics
/// When the store cannot be made: the test has failed then.
pub async fn fresh<M: MigratorTrait>() -> FreshStore {
    fresh_with::<M>(StoreOptions::default()).await
}

/// The same, with options of the test's own, such as a clock that stands still.
///
/// # Panics
/// When the store cannot be made: the test has failed then.
pub async fn fresh_with<M: MigratorTrait>(options: StoreOptions) -> FreshStore {
    let database = std::env::var(SERVER)
        .ok()
        .filter(|server| !server.is_empty())
        .map(|server| Database { server, name: format!("linden_test_{}", new_name()) });
    let url = match &database {
        None => "sqlite::memory:".to_owned(),
        Some(database) => {
            database.run(format!("CREATE DATABASE {}", database.name)).await;
            database.url()
        }
    };
    let acquire_timeout = options.acquire_timeout.min(Duration::from_secs(5));
    let options = StoreOptions { acquire_timeout, ..options };
    let store = Store::open(&url, options).await.expect("a fresh store opens");
    store.migrate::<M>().await.expect("a fresh store takes its tables");
    FreshStore { store, database }
}

impl Drop for FreshStore {
    fn drop(&mut self) {
        let Some(database) = self.database.take() else { return };
        let drop_it = move || {
            let statement = format!("DROP DATABASE {} WITH (FORCE)", database.name);
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime starts")
                .block_on(database.run(statement));
        };
        // A runtime cannot be started inside another one, so on a thread of its own.
        if std::thread::spawn(drop_it).join().is_err() {
            tracing::warn!("a test database was left behind");
        }
    }
}

/// The door past the first wall, for the tests of the second: one number from SQL of the
/// test's own, in the role that the transaction has.
pub async fn number_by_raw_sql(view: &PlatformView, sql: &str) -> Result<i64, StoreError> {
    let statement = Statement::from_string(view.tx.shared.backend(), sql);
    let row = view.tx.db.query_one_raw(statement).await?.ok_or(StoreError::NotFound)?;
    Ok(row.try_get_by_index(0)?)
}

/// The same for a change; gives the number of rows touched.
pub async fn change_by_raw_sql(view: &PlatformView, sql: &str) -> Result<u64, StoreError> {
    let statement = Statement::from_string(view.tx.shared.backend(), sql);
    Ok(view.tx.db.execute_raw(statement).await?.rows_affected())
}

/// The names of all tables that migrations made, in the order of the alphabet.
pub async fn tables(view: &PlatformView) -> Result<Vec<String>, StoreError> {
    let backend = view.tx.shared.backend();
    let sql = match backend {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
             AND name <> 'seaql_migrations' ORDER BY name"
        }
        _ => {
            "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public' \
             AND tablename <> 'seaql_migrations' ORDER BY tablename"
        }
    };
    let rows = view.tx.db.query_all_raw(Statement::from_string(backend, sql)).await?;
    let names = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(names.collect::<Result<_, sea_orm::DbErr>>()?)
}

/// A setting of SQLite (`column` of the pragma `name`) on the connection of this transaction.
pub async fn sqlite_setting(
    view: &PlatformView,
    name: &str,
    column: &str,
) -> Result<String, StoreError> {
    let sql = format!("SELECT CAST({column} AS TEXT) FROM pragma_{name}");
    let statement = Statement::from_string(view.tx.shared.backend(), sql);
    let row = view.tx.db.query_one_raw(statement).await?.ok_or(StoreError::NotFound)?;
    Ok(row.try_get_by_index(0)?)
}
