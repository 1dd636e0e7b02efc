//! The only holder of a database connection (SQLite or PostgreSQL, by URL).
//!
//! A feature asks for one of four transactions and can do nothing without one:
//!
//! | call | reads | writes | sees |
//! | --- | --- | --- | --- |
//! | [`Store::look`] | yes | no | one platform |
//! | [`Store::change`] | yes | yes | one platform |
//! | [`Store::across`] | yes | no | all; needs a [`Reason`] |
//! | [`Store::across_change`] | yes | yes | all; needs a [`Reason`] |
//!
//! None of them is a SeaORM connection, so that an entity can be reached only through
//! [`PlatformView::find`], [`PlatformTx::insert`] and their like, which filter by platform or
//! stamp it. On PostgreSQL row-level security is the second wall (`row_security.rs`).
//! Jobs and announcements made in a transaction exist only once it is committed.
//!
//! Absent: any table but `jobs`, any knowledge of features, and a way to run raw SQL.

mod across;
mod changes;
mod error;
mod events;
mod jobs;
mod migrate;
mod migrations;
mod open;
mod owned;
mod picked;
mod platform_tx;
mod postgres;
mod row_security;
mod scoped;
mod seal;
mod sqlite;
mod store;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod transaction;

pub use across::{AcrossPlatforms, AcrossTx, Reason};
pub use changes::{DeleteMany, UpdateMany};
pub use error::{MigrateError, OpenError, StoreError};
pub use events::{Event, EventStream, Events, Heard};
pub use jobs::{
    ClaimedJob, Job, JobHandler, JobOutcome, JobRow, JobState, Jobs, Lane, RunnerOptions,
};
pub use migrations::store_migrations;
pub use open::StoreOptions;
pub use owned::PlatformOwned;
pub use picked::{Joined, Picked};
pub use platform_tx::{PlatformTx, PlatformView};
pub use scoped::Scoped;
pub use seal::{OpenSealedError, SealKey, SealedPlace, Sealer};
pub use store::Store;
