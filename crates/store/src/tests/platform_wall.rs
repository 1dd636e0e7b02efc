//! The first wall: what belongs to another platform does not exist, whatever a feature asks.

use super::library::{Library, book, is_not_found, new_book, new_shelf, shelf};
use crate::{Reason, StoreError};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, JoinType, RelationTrait,
    sea_query::Expr,
};

#[tokio::test]
async fn a_query_finds_the_rows_of_its_own_platform_only() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    library.shelf(library.there, "maps").await;
    assert_eq!(library.names(library.here).await, ["poems"]);
    assert_eq!(library.names(library.there).await, ["maps"]);
}

#[tokio::test]
async fn alternatives_in_a_filter_do_not_reach_past_the_platform() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    library.shelf(library.there, "maps").await;
    let view = library.store.look(library.here).await.unwrap();
    let either = Condition::any()
        .add(shelf::Column::Name.eq("poems"))
        .add(shelf::Column::Name.eq("maps"))
        .add(Expr::val(true));
    assert_eq!(view.find::<shelf::Entity>().filter(either.clone()).count().await.unwrap(), 1);
    assert_eq!(view.find::<shelf::Entity>().filter(either.not()).count().await.unwrap(), 0);
}

#[tokio::test]
async fn a_foreign_id_is_not_found() {
    let library = Library::new().await;
    let theirs = library.shelf(library.there, "maps").await;
    let view = library.store.look(library.here).await.unwrap();
    assert!(is_not_found(&view.find_by_id::<shelf::Entity>(theirs.id).one_or_not_found().await));
    assert!(!view.find_by_id::<shelf::Entity>(theirs.id).exists().await.unwrap());
}

#[tokio::test]
async fn a_foreign_row_can_be_neither_changed_nor_deleted() {
    let library = Library::new().await;
    let theirs = library.shelf(library.there, "maps").await;
    let tx = library.store.change(library.here).await.unwrap();
    let renamed = shelf::ActiveModel {
        id: Unchanged(theirs.id),
        name: Set("mine".into()),
        ..Default::default()
    };
    assert!(is_not_found(&tx.update(renamed).await));
    let nothing_set = shelf::ActiveModel { id: Unchanged(theirs.id), ..Default::default() };
    assert!(is_not_found(&tx.update(nothing_set).await));
    let many = tx.update_many::<shelf::Entity>().set(shelf::Column::Books, 7).exec().await;
    assert_eq!(many.unwrap(), 0);
    assert!(is_not_found(&tx.delete_by_id::<shelf::Entity>(theirs.id).await));
    assert_eq!(tx.delete_many::<shelf::Entity>().exec().await.unwrap(), 0);
    tx.commit().await.unwrap();
    assert_eq!(library.names(library.there).await, ["maps"]);
}

#[tokio::test]
async fn a_row_is_stamped_with_the_platform_and_none_may_name_another() {
    let library = Library::new().await;
    let mine = library.shelf(library.here, "poems").await;
    assert_eq!(mine.platform_id, library.here.uuid());
    let tx = library.store.change(library.here).await.unwrap();
    let foreign =
        shelf::ActiveModel { platform_id: Set(library.there.uuid()), ..new_shelf("maps") };
    assert!(matches!(tx.insert(foreign).await, Err(StoreError::OtherPlatform)));
    let moved = shelf::ActiveModel {
        id: Unchanged(mine.id),
        platform_id: Set(library.there.uuid()),
        ..Default::default()
    };
    assert!(matches!(tx.update(moved).await, Err(StoreError::OtherPlatform)));
    let all_moved = tx
        .update_many::<shelf::Entity>()
        .set(shelf::Column::PlatformId, library.there.uuid())
        .exec()
        .await;
    assert!(matches!(all_moved, Err(StoreError::OtherPlatform)));
}

#[tokio::test]
async fn a_join_brings_no_foreign_row_along() {
    let library = Library::new().await;
    let mine = library.shelf(library.here, "poems").await;
    library.book(library.here, mine.id, "sonnets").await;
    // Only a fault elsewhere could make such a row; the join must not show it even then.
    library.book(library.there, mine.id, "a stranger's diary").await;
    let view = library.store.look(library.here).await.unwrap();
    let pairs = view.find::<shelf::Entity>().and_also::<book::Entity>().all().await.unwrap();
    let titles: Vec<_> =
        pairs.iter().map(|(_, book)| book.as_ref().unwrap().title.as_str()).collect();
    assert_eq!(titles, ["sonnets"]);
    let joined = view.find::<shelf::Entity>().join_as::<book::Entity>(
        JoinType::InnerJoin,
        shelf::Relation::Book.def(),
        "other_name",
    );
    assert_eq!(joined.count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_left_join_keeps_rows_whose_only_partner_is_foreign() {
    let library = Library::new().await;
    let mine = library.shelf(library.here, "poems").await;
    library.book(library.there, mine.id, "a stranger's diary").await;
    let view = library.store.look(library.here).await.unwrap();
    let pairs = view.find::<shelf::Entity>().and_also::<book::Entity>().all().await.unwrap();
    assert_eq!(pairs, [(mine, None)]);
}

#[tokio::test]
async fn a_relation_that_leads_elsewhere_is_refused() {
    let library = Library::new().await;
    let view = library.store.look(library.here).await.unwrap();
    let wrong = view
        .find::<shelf::Entity>()
        .join::<shelf::Entity>(JoinType::InnerJoin, shelf::Relation::Book.def());
    assert!(matches!(wrong.all().await, Err(StoreError::WrongRelation("shelves"))));
}

#[tokio::test]
async fn a_subquery_is_limited_too() {
    let library = Library::new().await;
    let mine = library.shelf(library.here, "poems").await;
    library.book(library.there, mine.id, "a stranger's diary").await;
    let view = library.store.look(library.here).await.unwrap();
    let with_books =
        shelf::Column::Id.in_subquery(view.find::<book::Entity>().subquery(book::Column::ShelfId));
    assert_eq!(view.find::<shelf::Entity>().filter(with_books).count().await.unwrap(), 0);
}

#[tokio::test]
async fn picked_columns_come_from_the_own_platform_only() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    library.shelf(library.there, "maps").await;
    let view = library.store.look(library.here).await.unwrap();
    let found = view.find::<shelf::Entity>().columns([shelf::Column::Name, shelf::Column::Books]);
    let rows: Vec<(String, i32)> = found.into_tuple().all().await.unwrap();
    assert_eq!(rows, [("poems".to_owned(), 0)]);
}

#[tokio::test]
async fn a_value_that_is_taken_is_told_apart_from_a_fault() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    library.shelf(library.there, "poems").await;
    let tx = library.store.change(library.here).await.unwrap();
    assert!(!tx.insert_or_ignore(new_shelf("poems")).await.unwrap());
    assert!(tx.insert_or_ignore(new_shelf("prose")).await.unwrap());
    assert!(matches!(tx.insert(new_shelf("poems")).await, Err(StoreError::Taken(_))));
}

#[tokio::test]
async fn replacing_writes_the_row_that_stands_in_the_way() {
    let library = Library::new().await;
    library.shelf(library.here, "poems").await;
    let tx = library.store.change(library.here).await.unwrap();
    let fuller = shelf::ActiveModel { books: Set(9), ..new_shelf("poems") };
    let unique = [shelf::Column::PlatformId, shelf::Column::Name];
    tx.insert_or_replace(fuller, &unique, &[shelf::Column::Books]).await.unwrap();
    assert_eq!(tx.find::<shelf::Entity>().one().await.unwrap().unwrap().books, 9);
}

#[tokio::test]
async fn replacing_leaves_a_foreign_row_alone_that_stands_in_the_way() {
    let library = Library::new().await;
    let theirs = library.shelf(library.there, "maps").await;
    let tx = library.store.change(library.here).await.unwrap();
    let sly = shelf::ActiveModel { id: Set(theirs.id), books: Set(9), ..new_shelf("mine") };
    let replaced = tx.insert_or_replace(sly, &[shelf::Column::Id], &[shelf::Column::Books]).await;
    assert!(matches!(replaced, Err(StoreError::OtherPlatform)), "{replaced:?}");
    drop(tx);
    let view = library.store.look(library.there).await.unwrap();
    assert_eq!(view.find::<shelf::Entity>().all().await.unwrap(), [theirs]);
}

#[tokio::test]
async fn looking_across_needs_a_reason_and_can_be_narrowed() {
    let library = Library::new().await;
    let mine = library.shelf(library.here, "poems").await;
    library.shelf(library.there, "maps").await;
    let across = library.store.across(Reason::ServiceDesk).await.unwrap();
    assert_eq!(across.find::<shelf::Entity>().count().await.unwrap(), 2);
    let view = across.narrow(library.here).await.unwrap();
    assert_eq!(view.find::<shelf::Entity>().all().await.unwrap(), [mine]);
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing_behind() {
    let library = Library::new().await;
    let tx = library.store.change(library.here).await.unwrap();
    let shelf = tx.insert(new_shelf("poems")).await.unwrap();
    tx.insert(new_book(shelf.id, "sonnets")).await.unwrap();
    drop(tx);
    assert!(library.names(library.here).await.is_empty());
}
