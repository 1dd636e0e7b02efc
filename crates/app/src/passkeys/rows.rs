//! The tables `passkeys` and `passkey_challenges`, seen through one platform.

use super::Passkey;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, PasskeyId, PlatformId, TokenHash};
use linden_store::{AcrossPlatforms, PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};
use std::collections::HashMap;

pub(crate) mod passkey {
    //! One row a passkey.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "passkeys")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub credential_id: Vec<u8>,
        pub host: String,
        pub name: String,
        pub credential: String,
        pub made_at: DateTimeUtc,
        pub used_at: Option<DateTimeUtc>,
        pub copied_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod challenge {
    //! One row a challenge that nobody has answered yet.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "passkey_challenges")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub place_hash: Vec<u8>,
        pub state: String,
        pub expires_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for passkey::Entity {
    fn platform_column() -> passkey::Column {
        passkey::Column::PlatformId
    }
}

impl PlatformOwned for challenge::Entity {
    fn platform_column() -> challenge::Column {
        challenge::Column::PlatformId
    }
}

/// Somebody's passkeys, the oldest first.
pub(crate) async fn of(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<Passkey>, StoreError> {
    let rows = view
        .find::<passkey::Entity>()
        .filter(passkey::Column::AccountId.eq(account.uuid()))
        .order_by_asc(passkey::Column::Id)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// One passkey of somebody; another person's is not found.
pub(crate) async fn by_id(
    view: &PlatformView,
    account: AccountId,
    id: PasskeyId,
) -> Result<Option<Passkey>, StoreError> {
    let row = view
        .find::<passkey::Entity>()
        .filter(passkey::Column::Id.eq(id.uuid()))
        .filter(passkey::Column::AccountId.eq(account.uuid()))
        .one()
        .await?;
    Ok(row.map(read))
}

/// Who has passkeys, and whether one of them works at this main host.
pub(crate) async fn holders(
    view: &PlatformView,
    main_host: &str,
) -> Result<HashMap<AccountId, bool>, StoreError> {
    let rows = view.find::<passkey::Entity>().all().await?;
    let mut holders = HashMap::new();
    for row in rows {
        let works = row.copied_at.is_none() && row.host == main_host;
        *holders.entry(row.account_id.into()).or_default() |= works;
    }
    Ok(holders)
}

/// The passkey that a browser names.
pub(super) async fn by_credential(
    view: &PlatformView,
    credential_id: &[u8],
) -> Result<Option<Passkey>, StoreError> {
    let row = view
        .find::<passkey::Entity>()
        .filter(passkey::Column::CredentialId.eq(credential_id))
        .one()
        .await?;
    Ok(row.map(read))
}

pub(super) async fn insert(tx: &PlatformTx, made: &Passkey) -> Result<(), StoreError> {
    tx.insert(passkey::ActiveModel {
        id: Set(made.id.uuid()),
        platform_id: NotSet,
        account_id: Set(made.account.uuid()),
        credential_id: Set(made.credential_id.clone()),
        host: Set(made.host.clone()),
        name: Set(made.name.clone()),
        credential: Set(made.credential.clone()),
        made_at: Set(made.made_at),
        used_at: Set(made.used_at),
        copied_at: Set(made.copied_at),
    })
    .await?;
    Ok(())
}

/// Notes a use with the counter that came with it. False: it was used or removed meanwhile.
pub(super) async fn note_use(
    tx: &PlatformTx,
    before: &Passkey,
    credential: String,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let noted = tx
        .update_many::<passkey::Entity>()
        .set(passkey::Column::Credential, credential)
        .set(passkey::Column::UsedAt, now)
        .filter(passkey::Column::Id.eq(before.id.uuid()))
        .filter(passkey::Column::Credential.eq(&before.credential))
        .filter(passkey::Column::CopiedAt.is_null())
        .exec()
        .await?;
    Ok(noted == 1)
}

/// Notes that somebody may hold a copy: it works no more. False: that was noted before.
pub(super) async fn note_copy(
    tx: &PlatformTx,
    id: PasskeyId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let noted = tx
        .update_many::<passkey::Entity>()
        .set(passkey::Column::CopiedAt, now)
        .filter(passkey::Column::Id.eq(id.uuid()))
        .filter(passkey::Column::CopiedAt.is_null())
        .exec()
        .await?;
    Ok(noted == 1)
}

/// Gives a passkey another name. False: the person has no such passkey.
pub(super) async fn rename(
    tx: &PlatformTx,
    account: AccountId,
    id: PasskeyId,
    name: &str,
) -> Result<bool, StoreError> {
    let renamed = tx
        .update_many::<passkey::Entity>()
        .set(passkey::Column::Name, name)
        .filter(passkey::Column::Id.eq(id.uuid()))
        .filter(passkey::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(renamed == 1)
}

/// Takes a passkey away. False: the person has no such passkey.
pub(super) async fn delete(
    tx: &PlatformTx,
    account: AccountId,
    id: PasskeyId,
) -> Result<bool, StoreError> {
    let deleted = tx
        .delete_many::<passkey::Entity>()
        .filter(passkey::Column::Id.eq(id.uuid()))
        .filter(passkey::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(deleted == 1)
}

/// Takes all of somebody's passkeys away. False: there were none.
pub(crate) async fn delete_all(tx: &PlatformTx, account: AccountId) -> Result<bool, StoreError> {
    let deleted = tx
        .delete_many::<passkey::Entity>()
        .filter(passkey::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(deleted > 0)
}

/// Keeps a challenge, in place of the one before.
pub(super) async fn ask(
    tx: &PlatformTx,
    id: Uuid,
    place: &TokenHash,
    state: String,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.delete_many::<challenge::Entity>()
        .filter(challenge::Column::PlaceHash.eq(place.to_vec()))
        .exec()
        .await?;
    tx.insert(challenge::ActiveModel {
        id: Set(id),
        platform_id: NotSet,
        place_hash: Set(place.to_vec()),
        state: Set(state),
        expires_at: Set(expires_at),
    })
    .await?;
    Ok(())
}

/// Uses the challenge of a place up. None: there is none, it is too old, or it was answered.
pub(super) async fn take(
    tx: &PlatformTx,
    place: &TokenHash,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let asked = tx
        .find::<challenge::Entity>()
        .filter(challenge::Column::PlaceHash.eq(place.to_vec()))
        .order_by_desc(challenge::Column::Id)
        .one()
        .await?;
    let Some(asked) = asked else {
        return Ok(None);
    };
    let taken = tx
        .delete_many::<challenge::Entity>()
        .filter(challenge::Column::Id.eq(asked.id))
        .exec()
        .await?;
    Ok((taken == 1 && now < asked.expires_at).then_some(asked.state))
}

/// All passkeys of a platform that could be used, whoever's they are: account and host.
pub(crate) async fn of_platform(
    view: &AcrossPlatforms,
    platform: PlatformId,
) -> Result<Vec<(AccountId, String)>, StoreError> {
    let rows = view
        .find::<passkey::Entity>()
        .filter(passkey::Column::PlatformId.eq(platform.uuid()))
        .filter(passkey::Column::CopiedAt.is_null())
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.account_id.into(), row.host)).collect())
}

fn read(row: passkey::Model) -> Passkey {
    Passkey {
        id: row.id.into(),
        account: row.account_id.into(),
        name: row.name,
        host: row.host,
        credential_id: row.credential_id,
        credential: row.credential,
        made_at: row.made_at,
        used_at: row.used_at,
        copied_at: row.copied_at,
    }
}
