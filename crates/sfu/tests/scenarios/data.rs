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
