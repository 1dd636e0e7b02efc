//! The table `replaced_addresses`, seen through one platform.

use super::Replaced;
use crate::App;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, ReplacedAddressId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod replaced_address {
    //! One row a change.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "replaced_addresses")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub email: String,
        pub by_id: Option<Uuid>,
        pub replaced_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for replaced_address::Entity {
    fn platform_column() -> replaced_address::Column {
        replaced_address::Column::PlatformId
    }
}

pub(super) async fn insert(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    replaced: &Replaced,
) -> Result<(), StoreError> {
    tx.insert(replaced_address::ActiveModel {
        id: Set(ReplacedAddressId::new(app.clock(), app.chance()).uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        email: Set(replaced.email.clone()),
        by_id: Set(replaced.by.map(AccountId::uuid)),
        replaced_at: Set(replaced.at),
    })
    .await?;
    Ok(())
}

/// What was replaced after `from`, the oldest first.
pub(super) async fn since(
    view: &PlatformView,
    account: AccountId,
    from: DateTime<Utc>,
) -> Result<Vec<Replaced>, StoreError> {
    let rows = view
        .find::<replaced_address::Entity>()
        .filter(replaced_address::Column::AccountId.eq(account.uuid()))
        .filter(replaced_address::Column::ReplacedAt.gt(from))
        .order_by_asc(replaced_address::Column::ReplacedAt)
        .order_by_asc(replaced_address::Column::Id)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

pub(super) async fn forget(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    tx.delete_many::<replaced_address::Entity>()
        .filter(replaced_address::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(())
}

fn read(row: replaced_address::Model) -> Replaced {
    Replaced { email: row.email, by: row.by_id.map(AccountId::from), at: row.replaced_at }
}
