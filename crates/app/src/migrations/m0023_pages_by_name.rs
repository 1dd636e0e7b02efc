//! An open page's own id: a stream that is opened anew takes the place of the page's old one. Pages
//! that were open before have none; their streams end with the update.

use super::{maybe, uuid};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let page = maybe(uuid("page_id"));
        let pages = Table::alter().table("open_pages").add_column(page).to_owned();
        manager.alter_table(pages).await
    }
}
