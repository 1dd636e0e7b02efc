//! An organisation's logo, and whether mails may ask somebody to come (PRODUCT M1).

use super::{belongs_to, bytes, flag, key, maybe, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(logos()).await?;
        let name = Table::alter().table("platforms").add_column(maybe(text("logo"))).to_owned();
        manager.alter_table(name).await?;
        let mut asks = flag("asks_by_mail");
        asks.default(true);
        manager.alter_table(Table::alter().table("platforms").add_column(asks).to_owned()).await
    }
}

fn logos() -> TableCreateStatement {
    Table::create()
        .table("logos")
        .col(key(uuid("platform_id")))
        .col(text("name"))
        .col(text("media_type"))
        .col(bytes("bytes"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}
