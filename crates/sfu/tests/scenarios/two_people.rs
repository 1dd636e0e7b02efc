//! Two people see and hear each other, with one connection and with two.

use crate::world::World;
use linden_sfu::{LeftBecause, Protocol, RoomEvent};
use std::time::Duration;

fn call(protocols: [Protocol; 2]) -> World {
    let mut world = World::calm(1);
    world.join("ann", "ann", protocols[0]);
    world.join("bob", "bob", protocols[1]);
    for name in ["ann", "bob"] {
        world.with(name, |client, _| {
            client.publish_sound();
            client.publish_camera(3, 900);
        });
    }
    world.until("both see and hear each other", |world| {
        [("ann", "bob"), ("bob", "ann")].into_iter().all(|(one, other)| {
            world.frames(one, other, 1) > 30 && world.sounds(one, other, 0) > 30
        })
    });
    world.nobody_saw_a_fault();
    world
}

#[test]
fn two_people_see_and_hear_each_other() {
    call([Protocol::One, Protocol::One]);
}

#[test]
fn older_clients_with_two_connections_do_too_and_mix_with_newer_ones() {
    call([Protocol::Two, Protocol::Two]);
    call([Protocol::One, Protocol::Two]);
}

#[test]
fn the_room_is_gone_when_the_last_one_leaves() {
    let mut world = call([Protocol::One, Protocol::One]);
    world.with("ann", |client, _| client.leave());
    world.run(Duration::from_secs(1));
    assert_eq!(world.hall.len(), 1);
    world.with("bob", |client, _| client.leave());
    world.run(Duration::from_secs(1));
    assert!(world.hall.is_empty());
    let left = |who: &str| RoomEvent::Left {
        room: "room".into(),
        identity: who.into(),
        reason: LeftBecause::Left,
    };
    let ended = RoomEvent::RoomEnded { room: "room".into() };
    assert_eq!(world.events[2..], [left("ann"), left("bob"), ended]);
}
