//! The table `help_texts`, seen through one platform. Versions are added, never changed.

use super::own_text::Version;
use crate::{App, access::Caller};
use linden_base::{HelpTextId, Language};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod help_text {
    //! One row a version.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "help_texts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub language: String,
        pub words: String,
        pub by_id: Uuid,
        pub by_name: String,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use help_text::{Column, Entity};

impl PlatformOwned for Entity {
    fn platform_column() -> Column {
        Column::PlatformId
    }
}

/// The version that counts in a language.
pub(super) async fn newest(
    view: &PlatformView,
    language: Language,
) -> Result<Option<Version>, StoreError> {
    Ok(versions(view, language, 1).await?.pop())
}

/// The newest versions in a language, newest first.
pub(super) async fn versions(
    view: &PlatformView,
    language: Language,
    most: u64,
) -> Result<Vec<Version>, StoreError> {
    let rows = view
        .find::<Entity>()
        .filter(Column::Language.eq(language.code()))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(most)
        .all()
        .await?;
    let read = |row: help_text::Model| Version { text: row.words, by: row.by_name, at: row.at };
    Ok(rows.into_iter().map(read).collect())
}

/// Adds a version.
pub(super) async fn insert(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    language: Language,
    text: &str,
) -> Result<(), StoreError> {
    tx.insert(help_text::ActiveModel {
        id: Set(HelpTextId::new(app.clock(), app.chance()).uuid()),
        platform_id: NotSet,
        language: Set(language.code().to_owned()),
        words: Set(text.to_owned()),
        by_id: Set(caller.account.uuid()),
        by_name: Set(caller.name.full()),
        at: Set(app.clock().now()),
    })
    .await?;
    Ok(())
}
