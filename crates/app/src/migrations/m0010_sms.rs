//! SMS to be sent and how sending went (PRODUCT T3). Number and words are sealed together and
//! go once the gateway has taken them.

use super::{bytes, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("sms")
                    .col(key(uuid("id")))
                    .col(uuid("platform_id"))
                    .col(maybe(bytes("words_sealed")))
                    .col(text("state"))
                    .col(maybe(text("trouble")))
                    .col(moment("made_at"))
                    .col(maybe(moment("sent_at")))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index_of("sms", &["platform_id", "state", "made_at"])).await
    }
}
