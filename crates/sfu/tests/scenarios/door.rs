//! The door: who shows a good ticket may come in, and everybody else is told why not. The
//! media server takes real ports here, of its own choice.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use linden_base::Clock;
use linden_sfu::{ApiKey, Grants, Media, MediaConfig, StartError, Ticket};
use std::collections::HashMap;
use std::net::{SocketAddr, UdpSocket};
use tower::ServiceExt;

fn key(secret: &str) -> ApiKey {
    ApiKey { id: "key".into(), secret: secret.to_owned().into() }
}

fn config(udp: SocketAddr) -> MediaConfig {
    let workers = Some(1);
    MediaConfig { workers, ..MediaConfig::new(udp, vec![key("the right secret")]) }
}

fn token(secret: &str) -> String {
    let now = Clock::system().now();
    let ticket = Ticket {
        room: "room".into(),
        identity: "ann".into(),
        name: "Ann".into(),
        metadata: String::new(),
        attributes: HashMap::new(),
        grants: Grants::default(),
        issued: now,
        expires: now + TimeDelta::minutes(10),
    };
    ticket.sign(&key(secret))
}

/// The status of the answer, and whether any page may read it.
async fn ask(media: &Media, path: &str) -> (StatusCode, bool) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let answer = media.router().oneshot(request).await.unwrap();
    (answer.status(), answer.headers().contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN))
}

#[tokio::test]
async fn who_was_sent_away_needs_a_newer_ticket() {
    let media = Media::start(config(SocketAddr::from(([127, 0, 0, 1], 0)))).await.unwrap();
    let path = format!("/rtc/validate?access_token={}", token("the right secret"));
    media.remove("room", "eva").await;
    assert_eq!(ask(&media, &path).await.0, StatusCode::OK);
    media.remove("room", "ann").await;
    assert_eq!(ask(&media, &path).await.0, StatusCode::UNAUTHORIZED);
    media.stop().await;
}

#[tokio::test]
async fn a_good_ticket_is_told_from_a_bad_one() {
    let media = Media::start(config(SocketAddr::from(([127, 0, 0, 1], 0)))).await.unwrap();
    let (good, bad) = (token("the right secret"), token("another secret"));
    let two = |token: &str| format!("/rtc/validate?access_token={token}");
    assert_eq!(ask(&media, &two(&good)).await, (StatusCode::OK, true));
    assert_eq!(ask(&media, &two(&bad)).await, (StatusCode::UNAUTHORIZED, true));
    assert_eq!(ask(&media, "/rtc/validate").await, (StatusCode::UNAUTHORIZED, true));
    let one =
        |request: &str| format!("/rtc/v1/validate?access_token={good}&join_request={request}");
    assert_eq!(ask(&media, &one("")).await, (StatusCode::OK, true));
    assert_eq!(ask(&media, &one("nonsense")).await, (StatusCode::BAD_REQUEST, true));
    let page = format!("/rtc/v1?access_token={good}");
    assert_eq!(ask(&media, &page).await.0, StatusCode::NOT_FOUND);
    media.stop().await;
}

#[tokio::test]
async fn a_taken_port_is_told_in_one_sentence() {
    let taken = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let error = Media::start(config(address)).await.err().unwrap();
    assert!(matches!(error, StartError::Taken(told) if told == address));
    let sentence = format!("the media port {address} (UDP or TCP) is taken by another program");
    assert_eq!(error.to_string(), sentence);
}

#[tokio::test]
async fn a_stopped_server_gives_its_ports_back() {
    let media = Media::start(config(SocketAddr::from(([127, 0, 0, 1], 0)))).await.unwrap();
    let address = media.addresses()[0];
    assert!(UdpSocket::bind(address).is_err());
    media.stop().await;
    let again = Media::start(config(address)).await.unwrap();
    again.stop().await;
}
