//! Passwords: the rules a new one must meet (PRODUCT E3) and their hashing.
//! Called by `welcome`, `forgot_password`, `profile` and `log_in`. Keeps nothing itself:
//! `accounts` holds the hash.

pub(crate) mod choosing;
mod hashing;
mod rules;

pub use hashing::{Cost, time_hashes};
pub(crate) use hashing::{Hash, Hasher};
pub(crate) use rules::{Owner, Unmet, unmet};
