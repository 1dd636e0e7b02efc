//! What the store promises, on SQLite and, with `LINDEN_TEST_POSTGRES`, on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod library;
mod platform_wall;
