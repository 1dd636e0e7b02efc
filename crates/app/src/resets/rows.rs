//! What the rule asks of the tables `accounts`, `roles` and `care_relations`, read anew and held:
//! who closes an account, takes a role or ends a relation at the same moment waits until the
//! reset is done, or was first.

use crate::{
    accounts::{
        Account, Role,
        rows::{account, read, role},
    },
    care_relations::rows::relation,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};
use sea_orm::ColumnTrait;
use std::collections::BTreeSet;

/// Those of `ids` who are on this platform, always locked in the same order.
pub(super) async fn held(tx: &PlatformTx, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
    let rows = tx
        .find::<account::Entity>()
        .filter(account::Column::Id.is_in(ids.iter().map(|id| id.uuid())))
        .order_by_asc(account::Column::Id)
        .for_update()
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The roles of a professional.
pub(super) async fn held_roles(
    tx: &PlatformTx,
    id: AccountId,
) -> Result<BTreeSet<Role>, StoreError> {
    let rows = tx
        .find::<role::Entity>()
        .filter(role::Column::AccountId.eq(id.uuid()))
        .for_update()
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(|row| Role::from_word(&row.role)).collect())
}

/// Whether a care relation between the two holds.
pub(super) async fn held_relation(
    tx: &PlatformTx,
    therapist: AccountId,
    client: AccountId,
) -> Result<bool, StoreError> {
    let rows = tx
        .find::<relation::Entity>()
        .filter(relation::Column::TherapistId.eq(therapist.uuid()))
        .filter(relation::Column::ClientId.eq(client.uuid()))
        .filter(relation::Column::EndedAt.is_null())
        .for_update()
        .all()
        .await?;
    Ok(!rows.is_empty())
}
