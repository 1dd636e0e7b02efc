//! An organisation's own help texts, each version with who wrote it and when (PRODUCT A3).

use super::{belongs_to, index_of, key, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(help_texts()).await?;
        manager.create_index(index_of("help_texts", &["platform_id", "language", "at"])).await
    }
}

fn help_texts() -> TableCreateStatement {
    Table::create()
        .table("help_texts")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(text("language"))
        .col(text("words"))
        .col(uuid("by_id"))
        .col(text("by_name"))
        .col(moment("at"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}
