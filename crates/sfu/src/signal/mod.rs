//! LiveKit's signalling as a pure state machine: messages in, messages and orders out. It
//! has no socket, no clock and no str0m; `live/` carries out its orders. The authority for
//! the messages is the `livekit-protocol` crate and LiveKit's client protocol documentation.
//!
//! Left out: regions, migration, agents, SIP, ingress, egress, data tracks, JSON signalling,
//! simulated scenarios, backup and SVC codecs, audio codec updates.

mod conversation;
mod join;
mod negotiation;
mod order;
mod party;
mod publishing;
mod receiving;
mod requests;
mod resuming;
mod sdp;
mod sections;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use conversation::Conversation;
pub use join::{Unreadable, Wish};
pub(crate) use join::{read_join_request, read_query};
pub(crate) use order::{Left, OfferPlan, Order};
pub use order::{Link, Now};
pub(crate) use sdp::Kind;
pub(crate) use words::{leave, participant, response, room_info};

/// How many peer connections a client has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// One for both directions; the client offers (`/rtc/v1`).
    One,
    /// One to publish, offered by the client, and one to subscribe, offered by us (`/rtc`).
    Two,
}
