//! The page for everything that has no page: not found, not allowed, too many tries, a link
//! that no longer works, a fault of ours. Called by `access` for every answer.

pub(crate) mod pages;

pub(crate) use pages::{drawn, unknown_host, without_platform};
