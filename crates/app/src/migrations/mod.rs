//! The tables, in order, the same on SQLite and PostgreSQL. Run by `linden migrate`, at
//! start and by tests. A migration that was released is never changed.

mod m0001_platforms;
mod m0002_accounts;
mod m0003_log_in;
mod m0004_mails;
mod m0005_access_log;
mod m0006_calls;
mod m0007_statistics;
mod m0008_two_step;
mod m0009_friends;
mod m0010_sms;
mod m0011_help_texts;
mod m0012_app_log_ins;
mod m0013_push_addresses;
mod m0014_passkeys;
mod m0016_log_in_rule_changes;
mod m0017_exemptions;
mod m0019_confirmed_sessions;
mod m0020_replaced_addresses;
mod m0022_sms_purpose;
mod m0023_pages_by_name;
mod m0024_logos;

use sea_orm_migration::prelude::*;

/// All migrations of the store and of the features.
#[derive(Debug)]
pub struct Migrations;

impl MigratorTrait for Migrations {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        let mut all = linden_store::store_migrations();
        all.extend([
            Box::new(m0001_platforms::Migration) as Box<dyn MigrationTrait>,
            Box::new(m0002_accounts::Migration),
            Box::new(m0003_log_in::Migration),
            Box::new(m0004_mails::Migration),
            Box::new(m0005_access_log::Migration),
            Box::new(m0006_calls::Migration),
            Box::new(m0007_statistics::Migration),
            Box::new(m0008_two_step::Migration),
            Box::new(m0009_friends::Migration),
            Box::new(m0010_sms::Migration),
            Box::new(m0011_help_texts::Migration),
            Box::new(m0012_app_log_ins::Migration),
            Box::new(m0013_push_addresses::Migration),
            Box::new(m0014_passkeys::Migration),
            Box::new(m0016_log_in_rule_changes::Migration),
            Box::new(m0017_exemptions::Migration),
            Box::new(m0019_confirmed_sessions::Migration),
            Box::new(m0020_replaced_addresses::Migration),
            Box::new(m0022_sms_purpose::Migration),
            Box::new(m0023_pages_by_name::Migration),
            Box::new(m0024_logos::Migration),
        ]);
        all
    }
}

/// A column of its name, so that tables read like tables.
fn uuid(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid().not_null();
    column
}

fn text(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.text().not_null();
    column
}

fn moment(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.timestamp_with_time_zone().not_null();
    column
}

fn flag(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.boolean().not_null();
    column
}

fn bytes(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.binary().not_null();
    column
}

fn maybe(mut column: ColumnDef) -> ColumnDef {
    column.null();
    column
}

fn key(mut column: ColumnDef) -> ColumnDef {
    column.primary_key();
    column
}

/// A foreign key `column` -> `table.id`; rows go with what they belong to.
fn belongs_to(column: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_col(column)
        .to(table, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

/// The name says what an index is of: `index_of("accounts", &["platform_id", "email"])`.
fn index_of(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index =
        Index::create().name(format!("{table}_by_{}", columns.join("_"))).table(table).to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}
