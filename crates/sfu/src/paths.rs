//! The ways by which packets come to a connection and go from it, in str0m's words. Called by
//! `hall.rs` and `connection.rs`.

use std::net::SocketAddr;
use str0m::net::{Protocol, Receive};
use str0m::{Candidate, CandidateKind, Rtc};

/// A packet as str0m wants it, if it can be one at all.
pub(crate) fn packet(
    protocol: Protocol,
    source: SocketAddr,
    destination: SocketAddr,
    bytes: &[u8],
) -> Option<Receive<'_>> {
    Receive::new(protocol, source, destination, bytes).ok()
}

/// A TCP connection is closed. The next one is as good in str0m's eyes (0.25.0), which is why it
/// would stay with the old one for as long as that is thought to be alive.
pub(crate) fn forget(rtc: &mut Rtc, source: SocketAddr) {
    for kind in [CandidateKind::Host, CandidateKind::PeerReflexive] {
        rtc.direct_api().invalidate_candidate(&over_tcp(source, kind));
    }
}

fn over_tcp(source: SocketAddr, kind: CandidateKind) -> Candidate {
    let (foundation, component, priority) = (String::new(), 1, 0);
    let transport = Protocol::Tcp;
    Candidate::from_parts(
        foundation, component, transport, priority, source, kind, None, None, None,
    )
}
