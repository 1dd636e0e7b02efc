//! The table `push_addresses`, seen through one platform. Addresses are sealed.

use crate::App;
use linden_base::{AccountId, AppLogInId, PushAddressId};
use linden_courier::PushAddress;
use linden_store::{PlatformOwned, PlatformTx, PlatformView, SealedPlace, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod push_address {
    //! One row a phone that can be rung.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "push_addresses")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub app_log_in_id: Uuid,
        pub account_id: Uuid,
        pub address_sealed: Vec<u8>,
        pub made_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for push_address::Entity {
    fn platform_column() -> push_address::Column {
        push_address::Column::PlatformId
    }
}

/// Keeps a phone's address in place of the one that it had.
pub(super) async fn keep(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    phone: AppLogInId,
    address: &PushAddress,
) -> Result<(), StoreError> {
    forget(tx, phone).await?;
    let id = PushAddressId::new(app.clock(), app.chance());
    let text = serde_json::to_vec(address).expect("strings are always JSON");
    tx.insert(push_address::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        app_log_in_id: Set(phone.uuid()),
        account_id: Set(account.uuid()),
        address_sealed: Set(app.sealer().seal(place(id), &text)),
        made_at: Set(app.clock().now()),
    })
    .await?;
    Ok(())
}

/// Forgets the address of a phone.
pub(crate) async fn forget(tx: &PlatformTx, phone: AppLogInId) -> Result<(), StoreError> {
    tx.delete_many::<push_address::Entity>()
        .filter(push_address::Column::AppLogInId.eq(phone.uuid()))
        .exec()
        .await?;
    Ok(())
}

/// Forgets one address.
pub(super) async fn forget_one(tx: &PlatformTx, id: PushAddressId) -> Result<(), StoreError> {
    tx.delete_many::<push_address::Entity>()
        .filter(push_address::Column::Id.eq(id.uuid()))
        .exec()
        .await?;
    Ok(())
}

/// The addresses of a person's phones.
pub(super) async fn of_account(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<PushAddressId>, StoreError> {
    let rows = view
        .find::<push_address::Entity>()
        .filter(push_address::Column::AccountId.eq(account.uuid()))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}

/// One address and whose it is. None: it was forgotten, or cannot be opened any more.
pub(super) async fn by_id(
    view: &PlatformView,
    app: &App,
    id: PushAddressId,
) -> Result<Option<(AccountId, PushAddress)>, StoreError> {
    let row = view
        .find::<push_address::Entity>()
        .filter(push_address::Column::Id.eq(id.uuid()))
        .one()
        .await?;
    Ok(row.and_then(|row| {
        let opened = app.sealer().open(place(id), &row.address_sealed).ok()?;
        Some((row.account_id.into(), serde_json::from_slice(&opened).ok()?))
    }))
}

/// Whether a phone left an address.
pub(super) async fn has_one(view: &PlatformView, phone: AppLogInId) -> Result<bool, StoreError> {
    let of_phone = push_address::Column::AppLogInId.eq(phone.uuid());
    view.find::<push_address::Entity>().filter(of_phone).exists().await
}

/// The phone that an address is of.
pub(super) async fn phone(
    view: &PlatformView,
    id: PushAddressId,
) -> Result<Option<AppLogInId>, StoreError> {
    let row = view
        .find::<push_address::Entity>()
        .filter(push_address::Column::Id.eq(id.uuid()))
        .one()
        .await?;
    Ok(row.map(|row| row.app_log_in_id.into()))
}

fn place(id: PushAddressId) -> SealedPlace<'static> {
    SealedPlace { table: "push_addresses", id: id.uuid(), column: "address_sealed" }
}
