//! Passkeys (PRODUCT T13), and the challenges that are still to be answered with one.

use super::{belongs_to, bytes, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(passkeys()).await?;
        manager
            .create_index(
                index_of("passkeys", &["platform_id", "credential_id"]).unique().to_owned(),
            )
            .await?;
        manager.create_index(index_of("passkeys", &["account_id"])).await?;
        manager.create_table(passkey_challenges()).await?;
        manager.create_index(index_of("passkey_challenges", &["place_hash"])).await?;
        manager.create_index(index_of("passkey_challenges", &["expires_at"])).await
    }
}

fn passkeys() -> TableCreateStatement {
    Table::create()
        .table("passkeys")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("credential_id"))
        .col(text("host"))
        .col(text("name"))
        .col(text("credential"))
        .col(moment("made_at"))
        .col(maybe(moment("used_at")))
        .col(maybe(moment("copied_at")))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn passkey_challenges() -> TableCreateStatement {
    Table::create()
        .table("passkey_challenges")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(bytes("place_hash"))
        .col(text("state"))
        .col(moment("expires_at"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}
