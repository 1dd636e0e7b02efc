//! Layers: a small picture gets a small layer, a layer that stops is replaced, and the
//! viewer never notices more than the sharpness.

use crate::world::World;
use linden_sfu::Protocol;
use livekit_protocol::signal_response::Message as Say;
use std::time::Duration;

fn world_with_three_layers() -> (World, String) {
    let mut world = World::calm(3);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| client.publish_picture(&["q", "h", "f"], 900));
    world.until("bob sees the largest layer", |world| layer(world) == Some(2));
    let sid = world.track("ann", 0);
    (world, sid)
}

fn layer(world: &World) -> Option<u8> {
    let sid = world.track("ann", 0);
    world.clients["bob"].views.get(&sid)?.layers.last().copied()
}

#[test]
fn the_layer_follows_the_size_at_which_the_picture_is_shown() {
    let (mut world, sid) = world_with_three_layers();
    for (width, expected) in [(300, 0), (600, 1), (1280, 2), (320, 0)] {
        world.with("bob", |client, _| client.show(&sid, width, false));
        world.until("the layer changes", |world| layer(world) == Some(expected));
    }
    world.nobody_saw_a_fault();
}

#[test]
fn a_layer_that_stops_is_replaced_by_the_next_smaller_and_comes_back() {
    let (mut world, _) = world_with_three_layers();
    world.client("ann").sent[0].active = 2;
    world.until("the middle layer comes", |world| layer(world) == Some(1));
    world.client("ann").sent[0].active = 1;
    world.until("the smallest layer comes", |world| layer(world) == Some(0));
    world.client("ann").sent[0].active = 3;
    world.until("the largest layer comes back", |world| layer(world) == Some(2));
    world.nobody_saw_a_fault();
}

#[test]
fn a_picture_that_is_not_shown_is_not_sent_and_comes_back_at_a_key_frame() {
    let (mut world, sid) = world_with_three_layers();
    world.with("bob", |client, _| client.show(&sid, 0, true));
    world.run(Duration::from_millis(300));
    let (packets, frames) = (world.clients["bob"].packets, world.frames("bob", "ann", 0));
    world.run(Duration::from_secs(2));
    assert_eq!(world.clients["bob"].packets, packets);
    world.with("bob", |client, _| client.show(&sid, 1280, false));
    world.until("the picture comes back", |world| world.frames("bob", "ann", 0) > frames + 30);
    world.nobody_saw_a_fault();
}

#[test]
fn the_publisher_is_told_which_layers_nobody_watches() {
    let (mut world, sid) = world_with_three_layers();
    world.with("bob", |client, _| client.show(&sid, 300, false));
    world.until("ann is told", |world| enabled(world) == Some(vec![true, false, false]));
    world.with("bob", |client, _| client.show(&sid, 1280, false));
    let wait = world.until("ann is told", |world| enabled(world) == Some(vec![true, true, true]));
    assert!(wait < Duration::from_millis(200), "more is asked for at once: {wait:?}");
}

fn enabled(world: &World) -> Option<Vec<bool>> {
    world.clients["ann"].heard.iter().rev().find_map(|said| match said {
        Say::SubscribedQualityUpdate(update) => {
            let qualities = &update.subscribed_codecs[0].qualities;
            Some(qualities.iter().map(|quality| quality.enabled).collect())
        }
        _ => None,
    })
}
