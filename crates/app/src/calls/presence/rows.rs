//! The table `open_pages`, seen through one platform.

use super::open_page::Row;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId, PageId, SessionId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition,
    entity::prelude::Uuid,
};
use std::collections::HashSet;

pub(crate) mod open_page {
    //! One row a page that has its stream of events open.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "open_pages")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub session_id: Uuid,
        pub call_id: Option<Uuid>,
        pub seen_at: DateTimeUtc,
        pub page_id: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for open_page::Entity {
    fn platform_column() -> open_page::Column {
        open_page::Column::PlatformId
    }
}

pub(super) async fn insert(
    tx: &PlatformTx,
    row: &Row,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.insert(open_page::ActiveModel {
        id: Set(row.id),
        platform_id: NotSet,
        account_id: Set(row.account.uuid()),
        session_id: Set(row.session.uuid()),
        call_id: Set(row.call.map(CallId::uuid)),
        seen_at: Set(now),
        page_id: Set(row.page.map(PageId::uuid)),
    })
    .await?;
    Ok(())
}

/// Notes when a page was last there. False: it is not known any more.
pub(super) async fn note(
    tx: &PlatformTx,
    id: Uuid,
    seen_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let noted = tx
        .update_many::<open_page::Entity>()
        .set(open_page::Column::SeenAt, seen_at)
        .filter(open_page::Column::Id.eq(id))
        .exec()
        .await?;
    Ok(noted > 0)
}

pub(super) async fn delete(tx: &PlatformTx, id: Uuid) -> Result<(), StoreError> {
    tx.delete_many::<open_page::Entity>().filter(open_page::Column::Id.eq(id)).exec().await?;
    Ok(())
}

/// Deletes what other streams of the same page have left.
pub(super) async fn delete_others(tx: &PlatformTx, row: &Row) -> Result<(), StoreError> {
    if let Some(others) = others(row) {
        tx.delete_many::<open_page::Entity>().filter(others).exec().await?;
    }
    Ok(())
}

/// Whether another stream of the same page is noted.
pub(super) async fn has_other(view: &PlatformView, row: &Row) -> Result<bool, StoreError> {
    match others(row) {
        Some(others) => view.find::<open_page::Entity>().filter(others).exists().await,
        None => Ok(false),
    }
}

/// A page's id is what its browser sent: it says nothing about pages of another session.
fn others(row: &Row) -> Option<Condition> {
    let page = row.page?;
    let of_page = Condition::all()
        .add(open_page::Column::AccountId.eq(row.account.uuid()))
        .add(open_page::Column::SessionId.eq(row.session.uuid()))
        .add(open_page::Column::PageId.eq(page.uuid()))
        .add(open_page::Column::Id.ne(row.id));
    Some(of_page)
}

/// In the order of their ids, in which two nodes that clean up at once wait for each other.
pub(super) async fn seen_before(
    view: &PlatformView,
    moment: DateTime<Utc>,
) -> Result<Vec<Row>, StoreError> {
    let stale = view
        .find::<open_page::Entity>()
        .filter(open_page::Column::SeenAt.lte(moment))
        .order_by_asc(open_page::Column::Id)
        .all()
        .await?;
    Ok(stale.into_iter().map(read).collect())
}

pub(super) async fn accounts_seen_since(
    view: &PlatformView,
    accounts: impl IntoIterator<Item = AccountId>,
    moment: DateTime<Utc>,
) -> Result<HashSet<AccountId>, StoreError> {
    let accounts: Vec<Uuid> = accounts.into_iter().map(AccountId::uuid).collect();
    if accounts.is_empty() {
        return Ok(HashSet::new());
    }
    let pages = view
        .find::<open_page::Entity>()
        .filter(open_page::Column::AccountId.is_in(accounts))
        .filter(open_page::Column::SeenAt.gt(moment))
        .all()
        .await?;
    Ok(pages.into_iter().map(|page| page.account_id.into()).collect())
}

pub(super) async fn all_seen_since(
    view: &PlatformView,
    moment: DateTime<Utc>,
) -> Result<HashSet<AccountId>, StoreError> {
    let pages =
        view.find::<open_page::Entity>().filter(open_page::Column::SeenAt.gt(moment)).all().await?;
    Ok(pages.into_iter().map(|page| page.account_id.into()).collect())
}

pub(super) async fn sessions_at_call(
    view: &PlatformView,
    call: CallId,
    moment: DateTime<Utc>,
) -> Result<HashSet<SessionId>, StoreError> {
    let pages = view
        .find::<open_page::Entity>()
        .filter(open_page::Column::CallId.eq(call.uuid()))
        .filter(open_page::Column::SeenAt.gt(moment))
        .all()
        .await?;
    Ok(pages.into_iter().map(|page| page.session_id.into()).collect())
}

fn read(row: open_page::Model) -> Row {
    Row {
        id: row.id,
        page: row.page_id.map(PageId::from),
        platform: row.platform_id.into(),
        account: row.account_id.into(),
        session: row.session_id.into(),
        call: row.call_id.map(CallId::from),
    }
}
