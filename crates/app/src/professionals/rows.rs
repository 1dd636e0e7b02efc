//! Professionals in the tables `accounts` and `roles`.

use crate::accounts::{
    self, Account, Kind, Role, State,
    rows::{account, read, role},
};
use linden_base::AccountId;
use linden_store::{PlatformTx, PlatformView, StoreError};
use sea_orm::ColumnTrait;
use std::collections::{BTreeSet, HashMap};

/// More than this no organisation shows on one page.
const MOST: u64 = 1_000;

/// All professionals by last name, with their roles.
pub(crate) async fn list(
    view: &PlatformView,
) -> Result<Vec<(Account, BTreeSet<Role>)>, StoreError> {
    let rows = view
        .find::<account::Entity>()
        .filter(account::Column::Kind.eq(Kind::Professional.word()))
        .order_by_asc(account::Column::SortName)
        .limit(MOST)
        .all()
        .await?;
    let mut roles: HashMap<AccountId, BTreeSet<Role>> = HashMap::new();
    for row in view.find::<role::Entity>().all().await? {
        roles.entry(row.account_id.into()).or_default().extend(Role::from_word(&row.role));
    }
    let with_roles = |account: Account| {
        let own = roles.remove(&account.id).unwrap_or_default();
        (account, own)
    };
    Ok(rows.into_iter().filter_map(read).map(with_roles).collect())
}

/// The professional with this id.
pub(crate) async fn by_id(
    view: &PlatformView,
    id: AccountId,
) -> Result<Option<Account>, StoreError> {
    let row = view
        .find::<account::Entity>()
        .filter(account::Column::Id.eq(id.uuid()))
        .filter(account::Column::Kind.eq(Kind::Professional.word()))
        .one()
        .await?;
    Ok(row.and_then(read))
}

/// Whether no other application manager has an account in use. Locks the role's rows first: who
/// asks at the same time waits, and then sees what was done.
pub(crate) async fn is_last_manager(
    tx: &PlatformTx,
    account: AccountId,
) -> Result<bool, StoreError> {
    accounts::rows::lock_role(tx, Role::ApplicationManager).await?;
    let managers =
        tx.find::<role::Entity>().filter(role::Column::Role.eq(Role::ApplicationManager.word()));
    let others = tx
        .find::<account::Entity>()
        .filter(account::Column::Id.in_subquery(managers.subquery(role::Column::AccountId)))
        .filter(account::Column::Id.ne(account.uuid()))
        .filter(account::Column::State.eq(State::Active.word()));
    Ok(!others.exists().await?)
}

/// Takes a role from somebody.
pub(crate) async fn take_role(
    tx: &PlatformTx,
    account: AccountId,
    taken: Role,
) -> Result<(), StoreError> {
    tx.delete_many::<role::Entity>()
        .filter(role::Column::AccountId.eq(account.uuid()))
        .filter(role::Column::Role.eq(taken.word()))
        .exec()
        .await?;
    Ok(())
}
