//! What the store promises, on SQLite and, with `LINDEN_TEST_POSTGRES`, on PostgreSQL.

mod library;
mod platform_wall;
