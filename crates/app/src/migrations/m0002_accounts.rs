//! Accounts, the professionals' roles, the words by which people are found, and care
//! relations (PRODUCT A1 to A8).

use super::{belongs_to, bytes, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(accounts()).await?;
        manager
            .create_index(index_of("accounts", &["platform_id", "email"]).unique().to_owned())
            .await?;
        manager
            .create_index(index_of("accounts", &["platform_id", "kind", "sort_name", "id"]))
            .await?;
        manager
            .create_index(index_of("accounts", &["platform_id", "kind", "state", "sort_name"]))
            .await?;
        manager.create_table(roles()).await?;
        manager.create_index(index_of("roles", &["platform_id", "role", "account_id"])).await?;
        manager.create_table(account_words()).await?;
        manager
            .create_index(index_of("account_words", &["platform_id", "word", "account_id"]))
            .await?;
        manager.create_index(index_of("account_words", &["account_id"])).await?;
        manager.create_table(care_relations()).await?;
        manager.create_index(index_of("care_relations", &["platform_id", "therapist_id"])).await?;
        manager.create_index(index_of("care_relations", &["platform_id", "client_id"])).await?;
        let one_live_relation = "CREATE UNIQUE INDEX care_relations_live ON care_relations \
                                 (therapist_id, client_id) WHERE ended_at IS NULL";
        manager.get_connection().execute_unprepared(one_live_relation).await?;
        Ok(())
    }
}

fn accounts() -> TableCreateStatement {
    let mut birth_date = ColumnDef::new("birth_date");
    birth_date.date().null();
    Table::create()
        .table("accounts")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(text("first_name"))
        .col(text("last_name"))
        .col(text("sort_name"))
        .col(text("email"))
        .col(maybe(bytes("phone_sealed")))
        .col(birth_date)
        .col(maybe(text("client_number")))
        .col(text("language"))
        .col(maybe(text("password_hash")))
        .col(moment("made_at"))
        .col(maybe(moment("welcomed_at")))
        .col(maybe(moment("seen_at")))
        .foreign_key(&mut belongs_to("platform_id", "platforms"))
        .to_owned()
}

fn roles() -> TableCreateStatement {
    Table::create()
        .table("roles")
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("role"))
        .primary_key(Index::create().col("account_id").col("role"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn account_words() -> TableCreateStatement {
    Table::create()
        .table("account_words")
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(text("word"))
        .primary_key(Index::create().col("account_id").col("word"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .to_owned()
}

fn care_relations() -> TableCreateStatement {
    Table::create()
        .table("care_relations")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("therapist_id"))
        .col(uuid("client_id"))
        .col(moment("began_at"))
        .col(maybe(moment("ended_at")))
        .foreign_key(&mut belongs_to("therapist_id", "accounts"))
        .foreign_key(&mut belongs_to("client_id", "accounts"))
        .to_owned()
}
