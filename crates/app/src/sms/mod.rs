//! SMS (PRODUCT T3): written in the transaction of their cause, sealed, and sent from a queue
//! that survives restarts. Called by features that have a code to send; whether SMS is possible
//! at all they ask `app.courier().carries_sms()`. An SMS that could not go for ten minutes goes
//! no more: a code that comes late helps nobody and frightens people.
//! Absent: any words, and any check of the number.

mod queue;
pub(crate) mod rows;
mod send;
#[cfg(test)]
mod tests;

pub(crate) use queue::queue;
pub(crate) use send::{KIND, run as send_sms};

use chrono::Duration;

/// An SMS that is older is not sent any more.
pub(crate) const WORTH_SENDING: Duration = Duration::minutes(10);
