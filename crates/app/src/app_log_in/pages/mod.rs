//! The pages of the app before it is open, and those of the profile about phones.

pub(crate) mod choose;
pub(crate) mod codes;
pub(crate) mod first;
pub(crate) mod open;
pub(crate) mod phones;
pub(crate) mod scan;
