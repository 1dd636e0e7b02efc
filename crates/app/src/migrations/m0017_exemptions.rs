//! Professionals who need not set two-step up for a calendar month (PRODUCT T10).

use super::{belongs_to, index_of, key, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(exemptions()).await?;
        let one_each = index_of("exemptions", &["platform_id", "account_id"]);
        manager.create_index({ one_each }.unique().to_owned()).await
    }
}

fn exemptions() -> TableCreateStatement {
    Table::create()
        .table("exemptions")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("made_by"))
        .col(text("reason"))
        .col(moment("made_at"))
        .col(moment("ends_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}
