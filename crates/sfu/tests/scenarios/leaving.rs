//! Leaving, coming again, giving a track up and publishing another: sections are used again
//! and each new picture is seen.

use crate::world::World;
use linden_sfu::Protocol;
use livekit_protocol::{participant_info::State, signal_response::Message as Say};

fn told_of_leaving(world: &World, viewer: &str, sid: &str) -> bool {
    world.clients[viewer].heard.iter().any(|said| match said {
        Say::Update(update) => update
            .participants
            .iter()
            .any(|who| who.sid == sid && who.state() == State::Disconnected),
        _ => false,
    })
}

fn leave_and_come_again(protocol: Protocol) {
    let mut world = World::calm(9);
    world.join("bob", "bob", protocol);
    for name in ["first", "second", "third", "fourth", "fifth"] {
        world.join(name, "ann", protocol);
        world.with(name, |client, _| {
            client.publish_sound();
            client.publish_picture(&[], 800);
        });
        world.until("bob sees and hears ann", |world| {
            world.frames("bob", name, 1) > 10 && world.sounds("bob", name, 0) > 10
        });
        let sid = world.clients[name].sid();
        world.with(name, |client, _| client.leave());
        world.until("bob is told", |world| told_of_leaving(world, "bob", &sid));
    }
    world.nobody_saw_a_fault();
}

#[test]
fn one_leaves_and_comes_again_and_again() {
    leave_and_come_again(Protocol::One);
}

#[test]
fn one_leaves_and_comes_again_and_again_over_two_connections() {
    leave_and_come_again(Protocol::Two);
}

#[test]
fn who_unsubscribes_receives_no_more_and_can_subscribe_again() {
    let mut world = World::calm(9);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| client.publish_picture(&[], 800));
    world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 10);
    let sid = world.track("ann", 0);
    world.with("bob", |client, _| client.subscribe(&sid, false));
    world.run(std::time::Duration::from_millis(500));
    let frames = world.frames("bob", "ann", 0);
    world.run(std::time::Duration::from_secs(1));
    assert_eq!(world.frames("bob", "ann", 0), frames);
    world.with("bob", |client, _| client.subscribe(&sid, true));
    world.until("bob sees ann again", |world| world.frames("bob", "ann", 0) > frames + 10);
    world.nobody_saw_a_fault();
}
