//! The table `access_log`, seen through one platform.

use super::{Action, Actor, Entry, Line, ReadBy};
use crate::App;
use linden_base::{AccountId, AuditId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod access_log {
    //! One row an action.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "access_log")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub at: DateTimeUtc,
        pub actor_id: Option<Uuid>,
        pub actor_name: String,
        pub subject_id: Uuid,
        pub action: String,
        pub reason: Option<String>,
        pub detail: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for access_log::Entity {
    fn platform_column() -> access_log::Column {
        access_log::Column::PlatformId
    }
}

/// Writes a line, in the transaction of what it tells of.
pub(crate) async fn write(tx: &PlatformTx, app: &App, entry: Entry) -> Result<(), StoreError> {
    let (actor_id, actor_name) = match entry.actor {
        Actor::Person(id, name) => (Some(id.uuid()), name),
        Actor::Linden => (None, String::new()),
    };
    tx.insert(access_log::ActiveModel {
        id: Set(AuditId::new(app.clock(), app.chance()).uuid()),
        platform_id: NotSet,
        at: Set(app.clock().now()),
        actor_id: Set(actor_id),
        actor_name: Set(actor_name),
        subject_id: Set(entry.subject.uuid()),
        action: Set(entry.action.word().to_owned()),
        reason: Set(entry.reason),
        detail: Set(entry.detail),
    })
    .await?;
    Ok(())
}

/// The newest lines about one person, as far as the reader may read them.
pub(crate) async fn about(
    view: &PlatformView,
    subject: AccountId,
    reader: ReadBy,
    most: u64,
) -> Result<Vec<Line>, StoreError> {
    let hidden = match reader {
        ReadBy::Owner => Vec::new(),
        ReadBy::Professional => Action::OF_FRIENDS.map(Action::word).to_vec(),
    };
    let rows = view
        .find::<access_log::Entity>()
        .filter(access_log::Column::SubjectId.eq(subject.uuid()))
        .filter(access_log::Column::Action.is_not_in(hidden))
        .order_by_desc(access_log::Column::At)
        .limit(most)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Who did this last to somebody, and when; none: nobody did, or the line is too old to be kept.
pub(crate) async fn last(
    view: &PlatformView,
    subject: AccountId,
    action: Action,
) -> Result<Option<Line>, StoreError> {
    let row = view
        .find::<access_log::Entity>()
        .filter(access_log::Column::SubjectId.eq(subject.uuid()))
        .filter(access_log::Column::Action.eq(action.word()))
        .order_by_desc(access_log::Column::At)
        .one()
        .await?;
    Ok(row.and_then(read))
}

fn read(row: access_log::Model) -> Option<Line> {
    Some(Line {
        at: row.at,
        actor_name: row.actor_name,
        action: Action::from_word(&row.action)?,
        reason: row.reason,
        detail: row.detail,
    })
}
