//! The room service: who shows a pass looks who is there, ends rooms and sends people away, and
//! nobody else does. With people in the rooms LiveKit's own server library does the same
//! (`e2e/tests/far-media.test.mjs`).

use crate::world::World;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use jsonwebtoken::{EncodingKey, Header, encode};
use linden_base::Clock;
use linden_sfu::{ApiKey, Cluster, ClusterError, Media, MediaConfig, Protocol, serve_alone};
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::sync::oneshot;
use tower::ServiceExt;

const SECRET: &str = "the right secret";

fn key(secret: &str) -> ApiKey {
    ApiKey { id: "key".into(), secret: secret.to_owned().into() }
}

fn config() -> MediaConfig {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    MediaConfig { workers: Some(2), ..MediaConfig::new(anywhere, vec![key(SECRET)]) }
}

/// As LiveKit's libraries sign it.
fn pass(video: Value) -> String {
    let claims =
        json!({ "iss": "key", "exp": Clock::system().now().timestamp() + 60, "video": video });
    encode(&Header::default(), &claims, &EncodingKey::from_secret(SECRET.as_bytes())).unwrap()
}

async fn ask(media: &Media, method: &str, pass: &str, body: &'static str) -> (StatusCode, Value) {
    let request = Request::post(format!("/twirp/livekit.RoomService/{method}"))
        .header("authorization", format!("Bearer {pass}"))
        .header("content-type", "application/json")
        .body(Body::from(body));
    let answer = media.room_service().oneshot(request.unwrap()).await.unwrap();
    let status = answer.status();
    let bytes = to_bytes(answer.into_body(), 10_000).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap())
}

#[tokio::test]
async fn each_method_asks_for_the_pass_that_fits_it() {
    let media = Media::start(config()).await.unwrap();
    let all = [
        ("ListRooms", "{}", json!({ "roomList": true })),
        ("DeleteRoom", r#"{"room":"r"}"#, json!({ "roomCreate": true })),
        ("ListParticipants", r#"{"room":"r"}"#, json!({ "roomAdmin": true, "room": "r" })),
        (
            "GetParticipant",
            r#"{"room":"r","identity":"a"}"#,
            json!({ "roomAdmin": true, "room": "r" }),
        ),
        (
            "RemoveParticipant",
            r#"{"room":"r","identity":"a"}"#,
            json!({ "roomAdmin": true, "room": "r" }),
        ),
    ];
    for (method, body, fits) in &all {
        let (status, _) = ask(&media, method, "no pass", body).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{method}");
        let (status, answer) = ask(&media, method, &pass(fits.clone()), body).await;
        let nobody = if *method == "ListRooms" { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(status, nobody, "{method}: {answer}");
        let ticket = json!({ "roomJoin": true, "room": "r" });
        let elsewhere = json!({ "roomAdmin": true, "room": "another" });
        let others = all.iter().map(|(_, _, pass)| pass).filter(|pass| *pass != fits);
        for video in others.chain([&ticket, &elsewhere]) {
            let (status, answer) = ask(&media, method, &pass(video.clone()), body).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{method} with {video}");
            assert_eq!(answer["code"], "permission_denied");
        }
    }
    media.stop().await;
}

#[tokio::test]
async fn what_cannot_be_read_or_done_is_told_as_twirp_tells_it() {
    let media = Media::start(config()).await.unwrap();
    let lists = pass(json!({ "roomList": true }));
    let (status, answer) = ask(&media, "ListRooms", &lists, "no json").await;
    assert_eq!((status, &answer["code"]), (StatusCode::BAD_REQUEST, &json!("malformed")));
    let (status, answer) = ask(&media, "CreateRoom", &lists, "{}").await;
    assert_eq!((status, &answer["code"]), (StatusCode::NOT_FOUND, &json!("bad_route")));
    let ends = pass(json!({ "roomCreate": true }));
    let (status, answer) = ask(&media, "DeleteRoom", &ends, r#"{"room":"r"}"#).await;
    assert_eq!((status, &answer["code"]), (StatusCode::NOT_FOUND, &json!("not_found")));
    media.stop().await;
}

#[test]
fn a_hall_tells_its_rooms_and_who_is_in_them() {
    let mut world = World::calm(7);
    world.join("ann", "ann", Protocol::One);
    world.join("ben", "ben", Protocol::Two);
    let [room] = &world.hall.rooms()[..] else { panic!("one room") };
    assert_eq!(room.num_participants, 2);
    let people = world.hall.participants(&room.name).unwrap();
    let identities: Vec<_> = people.iter().map(|known| known.identity.as_str()).collect();
    assert_eq!(identities, ["ann", "ben"]);
    assert!(world.hall.participants("another room").is_none());
}

/// The address of a media server that runs alone, until the test ends.
async fn alone() -> String {
    let (ready, address) = oneshot::channel();
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let tell = |address| ready.send(address).unwrap();
    tokio::spawn(async move { serve_alone(anywhere, config(), tell).await });
    format!("ws://{}", address.await.unwrap())
}

#[tokio::test]
async fn a_cluster_is_asked_to_tidy_and_what_is_gone_already_is_no_fault() {
    let (address, now) = (alone().await, Clock::system().now());
    let cluster = Cluster::new(&address, key(SECRET)).unwrap();
    cluster.end_room("a room that is gone", now).await.unwrap();
    cluster.remove("a room", "somebody who left", now).await.unwrap();
    let stranger = Cluster::new(&address, key("another secret")).unwrap();
    let refused = stranger.end_room("room", now).await.unwrap_err();
    assert!(matches!(refused, ClusterError::Refused(401)), "{refused}");
    let astray = Cluster::new(&format!("{address}/elsewhere"), key(SECRET)).unwrap();
    let refused = astray.end_room("room", now).await.unwrap_err();
    assert!(matches!(refused, ClusterError::Refused(404)), "{refused}");
    let nobody = Cluster::new("ws://127.0.0.1:1", key(SECRET)).unwrap();
    assert!(matches!(nobody.end_room("room", now).await.unwrap_err(), ClusterError::Silent));
}
