//! Tables come all or not at all.

use super::library::{Library, Migrator};
use crate::{Store, StoreOptions, testing};
use sea_orm::DbErr;
use sea_orm_migration::{prelude::*, schema::*};

/// The tables of the tests, then one that works and one that fails half-way.
struct Broken;

struct Works;
struct Fails;

impl MigratorTrait for Broken {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        let mut all = Migrator::migrations();
        all.push(Box::new(Works));
        all.push(Box::new(Fails));
        all
    }
}

async fn make(manager: &SchemaManager<'_>, name: &'static str) -> Result<(), DbErr> {
    manager.create_table(Table::create().table(name).col(integer("id")).to_owned()).await
}

impl MigrationName for Works {
    fn name(&self) -> &str {
        "test_0002_works"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Works {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(manager, "first").await
    }
}

impl MigrationName for Fails {
    fn name(&self) -> &str {
        "test_0003_fails"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Fails {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(manager, "second").await?;
        Err(DbErr::Custom("half-way".to_owned()))
    }
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing_behind() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    let failed = library.store.migrate::<Broken>().await;
    assert!(failed.unwrap_err().to_string().contains("half-way"));
    for table in ["first", "second"] {
        let view = library.store.look(library.here).await.unwrap();
        let count = format!("SELECT COUNT(*) FROM {table}");
        assert!(testing::number_by_raw_sql(&view, &count).await.is_err(), "{table} is there");
    }
    assert_eq!(library.names(library.here).await, ["poems"]);
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    library.store.migrate::<Migrator>().await.unwrap();
    assert_eq!(library.names(library.here).await, ["poems"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_start_together_make_the_tables_once() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::new().await;
    let file = format!("sqlite://{}", folder.path().join("linden.db").display());
    let url = library.store.postgres_url().unwrap_or(file);
    let start = async || {
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        store.migrate::<Migrator>().await
    };
    let (one, other, third) = tokio::join!(start(), start(), start());
    assert!([one, other, third].iter().all(Result::is_ok));
}
