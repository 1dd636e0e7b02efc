//! Clients as professionals see them (PRODUCT A2, A5, A7 to A9): the list with its search, a
//! new client, one client's page, changes, relations and the client's access log. A therapist
//! sees the clients who are related to them, a secretary all; `rows::visible_to` is the only
//! way in. Called by the router; `home` shows rows of the same kind.
//! Absent: friends, but for their number; care content.

pub(crate) mod look;
pub(crate) mod pages;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

use crate::{access::Caller, accounts::Role};

/// Whether somebody may see every client, and relate any therapist.
pub(crate) fn sees_all(caller: &Caller) -> bool {
    caller.is(Role::Secretary)
}
