//! What signalling asks of the rest: messages to send, and changes to connections and
//! forwarding. `live/` carries them out in their order.

use super::Protocol;
use super::sdp::Kind;
use crate::room::{MemberId, TrackId};
use livekit_protocol::{DisconnectReason, SignalResponse};
use std::time::Instant;

/// One WebSocket, numbered: a late close of an old one must not end the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link(pub u64);

/// The present moment on both clocks.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// For intervals.
    pub at: Instant,
    /// For people: milliseconds since 1970.
    pub ms: i64,
}

/// One thing to do.
#[derive(Debug)]
pub(crate) enum Order {
    /// Send a message.
    Send(Link, Box<SignalResponse>),
    /// Close the WebSocket.
    Close(Link),
    /// A member came; make its connections.
    Arrived { member: MemberId, identity: String, protocol: Protocol },
    /// A member left; end its connections.
    Gone { member: MemberId, identity: String, reason: Left },
    /// Accept this offer, then call `Conversation::accepted`.
    Accept { member: MemberId, id: u32, sdp: String, renewed: Vec<String> },
    /// Make an offer (v0), then call `Conversation::offer_made`.
    Offer(MemberId, OfferPlan),
    /// Accept this answer (v0), then call `Conversation::answer_taken`.
    TakeAnswer { member: MemberId, sdp: String },
    /// This track comes in on this section, in these layers (small to large).
    Published { track: TrackId, owner: MemberId, kind: Kind, mid: String, rids: Vec<String> },
    /// This track comes no longer.
    Unpublished(TrackId),
    /// Forward the track to the member on this section.
    Forward { track: TrackId, to: MemberId, mid: String },
    /// Stop forwarding it.
    Cease { track: TrackId, to: MemberId },
    /// The member wants another layer of it, or none.
    Resize { track: TrackId, to: MemberId },
}

/// What an offer of ours (v0) is to change.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct OfferPlan {
    /// New sections, in this order.
    pub(crate) add: Vec<Kind>,
    /// Sections that carry nothing any more.
    pub(crate) silence: Vec<String>,
    /// Sections that carry another track: sending again, with a new SSRC.
    pub(crate) renew: Vec<String>,
    /// New ICE credentials.
    pub(crate) restart: bool,
}

/// Why somebody left, in LiveKit's words.
pub(crate) type Left = DisconnectReason;
