//! Phones on which the app opens with a PIN, what they are asked to sign, and the QR codes that
//! bring a log-in to them (PRODUCT P3, P5, P6). A session knows the phone that it is on.

use super::{belongs_to, bytes, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(app_log_ins()).await?;
        manager.create_index(index_of("app_log_ins", &["token_hash"]).unique().to_owned()).await?;
        manager.create_index(index_of("app_log_ins", &["account_id"])).await?;
        manager.create_table(app_challenges()).await?;
        manager
            .create_index(index_of("app_challenges", &["challenge_hash"]).unique().to_owned())
            .await?;
        manager.create_index(index_of("app_challenges", &["expires_at"])).await?;
        manager.create_table(app_codes()).await?;
        manager.create_index(index_of("app_codes", &["token_hash"]).unique().to_owned()).await?;
        manager.create_index(index_of("app_codes", &["session_id"])).await?;
        manager.create_index(index_of("app_codes", &["expires_at"])).await?;
        let on_a_phone =
            Table::alter().table("sessions").add_column(maybe(uuid("app_log_in_id"))).to_owned();
        manager.alter_table(on_a_phone).await?;
        manager.create_index(index_of("sessions", &["app_log_in_id"])).await
    }
}

fn app_log_ins() -> TableCreateStatement {
    let mut wrong_pins = ColumnDef::new("wrong_pins");
    wrong_pins.integer().not_null();
    Table::create()
        .table("app_log_ins")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("token_hash"))
        .col(bytes("public_key"))
        .col(text("pin_hash"))
        .col(wrong_pins)
        .col(text("device"))
        .col(moment("made_at"))
        .col(moment("seen_at"))
        .col(maybe(moment("ended_at")))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn app_challenges() -> TableCreateStatement {
    Table::create()
        .table("app_challenges")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(bytes("device_hash"))
        .col(bytes("challenge_hash"))
        .col(moment("expires_at"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}

fn app_codes() -> TableCreateStatement {
    Table::create()
        .table("app_codes")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(uuid("session_id"))
        .col(bytes("token_hash"))
        .col(moment("expires_at"))
        .foreign_key(&mut belongs_to("session_id", "sessions"))
        .to_owned()
}
