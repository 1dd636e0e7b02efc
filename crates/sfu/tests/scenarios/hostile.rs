//! Clients that ask for too much or send nonsense get no further than themselves.

use crate::world::{Network, World};
use linden_base::Chance;
use linden_sfu::{Limits, Protocol};
use livekit_protocol::{
    AddTrackRequest, SessionDescription, TrackType, request_response::Reason,
    signal_request::Message as Ask, signal_response::Message as Say,
};
use std::net::SocketAddr;
use std::time::Duration;
use str0m::net::Protocol as Transport;

const CALM: Network = Network { lost: 0, late: 0 };

fn sent_away(world: &World, name: &str) -> bool {
    world.clients[name].heard.iter().any(|said| matches!(said, Say::Leave(_)))
}

fn call() -> World {
    let mut world = World::calm(13);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::One);
    world.with("ann", |client, _| client.publish_picture(&[], 800));
    world.until("bob sees ann", |world| world.frames("bob", "ann", 0) > 10);
    world
}

#[test]
fn a_full_room_takes_nobody_more() {
    let limits = Limits { participants: 2, ..Limits::default() };
    let mut world = World::new(13, CALM, limits);
    for name in ["ann", "bob", "cem"] {
        world.join(name, name, Protocol::One);
    }
    world.until("cem is refused", |world| sent_away(world, "cem"));
    assert!(world.clients["cem"].join.is_none());
    assert!(!sent_away(&world, "ann") && !sent_away(&world, "bob"));
}

#[test]
fn a_description_that_is_nonsense_or_too_large_ends_its_sender_alone() {
    for sdp in ["v=0\r\nnonsense".to_owned(), "a".repeat(1_000_000)] {
        let mut world = call();
        world.join("eve", "eve", Protocol::One);
        world.run(Duration::from_secs(1));
        let offer = SessionDescription { r#type: "offer".into(), sdp, id: 9, ..Default::default() };
        world.with("eve", |client, _| client.ask(Ask::Offer(offer)));
        world.until("eve is sent away", |world| sent_away(world, "eve"));
        let frames = world.frames("bob", "ann", 0);
        world.until("bob goes on seeing ann", |w| w.frames("bob", "ann", 0) > frames + 30);
        assert!(!sent_away(&world, "bob"));
    }
}

#[test]
fn too_many_tracks_are_refused() {
    let mut world = call();
    for number in 0..30 {
        let (cid, kind) = (format!("many-{number}"), TrackType::Audio.into());
        let request = AddTrackRequest { cid, r#type: kind, ..Default::default() };
        world.with("bob", |client, _| client.announce_only(request));
    }
    let refused = |world: &World| {
        let refusals = world.clients["bob"].heard.iter().filter(|said| match said {
            Say::RequestResponse(response) => response.reason() == Reason::LimitExceeded,
            _ => false,
        });
        refusals.count()
    };
    world.until("the rest is refused", |world| refused(world) == 30 - Limits::default().tracks);
}

#[test]
fn noise_on_the_media_port_changes_nothing() {
    let mut world = call();
    let chance = Chance::seeded(1);
    let known = world.clients["ann"].publishing.address;
    let server = SocketAddr::from(([10, 0, 0, 1], 3478));
    for number in 0_u16..3_000 {
        let mut noise: [u8; 200] = chance.bytes();
        // STUN, DTLS and media are told by the first byte.
        noise[0] = [0, 1, 20, 22, 63, 128, 144, 255][usize::from(number % 8)];
        let stranger = SocketAddr::from(([10, 9, 9, 9], number));
        let length = usize::from(noise[1] % 200);
        for source in [stranger, known] {
            let now = world.moment();
            world.hall.datagram(Transport::Udp, source, server, &noise[..length], now);
        }
    }
    let frames = world.frames("bob", "ann", 0);
    world.until("bob goes on seeing ann", |w| w.frames("bob", "ann", 0) > frames + 30);
    world.nobody_saw_a_fault();
}

#[test]
fn an_encrypted_room_takes_no_open_track() {
    let mut world = World::calm(13);
    world.join("ann", "ann", Protocol::One);
    world.with("ann", |client, _| {
        let kind = TrackType::Audio.into();
        let request =
            AddTrackRequest { cid: "a".into(), r#type: kind, encryption: 1, ..Default::default() };
        client.announce_only(request);
    });
    world.run(Duration::from_secs(1));
    world.join("eve", "eve", Protocol::One);
    world.with("eve", |client, _| client.publish_sound());
    world.until("eve is refused", |world| {
        world.clients["eve"].heard.iter().any(|said| match said {
            Say::RequestResponse(response) => response.reason() == Reason::NotAllowed,
            _ => false,
        })
    });
}

#[test]
fn packets_larger_than_any_network_bears_are_not_taken() {
    for size in [1_600, 1_960] {
        let mut world = call();
        world.join("eve", "eve", Protocol::One);
        world.with("eve", |client, _| client.publish_camera(3, size));
        world.run(Duration::from_secs(2));
        let frames = world.frames("bob", "ann", 0);
        world.until("bob goes on seeing ann", |w| w.frames("bob", "ann", 0) > frames + 30);
        assert_eq!(world.frames("bob", "eve", 0), 0);
    }
}
