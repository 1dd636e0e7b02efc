//! Rooms are spread over workers, each with a port of its own, and do not feel each other.

use crate::sockets::House;
use linden_sfu::RoomEvent;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use str0m::net::Protocol::Udp;
use tokio::sync::broadcast::error::TryRecvError;

/// Rooms that lie on one worker by chance alone once in two thousand million runs.
const TRIED: usize = 32;

/// Somebody in each of two rooms that live on different workers; gives the rooms' names.
async fn two_rooms_apart(house: &mut House) -> [String; 2] {
    let mut first = None;
    for number in 0..TRIED {
        let room = format!("room {number}");
        house.join(&room, &room, Udp).await;
        let port = house.people[&room].told;
        let (other, known) = first.get_or_insert_with(|| (room.clone(), port));
        if *known != port {
            return [other.clone(), room];
        }
    }
    panic!("{TRIED} rooms live on one worker of two");
}

async fn two_calls(house: &mut House) -> [[String; 2]; 2] {
    let rooms = two_rooms_apart(house).await;
    let calls = rooms.map(|room| [room.clone(), format!("guest of {room}")]);
    for [host, guest] in &calls {
        house.join(guest, host, Udp).await;
        house.film([host, guest]);
    }
    calls
}

fn ports(house: &House, names: &[String; 2]) -> BTreeSet<SocketAddr> {
    names.iter().filter_map(|name| house.people[name].told).collect()
}

#[tokio::test]
async fn rooms_on_two_workers_have_ports_of_their_own_and_one_ends_without_the_other() {
    let mut house = House::open(2).await;
    let [first, second] = two_calls(&mut house).await;
    let (one, other) = (ports(&house, &first), ports(&house, &second));
    assert_eq!((one.len(), other.len()), (1, 1), "a room has one port");
    let all = house.media.addresses().iter().copied().collect();
    assert_eq!(&one | &other, all, "each worker's own");
    for [host, guest] in [&first, &second] {
        house.they_see_and_hear_each_other([host, guest]).await;
    }
    let mut events = house.media.events();
    house.media.end_room(&first[0]).await;
    house.until("all are sent away", |h| first.iter().all(|name| h.people[name].gone)).await;
    let [host, guest] = &second;
    house.they_see_and_hear_each_other([host, guest]).await;
    let mut ended = Vec::new();
    loop {
        match events.try_recv() {
            Ok(RoomEvent::RoomEnded { room }) => ended.push(room),
            Ok(RoomEvent::Left { room, .. }) => assert_eq!(room, first[0]),
            Ok(RoomEvent::Joined { .. }) => panic!("nobody comes in"),
            Err(nothing_more) => break assert_eq!(nothing_more, TryRecvError::Empty),
        }
    }
    assert_eq!(ended, [first[0].clone()]);
    house.close().await;
}
