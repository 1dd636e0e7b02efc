//! The table `care_relations`, seen through one platform.

use crate::{App, accounts::Account, accounts::State, accounts::rows::account};
use linden_base::{AccountId, RelationId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition,
    sea_query::SelectStatement,
};
use std::collections::HashSet;

pub(crate) mod relation {
    //! One row a relation, in force while it has no end.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "care_relations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub therapist_id: Uuid,
        pub client_id: Uuid,
        pub began_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for relation::Entity {
    fn platform_column() -> relation::Column {
        relation::Column::PlatformId
    }
}

/// Whether a relation between the two is in force now.
pub(crate) async fn are_related(
    view: &PlatformView,
    therapist: AccountId,
    client: AccountId,
) -> Result<bool, StoreError> {
    view.find::<relation::Entity>()
        .filter(relation::Column::TherapistId.eq(therapist.uuid()))
        .filter(relation::Column::ClientId.eq(client.uuid()))
        .filter(relation::Column::EndedAt.is_null())
        .exists()
        .await
}

/// Relates the two from now on. False: they were related already.
pub(crate) async fn relate(
    tx: &PlatformTx,
    app: &App,
    therapist: AccountId,
    client: AccountId,
) -> Result<bool, StoreError> {
    tx.insert_or_ignore(relation::ActiveModel {
        id: Set(RelationId::new(app.clock(), app.chance()).uuid()),
        platform_id: NotSet,
        therapist_id: Set(therapist.uuid()),
        client_id: Set(client.uuid()),
        began_at: Set(app.clock().now()),
        ended_at: Set(None),
    })
    .await
}

/// Ends the relation. False: there was none in force.
pub(crate) async fn end(
    tx: &PlatformTx,
    app: &App,
    therapist: AccountId,
    client: AccountId,
) -> Result<bool, StoreError> {
    let ended = tx
        .update_many::<relation::Entity>()
        .set(relation::Column::EndedAt, app.clock().now())
        .filter(relation::Column::TherapistId.eq(therapist.uuid()))
        .filter(relation::Column::ClientId.eq(client.uuid()))
        .filter(relation::Column::EndedAt.is_null())
        .exec()
        .await?;
    Ok(ended > 0)
}

/// The therapists that a client is related to, but for closed accounts; by name.
pub(crate) async fn therapists_of(
    view: &PlatformView,
    client: AccountId,
) -> Result<Vec<Account>, StoreError> {
    let related = view
        .find::<relation::Entity>()
        .filter(relation::Column::ClientId.eq(client.uuid()))
        .filter(relation::Column::EndedAt.is_null())
        .subquery(relation::Column::TherapistId);
    let rows = view
        .find::<account::Entity>()
        .filter(account::Column::Id.in_subquery(related))
        .filter(account::Column::State.ne(State::Deactivated.word()))
        .order_by_asc(account::Column::SortName)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(crate::accounts::rows::read).collect())
}

/// All to whom somebody is related, on either side.
pub(crate) async fn related_to(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<AccountId>, StoreError> {
    let either = Condition::any()
        .add(relation::Column::TherapistId.eq(account.uuid()))
        .add(relation::Column::ClientId.eq(account.uuid()));
    let rows = view
        .find::<relation::Entity>()
        .filter(either)
        .filter(relation::Column::EndedAt.is_null())
        .all()
        .await?;
    let other = |row: relation::Model| {
        if row.therapist_id == account.uuid() { row.client_id } else { row.therapist_id }
    };
    Ok(rows.into_iter().map(|row| other(row).into()).collect())
}

/// The ids of a therapist's clients, for `account::Column::Id.in_subquery(…)`.
pub(crate) fn clients_of(view: &PlatformView, therapist: AccountId) -> SelectStatement {
    view.find::<relation::Entity>()
        .filter(relation::Column::TherapistId.eq(therapist.uuid()))
        .filter(relation::Column::EndedAt.is_null())
        .subquery(relation::Column::ClientId)
}

/// Those of `clients` who are related to this therapist now.
pub(crate) async fn related_among(
    view: &PlatformView,
    therapist: AccountId,
    clients: impl IntoIterator<Item = AccountId>,
) -> Result<HashSet<AccountId>, StoreError> {
    let ids: Vec<_> = clients.into_iter().map(AccountId::uuid).collect();
    let rows = view
        .find::<relation::Entity>()
        .filter(relation::Column::TherapistId.eq(therapist.uuid()))
        .filter(relation::Column::ClientId.is_in(ids))
        .filter(relation::Column::EndedAt.is_null())
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.client_id.into()).collect())
}
