//! The table `recovery_codes`, seen through one platform.

use crate::passwords::Hash;
use chrono::{DateTime, Utc};
use linden_base::AccountId;
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};
use std::collections::HashSet;

pub(crate) mod recovery_code {
    //! One row a code.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recovery_codes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub hash: String,
        pub used_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for recovery_code::Entity {
    fn platform_column() -> recovery_code::Column {
        recovery_code::Column::PlatformId
    }
}

/// A code that was not used yet.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(super) id: Uuid,
    pub(super) hash: Hash,
}

/// Who has a code left that still works.
pub(crate) async fn who_has_unused(view: &PlatformView) -> Result<HashSet<AccountId>, StoreError> {
    let rows: Vec<Uuid> = view
        .find::<recovery_code::Entity>()
        .filter(recovery_code::Column::UsedAt.is_null())
        .columns([recovery_code::Column::AccountId])
        .distinct()
        .into_tuple()
        .all()
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The codes of an account that still work.
pub(crate) async fn unused(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<Kept>, StoreError> {
    let rows = view
        .find::<recovery_code::Entity>()
        .filter(recovery_code::Column::AccountId.eq(account.uuid()))
        .filter(recovery_code::Column::UsedAt.is_null())
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| Kept { id: row.id, hash: Hash(row.hash) }).collect())
}

pub(super) async fn insert(
    tx: &PlatformTx,
    id: Uuid,
    account: AccountId,
    hash: &Hash,
) -> Result<(), StoreError> {
    tx.insert(recovery_code::ActiveModel {
        id: Set(id),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        hash: Set(hash.0.clone()),
        used_at: Set(None),
    })
    .await?;
    Ok(())
}

/// Uses a code up. False: it was used, or replaced, meanwhile.
pub(crate) async fn use_up(
    tx: &PlatformTx,
    code: &Kept,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let used = tx
        .update_many::<recovery_code::Entity>()
        .set(recovery_code::Column::UsedAt, now)
        .filter(recovery_code::Column::Id.eq(code.id))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec()
        .await?;
    Ok(used == 1)
}

/// Deletes all codes of an account.
pub(crate) async fn delete_all(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    tx.delete_many::<recovery_code::Entity>()
        .filter(recovery_code::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(())
}
