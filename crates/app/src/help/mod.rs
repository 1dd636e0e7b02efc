//! Help for logging in (PRODUCT E3, E5) and the first help page of somebody logged in.
//! Absent: the helpdesk's four questions (`helpdesk`) and the call doctor's remedies (later).

pub(crate) mod pages;
