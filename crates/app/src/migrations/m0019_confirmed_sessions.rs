//! How a session began, and when its owner last showed who they are: a QR code is shown to the
//! owner alone, and a session that such a code began shows none (PRODUCT P3).

use super::{flag, maybe, moment};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut by_scan = flag("by_scan");
        by_scan.default(false);
        for column in [by_scan, maybe(moment("confirmed_at"))] {
            let sessions = Table::alter().table("sessions").add_column(column).to_owned();
            manager.alter_table(sessions).await?;
        }
        Ok(())
    }
}
