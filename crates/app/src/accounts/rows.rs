//! The tables `accounts`, `roles` and `account_words`, seen through one platform.

use super::{Account, Kind, Name, Role, State, words_of};
use crate::passwords::Hash;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, Language};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};
use std::collections::BTreeSet;

pub(crate) mod account {
    //! One row an account.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "accounts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub kind: String,
        pub state: String,
        pub first_name: String,
        pub last_name: String,
        pub sort_name: String,
        pub email: String,
        pub phone_sealed: Option<Vec<u8>>,
        pub birth_date: Option<Date>,
        pub client_number: Option<String>,
        pub language: String,
        pub password_hash: Option<String>,
        pub made_at: DateTimeUtc,
        pub welcomed_at: Option<DateTimeUtc>,
        pub seen_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod role {
    //! One row a role of a professional.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "roles")]
    pub(crate) struct Model {
        pub platform_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod word {
    //! One row a word by which an account is found.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account_words")]
    pub(crate) struct Model {
        pub platform_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub word: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

macro_rules! owned_by_platform {
    ($($table:ident),+) => {$(
        impl PlatformOwned for $table::Entity {
            fn platform_column() -> $table::Column {
                $table::Column::PlatformId
            }
        }
    )+};
}
owned_by_platform!(account, role, word);

/// The account with this id, if it is on this platform.
pub(crate) async fn by_id(
    view: &PlatformView,
    id: AccountId,
) -> Result<Option<Account>, StoreError> {
    let row =
        view.find::<account::Entity>().filter(account::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.and_then(read))
}

/// The same, held until the end of the transaction: who changes it meanwhile waits.
pub(crate) async fn held(tx: &PlatformTx, id: AccountId) -> Result<Option<Account>, StoreError> {
    let found = tx.find::<account::Entity>().filter(account::Column::Id.eq(id.uuid()));
    Ok(found.for_update().one().await?.and_then(read))
}

/// Several accounts at once, in no order.
pub(crate) async fn by_ids(
    view: &PlatformView,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<Vec<Account>, StoreError> {
    let ids: Vec<Uuid> = ids.into_iter().map(AccountId::uuid).collect();
    let rows = view.find::<account::Entity>().filter(account::Column::Id.is_in(ids)).all().await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The account with this address (as `stored_email` gives it) and its password's hash.
pub(crate) async fn by_email(
    view: &PlatformView,
    email: &str,
) -> Result<Option<(Account, Option<Hash>)>, StoreError> {
    let row = view.find::<account::Entity>().filter(account::Column::Email.eq(email)).one().await?;
    Ok(row.and_then(|row| {
        let hash = row.password_hash.clone().map(Hash);
        read(row).map(|account| (account, hash))
    }))
}

/// The client's or professional's account that has this address, closed ones too. A friend's does
/// not count: it makes way (docs/decisions/0006).
pub(super) async fn taken_by(
    view: &PlatformView,
    email: &str,
) -> Result<Option<AccountId>, StoreError> {
    let row = view
        .find::<account::Entity>()
        .filter(account::Column::Email.eq(email))
        .filter(account::Column::Kind.ne(Kind::Friend.word()))
        .one()
        .await?;
    Ok(row.map(|row| row.id.into()))
}

/// The hash of an account's password, if it has one.
pub(crate) async fn password(
    view: &PlatformView,
    id: AccountId,
) -> Result<Option<Hash>, StoreError> {
    let row =
        view.find::<account::Entity>().filter(account::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.and_then(|row| row.password_hash).map(Hash))
}

/// Whether an account is in use and has this password; held until the end of the transaction.
pub(crate) async fn still_has(
    tx: &PlatformTx,
    id: AccountId,
    hash: Option<&Hash>,
) -> Result<bool, StoreError> {
    let row = tx
        .find::<account::Entity>()
        .filter(account::Column::Id.eq(id.uuid()))
        .filter(account::Column::State.eq(State::Active.word()))
        .for_update()
        .one()
        .await?;
    let kept = row.and_then(|row| row.password_hash);
    Ok(kept.is_some() && kept.as_deref() == hash.map(|hash| hash.0.as_str()))
}

/// The roles of a professional.
pub(crate) async fn roles(
    view: &PlatformView,
    id: AccountId,
) -> Result<BTreeSet<Role>, StoreError> {
    let rows =
        view.find::<role::Entity>().filter(role::Column::AccountId.eq(id.uuid())).all().await?;
    Ok(rows.into_iter().filter_map(|row| Role::from_word(&row.role)).collect())
}

/// Writes a new account and the words by which it is found. `Taken`: the address has one.
pub(crate) async fn insert(
    tx: &PlatformTx,
    account: &Account,
    phone_sealed: Option<Vec<u8>>,
) -> Result<(), StoreError> {
    tx.insert(account::ActiveModel {
        id: Set(account.id.uuid()),
        platform_id: NotSet,
        kind: Set(account.kind.word().to_owned()),
        state: Set(account.state.word().to_owned()),
        first_name: Set(account.name.first.clone()),
        last_name: Set(account.name.last.clone()),
        sort_name: Set(account.name.sort_name()),
        email: Set(account.email.clone()),
        phone_sealed: Set(phone_sealed),
        birth_date: Set(account.birth_date),
        client_number: Set(account.client_number.clone()),
        language: Set(account.language.to_string()),
        password_hash: Set(None),
        made_at: Set(account.made_at),
        welcomed_at: Set(account.welcomed_at),
        seen_at: Set(account.seen_at),
    })
    .await?;
    write_words(tx, account).await
}

/// Writes the words by which an account is found, in place of older ones.
pub(crate) async fn write_words(tx: &PlatformTx, account: &Account) -> Result<(), StoreError> {
    tx.delete_many::<word::Entity>()
        .filter(word::Column::AccountId.eq(account.id.uuid()))
        .exec()
        .await?;
    for word in words_of(account) {
        let row = word::ActiveModel {
            platform_id: NotSet,
            account_id: Set(account.id.uuid()),
            word: Set(word),
        };
        tx.insert(row).await?;
    }
    Ok(())
}

/// Gives a professional a role; one that they have stays.
pub(crate) async fn give_role(
    tx: &PlatformTx,
    id: AccountId,
    role: Role,
) -> Result<(), StoreError> {
    if roles(tx, id).await?.contains(&role) {
        return Ok(());
    }
    let row = role::ActiveModel {
        platform_id: NotSet,
        account_id: Set(id.uuid()),
        role: Set(role.word().to_owned()),
    };
    tx.insert(row).await?;
    Ok(())
}

/// Keeps a new password's hash; an invited account becomes active. False: the account does not
/// stand as `was` any more, and nothing is kept. One statement, so that an account that is being
/// closed meanwhile stays closed.
pub(crate) async fn set_password(
    tx: &PlatformTx,
    id: AccountId,
    was: State,
    hash: &Hash,
) -> Result<bool, StoreError> {
    let kept = tx
        .update_many::<account::Entity>()
        .set(account::Column::PasswordHash, hash.0.clone())
        .set(account::Column::State, State::Active.word())
        .filter(account::Column::Id.eq(id.uuid()))
        .filter(account::Column::State.eq(was.word()))
        .exec()
        .await?;
    Ok(kept == 1)
}

/// Opens or closes an account.
pub(crate) async fn set_state(
    tx: &PlatformTx,
    id: AccountId,
    state: State,
) -> Result<(), StoreError> {
    change(tx, id, |row| row.state = Set(state.word().to_owned())).await
}

/// Writes changed details and the words by which the person is found. `Taken`: the address
/// has another account.
pub(crate) async fn set_details(
    tx: &PlatformTx,
    account: &Account,
    phone_sealed: Option<Vec<u8>>,
) -> Result<(), StoreError> {
    change(tx, account.id, |row| {
        row.first_name = Set(account.name.first.clone());
        row.last_name = Set(account.name.last.clone());
        row.sort_name = Set(account.name.sort_name());
        row.email = Set(account.email.clone());
        row.phone_sealed = Set(phone_sealed);
        row.birth_date = Set(account.birth_date);
        row.client_number = Set(account.client_number.clone());
        row.language = Set(account.language.to_string());
    })
    .await?;
    write_words(tx, account).await
}

/// Closes or opens an account. An opened one without a password is invited again.
pub(crate) async fn set_closed(
    tx: &PlatformTx,
    id: AccountId,
    closed: bool,
) -> Result<(), StoreError> {
    let state = match (closed, password(tx, id).await?) {
        (true, _) => State::Deactivated,
        (false, Some(_)) => State::Active,
        (false, None) => State::Invited,
    };
    set_state(tx, id, state).await
}

/// The sealed phone number of an account.
pub(crate) async fn phone_sealed(
    view: &PlatformView,
    id: AccountId,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row =
        view.find::<account::Entity>().filter(account::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.and_then(|row| row.phone_sealed))
}

/// Those who have this role and an account that is not closed, by name.
pub(crate) async fn with_role(view: &PlatformView, role: Role) -> Result<Vec<Account>, StoreError> {
    let having = view.find::<role::Entity>().filter(role::Column::Role.eq(role.word()));
    let rows = view
        .find::<account::Entity>()
        .filter(account::Column::Id.in_subquery(having.subquery(role::Column::AccountId)))
        .filter(account::Column::State.ne(State::Deactivated.word()))
        .order_by_asc(account::Column::SortName)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Holds back others who would give, take or count this role, to the end of the transaction.
pub(crate) async fn lock_role(tx: &PlatformTx, role: Role) -> Result<(), StoreError> {
    let having = tx.find::<role::Entity>().filter(role::Column::Role.eq(role.word()));
    having.for_update().all().await.map(|_| ())
}

/// Notes a use of the account.
pub(crate) async fn set_seen(
    tx: &PlatformTx,
    id: AccountId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    change(tx, id, |row| row.seen_at = Set(Some(at))).await
}

/// Notes that a welcome mail was written.
pub(crate) async fn set_welcomed(
    tx: &PlatformTx,
    id: AccountId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    change(tx, id, |row| row.welcomed_at = Set(Some(at))).await
}

/// Keeps the language of a person's pages and mails.
pub(crate) async fn set_language(
    tx: &PlatformTx,
    id: AccountId,
    language: Language,
) -> Result<(), StoreError> {
    change(tx, id, |row| row.language = Set(language.to_string())).await
}

/// Changes some columns of one account; `NotFound` on another platform's.
pub(crate) async fn change(
    tx: &PlatformTx,
    id: AccountId,
    set: impl FnOnce(&mut account::ActiveModel) + Send,
) -> Result<(), StoreError> {
    let mut row = account::ActiveModel { id: Set(id.uuid()), ..Default::default() };
    set(&mut row);
    tx.update(row).await?;
    Ok(())
}

pub(crate) fn read(row: account::Model) -> Option<Account> {
    Some(Account {
        id: row.id.into(),
        kind: Kind::from_word(&row.kind)?,
        state: State::from_word(&row.state)?,
        name: Name { first: row.first_name, last: row.last_name },
        email: row.email,
        birth_date: row.birth_date,
        client_number: row.client_number,
        language: row.language.parse().ok()?,
        made_at: row.made_at,
        welcomed_at: row.welcomed_at,
        seen_at: row.seen_at,
    })
}
