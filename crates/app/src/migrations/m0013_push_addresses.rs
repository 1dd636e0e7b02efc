//! Where phones can be rung whose app is closed (PRODUCT P8); one for each, sealed.

use super::{belongs_to, bytes, index_of, key, moment, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("push_addresses")
                    .col(key(uuid("id")))
                    .col(uuid("platform_id"))
                    .col(uuid("app_log_in_id"))
                    .col(uuid("account_id"))
                    .col(bytes("address_sealed"))
                    .col(moment("made_at"))
                    .foreign_key(&mut belongs_to("app_log_in_id", "app_log_ins"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index_of("push_addresses", &["app_log_in_id"]).unique().to_owned())
            .await?;
        manager.create_index(index_of("push_addresses", &["platform_id", "account_id"])).await
    }
}
