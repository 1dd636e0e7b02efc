//! What the media server promises, one scenario a file, in a world without sockets, without
//! browsers and without waiting. Each runs by a seed, so that a failure can be had again. The
//! few that need the media server as it runs, on real ports, say so.

#![expect(clippy::unwrap_used, reason = "a world that breaks ends its scenario")]

mod data;
mod descriptions;
mod door;
mod duplicate_identity;
mod first_picture;
mod four_people;
mod hostile;
mod late_joiner;
mod leaving;
mod loss;
mod mute;
mod narrow_line;
mod over_tcp;
mod resume;
mod room_service;
mod simulcast;
mod sockets;
mod two_people;
mod two_workers;
mod world;
