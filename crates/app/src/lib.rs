//! Linden's features, one folder each, and the routes that lead to them.

pub(crate) mod layout;
