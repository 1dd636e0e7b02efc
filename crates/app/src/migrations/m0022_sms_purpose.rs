//! What a code by SMS was sent for: it counts for that alone. Codes that were sent before count
//! for nothing; they last ten minutes.

use super::maybe;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut for_hash = ColumnDef::new("for_hash");
        for_hash.blob();
        let codes = Table::alter().table("sms_codes").add_column(maybe(for_hash)).to_owned();
        manager.alter_table(codes).await
    }
}
