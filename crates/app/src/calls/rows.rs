//! The table `calls`, seen through one platform. A call is kept only as a change of what was
//! read: the row's version says whether somebody else was faster.

use super::call::{Call, Seat, Side, Stage, Why};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId, SessionId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, Scoped, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, Condition,
    entity::prelude::Uuid,
};

pub(crate) mod call {
    //! One row a call, live while it has no end.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "calls")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub therapist_id: Uuid,
        pub client_id: Uuid,
        pub caller: String,
        pub rings_until: DateTimeUtc,
        pub answered_at: Option<DateTimeUtc>,
        pub over_at: Option<DateTimeUtc>,
        pub why: Option<String>,
        pub therapist_session_id: Option<Uuid>,
        pub therapist_left_at: Option<DateTimeUtc>,
        pub client_session_id: Option<Uuid>,
        pub client_left_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for call::Entity {
    fn platform_column() -> call::Column {
        call::Column::PlatformId
    }
}

/// A call as it was read, and which version of it.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub(super) call: Call,
    version: i32,
}

/// The call with this id, if the person is one of the two.
pub(super) async fn of(
    view: &PlatformView,
    id: CallId,
    account: AccountId,
) -> Result<Option<(Kept, Side)>, StoreError> {
    let found = take_part(view, account).filter(call::Column::Id.eq(id.uuid())).one().await?;
    Ok(found.and_then(read).and_then(|kept| seen_by(kept, account)))
}

/// The same, locked until the end of the transaction.
pub(super) async fn of_to_change(
    tx: &PlatformTx,
    id: CallId,
    account: AccountId,
) -> Result<Option<(Kept, Side)>, StoreError> {
    let found = take_part(tx, account).filter(call::Column::Id.eq(id.uuid()));
    let row = found.for_update().one().await?;
    Ok(row.and_then(read).and_then(|kept| seen_by(kept, account)))
}

/// A call that is not over, whoever is in it, locked until the end of the transaction.
pub(super) async fn live_to_change(
    tx: &PlatformTx,
    id: CallId,
) -> Result<Option<Kept>, StoreError> {
    let found = live(tx).filter(call::Column::Id.eq(id.uuid()));
    Ok(found.for_update().one().await?.and_then(read))
}

/// A call that is not over, whoever is in it.
pub(super) async fn live_by_id(
    view: &PlatformView,
    id: CallId,
) -> Result<Option<Call>, StoreError> {
    let row = live(view).filter(call::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.and_then(read).map(|kept| kept.call))
}

/// The call of these two that is not over, locked until the end of the transaction.
pub(super) async fn live_between(
    tx: &PlatformTx,
    therapist: AccountId,
    client: AccountId,
) -> Result<Option<Kept>, StoreError> {
    let found = live(tx)
        .filter(call::Column::TherapistId.eq(therapist.uuid()))
        .filter(call::Column::ClientId.eq(client.uuid()));
    Ok(found.for_update().one().await?.and_then(read))
}

/// A person's calls that are not over.
pub(super) async fn live_of(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<Kept>, StoreError> {
    let rows = take_part(view, account).filter(call::Column::OverAt.is_null()).all().await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Writes a new call. False: the two have one already, made at the same instant.
pub(super) async fn insert(tx: &PlatformTx, call: &Call) -> Result<bool, StoreError> {
    let row = call::ActiveModel {
        id: Set(call.id.uuid()),
        platform_id: NotSet,
        therapist_id: Set(call.therapist.account.uuid()),
        client_id: Set(call.client.account.uuid()),
        caller: Set(call.caller.word().to_owned()),
        rings_until: Set(call.rings_until),
        answered_at: Set(None),
        over_at: Set(None),
        why: Set(None),
        therapist_session_id: Set(call.therapist.session.map(SessionId::uuid)),
        therapist_left_at: Set(None),
        client_session_id: Set(call.client.session.map(SessionId::uuid)),
        client_left_at: Set(None),
        version: Set(1),
    };
    tx.insert_or_ignore(row).await
}

/// Writes what became of a call, if it is still as it was read; otherwise `Busy`.
pub(super) async fn keep(tx: &PlatformTx, was: &Kept, call: &Call) -> Result<(), StoreError> {
    let (over_at, why) = match call.stage {
        Stage::Over { why, at, .. } => (Some(at), Some(why.word().to_owned())),
        Stage::Ringing | Stage::Going { .. } => (None, None),
    };
    let kept = tx
        .update_many::<call::Entity>()
        .set(call::Column::AnsweredAt, call.since())
        .set(call::Column::OverAt, over_at)
        .set(call::Column::Why, why)
        .set(call::Column::TherapistSessionId, call.therapist.session.map(SessionId::uuid))
        .set(call::Column::TherapistLeftAt, call.therapist.left_at)
        .set(call::Column::ClientSessionId, call.client.session.map(SessionId::uuid))
        .set(call::Column::ClientLeftAt, call.client.left_at)
        .set(call::Column::Version, was.version + 1)
        .filter(call::Column::Id.eq(call.id.uuid()))
        .filter(call::Column::Version.eq(was.version))
        .exec()
        .await?;
    if kept == 0 { Err(StoreError::Busy) } else { Ok(()) }
}

fn seen_by(kept: Kept, account: AccountId) -> Option<(Kept, Side)> {
    let side = kept.call.side_of(account)?;
    Some((kept, side))
}

fn live(view: &PlatformView) -> Scoped<'_, call::Entity> {
    view.find::<call::Entity>().filter(call::Column::OverAt.is_null())
}

/// The one way to a person's calls: those in which they are one of the two.
fn take_part(view: &PlatformView, account: AccountId) -> Scoped<'_, call::Entity> {
    let either = Condition::any()
        .add(call::Column::TherapistId.eq(account.uuid()))
        .add(call::Column::ClientId.eq(account.uuid()));
    view.find::<call::Entity>().filter(either)
}

fn read(row: call::Model) -> Option<Kept> {
    let caller =
        [Side::Therapist, Side::Client].into_iter().find(|side| side.word() == row.caller)?;
    let call = Call {
        id: row.id.into(),
        therapist: seat(row.therapist_id, row.therapist_session_id, row.therapist_left_at),
        client: seat(row.client_id, row.client_session_id, row.client_left_at),
        caller,
        rings_until: row.rings_until,
        stage: stage(row.answered_at, row.over_at, row.why.as_deref())?,
    };
    Some(Kept { call, version: row.version })
}

fn seat(account: Uuid, session: Option<Uuid>, left_at: Option<DateTime<Utc>>) -> Seat {
    Seat { account: account.into(), session: session.map(SessionId::from), left_at }
}

fn stage(
    since: Option<DateTime<Utc>>,
    over_at: Option<DateTime<Utc>>,
    why: Option<&str>,
) -> Option<Stage> {
    Some(match (since, over_at) {
        (None, None) => Stage::Ringing,
        (Some(since), None) => Stage::Going { since },
        (since, Some(at)) => Stage::Over { why: Why::from_word(why?)?, at, since },
    })
}
