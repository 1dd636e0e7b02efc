//! Linden's embedded media server. It speaks the LiveKit protocol over str0m, so LiveKit's
//! own clients work with it unchanged, and a LiveKit cluster can take its place. It knows
//! rooms, participants and tickets; it has no account and no database.
//!
//! From the outside inwards:
//!
//! - [`Media`] is what the rest of Linden holds: it starts the workers, gives the router,
//!   tells what happens. [`Ticket`] is what the app signs for each participant.
//! - `http` checks the ticket and attends to the client's WebSocket, off the media path; where
//!   the media server runs alone it also answers LiveKit's room service.
//! - [`Cluster`] asks another machine's room service, where that carries the calls.
//! - `worker` is one thread with one UDP port and its TCP twin: the only socket and clock.
//! - [`Hall`] is the rooms of one worker as a machine without either. All tests drive it.
//! - `live` is a room at work: `signal` decides, `room` knows who is here and who receives
//!   what, `forward` numbers packets anew for each receiver, `connection` holds str0m.
//!
//! A room lives on one worker, so that nothing on the media path is locked or shared. The
//! canonical loop of a worker:
//!
//! ```text
//! wait for a packet, a message or a timer
//! packet  -> whose is it (STUN name, else address) -> str0m decrypts
//!         -> which track, which layer -> for each receiver: does it pass, under which numbers
//!         -> queued on the receiver's connection; the payload is shared, not copied
//! message -> signalling -> orders (send, accept an offer, forward, cease, …) -> carried out
//! then    -> each connection with something queued is woken once, its packets are taken,
//!            and those to one address go out with one call
//! ```
//!
//! What a client sends is hostile until proven otherwise: sizes are bounded (`Limits`), no
//! queue is without end, a panic in one room ends that room alone, and no ticket enters a log.

mod allowance;
mod channels;
mod cluster;
mod config;
mod connection;
mod events;
mod forward;
mod hall;
mod http;
mod live;
mod media;
mod pass;
mod paths;
mod peer;
mod ports;
mod redact;
mod room;
mod sent_away;
mod signal;
mod socket;
mod stun;
mod tcp;
mod ticket;
mod timers;
mod worker;

pub use cluster::{Cluster, ClusterError};
pub use config::{ApiKey, Limits, MediaConfig};
pub use events::{LeftBecause, RoomEvent, RoomSummary};
pub use hall::{Hall, Output};
pub use http::{Routes, ServeError, serve_alone};
pub use media::{Media, StartError};
pub use redact::redacted;
pub use signal::{Link, Now, Protocol, Unreadable, Wish};
pub use ticket::{Grants, Ticket, TicketRefused};
