//! Friends: whom a client invited, and how that stands (PRODUCT A6).

use super::{belongs_to, index_of, key, maybe, moment, text, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(friendships()).await?;
        let one_a_pair = index_of("friendships", &["platform_id", "client_id", "email"]);
        manager.create_index({ one_a_pair }.unique().to_owned()).await?;
        manager.create_index(index_of("friendships", &["platform_id", "friend_id"])).await
    }
}

/// `friend_id` is empty until the invitation is written, and while the address has an account
/// of another kind.
fn friendships() -> TableCreateStatement {
    let mut friend = ForeignKey::create();
    friend.from_col("friend_id").to("accounts", "id").on_delete(ForeignKeyAction::SetNull);
    Table::create()
        .table("friendships")
        .col(key(uuid("id")))
        .col(uuid("platform_id"))
        .col(uuid("client_id"))
        .col(maybe(uuid("friend_id")))
        .col(text("first_name"))
        .col(text("last_name"))
        .col(text("email"))
        .col(moment("invited_at"))
        .col(maybe(moment("joined_at")))
        .col(maybe(moment("ended_at")))
        .foreign_key(&mut belongs_to("client_id", "accounts"))
        .foreign_key(&mut friend)
        .to_owned()
}
