//! Logging in on a phone with a PIN (PRODUCT P2 to P7, E7). A phone becomes an app log-in after
//! a whole log-in there, by a QR code from a browser session (`codes`) or with e-mail: its owner
//! chooses a PIN (`make`), and the phone makes a key that it cannot give away. From then on the
//! PIN opens it (`open`): the phone signs a challenge together with the PIN, the try is counted
//! before the PIN is checked, and the fifth wrong one ends the app log-in.
//!
//! Called by the router; `sessions` ends app log-ins when it ends all sessions of a person.
//! Absent: the installable app around it (`app_shell`), and ringing in the background (`push`).

mod codes;
mod confirming;
mod device;
mod ending;
mod make;
mod open;
pub(crate) mod pages;
mod pin;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

pub(crate) use ending::end_all;

use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, AppLogInId};

/// The cookie by which a phone is known again; worth nothing without the phone's key and the PIN.
pub(crate) const COOKIE: &str = "__Host-app";
/// So long it is kept: as long as browsers keep any cookie.
pub(crate) const KEPT: std::time::Duration = std::time::Duration::from_secs(400 * 24 * 60 * 60);

/// A session on a phone ends after so long without use; the PIN opens it again.
pub(crate) const IDLE: Duration = Duration::hours(1);

/// Wrong PINs until an app log-in is ended (P6).
const MOST_WRONG_PINS: i32 = 5;

/// A phone on which the app opens with a PIN.
#[derive(Clone, Debug)]
pub(crate) struct AppLogIn {
    /// Which one.
    pub id: AppLogInId,
    /// Whose.
    pub account: AccountId,
    /// What the phone's browser calls itself, such as "Chrome, Android"; may be empty.
    pub device: String,
    /// When the PIN was chosen.
    pub made_at: DateTime<Utc>,
    /// When it was last opened.
    pub seen_at: DateTime<Utc>,
}
