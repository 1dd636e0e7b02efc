//! What is asked of those who log in, as a list of changes (PRODUCT E8, T5, T7, T12): who made
//! each, when, why, from when on, and from what to what. The newest that has begun is in force;
//! at most one of a kind is still to come. Whether a platform's application managers may make
//! changes is a switch of the platform.

use super::{belongs_to, flag, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut switch = flag("log_in_rules");
        let switch = switch.default(false).to_owned();
        let platforms = Table::alter().table("platforms").add_column(switch).to_owned();
        manager.alter_table(platforms).await?;
        manager.create_table(log_in_rule_changes()).await?;
        let in_order = index_of("log_in_rule_changes", &["platform_id", "kind", "number"]);
        manager.create_index({ in_order }.unique().to_owned()).await?;
        let database = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            // Row-level security hides the rows from the table's owner, too.
            let see = "ALTER TABLE log_in_rules NO FORCE ROW LEVEL SECURITY";
            database.execute_unprepared(see).await?;
        }
        database.execute_unprepared(TAKE_OVER).await?;
        manager.drop_table(Table::drop().table("log_in_rules").to_owned()).await
    }
}

/// The rules that the service desk had set, each as a first change.
const TAKE_OVER: &str = "INSERT INTO log_in_rule_changes \
    (id, platform_id, kind, number, made_at, made_by, starts_at, password, two_step, remember, \
     was_password, was_two_step, was_remember) \
    SELECT id, platform_id, kind, 1, COALESCE(required_from, '2026-11-22T00:00:00+00:00'), '', \
     COALESCE(required_from, '2026-11-22T00:00:00+00:00'), password, two_step, remember, \
     password, 'optional', '12h' FROM log_in_rules";

fn log_in_rule_changes() -> TableCreateStatement {
    let mut number = ColumnDef::new("number");
    number.integer().not_null();
    Table::create()
        .table("log_in_rule_changes")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(text("kind"))
        .col(number)
        .col(moment("made_at"))
        .col(maybe(uuid("made_by_id")))
        .col(text("made_by"))
        .col(maybe(text("reason")))
        .col(moment("starts_at"))
        .col(flag("password"))
        .col(text("two_step"))
        .col(text("remember"))
        .col(flag("was_password"))
        .col(text("was_two_step"))
        .col(text("was_remember"))
        .col(maybe(moment("cancelled_at")))
        .col(maybe(text("cancelled_by")))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}
