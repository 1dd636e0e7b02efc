//! The table `remembered_devices`, seen through one platform.

use super::Device;
use linden_base::{AccountId, SessionId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod device {
    //! One row a device and account.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "remembered_devices")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub token_hash: Vec<u8>,
        pub browser: String,
        pub made_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for device::Entity {
    fn platform_column() -> device::Column {
        device::Column::PlatformId
    }
}

pub(super) async fn insert(
    tx: &PlatformTx,
    account: AccountId,
    device: &Device,
    token: &TokenHash,
) -> Result<(), StoreError> {
    tx.insert(device::ActiveModel {
        id: Set(device.id.uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        token_hash: Set(token.to_vec()),
        browser: Set(device.browser.clone()),
        made_at: Set(device.made_at),
        ends_at: Set(device.ends_at),
    })
    .await?;
    Ok(())
}

pub(super) async fn by_token(
    view: &PlatformView,
    account: AccountId,
    token: &TokenHash,
) -> Result<Option<Device>, StoreError> {
    let row = view
        .find::<device::Entity>()
        .filter(device::Column::AccountId.eq(account.uuid()))
        .filter(device::Column::TokenHash.eq(token.to_vec()))
        .one()
        .await?;
    Ok(row.map(read))
}

pub(super) async fn of(view: &PlatformView, account: AccountId) -> Result<Vec<Device>, StoreError> {
    let rows = view
        .find::<device::Entity>()
        .filter(device::Column::AccountId.eq(account.uuid()))
        .order_by_desc(device::Column::MadeAt)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// Forgets one device of a person. None: it is not theirs, or was forgotten.
pub(crate) async fn forget(
    tx: &PlatformTx,
    account: AccountId,
    id: SessionId,
) -> Result<Option<Device>, StoreError> {
    let device = of(tx, account).await?.into_iter().find(|device| device.id == id);
    let gone = tx
        .delete_many::<device::Entity>()
        .filter(device::Column::Id.eq(id.uuid()))
        .filter(device::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(device.filter(|_| gone > 0))
}

/// Forgets all devices of a person.
pub(crate) async fn forget_all(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    tx.delete_many::<device::Entity>()
        .filter(device::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(())
}

fn read(row: device::Model) -> Device {
    Device { id: row.id.into(), browser: row.browser, made_at: row.made_at, ends_at: row.ends_at }
}
