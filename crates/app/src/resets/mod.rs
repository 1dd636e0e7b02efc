//! Resetting two-step for somebody who lost the phone (PRODUCT T9): by the right person alone,
//! with how identity was checked, told to the owner on every channel. [`reset`] does all of it in
//! the caller's transaction; `rule` alone says who may. Called by the router, by `service_desk`
//! and, for what is shown, by `clients`, `professionals` and `helpdesk`.
//! Nobody resets a friend: they help themselves (`recovery`, T11).
//! Absent: one's own changes to two-step, which are `two_step`.

mod forms;
mod identity;
mod order;
pub(crate) mod pages;
mod permission;
pub(crate) mod recovery;
mod rows;
mod rule;
#[cfg(test)]
mod tests;
mod warning;

pub use identity::How;
pub(crate) use identity::Identity;
pub(crate) use order::{By, Order, Outcome, reset};
pub(crate) use permission::is_there;
