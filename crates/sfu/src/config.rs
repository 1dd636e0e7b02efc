//! What the media server is started with, and the bounds that it keeps to. Read by
//! `media.rs` once; nothing here changes while it runs.

use linden_base::{Chance, Clock, SecretString};
use std::net::{IpAddr, SocketAddr};

/// A key that tickets are signed with: its id stands in the ticket (`iss`), its secret
/// signs (HS256).
#[derive(Clone, Debug)]
pub struct ApiKey {
    /// The id, as in LiveKit's `LIVEKIT_API_KEY`.
    pub id: String,
    /// The secret, as in LiveKit's `LIVEKIT_API_SECRET`.
    pub secret: SecretString,
}

/// How the media server is to run.
#[derive(Clone, Debug)]
pub struct MediaConfig {
    /// Address for media. Worker `n` takes this port plus `n`; port 0 takes any free one for each.
    pub udp: SocketAddr,
    /// Whether media may also come over TCP, on the same port numbers.
    pub tcp: bool,
    /// Addresses that are told to the clients. Empty: the machine's own addresses.
    pub advertise: Vec<IpAddr>,
    /// Threads that forward. None: one for each core.
    pub workers: Option<usize>,
    /// Keys that tickets may be signed with.
    pub keys: Vec<ApiKey>,
    /// What a client may ask for at most.
    pub limits: Limits,
    /// Tells whether a ticket is still good.
    pub clock: Clock,
    /// Where session ids come from.
    pub chance: Chance,
}

impl MediaConfig {
    /// TCP on, own addresses, a worker for each core, usual limits.
    pub fn new(udp: SocketAddr, keys: Vec<ApiKey>) -> Self {
        Self {
            udp,
            tcp: true,
            advertise: Vec::new(),
            workers: None,
            keys,
            limits: Limits::default(),
            clock: Clock::system(),
            chance: Chance::system(),
        }
    }
}

/// Bounds against clients that ask for too much, by mistake or on purpose.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Participants in one room.
    pub participants: usize,
    /// Rooms on one worker.
    pub rooms: usize,
    /// Tracks that one participant publishes or has announced.
    pub tracks: usize,
    /// Bytes of one signalling message, and of an inflated `join_request`.
    pub message: usize,
    /// Bytes of one session description.
    pub sdp: usize,
    /// Media sections in one session description.
    pub sections: usize,
    /// Bytes of one data packet.
    pub data: usize,
    /// Bytes of one name, metadata or attribute.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            participants: 50,
            rooms: 5_000,
            tracks: 16,
            message: 256 * 1024,
            sdp: 192 * 1024,
            sections: 200,
            data: 64_000,
            text: 16 * 1024,
        }
    }
}
