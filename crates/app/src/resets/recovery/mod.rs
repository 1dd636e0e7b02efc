//! Friends who lost the phone help themselves (PRODUCT T11), since nobody on the platform resets
//! a friend. Who gave the right password and cannot give a code asks for a mailed link. It
//! removes two-step, but only after 72 hours, in which the owner is told on every device and can
//! stop it. Called by the router and by `log_in`, whose code page leads here.
//! Absent: anything that a professional could see of it.

mod asking;
pub(crate) mod pages;
pub(crate) mod reminder;

pub(crate) use asking::{Asked, ask, finish, stop};
