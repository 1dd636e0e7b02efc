//! The signalling line breaks: media goes on, the session is taken up again; too late, or
//! after the server forgot, the client is told to join anew.

use crate::world::World;
use linden_sfu::{LeftBecause, Protocol, RoomEvent};
use livekit_protocol::{DisconnectReason, leave_request::Action, signal_response::Message as Say};
use std::time::Duration;

fn call(protocol: Protocol) -> World {
    let mut world = World::calm(10);
    world.join("ann", "ann", protocol);
    world.join("bob", "bob", Protocol::One);
    for name in ["ann", "bob"] {
        world.with(name, |client, _| client.publish_picture(&[], 800));
    }
    world.until("both see each other", |world| {
        world.frames("ann", "bob", 0) > 10 && world.frames("bob", "ann", 0) > 10
    });
    world
}

/// What bob was last told of the quality of somebody's line.
fn quality_of(world: &World, sid: &str) -> Option<i32> {
    world.clients["bob"].heard.iter().rev().find_map(|said| match said {
        Say::ConnectionQuality(update) => {
            let about = update.updates.iter().find(|about| about.participant_sid == sid);
            about.map(|about| about.quality)
        }
        _ => None,
    })
}

fn resumes(protocol: Protocol) {
    let mut world = call(protocol);
    let sid = world.clients["ann"].sid();
    world.cut_line("ann");
    let frames = world.frames("bob", "ann", 0);
    world.until("bob is told that ann's line is lost", |world| quality_of(world, &sid) == Some(3));
    world.run(Duration::from_secs(5));
    assert!(world.frames("bob", "ann", 0) > frames + 100, "media goes on without the line");
    // Meanwhile somebody comes; ann learns of it when her line is back.
    world.join("cem", "cem", Protocol::One);
    world.with("cem", |client, _| client.publish_picture(&[], 800));
    world.run(Duration::from_secs(2));
    world.resume("ann");
    world.until("bob is told that it is back", |world| quality_of(world, &sid) == Some(2));
    world.until("ann sees cem", |world| world.frames("ann", "cem", 0) > 10);
    let before = (world.frames("ann", "bob", 0), world.frames("bob", "ann", 0));
    world.until("ann and bob go on", |world| {
        world.frames("ann", "bob", 0) > before.0 + 30
            && world.frames("bob", "ann", 0) > before.1 + 30
    });
    let heard = &world.clients["ann"].heard;
    assert!(heard.iter().any(|said| matches!(said, Say::Reconnect(_))));
    assert!(!heard.iter().any(|said| matches!(said, Say::Leave(_))));
    assert_eq!(world.clients["ann"].sid(), sid);
    world.nobody_saw_a_fault();
}

#[test]
fn a_session_is_taken_up_again_after_the_line_was_lost() {
    resumes(Protocol::One);
}

#[test]
fn a_session_with_two_connections_is_taken_up_again_too() {
    resumes(Protocol::Two);
}

fn told_to_join_anew(world: &World, name: &str) -> bool {
    world.clients[name].heard.iter().any(|said| match said {
        Say::Leave(leave) => {
            leave.reason() == DisconnectReason::StateMismatch && leave.action() == Action::Reconnect
        }
        _ => false,
    })
}

#[test]
fn who_comes_back_too_late_is_told_to_join_anew() {
    let mut world = call(Protocol::One);
    world.cut_line("ann");
    world.run(Duration::from_secs(21));
    let reason = LeftBecause::LostLine;
    let left = RoomEvent::Left { room: "room".into(), identity: "ann".into(), reason };
    assert!(world.events.contains(&left));
    world.resume("ann");
    world.until("ann is told", |world| told_to_join_anew(world, "ann"));
}

#[test]
fn another_identity_cannot_take_a_session_up() {
    let mut world = call(Protocol::One);
    let sid = world.clients["ann"].sid();
    world.join("eve", "eve", Protocol::One);
    world.run(Duration::from_secs(1));
    let join = world.client("eve").join.as_mut().unwrap();
    join.participant.as_mut().unwrap().sid = sid;
    world.cut_line("eve");
    world.resume("eve");
    world.until("eve is told", |world| told_to_join_anew(world, "eve"));
}

#[test]
fn a_track_that_the_server_does_not_know_means_joining_anew() {
    let mut world = call(Protocol::One);
    world.cut_line("ann");
    world.client("ann").sent[0].sid = "TR_forgotten".into();
    world.resume("ann");
    world.until("ann is told", |world| told_to_join_anew(world, "ann"));
}
