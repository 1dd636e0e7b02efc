//! The same identity twice: the newer session stays.

use crate::world::World;
use linden_sfu::{LeftBecause, Protocol, RoomEvent};
use livekit_protocol::{DisconnectReason, signal_response::Message as Say};

#[test]
fn the_newer_session_of_one_identity_ends_the_older() {
    let mut world = World::calm(8);
    world.join("bob", "bob", Protocol::One);
    world.join("ann", "ann", Protocol::One);
    world.with("ann", |client, _| client.publish_picture(&[], 800));
    world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 10);
    world.join("ann again", "ann", Protocol::One);
    world.with("ann again", |client, _| client.publish_picture(&[], 800));
    world.until("bob sees the newer ann", |world| world.frames("bob", "ann again", 0) > 10);
    let sent_off = world.clients["ann"].heard.iter().any(|said| match said {
        Say::Leave(leave) => leave.reason() == DisconnectReason::DuplicateIdentity,
        _ => false,
    });
    assert!(sent_off);
    let reason = LeftBecause::Replaced;
    let left = RoomEvent::Left { room: "room".into(), identity: "ann".into(), reason };
    assert!(world.events.contains(&left));
    world.nobody_saw_a_fault();
}
