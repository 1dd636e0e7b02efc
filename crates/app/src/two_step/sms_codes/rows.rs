//! The table `sms_codes`, seen through one platform: the newest code of each account.

use super::{Code, Purpose};
use chrono::{DateTime, Utc};
use linden_base::AccountId;
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};

pub(crate) mod sms_code {
    //! One row an account to which a code was sent.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sms_codes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub code_sealed: Vec<u8>,
        pub sent_at: DateTimeUtc,
        pub tries: i32,
        pub used_at: Option<DateTimeUtc>,
        pub for_hash: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for sms_code::Entity {
    fn platform_column() -> sms_code::Column {
        sms_code::Column::PlatformId
    }
}

/// The newest code of an account.
pub(crate) async fn of(
    view: &PlatformView,
    account: AccountId,
) -> Result<Option<Code>, StoreError> {
    let row = view
        .find::<sms_code::Entity>()
        .filter(sms_code::Column::AccountId.eq(account.uuid()))
        .one()
        .await?;
    Ok(row.map(|row| Code {
        id: row.id,
        sealed: row.code_sealed,
        sent_at: row.sent_at,
        tries: row.tries,
        used: row.used_at.is_some(),
        for_hash: row.for_hash,
    }))
}

pub(super) async fn replace(
    tx: &PlatformTx,
    id: Uuid,
    account: AccountId,
    sealed: Vec<u8>,
    purpose: Purpose<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    delete(tx, account).await?;
    tx.insert(sms_code::ActiveModel {
        id: Set(id),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        code_sealed: Set(sealed),
        sent_at: Set(now),
        tries: Set(0),
        used_at: Set(None),
        for_hash: Set(Some(purpose.hash().to_vec())),
    })
    .await?;
    Ok(())
}

/// Counts a try. False: another one was counted at the same moment.
pub(super) async fn count_try(tx: &PlatformTx, id: Uuid, so_far: i32) -> Result<bool, StoreError> {
    let counted = tx
        .update_many::<sms_code::Entity>()
        .set(sms_code::Column::Tries, so_far + 1)
        .filter(sms_code::Column::Id.eq(id))
        .filter(sms_code::Column::Tries.eq(so_far))
        .exec()
        .await?;
    Ok(counted == 1)
}

pub(super) async fn use_up(
    tx: &PlatformTx,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let used = tx
        .update_many::<sms_code::Entity>()
        .set(sms_code::Column::UsedAt, now)
        .filter(sms_code::Column::Id.eq(id))
        .filter(sms_code::Column::UsedAt.is_null())
        .exec()
        .await?;
    Ok(used == 1)
}

/// Deletes the code of an account.
pub(crate) async fn delete(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    tx.delete_many::<sms_code::Entity>()
        .filter(sms_code::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(())
}
