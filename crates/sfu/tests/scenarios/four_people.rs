//! Four people: more pictures than a client offers sections for at first.

use crate::world::World;
use linden_sfu::Protocol;

const NAMES: [&str; 4] = ["ann", "bob", "cem", "dee"];

fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.into_iter().flat_map(|one| NAMES.into_iter().map(move |other| (one, other)))
}

fn call(protocol: Protocol) {
    let mut world = World::calm(4);
    for name in NAMES {
        world.join(name, name, protocol);
        world.with(name, |client, _| {
            client.publish_sound();
            client.publish_picture(&[], 600);
        });
    }
    // A second picture each: six to receive, three sections there.
    for name in NAMES {
        world.with(name, |client, _| client.publish_picture(&[], 600));
    }
    world.until("all see both pictures of all others and hear them", |world| {
        pairs().filter(|(one, other)| one != other).all(|(one, other)| {
            let seen = |number| world.frames(one, other, number) > 20;
            seen(1) && seen(2) && world.sounds(one, other, 0) > 20
        })
    });
    world.nobody_saw_a_fault();
}

#[test]
fn four_people_see_and_hear_one_another_over_one_connection_each() {
    call(Protocol::One);
}

#[test]
fn four_people_see_and_hear_one_another_over_two_connections_each() {
    call(Protocol::Two);
}
