//! The table of jobs, as SeaORM sees it; nobody outside the queue does.

use super::JobState;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub platform_id: Option<Uuid>,
    pub kind: String,
    pub payload: String,
    pub once_key: Option<String>,
    pub run_at: DateTimeUtc,
    pub state: JobState,
    pub tries: i32,
    pub most_tries: i32,
    pub lease: Option<Uuid>,
    pub lease_until: Option<DateTimeUtc>,
    pub last_failure: Option<String>,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
