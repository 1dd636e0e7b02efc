//! Two tables of a made-up feature, and two platforms, for the tests of the store.

use crate::{PlatformOwned, StoreError, store_migrations, testing::FreshStore};
use linden_base::{Chance, Clock, PlatformId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use sea_orm_migration::{prelude::*, schema::*};

pub(crate) mod shelf {
    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "shelves")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) platform_id: Uuid,
        pub(crate) name: String,
        pub(crate) books: i32,
        pub(crate) seen_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {
        #[sea_orm(has_many = "super::book::Entity")]
        Book,
    }

    impl Related<super::book::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Book.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl PlatformOwned for Entity {
        fn platform_column() -> Column {
            Column::PlatformId
        }
    }
}

pub(crate) mod book {
    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "books")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) platform_id: Uuid,
        pub(crate) shelf_id: Uuid,
        pub(crate) title: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {
        #[sea_orm(
            belongs_to = "super::shelf::Entity",
            from = "Column::ShelfId",
            to = "super::shelf::Column::Id"
        )]
        Shelf,
    }

    impl Related<super::shelf::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Shelf.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl PlatformOwned for Entity {
        fn platform_column() -> Column {
            Column::PlatformId
        }
    }
}

pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        store_migrations().into_iter().chain([Box::new(Shelves) as _]).collect()
    }
}

struct Shelves;

impl MigrationName for Shelves {
    fn name(&self) -> &str {
        "test_0001_shelves"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Shelves {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let shelves = Table::create()
            .table("shelves")
            .col(uuid("id").primary_key())
            .col(uuid("platform_id"))
            .col(string("name"))
            .col(integer("books"))
            .col(timestamp_with_time_zone_null("seen_at"))
            .index(Index::create().unique().name("shelves_name").col("platform_id").col("name"))
            .to_owned();
        manager.create_table(shelves).await?;
        let books = Table::create()
            .table("books")
            .col(uuid("id").primary_key())
            .col(uuid("platform_id"))
            .col(uuid("shelf_id"))
            .col(string("title"))
            .to_owned();
        manager.create_table(books).await
    }
}

pub(crate) struct Library {
    pub(crate) store: FreshStore,
    pub(crate) here: PlatformId,
    pub(crate) there: PlatformId,
}

impl Library {
    pub(crate) async fn new() -> Self {
        let new_id = || PlatformId::new(&Clock::system(), &Chance::system());
        let store = crate::testing::fresh::<Migrator>().await;
        Self { store, here: new_id(), there: new_id() }
    }

    pub(crate) async fn shelf(&self, platform: PlatformId, name: &str) -> shelf::Model {
        let tx = self.store.change(platform).await.unwrap();
        let shelf = tx.insert(new_shelf(name)).await.unwrap();
        tx.commit().await.unwrap();
        shelf
    }

    pub(crate) async fn book(&self, platform: PlatformId, shelf: Uuid, title: &str) -> book::Model {
        let tx = self.store.change(platform).await.unwrap();
        let book = tx.insert(new_book(shelf, title)).await.unwrap();
        tx.commit().await.unwrap();
        book
    }

    pub(crate) async fn names(&self, platform: PlatformId) -> Vec<String> {
        let view = self.store.look(platform).await.unwrap();
        let found = view.find::<shelf::Entity>().order_by_asc(shelf::Column::Name);
        found.all().await.unwrap().into_iter().map(|shelf| shelf.name).collect()
    }
}

pub(crate) fn new_shelf(name: &str) -> shelf::ActiveModel {
    let id = PlatformId::new(&Clock::system(), &Chance::system()).uuid();
    shelf::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        books: Set(0),
        ..Default::default()
    }
}

pub(crate) fn new_book(shelf: Uuid, title: &str) -> book::ActiveModel {
    let id = PlatformId::new(&Clock::system(), &Chance::system()).uuid();
    book::ActiveModel {
        id: Set(id),
        shelf_id: Set(shelf),
        title: Set(title.to_owned()),
        ..Default::default()
    }
}

pub(crate) fn is_not_found<T>(result: &Result<T, StoreError>) -> bool {
    matches!(result, Err(StoreError::NotFound))
}
