//! The second wall, on PostgreSQL: row-level security, which holds where a query forgot its
//! platform. (Whoever can run SQL of their own can also change the role; that is what bound
//! parameters and the first wall are for.)
//!
//! Every table with a `platform_id`, and `platforms` itself, has row-level security enabled and
//! forced, so that even its owner sees nothing by default. Two roles that own nothing and cannot
//! log in open it:
//! - `linden_platform` sees the rows of the platform in the setting `app.platform`;
//! - `linden_across` sees all rows, and tables without a platform.
//!
//! Each transaction switches to one of them first. The connecting user needs no superuser
//! rights: it owns the database's tables, and may create roles, or is a member of these two.

use crate::{MigrateError, StoreError, transaction::Mode};
use linden_base::PlatformId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};

/// As whom a transaction works.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Role {
    Platform(PlatformId),
    Across,
}

/// Makes a fresh transaction read-only where it only looks, and switches the role: one round
/// trip. A look has one snapshot throughout, as on SQLite.
pub(crate) async fn enter(
    db: &DatabaseTransaction,
    mode: Mode,
    role: Role,
) -> Result<(), StoreError> {
    let mode = match mode {
        Mode::Look => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ",
        // As long as SQLite waits for its writer.
        Mode::Change => "SET LOCAL lock_timeout = '5s'; ",
    };
    db.execute_unprepared(&format!("{mode}{}", role_statements(role))).await?;
    Ok(())
}

/// Switches the role of a transaction under way.
pub(crate) async fn switch(db: &DatabaseTransaction, role: Role) -> Result<(), StoreError> {
    db.execute_unprepared(&role_statements(role)).await?;
    Ok(())
}

fn role_statements(role: Role) -> String {
    match role {
        // A UUID holds no quote.
        Role::Platform(platform) => format!(
            "SET LOCAL ROLE linden_platform; SELECT set_config('app.platform', '{platform}', true)"
        ),
        Role::Across => "SET LOCAL ROLE linden_across".to_owned(),
    }
}

/// Each Linden that starts for the first time beside ours can be in the way once.
const TRIES_AGAIN: usize = 4;

/// Makes the two roles where they are missing, and the connecting user a member of them. Roles
/// belong to the whole server: another database's Linden may make them at the same moment, and no
/// lock is common to both ("tuple concurrently updated"). Who comes second tries again.
pub(crate) async fn make_roles(db: &impl ConnectionTrait) -> Result<(), MigrateError> {
    for role in ["linden_platform", "linden_across"] {
        let mut made = db.execute_unprepared(&make_role(role)).await;
        for _ in 0..TRIES_AGAIN {
            if made.is_ok() {
                break;
            }
            made = db.execute_unprepared(&make_role(role)).await;
        }
        made.map_err(roles_refused)?;
    }
    Ok(())
}

fn make_role(role: &str) -> String {
    format!(
        "DO $$ BEGIN
           PERFORM pg_advisory_xact_lock(7221);
           IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
             BEGIN
               CREATE ROLE {role} NOLOGIN;
             EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
             END;
           END IF;
           -- Since 16 a role's maker is a member of it that may not switch to it.
           IF NOT pg_has_role(current_user, '{role}',
               CASE WHEN current_setting('server_version_num')::int >= 160000
                    THEN 'SET' ELSE 'MEMBER' END) THEN
             BEGIN
               EXECUTE format('GRANT {role} TO %I', current_user);
             EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
             END;
           END IF;
         END $$"
    )
}

fn roles_refused(error: DbErr) -> MigrateError {
    let text = error.to_string();
    if text.contains("permission denied") || text.contains("must have") {
        let statements = "CREATE ROLE linden_platform NOLOGIN; \
             CREATE ROLE linden_across NOLOGIN; \
             GRANT linden_platform, linden_across TO <the database user of Linden>;";
        return MigrateError::Roles { statements: statements.to_owned() };
    }
    MigrateError::Failed(error)
}

/// Lets migrations see and move rows again; [`secure_platform_tables`] ends that in the same
/// transaction.
pub(crate) async fn open_to_owner(db: &DatabaseTransaction) -> Result<(), DbErr> {
    for table in platform_tables(db).await? {
        let name = quoted(&table.name);
        db.execute_unprepared(&format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY")).await?;
    }
    Ok(())
}

/// Puts the wall on every table that has a platform, and grants each role what it may touch.
pub(crate) async fn secure_platform_tables(db: &DatabaseTransaction) -> Result<(), DbErr> {
    let grants = "GRANT USAGE ON SCHEMA public TO linden_platform, linden_across;
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO linden_across;
         GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO linden_platform, linden_across;
         REVOKE ALL ON ALL TABLES IN SCHEMA public FROM linden_platform;
         REVOKE ALL ON seaql_migrations FROM linden_across";
    db.execute_unprepared(grants).await?;
    for table in platform_tables(db).await? {
        db.execute_unprepared(&wall(&quoted(&table.name), &quoted(&table.column))).await?;
    }
    Ok(())
}

/// `current_user` in the second policy: on PostgreSQL 15 the owner inherits the rights of its
/// roles, and would see everything without having switched.
fn wall(table: &str, column: &str) -> String {
    let own = format!("{column} = nullif(current_setting('app.platform', true), '')::uuid");
    let across = "current_user = 'linden_across'";
    format!(
        "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
         ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
         DROP POLICY IF EXISTS linden_platform ON {table};
         DROP POLICY IF EXISTS linden_across ON {table};
         CREATE POLICY linden_platform ON {table} TO linden_platform
           USING ({own} AND current_user = 'linden_platform')
           WITH CHECK ({own} AND current_user = 'linden_platform');
         CREATE POLICY linden_across ON {table} TO linden_across
           USING ({across}) WITH CHECK ({across});
         GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO linden_platform"
    )
}

struct PlatformTable {
    name: String,
    column: String,
}

async fn platform_tables(db: &DatabaseTransaction) -> Result<Vec<PlatformTable>, DbErr> {
    let sql = "SELECT c.table_name::text, c.column_name::text
         FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
           AND (c.column_name = 'platform_id'
                OR (c.table_name = 'platforms' AND c.column_name = 'id'))
         ORDER BY 1";
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await?;
    rows.iter()
        .map(|row| {
            Ok(PlatformTable { name: row.try_get_by_index(0)?, column: row.try_get_by_index(1)? })
        })
        .collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
