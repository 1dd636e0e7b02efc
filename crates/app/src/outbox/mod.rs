//! The outbox of the demo and of development: mails and SMS that were caught in place of
//! being sent, to be read and clicked through (`/outbox`), and the same for programs
//! (`/outbox.json`). Shows the mails of all platforms to anybody, therefore exists only where
//! `server` hands in an outbox and says that this is the demo; elsewhere both are a 404.
//!
//! Beside it, for the same people: the demo's clock can be put ahead (`/outbox/clock`), to see at
//! once what comes after an hour or three days. That needs a clock that can be moved, which
//! `server` makes for a demo on a loopback alone.

pub(crate) mod pages;
#[cfg(test)]
mod tests;
