//! Two packets of a hundred are lost, five come late: the call goes on as if nothing were.

use crate::world::{Network, World};
use linden_sfu::{Limits, Protocol};
use std::time::Duration;

const ROUGH: Network = Network { lost: 20, late: 50 };

fn through_a_rough_network(seed: u64, protocol: Protocol) {
    let mut world = World::new(seed, ROUGH, Limits::default());
    let names = ["ann", "bob", "cem", "dee"];
    for name in names {
        world.join(name, name, protocol);
        world.with(name, |client, _| {
            client.publish_sound();
            client.publish_picture(&["q", "h", "f"], 900);
        });
    }
    world.run(Duration::from_secs(5));
    let pairs = || names.into_iter().flat_map(|one| names.into_iter().map(move |two| (one, two)));
    let frames = |world: &World| -> Vec<_> {
        pairs()
            .filter(|(one, two)| one != two)
            .map(|(one, two)| world.frames(one, two, 1))
            .collect()
    };
    let before = frames(&world);
    world.run(Duration::from_secs(10));
    for (begun, ended) in before.into_iter().zip(frames(&world)) {
        // 300 frames are made in ten seconds.
        assert!(ended - begun > 285, "only {} of 300 frames were seen", ended - begun);
    }
    world.nobody_saw_a_fault();
}

#[test]
fn four_people_go_on_seeing_one_another_through_loss_and_disorder() {
    through_a_rough_network(11, Protocol::One);
}

#[test]
fn so_do_older_clients_with_two_connections() {
    through_a_rough_network(12, Protocol::Two);
}
