//! E-mail addresses that accounts had until a short time ago, and who replaced them
//! (docs/decisions/0010).

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
                    .table("replaced_addresses")
                    .col(key(uuid("id")))
                    .col(uuid("platform_id"))
                    .col(uuid("account_id"))
                    .col(text("email"))
                    .col(maybe(uuid("by_id")))
                    .col(moment("replaced_at"))
                    .foreign_key(&mut belongs_to("account_id", "accounts"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index_of("replaced_addresses", &["account_id"])).await?;
        manager.create_index(index_of("replaced_addresses", &["replaced_at"])).await
    }
}
