//! Whose network lets nothing but TCP through takes part as everybody else does.

use crate::sockets::House;
use str0m::net::Protocol::{Tcp, Udp};

const BOTH: [&str; 2] = ["ann", "bob"];

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
