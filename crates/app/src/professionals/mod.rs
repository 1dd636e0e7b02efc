//! Professionals as application managers see them (PRODUCT A4, A8): the list, a new
//! professional, details and roles, closing and opening accounts. The last application manager
//! can neither be closed nor lose the role. Called by the router.
//! Absent: integrations that make professionals (later); exemptions from two-step, which are
//! `exemptions`, and its resets, which are `resets`.

pub(crate) mod forms;
pub(crate) mod pages;
pub(crate) mod roles;
pub(crate) mod rows;
mod telling;
#[cfg(test)]
mod tests;
