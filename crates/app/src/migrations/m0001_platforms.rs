//! Platforms and the hosts under which they are reached (PRODUCT U1).

use super::{belongs_to, flag, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("platforms")
                    .col(key(uuid("id")))
                    .col(text("name"))
                    .col(text("organisation"))
                    .col(text("kind"))
                    .col(text("default_language"))
                    .col(maybe(text("accent")))
                    .col(maybe(text("contact_phone")))
                    .col(maybe(text("contact_email")))
                    .col(text("time_zone"))
                    .col(flag("sign_up"))
                    .col(flag("therapists_create_clients"))
                    .col(flag("clients_start_calls"))
                    .col(moment("made_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("hosts")
                    .col(key(text("host")))
                    .col(uuid("platform_id"))
                    .col(flag("main"))
                    .foreign_key(&mut belongs_to("platform_id", "platforms"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index_of("hosts", &["platform_id"])).await
    }
}
