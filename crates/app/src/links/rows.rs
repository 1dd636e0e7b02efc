//! The table `links`, seen through one platform.

use super::{Link, Purpose};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, LinkId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod link {
    //! One row a mailed link.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "links")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub purpose: String,
        pub token_hash: Vec<u8>,
        pub made_at: DateTimeUtc,
        pub expires_at: DateTimeUtc,
        pub used_at: Option<DateTimeUtc>,
        pub replaced_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for link::Entity {
    fn platform_column() -> link::Column {
        link::Column::PlatformId
    }
}

pub(super) async fn insert(
    tx: &PlatformTx,
    link: &Link,
    purpose: Purpose,
    token: &TokenHash,
) -> Result<(), StoreError> {
    tx.insert(link::ActiveModel {
        id: Set(link.id.uuid()),
        platform_id: NotSet,
        account_id: Set(link.account.uuid()),
        purpose: Set(purpose.word().to_owned()),
        token_hash: Set(token.to_vec()),
        made_at: Set(link.made_at),
        expires_at: Set(link.expires_at),
        used_at: Set(None),
        replaced_at: Set(None),
    })
    .await?;
    Ok(())
}

pub(super) async fn replace_older(
    tx: &PlatformTx,
    account: AccountId,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.update_many::<link::Entity>()
        .set(link::Column::ReplacedAt, now)
        .filter(link::Column::AccountId.eq(account.uuid()))
        .filter(link::Column::Purpose.eq(purpose.word()))
        .filter(link::Column::UsedAt.is_null())
        .filter(link::Column::ReplacedAt.is_null())
        .exec()
        .await?;
    Ok(())
}

pub(super) async fn by_token(
    view: &PlatformView,
    token: &TokenHash,
    purpose: Purpose,
) -> Result<Option<Link>, StoreError> {
    let row = view
        .find::<link::Entity>()
        .filter(link::Column::TokenHash.eq(token.to_vec()))
        .filter(link::Column::Purpose.eq(purpose.word()))
        .one()
        .await?;
    Ok(row.map(read))
}

/// The newest link of an account that still works, or will.
pub(super) async fn alive(
    view: &PlatformView,
    account: AccountId,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> Result<Option<Link>, StoreError> {
    let row = view
        .find::<link::Entity>()
        .filter(link::Column::AccountId.eq(account.uuid()))
        .filter(link::Column::Purpose.eq(purpose.word()))
        .filter(link::Column::UsedAt.is_null())
        .filter(link::Column::ReplacedAt.is_null())
        .filter(link::Column::ExpiresAt.gt(now))
        .order_by_desc(link::Column::Id)
        .one()
        .await?;
    Ok(row.map(read))
}

/// Uses the link up. False: somebody else was first.
pub(super) async fn use_up(
    tx: &PlatformTx,
    link: LinkId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let used = tx
        .update_many::<link::Entity>()
        .set(link::Column::UsedAt, now)
        .filter(link::Column::Id.eq(link.uuid()))
        .filter(link::Column::UsedAt.is_null())
        .filter(link::Column::ReplacedAt.is_null())
        .exec()
        .await?;
    Ok(used == 1)
}

fn read(row: link::Model) -> Link {
    Link {
        id: row.id.into(),
        account: row.account_id.into(),
        made_at: row.made_at,
        expires_at: row.expires_at,
        used_at: row.used_at,
        replaced_at: row.replaced_at,
    }
}
