//! The table `exemptions`, seen through one platform: at most one row a person.

use super::Exemption;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, ExemptionId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};
use std::collections::HashMap;

pub(crate) mod exemption {
    //! One row an exemption.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "exemptions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub made_by: String,
        pub reason: String,
        pub made_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use exemption::{Column, Entity};

impl PlatformOwned for Entity {
    fn platform_column() -> Column {
        Column::PlatformId
    }
}

/// The exemption of an account that is in force at `now`.
pub(crate) async fn of(
    view: &PlatformView,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Option<Exemption>, StoreError> {
    let row = view
        .find::<Entity>()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::EndsAt.gt(now))
        .one()
        .await?;
    Ok(row.map(read))
}

/// All that are in force at `now`.
pub(crate) async fn all(
    view: &PlatformView,
    now: DateTime<Utc>,
) -> Result<HashMap<AccountId, Exemption>, StoreError> {
    let rows = view.find::<Entity>().filter(Column::EndsAt.gt(now)).all().await?;
    Ok(rows.into_iter().map(|row| (row.account_id.into(), read(row))).collect())
}

/// Keeps one, in place of one that is over.
pub(super) async fn replace(
    tx: &PlatformTx,
    id: ExemptionId,
    account: AccountId,
    new: &Exemption,
) -> Result<(), StoreError> {
    tx.delete_many::<Entity>().filter(Column::AccountId.eq(account.uuid())).exec().await?;
    tx.insert(exemption::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        made_by: Set(new.made_by.clone()),
        reason: Set(new.reason.clone()),
        made_at: Set(new.made_at),
        ends_at: Set(new.ends_at),
    })
    .await?;
    Ok(())
}

/// Ends the one in force. False: there is none.
pub(super) async fn end(
    tx: &PlatformTx,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let ended = tx
        .delete_many::<Entity>()
        .filter(Column::AccountId.eq(account.uuid()))
        .filter(Column::EndsAt.gt(now))
        .exec()
        .await?;
    Ok(ended > 0)
}

fn read(row: exemption::Model) -> Exemption {
    Exemption {
        made_by: row.made_by,
        reason: row.reason,
        made_at: row.made_at,
        ends_at: row.ends_at,
    }
}
