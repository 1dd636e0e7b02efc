//! One participant's connections: one for both directions (v1), or one to publish and one
//! to receive (v0). Held by `live/`.

use crate::connection::{Connection, Ground};
use crate::forward::Strain;
use crate::room::TrackId;
use crate::signal::Protocol;
use std::collections::HashMap;
use std::time::{Instant, SystemTime};
use str0m::rtp::Ssrc;

/// Which of a participant's connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// The one that the client offers; with v1 the only one.
    Publishing,
    /// The one that we offer (v0).
    Receiving,
}

/// One participant's connections.
#[derive(Debug)]
pub(crate) struct Peer {
    publishing: Connection,
    receiving: Option<Connection>,
    /// Streams that come in: which track, which layer.
    pub(crate) incoming: HashMap<Ssrc, (TrackId, usize)>,
    /// The client's wall clock against ours, from its first sender report.
    pub(crate) clock: Option<(SystemTime, Instant)>,
    /// How the line bears what it receives.
    pub(crate) strain: Strain,
    /// Share of packets lost lately.
    pub(crate) lost: f32,
}

impl Peer {
    pub(crate) fn new(protocol: Protocol, ground: &Ground, now: Instant) -> Self {
        let two = protocol == Protocol::Two;
        Self {
            publishing: Connection::new(ground, now),
            receiving: two.then(|| Connection::new(ground, now)),
            incoming: HashMap::new(),
            clock: None,
            strain: Strain::default(),
            lost: 0.0,
        }
    }

    pub(crate) fn connection(&mut self, role: Role) -> Option<&mut Connection> {
        match role {
            Role::Publishing => Some(&mut self.publishing),
            Role::Receiving => self.receiving.as_mut(),
        }
    }

    pub(crate) fn roles(&self) -> &'static [Role] {
        if self.receiving.is_some() {
            &[Role::Publishing, Role::Receiving]
        } else {
            &[Role::Publishing]
        }
    }

    /// The one on which this participant receives: also the one that makes it active.
    pub(crate) fn toward_role(&self) -> Role {
        if self.receiving.is_some() { Role::Receiving } else { Role::Publishing }
    }

    /// The connection on which this participant receives.
    pub(crate) fn toward(&mut self) -> &mut Connection {
        self.receiving.as_mut().unwrap_or(&mut self.publishing)
    }

    /// The connection on which it publishes.
    pub(crate) fn publishing(&mut self) -> &mut Connection {
        &mut self.publishing
    }
}
