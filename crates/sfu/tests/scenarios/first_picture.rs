//! Who comes just after a picture began sees it at once, not with the next key frame.

use crate::world::World;
use linden_sfu::Protocol;
use std::time::Duration;

/// One way over the network and one frame of the camera, with a little room.
const AT_ONCE: Duration = Duration::from_millis(60);

/// Ann films; Bob comes so many milliseconds after her first packet. Gives the time from
/// his being connected to his first picture.
fn wait_for_a_picture(after: u64, protocol: Protocol) -> Duration {
    let mut world = World::calm(after);
    world.join("ann", "ann", Protocol::One);
    world.with("ann", |client, _| client.publish_camera(3, 900));
    world.until("ann is connected", |world| world.clients["ann"].connected);
    world.run(Duration::from_millis(after));
    world.join("bob", "bob", protocol);
    world.until("bob is connected", |world| world.clients["bob"].connected);
    let wait = world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 0);
    world.run(Duration::from_secs(1));
    assert!(world.frames("bob", "ann", 0) > 30, "the picture goes on");
    world.nobody_saw_a_fault();
    wait
}

#[test]
fn who_comes_just_after_the_picture_began_sees_it_at_once() {
    for after in [0, 40, 80, 120, 160, 200, 240] {
        let wait = wait_for_a_picture(after, Protocol::One);
        assert!(wait <= AT_ONCE, "{after} ms after it began: {wait:?}");
    }
}

#[test]
fn who_comes_much_later_gets_a_key_frame_of_their_own() {
    let one = wait_for_a_picture(3_000, Protocol::One);
    let two = wait_for_a_picture(3_000, Protocol::Two);
    assert!(one.max(two) <= 2 * AT_ONCE, "{one:?}, {two:?}");
}

#[test]
fn a_beginning_that_came_too_early_is_given_again_when_it_is_asked_for() {
    let mut world = World::calm(7);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.until("both are connected", |world| {
        ["ann", "bob"].iter().all(|name| world.clients[name].connected)
    });
    world.client("bob").deaf = true;
    world.with("ann", |client, _| client.publish_camera(3, 900));
    world.until("ann films", |world| world.clients["ann"].sent[0].mid.is_some());
    world.run(Duration::from_millis(150));
    world.client("bob").deaf = false;
    let wait = world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 0);
    assert!(wait <= 2 * AT_ONCE, "{wait:?}");
    world.run(Duration::from_secs(1));
    world.nobody_saw_a_fault();
}

#[test]
fn a_key_frame_whose_first_packet_is_overtaken_is_seen_as_soon() {
    let mut world = World::calm(9);
    world.join("ann", "ann", Protocol::One);
    world.with("ann", |client, _| client.publish_camera(3, 900));
    world.run(Duration::from_secs(1));
    world.client("ann").sent[0].cameras[0].overtaken = true;
    for (name, of) in [("bob", "a key frame of their own"), ("cem", "the same a little later")] {
        world.join(name, name, Protocol::One);
        world.until("they are connected", |world| world.clients[name].connected);
        let wait = world.until("they see ann", |world| world.frames(name, "ann", 0) > 0);
        assert!(wait <= 2 * AT_ONCE, "{of}: {wait:?}");
    }
    world.run(Duration::from_secs(1));
    world.nobody_saw_a_fault();
}

#[test]
fn who_is_there_already_misses_nothing_when_it_is_overtaken_on_any_layer() {
    let mut world = World::calm(8);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| {
        client.publish_picture(&["q", "h", "f"], 900);
        client.sent[0].cameras.iter_mut().for_each(|camera| camera.overtaken = true);
    });
    world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 0);
    for (width, layer) in [(200, 0), (1_280, 2), (400, 1)] {
        let (sid, before) = (world.track("ann", 0), world.frames("bob", "ann", 0));
        world.with("bob", |client, _| client.show(&sid, width, false));
        world.run(Duration::from_secs(1));
        let seen = world.frames("bob", "ann", 0) - before;
        assert!(seen >= 29, "{seen} frames in the second in which it came to layer {layer}");
        let layers = &world.clients["bob"].views[&sid].layers;
        assert_eq!(layers.last(), Some(&layer));
    }
    world.nobody_saw_a_fault();
}

#[test]
fn a_page_that_hangs_makes_nobody_film_key_frames_without_end() {
    let mut world = World::calm(7);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::Two);
    world.with("ann", |client, _| client.publish_camera(3, 800));
    world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 10);
    world.client("bob").hangs = true;
    world.with("ann", |client, _| client.publish_camera(3, 800));
    world.run(Duration::from_secs(5));
    let keys = world.clients["ann"].sent[1].cameras[0].keys;
    assert!(keys <= 2, "{keys} key frames that nobody can see");
}
