//! Data: passed on to the others, or to those that are named, under the sender's own name.

use crate::world::World;
use linden_sfu::Protocol;
use livekit_protocol::{DataPacket, UserPacket, data_packet::Value};
use prost::Message;

fn packet(text: &str, to: &[&str]) -> Vec<u8> {
    let user = UserPacket { payload: text.into(), ..Default::default() };
    DataPacket {
        participant_identity: "somebody else".into(),
        destination_identities: to.iter().map(ToString::to_string).collect(),
        sequence: 7,
        value: Some(Value::User(user)),
        ..Default::default()
    }
    .encode_to_vec()
}

/// What came to one: whether reliably, the sender, the text.
fn came(world: &World, name: &str) -> Vec<(bool, String, String)> {
    let read = |(reliable, bytes): &(bool, Vec<u8>)| {
        let packet = DataPacket::decode(&bytes[..]).unwrap();
        assert_eq!(packet.sequence, 7);
        let Some(Value::User(user)) = packet.value else { panic!("another kind of packet") };
        (*reliable, packet.participant_identity, String::from_utf8(user.payload).unwrap())
    };
    world.clients[name].data.iter().map(read).collect()
}

fn world() -> World {
    let mut world = World::calm(6);
    world.join("ann", "ann", Protocol::One);
    world.join("bob", "bob", Protocol::Two);
    world.join("cem", "cem", Protocol::One);
    // A client with two connections opens the publishing one for its data.
    world.with("bob", |client, _| client.offer(false));
    world.until("all are connected", |world| world.clients.values().all(|one| one.connected));
    world.run(std::time::Duration::from_secs(1));
    world
}

#[test]
fn data_goes_to_all_others_in_the_senders_own_name() {
    let mut world = world();
    world.with("ann", |client, now| client.send_data(true, &packet("hello", &[]), now));
    world.with("bob", |client, now| client.send_data(false, &packet("hi", &[]), now));
    world.until("it came", |world| world.clients["cem"].data.len() == 2);
    let hello = (true, "ann".to_owned(), "hello".to_owned());
    let hi = (false, "bob".to_owned(), "hi".to_owned());
    assert_eq!(came(&world, "bob"), std::slice::from_ref(&hello));
    assert_eq!(came(&world, "ann"), std::slice::from_ref(&hi));
    let mut both = came(&world, "cem");
    both.sort();
    assert_eq!(both, [hi, hello]);
}

#[test]
fn data_for_one_goes_to_that_one_alone() {
    let mut world = world();
    world.with("ann", |client, now| client.send_data(true, &packet("psst", &["cem"]), now));
    world.until("it came", |world| world.clients["cem"].data.len() == 1);
    world.run(std::time::Duration::from_secs(1));
    assert_eq!(came(&world, "bob"), []);
}

#[test]
fn what_is_sent_to_somebody_who_is_just_coming_in_waits_for_them() {
    let mut world = world();
    world.join("dan", "dan", Protocol::One);
    for _ in 0..3 {
        world.with("ann", |client, now| client.send_data(true, &packet("welcome", &["dan"]), now));
    }
    assert!(!world.clients["dan"].connected);
    world.until("it came", |world| world.clients["dan"].data.len() == 3);
}

/// Two send at once more than the buffer of the third takes: what waits comes whole and in order.
#[test]
fn more_than_a_buffer_takes_waits_and_comes_in_order() {
    let mut world = world();
    let text = |from: &str, number: usize| format!("{from} {number}{}", "x".repeat(15_000));
    for number in 0..8 {
        for from in ["ann", "bob"] {
            let message = packet(&text(from, number), &["cem"]);
            world.with(from, |client, now| client.send_data(true, &message, now));
        }
    }
    world.until("all came", |world| world.clients["cem"].data.len() == 16);
    for from in ["ann", "bob"] {
        let texts = came(&world, "cem").into_iter().filter(|(_, name, _)| name == from);
        let texts: Vec<String> = texts.map(|(_, _, text)| text).collect();
        assert_eq!(texts, (0..8).map(|number| text(from, number)).collect::<Vec<_>>());
    }
}
