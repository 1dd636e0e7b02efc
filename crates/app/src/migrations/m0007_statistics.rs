//! How the tables are filled, told to SQLite's planner once and for all, as on a large
//! platform: without it SQLite takes a platform for ten rows, and walked all clients for a
//! therapist's few (160 ms among 100,000; 5 ms so). The numbers are rows in all, then rows for
//! each value of the first columns of an index (sqlite.org/fileformat2.html, 2.6.4).
//! PostgreSQL counts by itself.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

/// Table, index, numbers.
const STATISTICS: [(&str, &str, &str); 12] = [
    ("accounts", "sqlite_autoindex_accounts_1", "100000 1"),
    ("accounts", "accounts_by_platform_id_email", "100000 50000 1"),
    ("accounts", "accounts_by_platform_id_kind_sort_name_id", "100000 50000 25000 2 1"),
    ("accounts", "accounts_by_platform_id_kind_state_sort_name", "100000 50000 25000 8000 2"),
    ("account_words", "sqlite_autoindex_account_words_1", "700000 7 1"),
    ("account_words", "account_words_by_platform_id_word_account_id", "700000 350000 40 1"),
    ("account_words", "account_words_by_account_id", "700000 7"),
    ("roles", "sqlite_autoindex_roles_1", "2000 1 1"),
    ("roles", "roles_by_platform_id_role_account_id", "2000 1000 300 1"),
    ("care_relations", "care_relations_by_platform_id_therapist_id", "100000 50000 60"),
    ("care_relations", "care_relations_by_platform_id_client_id", "100000 50000 2"),
    ("care_relations", "care_relations_live", "100000 60 1"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DbBackend::Sqlite {
            return Ok(());
        }
        let database = manager.get_connection();
        database.execute_unprepared("ANALYZE").await?;
        for (table, index, numbers) in STATISTICS {
            let forget = format!("DELETE FROM sqlite_stat1 WHERE idx = '{index}'");
            database.execute_unprepared(&forget).await?;
            let tell =
                format!("INSERT INTO sqlite_stat1 VALUES ('{table}', '{index}', '{numbers}')");
            database.execute_unprepared(&tell).await?;
        }
        database.execute_unprepared("ANALYZE sqlite_schema").await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::STATISTICS;
    use linden_store::testing::number_by_raw_sql;
    use linden_testkit::TestApp;

    #[tokio::test]
    async fn every_index_of_the_statistics_is_there() {
        let care = TestApp::new().await;
        if care.store.postgres_url().is_some() {
            return;
        }
        let view = care.store.look(care.lindenhof.id).await.unwrap();
        let known = "SELECT COUNT(*) FROM sqlite_stat1 WHERE stat LIKE '%00 %' AND idx IN \
                     (SELECT name FROM sqlite_schema WHERE type = 'index')";
        let known = number_by_raw_sql(&view, known).await.unwrap();
        assert_eq!(known, STATISTICS.len() as i64);
    }
}
