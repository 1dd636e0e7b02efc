//! Mailed links, log-in attempts, the browsers a person is known by, and sessions
//! (PRODUCT E1, E4, E6, E7).

use super::{belongs_to, bytes, flag, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(links()).await?;
        manager.create_index(index_of("links", &["token_hash"]).unique().to_owned()).await?;
        manager.create_index(index_of("links", &["account_id", "purpose"])).await?;
        manager.create_table(log_in_attempts()).await?;
        manager
            .create_index(index_of("log_in_attempts", &["platform_id", "email_hash", "began_at"]))
            .await?;
        manager
            .create_index(index_of("log_in_attempts", &["platform_id", "address", "began_at"]))
            .await?;
        manager.create_index(index_of("log_in_attempts", &["began_at"])).await?;
        manager.create_table(tries()).await?;
        manager.create_index(index_of("tries", &["platform_id", "purpose", "key", "at"])).await?;
        manager.create_table(known_browsers()).await?;
        manager
            .create_index(
                index_of("known_browsers", &["account_id", "token_hash"]).unique().to_owned(),
            )
            .await?;
        manager.create_table(sessions()).await?;
        manager.create_index(index_of("sessions", &["token_hash"]).unique().to_owned()).await?;
        manager.create_index(index_of("sessions", &["account_id"])).await
    }
}

fn links() -> TableCreateStatement {
    Table::create()
        .table("links")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("purpose"))
        .col(bytes("token_hash"))
        .col(moment("made_at"))
        .col(moment("expires_at"))
        .col(maybe(moment("used_at")))
        .col(maybe(moment("replaced_at")))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn log_in_attempts() -> TableCreateStatement {
    Table::create()
        .table("log_in_attempts")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(maybe(uuid("account_id")))
        .col(bytes("email_hash"))
        .col(text("address"))
        .col(flag("known_browser"))
        .col(text("step"))
        .col(moment("began_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn tries() -> TableCreateStatement {
    Table::create()
        .table("tries")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(text("purpose"))
        .col(bytes("key"))
        .col(moment("at"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}

fn known_browsers() -> TableCreateStatement {
    Table::create()
        .table("known_browsers")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("token_hash"))
        .col(moment("first_at"))
        .col(moment("seen_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn sessions() -> TableCreateStatement {
    Table::create()
        .table("sessions")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("token_hash"))
        .col(text("browser"))
        .col(moment("began_at"))
        .col(moment("seen_at"))
        .col(moment("ends_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}
