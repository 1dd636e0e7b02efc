//! The table `tries`, seen through one platform. Keys are hashes.

use super::Tried;
use crate::App;
use chrono::{DateTime, Utc};
use linden_base::{AttemptId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod tried {
    //! One row a try.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tries")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub purpose: String,
        pub key: Vec<u8>,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for tried::Entity {
    fn platform_column() -> tried::Column {
        tried::Column::PlatformId
    }
}

pub(super) async fn since(
    view: &PlatformView,
    purpose: &str,
    key: &TokenHash,
    since: DateTime<Utc>,
) -> Result<u64, StoreError> {
    view.find::<tried::Entity>()
        .filter(tried::Column::Purpose.eq(purpose))
        .filter(tried::Column::Key.eq(key.to_vec()))
        .filter(tried::Column::At.gt(since))
        .count()
        .await
}

/// When the oldest of the tries since then was made.
pub(super) async fn oldest_since(
    view: &PlatformView,
    purpose: &str,
    key: &TokenHash,
    since: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let oldest = view
        .find::<tried::Entity>()
        .filter(tried::Column::Purpose.eq(purpose))
        .filter(tried::Column::Key.eq(key.to_vec()))
        .filter(tried::Column::At.gt(since))
        .order_by_asc(tried::Column::At)
        .one()
        .await?;
    Ok(oldest.map(|tried| tried.at))
}

pub(super) async fn insert(
    tx: &PlatformTx,
    app: &App,
    purpose: &str,
    key: &TokenHash,
) -> Result<(), StoreError> {
    tx.insert(tried::ActiveModel {
        id: Set(AttemptId::new(app.clock(), app.chance()).uuid()),
        platform_id: NotSet,
        purpose: Set(purpose.to_owned()),
        key: Set(key.to_vec()),
        at: Set(app.clock().now()),
    })
    .await?;
    Ok(())
}

/// Forgets the tries of a key: the last one was right.
pub(crate) async fn forget(
    tx: &PlatformTx,
    tried: Tried,
    key: &TokenHash,
) -> Result<(), StoreError> {
    tx.delete_many::<tried::Entity>()
        .filter(tried::Column::Purpose.eq(tried.word()))
        .filter(tried::Column::Key.eq(key.to_vec()))
        .exec()
        .await?;
    Ok(())
}
