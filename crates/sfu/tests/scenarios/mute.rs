//! Muting is told to the others, and who speaks is told without being asked.

use crate::world::World;
use linden_sfu::Protocol;
use livekit_protocol::signal_response::Message as Say;

/// What `viewer` was last told of the muting of `sid`.
fn muted(world: &World, viewer: &str, sid: &str) -> Option<bool> {
    world.clients[viewer].heard.iter().rev().find_map(|said| match said {
        Say::Update(update) => {
            let tracks = update.participants.iter().flat_map(|who| &who.tracks);
            tracks.filter(|track| track.sid == sid).map(|track| track.muted).next()
        }
        _ => None,
    })
}

#[test]
fn muting_and_unmuting_is_told_to_the_others() {
    let mut world = World::calm(5);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::Two);
    world.with("ann", |client, _| client.publish_sound());
    world.until("bob hears ann", |world| world.sounds("bob", "ann", 0) > 5);
    let sid = world.track("ann", 0);
    for wanted in [true, false] {
        world.with("ann", |client, _| client.mute(0, wanted));
        world.until("bob is told", |world| muted(world, "bob", &sid) == Some(wanted));
    }
}

#[test]
fn nobody_mutes_another() {
    let mut world = World::calm(5);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| client.publish_sound());
    world.until("bob hears ann", |world| world.sounds("bob", "ann", 0) > 5);
    let sid = world.track("ann", 0);
    world.with("bob", |client, _| {
        client.publish_sound();
        client.sent[0].sid.clone_from(&sid);
        client.mute(0, true);
    });
    world.until("bob hears ann on", |world| world.sounds("bob", "ann", 0) > 60);
    assert_ne!(muted(&world, "bob", &sid), Some(true));
}

#[test]
fn who_speaks_is_told_to_all() {
    let mut world = World::calm(5);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| client.publish_sound());
    let speaks = |world: &World| {
        let sid = world.clients["ann"].sid();
        world.clients["bob"].heard.iter().any(|said| match said {
            Say::SpeakersChanged(changed) => {
                changed.speakers.iter().any(|speaker| speaker.sid == sid && speaker.active)
            }
            _ => false,
        })
    };
    world.until("bob is told that ann speaks", speaks);
}
