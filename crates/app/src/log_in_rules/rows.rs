//! The table `log_in_rules`: at most one row a platform and kind; none: the usual rule.

use super::{Policy, Remember, Rule, Rules};
use crate::accounts::Kind;
use chrono::{DateTime, Utc};
use linden_base::PlatformId;
use linden_store::{AcrossPlatforms, PlatformOwned, PlatformTx, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::Uuid,
};

pub(crate) mod rule {
    //! One row a kind of people on a platform.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "log_in_rules")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub kind: String,
        pub password: bool,
        pub two_step: String,
        pub required_from: Option<DateTimeUtc>,
        pub remember: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for rule::Entity {
    fn platform_column() -> rule::Column {
        rule::Column::PlatformId
    }
}

/// A platform's rules.
pub(crate) async fn of_platform(
    view: &AcrossPlatforms,
    platform: PlatformId,
) -> Result<Rules, StoreError> {
    let rows = view
        .find::<rule::Entity>()
        .filter(rule::Column::PlatformId.eq(platform.uuid()))
        .all()
        .await?;
    let mut rules = Rules::default();
    for row in rows {
        if let (Some(kind), Some(rule)) = (Kind::from_word(&row.kind), read(&row)) {
            *rules.of_mut(kind) = rule;
        }
    }
    Ok(rules)
}

/// Writes the rule for one kind, in place of the one before.
pub(crate) async fn keep(
    tx: &PlatformTx,
    new_id: Uuid,
    kind: Kind,
    rule: &Rule,
) -> Result<(), StoreError> {
    tx.delete_many::<rule::Entity>().filter(rule::Column::Kind.eq(kind.word())).exec().await?;
    tx.insert(rule::ActiveModel {
        id: Set(new_id),
        platform_id: NotSet,
        kind: Set(kind.word().to_owned()),
        password: Set(rule.password),
        two_step: Set(rule.two_step.word().to_owned()),
        required_from: Set(required_from(rule.two_step)),
        remember: Set(rule.remember.word().to_owned()),
    })
    .await?;
    Ok(())
}

const fn required_from(policy: Policy) -> Option<DateTime<Utc>> {
    match policy {
        Policy::Required { from } => Some(from),
        Policy::Off | Policy::Optional => None,
    }
}

fn read(row: &rule::Model) -> Option<Rule> {
    let two_step = match (row.two_step.as_str(), row.required_from) {
        ("off", _) => Policy::Off,
        ("required", Some(from)) => Policy::Required { from },
        _ => Policy::Optional,
    };
    Some(Rule { password: row.password, two_step, remember: Remember::from_word(&row.remember)? })
}
