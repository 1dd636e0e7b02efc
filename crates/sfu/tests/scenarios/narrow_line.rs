//! A line too narrow for the large picture gets a smaller one, keeps its sound, and gets the
//! large one again when it is wide enough. Others in the room notice nothing.

use crate::world::World;
use linden_sfu::Protocol;
use std::time::Duration;

fn layer(world: &World, viewer: &str) -> Option<u8> {
    let sid = world.track("ann", 1);
    world.clients[viewer].views.get(&sid)?.layers.last().copied()
}

#[test]
fn a_narrow_line_gets_a_smaller_picture_until_it_is_wide_again() {
    let mut world = World::calm(14);
    for name in ["ann", "bob", "cem"] {
        world.join(name, name, Protocol::One);
    }
    world.with("ann", |client, _| {
        client.publish_sound();
        client.publish_picture(&["q", "h", "f"], 900);
    });
    world.until("both see the largest layer", |world| {
        layer(world, "bob") == Some(2) && layer(world, "cem") == Some(2)
    });
    // The three layers take about 29, 43 and 84 kB a second.
    world.narrow = Some(("bob", 58_000));
    world.run(Duration::from_secs(14));
    assert!(layer(&world, "bob") < Some(2), "bob sees layer {:?}", layer(&world, "bob"));
    assert_eq!(layer(&world, "cem"), Some(2));
    let (frames, sounds) = (world.frames("bob", "ann", 1), world.sounds("bob", "ann", 0));
    world.run(Duration::from_secs(3));
    assert!(world.frames("bob", "ann", 1) > frames + 80, "the smaller picture is whole");
    assert!(world.sounds("bob", "ann", 0) > sounds + 80, "so is the sound");
    world.narrow = None;
    world.run(Duration::from_secs(60));
    assert_eq!(layer(&world, "bob"), Some(2));
    world.nobody_saw_a_fault();
}
