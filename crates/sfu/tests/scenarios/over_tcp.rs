//! Whose network lets nothing but TCP through takes part as everybody else does.

use crate::sockets::House;
use std::time::{Duration, Instant};
use str0m::net::Protocol::{Tcp, Udp};

const BOTH: [&str; 2] = ["ann", "bob"];

/// A client checks every few seconds that the line stands; a second of pictures comes after.
const SOON: Duration = Duration::from_secs(8);

#[tokio::test]
async fn who_has_nothing_but_tcp_sees_and_hears_others_and_they_do() {
    let mut house = House::open(1).await;
    house.join("ann", "room", Udp).await;
    house.join("bob", "room", Tcp).await;
    house.film(BOTH);
    house.they_see_and_hear_each_other(BOTH).await;
    house.close().await;
}

#[tokio::test]
async fn a_whole_call_goes_over_tcp() {
    let mut house = House::open(1).await;
    for name in BOTH {
        house.join(name, "room", Tcp).await;
    }
    house.film(BOTH);
    house.they_see_and_hear_each_other(BOTH).await;
    house.close().await;
}

#[tokio::test]
async fn a_call_goes_on_over_the_next_connection_when_one_is_cut() {
    let mut house = House::open(1).await;
    house.join("ann", "room", Udp).await;
    house.join("bob", "room", Tcp).await;
    house.film(BOTH);
    house.they_see_and_hear_each_other(BOTH).await;
    let cut = Instant::now();
    house.person("bob").connect_again().await;
    house.they_see_and_hear_each_other(BOTH).await;
    assert!(cut.elapsed() < SOON, "{:?}", cut.elapsed());
    house.close().await;
}

#[tokio::test]
async fn sockets_of_ipv6_serve_people_on_ipv4() {
    for transport in [Udp, Tcp] {
        let mut house = House::open_for_all().await;
        for name in BOTH {
            house.join(name, "room", transport).await;
        }
        house.film(BOTH);
        house.they_see_and_hear_each_other(BOTH).await;
        house.close().await;
    }
}
