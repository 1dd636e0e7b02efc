//! Mails to be sent and how sending went (PRODUCT M5). The words are sealed and go once
//! the mail server has taken them.

use super::{belongs_to, bytes, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("mails")
                    .col(key(uuid("id")))
                    .col(uuid("platform_id"))
                    .col(uuid("account_id"))
                    .col(text("action"))
                    .col(text("message_id"))
                    .col(maybe(bytes("words_sealed")))
                    .col(text("state"))
                    .col(maybe(text("trouble")))
                    .col(moment("made_at"))
                    .col(maybe(moment("sent_at")))
                    .foreign_key(&mut belongs_to("account_id", "accounts"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index_of("mails", &["platform_id", "state", "made_at"])).await?;
        manager.create_index(index_of("mails", &["account_id", "made_at"])).await
    }
}
