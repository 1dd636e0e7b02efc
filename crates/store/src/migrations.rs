//! The store's own tables. The app's list of migrations begins with these.

use sea_orm_migration::{prelude::*, schema::*};

/// The store's migrations, in order.
pub fn store_migrations() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(Jobs)]
}

struct Jobs;

impl MigrationName for Jobs {
    fn name(&self) -> &str {
        "store_0001_jobs"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Jobs {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("jobs")
            .col(uuid("id").primary_key())
            .col(uuid_null("platform_id"))
            .col(string("kind"))
            .col(text("payload"))
            .col(string_null("once_key").unique_key())
            .col(timestamp_with_time_zone("run_at"))
            .col(string("state"))
            .col(integer("tries"))
            .col(integer("most_tries"))
            .col(uuid_null("lease"))
            .col(timestamp_with_time_zone_null("lease_until"))
            .col(text_null("last_failure"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("finished_at"))
            .to_owned();
        manager.create_table(table).await?;
        let due =
            Index::create().name("jobs_due").table("jobs").col("state").col("run_at").to_owned();
        manager.create_index(due).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("jobs").to_owned()).await
    }
}
