//! The table `two_steps`, seen through one platform: an account has at most one second step
//! being set up and one that is active.

use super::{SecondStep, Way};
use crate::{
    accounts::{
        Account, Kind, State,
        rows::{account, read as read_account},
    },
    passkeys::rows::passkey,
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, PlatformId};
use linden_store::{AcrossPlatforms, PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition,
    entity::prelude::Uuid,
};
use std::collections::HashMap;

pub(crate) mod two_step {
    //! One row a second step.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "two_steps")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub state: String,
        pub way: String,
        pub secret_sealed: Option<Vec<u8>>,
        pub last_step: Option<i64>,
        pub made_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for two_step::Entity {
    fn platform_column() -> two_step::Column {
        two_step::Column::PlatformId
    }
}

/// The state of one that is still being set up.
pub(crate) const DRAFT: &str = "draft";
const ACTIVE: &str = "active";

/// The active second step of an account.
pub(crate) async fn active(
    view: &PlatformView,
    account: AccountId,
) -> Result<Option<SecondStep>, StoreError> {
    in_state(view, account, ACTIVE).await
}

/// The one that is being set up.
pub(crate) async fn draft(
    view: &PlatformView,
    account: AccountId,
) -> Result<Option<SecondStep>, StoreError> {
    in_state(view, account, DRAFT).await
}

async fn in_state(
    view: &PlatformView,
    account: AccountId,
    state: &str,
) -> Result<Option<SecondStep>, StoreError> {
    let row = view
        .find::<two_step::Entity>()
        .filter(two_step::Column::AccountId.eq(account.uuid()))
        .filter(two_step::Column::State.eq(state))
        .one()
        .await?;
    Ok(row.and_then(read))
}

/// Everybody on a platform whose codes come from an app or by SMS.
pub(crate) async fn accounts_with_one(
    view: &AcrossPlatforms,
    platform: PlatformId,
) -> Result<Vec<AccountId>, StoreError> {
    let rows = view
        .find::<two_step::Entity>()
        .filter(two_step::Column::PlatformId.eq(platform.uuid()))
        .filter(two_step::Column::State.eq(ACTIVE))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.account_id.into()).collect())
}

/// Who has an active second step, and how their codes come.
pub(crate) async fn ways_of_all(
    view: &PlatformView,
) -> Result<HashMap<AccountId, Way>, StoreError> {
    let rows = view
        .find::<two_step::Entity>()
        .filter(two_step::Column::State.eq(ACTIVE))
        .columns([two_step::Column::AccountId, two_step::Column::Way])
        .into_tuple()
        .all()
        .await?;
    let way = |(account, way): (Uuid, String)| Some((account.into(), Way::from_word(&way)?));
    Ok(rows.into_iter().filter_map(way).collect())
}

/// Active accounts of a kind without a second step, by id from `after` on.
pub(crate) async fn without_one(
    view: &PlatformView,
    kind: Kind,
    after: AccountId,
    most: u64,
) -> Result<Vec<Account>, StoreError> {
    let having = view.find::<two_step::Entity>().filter(two_step::Column::State.eq(ACTIVE));
    let passkeys = view.find::<passkey::Entity>();
    let rows = view
        .find::<account::Entity>()
        .filter(account::Column::Kind.eq(kind.word()))
        .filter(account::Column::State.eq(State::Active.word()))
        .filter(account::Column::Id.gt(after.uuid()))
        .filter(account::Column::Id.not_in_subquery(having.subquery(two_step::Column::AccountId)))
        .filter(account::Column::Id.not_in_subquery(passkeys.subquery(passkey::Column::AccountId)))
        .order_by_asc(account::Column::Id)
        .limit(most)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read_account).collect())
}

/// Begins setting up, in place of what was begun before. `seal` gives what is kept under the id.
pub(crate) async fn begin(
    tx: &PlatformTx,
    id: Uuid,
    account: AccountId,
    way: Way,
    secret: Option<Vec<u8>>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    delete_in(tx, account, &[DRAFT]).await?;
    tx.insert(two_step::ActiveModel {
        id: Set(id),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        state: Set(DRAFT.to_owned()),
        way: Set(way.word().to_owned()),
        secret_sealed: Set(secret),
        last_step: Set(None),
        made_at: Set(now),
    })
    .await?;
    Ok(())
}

/// Keeps the phone number of a second step that is being set up.
pub(crate) async fn set_secret(
    tx: &PlatformTx,
    draft: &SecondStep,
    sealed: Vec<u8>,
) -> Result<bool, StoreError> {
    let kept = tx
        .update_many::<two_step::Entity>()
        .set(two_step::Column::SecretSealed, sealed)
        .filter(two_step::Column::Id.eq(draft.id))
        .filter(two_step::Column::State.eq(DRAFT))
        .exec()
        .await?;
    Ok(kept == 1)
}

/// Makes what was set up the active one. False: somebody changed it meanwhile.
pub(crate) async fn activate(tx: &PlatformTx, draft: &SecondStep) -> Result<bool, StoreError> {
    delete_in(tx, draft.account, &[ACTIVE]).await?;
    let made = tx
        .update_many::<two_step::Entity>()
        .set(two_step::Column::State, ACTIVE)
        .filter(two_step::Column::Id.eq(draft.id))
        .filter(two_step::Column::State.eq(DRAFT))
        .exec()
        .await?;
    Ok(made == 1)
}

/// Uses the code of a time step up. False: it, or a later one, was used already.
pub(crate) async fn use_step(tx: &PlatformTx, id: Uuid, step: i64) -> Result<bool, StoreError> {
    let earlier = Condition::any()
        .add(two_step::Column::LastStep.is_null())
        .add(two_step::Column::LastStep.lt(step));
    let used = tx
        .update_many::<two_step::Entity>()
        .set(two_step::Column::LastStep, step)
        .filter(two_step::Column::Id.eq(id))
        .filter(earlier)
        .exec()
        .await?;
    Ok(used == 1)
}

/// Deletes an account's second step. False: it had no active one.
pub(super) async fn delete(tx: &PlatformTx, account: AccountId) -> Result<bool, StoreError> {
    let had = delete_in(tx, account, &[ACTIVE]).await? > 0;
    delete_in(tx, account, &[DRAFT]).await?;
    Ok(had)
}

async fn delete_in(
    tx: &PlatformTx,
    account: AccountId,
    states: &[&str],
) -> Result<u64, StoreError> {
    tx.delete_many::<two_step::Entity>()
        .filter(two_step::Column::AccountId.eq(account.uuid()))
        .filter(two_step::Column::State.is_in(states.iter().copied()))
        .exec()
        .await
}

fn read(row: two_step::Model) -> Option<SecondStep> {
    Some(SecondStep {
        id: row.id,
        account: row.account_id.into(),
        way: Way::from_word(&row.way)?,
        secret_sealed: row.secret_sealed,
        last_step: row.last_step,
        made_at: row.made_at,
    })
}
