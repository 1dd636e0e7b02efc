//! The second wall, on PostgreSQL: it holds where the first is bypassed on purpose.

use crate::library::Library;
use linden_store::{StoreError, testing};
use sqlx::{Connection, PgConnection};

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
    tx.enqueue(linden_store::Job::new("greet", &1).unwrap()).await.unwrap();
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
