//! Logging in with e-mail and password (PRODUCT E5, E6), or with a passkey alone (T13). A log-in is a persisted attempt:
//! one row, one enum of steps, and [`LoggedIn`] can be built only by [`Attempt::finish`].
//! With two-step a code is asked between the two (`pages/code.rs`).
//! Called by the router; `welcome` and `forgot_password` finish attempts of their own.

mod attempt;
mod forms;
#[cfg(test)]
mod guarding_tests;
#[cfg(test)]
mod guessing_tests;
pub(crate) mod known_browsers;
pub(crate) mod pages;
pub(crate) mod rows;
#[cfg(test)]
mod tests;
mod throttle;
mod try_passkey;
mod try_password;

pub(crate) use attempt::{Attempt, LoggedIn, Step};
pub(crate) use forms::safe_path;
pub(crate) use throttle::{FAILURES_COUNT_FOR, Failures, locked_until};

use chrono::{DateTime, Utc};

/// Why a log-in was refused. The page has a sentence for each; a wrong password and an
/// unknown address are one and the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Wrong password, unknown address, an account without a password, or one of a kind that
    /// passwords do not let in (E8): whether it was right is told to nobody then.
    WrongPassword,
    /// Too many wrong passwords.
    Locked {
        /// When the next try is taken.
        until: DateTime<Utc>,
    },
    /// The password was right, but the account is closed.
    Deactivated,
    /// No passkey of this platform gave a right answer (T13).
    UnknownPasskey,
}
