//! Friends: people whom a client invites (PRODUCT A6). A client sees the own ones with their
//! state, invites, invites again and ends; a friend sees whom they are friend of. Called by the
//! router, by `home` and `clients` (the number alone), by `sessions` (who joined) and by
//! `accounts`: a friend's account makes way (docs/decisions/0006), and friends rest while their
//! client's account is closed (docs/decisions/0008).
//! Absent: anything of a friend that a professional could read, but how many there are; any
//! difference between an address that has an account here and one that has none.

mod friendship;
pub(crate) mod invitation;
mod inviting;
pub(crate) mod making_way;
pub(crate) mod pages;
mod resting;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

pub(crate) use friendship::{Friendship, Standing};
pub(crate) use inviting::{are_friends, joined};
pub(crate) use making_way::{make_way, move_over};
pub(crate) use resting::{rest, wake};

/// Rules look before they write: one client's two presses at once must not make six friends.
const ONE_AT_A_TIME: &str = "friends";

/// So many friends a client has at most; ended ones do not count.
pub(crate) const MOST: u64 = 5;
