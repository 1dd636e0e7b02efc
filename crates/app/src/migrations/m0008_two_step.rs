//! Two-step log-in (PRODUCT T): the second step of an account, its recovery codes, codes sent
//! by SMS, remembered devices, and each platform's rules.

use super::{belongs_to, bytes, flag, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(two_steps()).await?;
        manager
            .create_index(index_of("two_steps", &["account_id", "state"]).unique().to_owned())
            .await?;
        manager.create_table(recovery_codes()).await?;
        manager.create_index(index_of("recovery_codes", &["account_id"])).await?;
        manager.create_table(sms_codes()).await?;
        manager.create_index(index_of("sms_codes", &["account_id"]).unique().to_owned()).await?;
        manager.create_table(remembered_devices()).await?;
        manager
            .create_index(
                index_of("remembered_devices", &["account_id", "token_hash"]).unique().to_owned(),
            )
            .await?;
        manager.create_table(log_in_rules()).await?;
        manager
            .create_index(index_of("log_in_rules", &["platform_id", "kind"]).unique().to_owned())
            .await?;
        let table = |name| Table::alter().table(name).to_owned();
        let token = table("log_in_attempts").add_column(maybe(bytes("token_hash"))).to_owned();
        manager.alter_table(token).await
    }
}

fn two_steps() -> TableCreateStatement {
    Table::create()
        .table("two_steps")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("state"))
        .col(text("way"))
        .col(maybe(bytes("secret_sealed")))
        .col(maybe(ColumnDef::new("last_step").big_integer().to_owned()))
        .col(moment("made_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn recovery_codes() -> TableCreateStatement {
    Table::create()
        .table("recovery_codes")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("hash"))
        .col(maybe(moment("used_at")))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn sms_codes() -> TableCreateStatement {
    Table::create()
        .table("sms_codes")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("code_sealed"))
        .col(moment("sent_at"))
        .col(ColumnDef::new("tries").integer().not_null().to_owned())
        .col(maybe(moment("used_at")))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn remembered_devices() -> TableCreateStatement {
    Table::create()
        .table("remembered_devices")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(bytes("token_hash"))
        .col(text("browser"))
        .col(moment("made_at"))
        .col(moment("ends_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn log_in_rules() -> TableCreateStatement {
    Table::create()
        .table("log_in_rules")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(text("kind"))
        .col(flag("password"))
        .col(text("two_step"))
        .col(maybe(moment("required_from")))
        .col(text("remember"))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}
