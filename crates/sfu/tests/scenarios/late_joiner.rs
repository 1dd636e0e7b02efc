//! Who comes late sees the first picture at once: a key frame is asked for as soon as the
//! newcomer is connected, not when the camera happens to make one.

use crate::world::World;
use linden_sfu::Protocol;
use std::time::Duration;

#[test]
fn who_comes_late_sees_the_first_picture_at_once() {
    let mut world = World::calm(7);
    world.join("ann", "ann", Protocol::One);
    world.with("ann", |client, _| client.publish_picture(&["q", "h", "f"], 900));
    world.run(Duration::from_secs(5));
    world.join("bob", "bob", Protocol::One);
    world.until("bob is connected", |world| world.clients["bob"].connected);
    let wait = world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 0);
    // To the server and back to ann, a frame of hers, and back the same way.
    assert!(wait <= Duration::from_millis(200), "{wait:?}");
    world.until("bob sees the largest layer", |world| {
        let sid = world.track("ann", 0);
        world.clients["bob"].views[&sid].layers.last() == Some(&2)
    });
    world.nobody_saw_a_fault();
}
