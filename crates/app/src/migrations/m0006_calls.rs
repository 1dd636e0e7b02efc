//! Calls, and the pages that are open now (PRODUCT V1, V4, V7).

use super::{belongs_to, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(calls()).await?;
        manager.create_index(index_of("calls", &["platform_id", "client_id", "over_at"])).await?;
        manager
            .create_index(index_of("calls", &["platform_id", "therapist_id", "over_at"]))
            .await?;
        let one_live_call = "CREATE UNIQUE INDEX calls_live ON calls (therapist_id, client_id) \
                             WHERE over_at IS NULL";
        manager.get_connection().execute_unprepared(one_live_call).await?;
        manager.create_table(open_pages()).await?;
        manager.create_index(index_of("open_pages", &["platform_id", "seen_at"])).await?;
        manager.create_index(index_of("open_pages", &["account_id"])).await?;
        manager.create_index(index_of("open_pages", &["call_id"])).await
    }
}

fn calls() -> TableCreateStatement {
    let mut version = ColumnDef::new("version");
    version.integer().not_null();
    Table::create()
        .table("calls")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("therapist_id"))
        .col(uuid("client_id"))
        .col(text("caller"))
        .col(moment("rings_until"))
        .col(maybe(moment("answered_at")))
        .col(maybe(moment("over_at")))
        .col(maybe(text("why")))
        .col(maybe(uuid("therapist_session_id")))
        .col(maybe(moment("therapist_left_at")))
        .col(maybe(uuid("client_session_id")))
        .col(maybe(moment("client_left_at")))
        .col(version)
        .foreign_key(&mut belongs_to("therapist_id", "accounts"))
        .foreign_key(&mut belongs_to("client_id", "accounts"))
        .to_owned()
}

/// A page's call may be any text that a browser sent: no foreign key.
fn open_pages() -> TableCreateStatement {
    Table::create()
        .table("open_pages")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("account_id"))
        .col(uuid("session_id"))
        .col(maybe(uuid("call_id")))
        .col(moment("seen_at"))
        .foreign_key(&mut belongs_to("account_id", "accounts"))
        .foreign_key(&mut belongs_to("session_id", "sessions"))
        .to_owned()
}
