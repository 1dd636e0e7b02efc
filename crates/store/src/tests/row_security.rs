//! The second wall, on PostgreSQL: it holds where the first is bypassed on purpose.

use super::library::{Library, Migrator, new_shelf};
use crate::{MigrateError, Store, StoreError, StoreOptions, testing};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

const COUNT: &str = "SELECT COUNT(*) FROM shelves";

/// Two platforms with a shelf each, on PostgreSQL; none where the tests run on SQLite.
async fn on_postgres() -> Option<Library> {
    let library = Library::new().await;
    library.store.postgres_url()?;
    library.shelf(library.here, "poems").await;
    library.shelf(library.there, "maps").await;
    Some(library)
}

#[tokio::test]
async fn a_query_that_forgets_its_platform_sees_its_own_rows_only() {
    let Some(library) = on_postgres().await else { return };
    let view = library.store.look(library.here).await.unwrap();
    assert_eq!(testing::number_by_raw_sql(&view, COUNT).await.unwrap(), 1);
}

#[tokio::test]
async fn a_change_that_forgets_its_platform_touches_its_own_rows_only() {
    let Some(library) = on_postgres().await else { return };
    let tx = library.store.change(library.here).await.unwrap();
    let update = testing::change_by_raw_sql(&tx, "UPDATE shelves SET books = 7").await;
    assert_eq!(update.unwrap(), 1);
    let delete = testing::change_by_raw_sql(&tx, "DELETE FROM shelves").await;
    assert_eq!(delete.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(library.names(library.there).await, ["maps"]);
}

#[tokio::test]
async fn a_row_for_another_platform_cannot_be_written() {
    let Some(library) = on_postgres().await else { return };
    let tx = library.store.change(library.here).await.unwrap();
    let there = library.there;
    let moved = format!("UPDATE shelves SET platform_id = '{there}'");
    let error = testing::change_by_raw_sql(&tx, &moved).await.unwrap_err();
    assert!(matches!(&error, StoreError::OtherPlatform), "{error}");
}

#[tokio::test]
async fn jobs_of_another_platform_and_tables_without_a_platform_are_closed() {
    let Some(library) = on_postgres().await else { return };
    let tx = library.store.change(library.there).await.unwrap();
    tx.enqueue(crate::Job::new("greet", &1).unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    let view = library.store.look(library.here).await.unwrap();
    let jobs = testing::number_by_raw_sql(&view, "SELECT COUNT(*) FROM jobs").await;
    assert_eq!(jobs.unwrap(), 0);
    let closed = testing::number_by_raw_sql(&view, "SELECT COUNT(*) FROM seaql_migrations").await;
    assert!(closed.unwrap_err().to_string().contains("permission denied"));
}

#[tokio::test]
async fn the_owner_of_the_tables_sees_nothing_without_having_chosen_a_role() {
    let Some(library) = on_postgres().await else { return };
    let url = library.store.postgres_url().unwrap();
    let mut owner = PgConnection::connect(&url).await.unwrap();
    let seen: i64 = sqlx::query_scalar(COUNT).fetch_one(&mut owner).await.unwrap();
    assert_eq!(seen, 0);
}

#[tokio::test]
async fn a_connection_remembers_no_platform_after_the_transaction() {
    let Some(library) = on_postgres().await else { return };
    for _ in 0..20 {
        drop(library.store.look(library.here).await.unwrap());
        let view = library.store.look(library.there).await.unwrap();
        let here = library.here;
        let theirs = format!("{COUNT} WHERE platform_id = '{here}'");
        assert_eq!(testing::number_by_raw_sql(&view, &theirs).await.unwrap(), 0);
    }
}

/// A database user without any right to make roles, and a database that belongs to it.
struct Plain {
    owner: PgConnection,
    name: String,
    url: String,
}

impl Plain {
    async fn new(library: &Library) -> Option<Self> {
        let url = library.store.postgres_url()?;
        let mut owner = PgConnection::connect(&url).await.unwrap();
        let name = format!("plain_{}", library.here.uuid().simple());
        let (_, server) = url.split_once('@').unwrap();
        let (server, _) = server.split_once('/').unwrap();
        for statement in [
            format!("CREATE ROLE {name} LOGIN PASSWORD 'plain' NOCREATEROLE"),
            format!("GRANT {name} TO CURRENT_USER"),
            format!("CREATE DATABASE {name} OWNER {name}"),
        ] {
            owner.execute(AssertSqlSafe(statement)).await.unwrap();
        }
        let url = format!("postgres://{name}:plain@{server}/{name}");
        Some(Self { owner, name, url })
    }

    async fn open(&self) -> Store {
        Store::open(&self.url, StoreOptions::default()).await.unwrap()
    }

    async fn remove(mut self) {
        let name = &self.name;
        for statement in [format!("DROP DATABASE {name} WITH (FORCE)"), format!("DROP ROLE {name}")]
        {
            self.owner.execute(AssertSqlSafe(statement)).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_user_who_may_make_no_roles_is_told_what_an_administrator_has_to_do() {
    let library = Library::new().await;
    let Some(mut plain) = Plain::new(&library).await else { return };
    let refused = plain.open().await.migrate::<Migrator>().await;
    assert!(matches!(refused, Err(MigrateError::Roles { .. })), "{refused:?}");
    let done = format!("GRANT linden_platform, linden_across TO {}", plain.name);
    plain.owner.execute(AssertSqlSafe(done)).await.unwrap();
    let store = plain.open().await;
    store.migrate::<Migrator>().await.unwrap();
    let tx = store.change(library.here).await.unwrap();
    tx.insert(new_shelf("poems")).await.unwrap();
    tx.commit().await.unwrap();
    let view = store.look(library.there).await.unwrap();
    assert_eq!(testing::number_by_raw_sql(&view, COUNT).await.unwrap(), 0);
    drop(view);
    plain.remove().await;
}
