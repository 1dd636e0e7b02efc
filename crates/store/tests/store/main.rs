//! What the store promises, on SQLite and, with `LINDEN_TEST_POSTGRES`, on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod events;
mod jobs;
mod library;
mod migrations;
mod opening;
mod platform_wall;
mod row_security;
mod traps;
