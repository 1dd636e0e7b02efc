//! The table `log_in_rule_changes`: changes are added and cancelled, never changed. Of each kind
//! the one with the highest number that has begun is in force; none: the usual rule.

use super::{
    ByKind, KINDS, Planned, Policy, Remember, Rule, Rules,
    change::{Author, Kept},
};
use crate::accounts::{Kind, Name, State, rows::account};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, LogInRuleChangeId, PlatformId};
use linden_store::{AcrossPlatforms, PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};

pub(crate) mod rule_change {
    //! One row a change.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "log_in_rule_changes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub kind: String,
        pub number: i32,
        pub made_at: DateTimeUtc,
        pub made_by_id: Option<Uuid>,
        pub made_by: String,
        pub reason: Option<String>,
        pub starts_at: DateTimeUtc,
        pub password: bool,
        pub two_step: String,
        pub remember: String,
        pub was_password: bool,
        pub was_two_step: String,
        pub was_remember: String,
        pub cancelled_at: Option<DateTimeUtc>,
        pub cancelled_by: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use rule_change::{Column, Entity};

impl PlatformOwned for Entity {
    fn platform_column() -> Column {
        Column::PlatformId
    }
}

/// A platform's rules at `now`.
pub(crate) async fn of_platform(
    view: &AcrossPlatforms,
    platform: PlatformId,
    now: DateTime<Utc>,
) -> Result<Rules, StoreError> {
    let rows = view
        .find::<Entity>()
        .filter(Column::PlatformId.eq(platform.uuid()))
        .filter(Column::CancelledAt.is_null())
        .order_by_asc(Column::Number)
        .all()
        .await?;
    Ok(rules(&rows, now))
}

/// The rules of the platform that is looked at, read anew.
pub(crate) async fn here(view: &PlatformView, now: DateTime<Utc>) -> Result<Rules, StoreError> {
    let rows = view
        .find::<Entity>()
        .filter(Column::CancelledAt.is_null())
        .order_by_asc(Column::Number)
        .all()
        .await?;
    Ok(rules(&rows, now))
}

/// Rows in the order of their numbers.
fn rules(rows: &[rule_change::Model], now: DateTime<Utc>) -> Rules {
    let (mut in_force, mut planned) = (ByKind::default(), ByKind::default());
    for kind in KINDS {
        for row in rows.iter().filter(|row| row.kind == kind.word()) {
            let Some(rule) = to(row) else { continue };
            if row.starts_at <= now {
                *in_force.of_mut(kind) = rule;
            } else {
                let (id, starts_at) = (row.id.into(), row.starts_at);
                *planned.of_mut(kind) = Some(Planned { id, starts_at, rule });
            }
        }
    }
    Rules { in_force, planned }
}

/// Adds a change. Only one at a time, or two would have the same number.
pub(super) async fn insert(
    tx: &PlatformTx,
    change: &Kept,
    author: &Author,
) -> Result<(), StoreError> {
    let newest = tx
        .find::<Entity>()
        .filter(Column::Kind.eq(change.kind.word()))
        .order_by_desc(Column::Number)
        .one()
        .await?;
    tx.insert(rule_change::ActiveModel {
        id: Set(change.id.uuid()),
        platform_id: NotSet,
        kind: Set(change.kind.word().to_owned()),
        number: Set(newest.map_or(1, |row| row.number + 1)),
        made_at: Set(change.made_at),
        made_by_id: Set(author.account.map(Into::into)),
        made_by: Set(author.name.clone()),
        reason: Set(change.reason.clone()),
        starts_at: Set(change.starts_at),
        password: Set(change.to.password),
        two_step: Set(change.to.two_step.word().to_owned()),
        remember: Set(change.to.remember.word().to_owned()),
        was_password: Set(change.from.password),
        was_two_step: Set(change.from.two_step.word().to_owned()),
        was_remember: Set(change.from.remember.word().to_owned()),
        cancelled_at: Set(None),
        cancelled_by: Set(None),
    })
    .await?;
    Ok(())
}

/// Cancels what is still to come. None: it has begun, or was cancelled already.
pub(super) async fn cancel(
    tx: &PlatformTx,
    id: LogInRuleChangeId,
    now: DateTime<Utc>,
    by: &str,
) -> Result<Option<Kept>, StoreError> {
    let cancelled = tx
        .update_many::<Entity>()
        .set(Column::CancelledAt, now)
        .set(Column::CancelledBy, by.to_owned())
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::StartsAt.gt(now))
        .filter(Column::CancelledAt.is_null())
        .exec_returning()
        .await?;
    Ok(cancelled.into_iter().next().and_then(read))
}

/// The newest changes, newest first.
pub(super) async fn newest(view: &PlatformView, most: u64) -> Result<Vec<Kept>, StoreError> {
    let rows = view
        .find::<Entity>()
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Number)
        .limit(most)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// A change that is still to come.
pub(super) async fn to_come(
    view: &PlatformView,
    id: LogInRuleChangeId,
    now: DateTime<Utc>,
) -> Result<Option<Kept>, StoreError> {
    let row = view
        .find::<Entity>()
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::StartsAt.gt(now))
        .filter(Column::CancelledAt.is_null())
        .one()
        .await?;
    Ok(row.and_then(read))
}

/// Id, full name and state of all of a kind whose accounts are not closed, by name.
pub(super) async fn open_of_kind(
    view: &PlatformView,
    kind: Kind,
) -> Result<Vec<(AccountId, String, State)>, StoreError> {
    use account::Column::{FirstName, Id, LastName, State as InState};
    let rows: Vec<(Uuid, String, String, String)> = view
        .find::<account::Entity>()
        .filter(account::Column::Kind.eq(kind.word()))
        .filter(account::Column::State.ne(State::Deactivated.word()))
        .order_by_asc(account::Column::SortName)
        .order_by_asc(Id)
        .columns([Id, FirstName, LastName, InState])
        .into_tuple()
        .all()
        .await?;
    let named = |(id, first, last, state): (Uuid, String, String, String)| {
        Some((id.into(), Name { first, last }.full(), State::from_word(&state)?))
    };
    Ok(rows.into_iter().filter_map(named).collect())
}

fn to(row: &rule_change::Model) -> Option<Rule> {
    Some(Rule {
        password: row.password,
        two_step: Policy::from_word(&row.two_step, row.starts_at)?,
        remember: Remember::from_word(&row.remember)?,
    })
}

fn read(row: rule_change::Model) -> Option<Kept> {
    Some(Kept {
        id: row.id.into(),
        kind: Kind::from_word(&row.kind)?,
        made_at: row.made_at,
        made_by: row.made_by.clone(),
        starts_at: row.starts_at,
        from: Rule {
            password: row.was_password,
            two_step: Policy::from_word(&row.was_two_step, row.made_at)?,
            remember: Remember::from_word(&row.was_remember)?,
        },
        to: to(&row)?,
        cancelled: row.cancelled_at.zip(row.cancelled_by.clone()),
        reason: row.reason,
    })
}

/// Puts a rule in force without a look at what it does; for tests of what others enforce.
#[cfg(feature = "testing")]
pub(crate) async fn force(
    tx: &PlatformTx,
    app: &crate::App,
    kind: Kind,
    rule: Rule,
) -> Result<(), StoreError> {
    let now = app.clock().now();
    let change = Kept {
        id: LogInRuleChangeId::new(app.clock(), app.chance()),
        kind,
        made_at: now,
        made_by: String::new(),
        reason: None,
        starts_at: now,
        from: *here(tx, now).await?.of(kind),
        to: rule,
        cancelled: None,
    };
    insert(tx, &change, &Author::default()).await
}
