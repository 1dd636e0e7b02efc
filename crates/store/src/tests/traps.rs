//! The traps that two databases set, one test each.

use super::library::{Library, Migrator, new_shelf, shelf};
use crate::{Store, StoreError, StoreOptions, testing};
use chrono::{DateTime, Duration, Utc};
use linden_base::{Chance, Clock, PlatformId};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait,
};
use std::path::Path;
use tokio::task::JoinSet;

fn platform() -> PlatformId {
    PlatformId::new(&Clock::system(), &Chance::system())
}

async fn in_file(folder: &Path) -> Store {
    let url = format!("sqlite://{}", folder.join("linden.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    store.migrate::<Migrator>().await.unwrap();
    store
}

async fn put_one_more(store: Store, platform: PlatformId) {
    let tx = store.change(platform).await.unwrap();
    let shelf = tx.find::<shelf::Entity>().for_update().one_or_not_found().await.unwrap();
    tokio::task::yield_now().await;
    let fuller = shelf::ActiveModel {
        id: Unchanged(shelf.id),
        books: Set(shelf.books + 1),
        ..Default::default()
    };
    tx.update(fuller).await.unwrap();
    tx.commit().await.unwrap();
}

async fn books_after_64_at_once(stores: [Store; 2], platform: PlatformId) -> i32 {
    let tx = stores[0].change(platform).await.unwrap();
    tx.insert(new_shelf("poems")).await.unwrap();
    tx.commit().await.unwrap();
    let mut tasks = JoinSet::new();
    for number in 0..64 {
        tasks.spawn(put_one_more(stores[number % 2].clone(), platform));
    }
    tasks.join_all().await;
    let view = stores[0].look(platform).await.unwrap();
    view.find::<shelf::Entity>().one_or_not_found().await.unwrap().books
}

#[tokio::test(flavor = "multi_thread")]
async fn of_64_changes_at_once_none_is_lost() {
    let library = Library::new().await;
    let stores = [library.store.clone(), library.store.clone()];
    assert_eq!(books_after_64_at_once(stores, library.here).await, 64);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_64_changes_at_once_by_two_processes_on_one_file_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let stores = [in_file(folder.path()).await, in_file(folder.path()).await];
    assert_eq!(books_after_64_at_once(stores, platform()).await, 64);
}

/// Looks how many there are, and makes one more if there are fewer than five.
async fn make_one_of_five(store: Store, platform: PlatformId, name: String) {
    let tx = store.change(platform).await.unwrap();
    tx.one_at_a_time("at most five shelves").await.unwrap();
    let so_far = tx.find::<shelf::Entity>().count().await.unwrap();
    tokio::task::yield_now().await;
    if so_far < 5 {
        tx.insert(new_shelf(&name)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_looks_before_it_writes_holds_for_32_at_once() {
    let library = Library::new().await;
    let mut tasks = JoinSet::new();
    for number in 0..32 {
        let store = library.store.clone();
        tasks.spawn(make_one_of_five(store, library.here, number.to_string()));
    }
    tasks.join_all().await;
    assert_eq!(library.names(library.here).await.len(), 5);
}

#[tokio::test]
async fn a_page_does_not_wait_for_a_writer_and_sees_what_was_committed() {
    let folder = tempfile::tempdir().unwrap();
    let (store, platform) = (in_file(folder.path()).await, platform());
    let tx = store.change(platform).await.unwrap();
    tx.insert(new_shelf("poems")).await.unwrap();
    let before = store.look(platform).await.unwrap();
    assert_eq!(before.find::<shelf::Entity>().count().await.unwrap(), 0);
    tx.commit().await.unwrap();
    assert_eq!(before.find::<shelf::Entity>().count().await.unwrap(), 0, "one snapshot");
    let after = store.look(platform).await.unwrap();
    assert_eq!(after.find::<shelf::Entity>().count().await.unwrap(), 1);
}

#[tokio::test]
async fn sqlite_is_set_so_that_an_answer_outlives_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let store = in_file(folder.path()).await;
    let (reads, writes) = (store.look(platform()).await, store.change(platform()).await);
    let (reads, writes) = (reads.unwrap(), writes.unwrap());
    for view in [&reads, &*writes] {
        for (name, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("busy_timeout", "5000"),
            ("foreign_keys", "1"),
        ] {
            let column = if name == "busy_timeout" { "timeout" } else { name };
            let found = testing::sqlite_setting(view, name, column).await.unwrap();
            assert_eq!(found, value, "{name}");
        }
    }
}

#[tokio::test]
async fn what_was_committed_is_there_though_nobody_closed_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let (store, platform) = (in_file(folder.path()).await, platform());
    let tx = store.change(platform).await.unwrap();
    tx.insert(new_shelf("poems")).await.unwrap();
    tx.commit().await.unwrap();
    std::mem::forget(store);
    let view = in_file(folder.path()).await.look(platform).await.unwrap();
    assert_eq!(view.find::<shelf::Entity>().count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_transaction_that_looks_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(folder.path()).await;
    let library = Library::new().await;
    let mut stores = vec![file];
    // In memory there is one connection for all, which has to write.
    stores.extend(library.store.postgres_url().map(|_| library.store.clone()));
    for store in stores {
        let view = store.look(library.here).await.unwrap();
        let written = testing::change_by_raw_sql(&view, "DELETE FROM shelves").await;
        assert!(matches!(written, Err(StoreError::Database(_))), "{written:?}");
    }
}

#[tokio::test]
async fn a_transaction_inside_another_is_told_in_tests() {
    let options = StoreOptions {
        acquire_timeout: std::time::Duration::from_millis(50),
        ..Default::default()
    };
    let store = Store::open("sqlite::memory:", options).await.unwrap();
    let _outer = store.change(platform()).await.unwrap();
    assert!(matches!(store.look(platform()).await, Err(StoreError::Busy)));
}

#[tokio::test]
async fn locking_rows_works_on_both_databases_and_is_refused_to_those_who_only_look() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    let tx = library.store.change(library.here).await.unwrap();
    assert_eq!(tx.find::<shelf::Entity>().for_update().all().await.unwrap().len(), 1);
    drop(tx);
    let view = library.store.look(library.here).await.unwrap();
    let locked = view.find::<shelf::Entity>().for_update().all().await;
    assert!(matches!(locked, Err(StoreError::OnlyLooking)));
}

async fn seen_at(library: &Library, name: &str, moment: DateTime<Utc>) -> DateTime<Utc> {
    let tx = library.store.change(library.here).await.unwrap();
    let row = shelf::ActiveModel { seen_at: Set(Some(moment)), ..new_shelf(name) };
    let id = tx.insert(row).await.unwrap().id;
    tx.commit().await.unwrap();
    let view = library.store.look(library.here).await.unwrap();
    let found = view.find_by_id::<shelf::Entity>(id).one_or_not_found().await.unwrap();
    found.seen_at.unwrap()
}

#[tokio::test]
async fn a_moment_comes_back_to_the_microsecond_and_sorts_among_others() {
    let library = Library::new().await;
    let whole: DateTime<Utc> = "2026-11-22T09:30:00Z".parse().unwrap();
    let micros = [0, 1, 120_000, 120_001, 999_999, 1_000_000];
    for (number, micros) in micros.into_iter().enumerate().rev() {
        let moment = whole + Duration::microseconds(micros);
        assert_eq!(seen_at(&library, &number.to_string(), moment).await, moment);
    }
    let view = library.store.look(library.here).await.unwrap();
    let sorted = view.find::<shelf::Entity>().order_by_asc(shelf::Column::SeenAt);
    let early = sorted.filter(shelf::Column::SeenAt.lt(whole + Duration::microseconds(120_001)));
    let names: Vec<_> = early.all().await.unwrap().into_iter().map(|shelf| shelf.name).collect();
    assert_eq!(names, ["0", "1", "2"]);
    drop(view);
    assert_eq!(
        seen_at(&library, "now", Clock::system().now()).await.timestamp_subsec_nanos() % 1000,
        0
    );
}

#[tokio::test]
async fn a_lock_that_another_holds_is_given_up_in_time() {
    let library = Library::new().await;
    let Some(_) = library.store.postgres_url() else { return };
    library.shelf(library.here, "poems").await;
    let holder = library.store.change(library.here).await.unwrap();
    holder.find::<shelf::Entity>().for_update().all().await.unwrap();
    let waiting = library.store.change(library.here).await.unwrap();
    let refused = waiting.find::<shelf::Entity>().for_update().all().await;
    assert!(matches!(refused, Err(StoreError::Busy)));
}

#[tokio::test]
async fn closing_ends_every_connection_in_time() {
    let library = Library::new().await;
    let soon = std::time::Duration::from_secs(5);
    tokio::time::timeout(soon, library.store.close()).await.unwrap();
    assert!(library.store.look(library.here).await.is_err());
}

#[tokio::test]
async fn a_full_disk_is_told_apart_and_nothing_is_written() {
    let library = Library::new().await;
    if library.store.postgres_url().is_some() {
        return;
    }
    let tx = library.store.change(library.here).await.unwrap();
    testing::change_by_raw_sql(&tx, "PRAGMA max_page_count = 1").await.unwrap();
    let name = "a long name ".repeat(10_000);
    let refused = tx.insert(new_shelf(&name)).await;
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    drop(tx);
    assert!(library.names(library.here).await.is_empty());
}
