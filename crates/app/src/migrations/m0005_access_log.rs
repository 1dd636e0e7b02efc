//! The access log (PRODUCT A9, S1; NEN 7513): who, what, when, on whom, and why where a
//! reason was asked. Names are kept as they were then.

use super::{belongs_to, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("access_log")
                    .col(key(uuid("id")))
                    .col(uuid("platform_id"))
                    .col(moment("at"))
                    .col(maybe(uuid("actor_id")))
                    .col(text("actor_name"))
                    .col(uuid("subject_id"))
                    .col(text("action"))
                    .col(maybe(text("reason")))
                    .col(maybe(text("detail")))
                    .foreign_key(&mut belongs_to("platform_id", "platforms"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index_of("access_log", &["platform_id", "subject_id", "at"])).await
    }
}
