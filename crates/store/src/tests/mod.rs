//! What the store promises, on SQLite and, with `LINDEN_TEST_POSTGRES`, on PostgreSQL.
mod events;
mod jobs;
mod library;
mod migrations;
mod opening;
mod platform_wall;
mod row_security;
mod traps;
mod urgent_jobs;
