//! Tickets to the media server.

use super::{Two, two};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_sfu::{ApiKey, Media, MediaConfig};
use linden_testkit::Browser;
use serde_json::{Value, json};
use tower::ServiceExt;

async fn ticket(who: &Browser, call: &str) -> Value {
    let answer = who.post(&format!("{call}/ticket"), &[]).await;
    serde_json::from_str(&answer.is(200).body).expect("a ticket is JSON")
}

fn claims(ticket: &Value) -> Value {
    let token = ticket["token"].as_str().unwrap();
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice(&claims).unwrap()
}

#[tokio::test]
async fn a_ticket_is_good_for_one_room_ten_minutes_and_sound_and_picture_alone() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    let ticket = ticket(&two.ann, &call).await;
    assert_eq!(ticket["url"], "wss://lindenhof.example.org");
    let claims = claims(&ticket);
    let now = two.care.clock.now().timestamp();
    assert_eq!(claims["iss"], "test");
    assert_eq!(claims["name"], "Ann Test");
    assert_eq!((&claims["nbf"], &claims["exp"]), (&json!(now), &json!(now + 600)));
    assert_eq!(claims["video"]["room"], ticket["room"]);
    assert_eq!(claims["video"]["roomJoin"], true);
    assert_eq!(claims["video"]["canPublishSources"], json!(["camera", "microphone"]));
    assert_eq!(claims["video"]["canUpdateOwnMetadata"], false);
    let account = two.ann.account().to_string();
    assert!(!claims["sub"].as_str().unwrap().contains(&account), "an identity names nobody");
}

#[tokio::test]
async fn both_get_the_same_room_and_each_an_identity_of_their_own_on_all_devices() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    let (tess, ann) = (ticket(&two.tess, &call).await, ticket(&two.ann, &call).await);
    assert_eq!(tess["room"], ann["room"]);
    assert_ne!(claims(&tess)["sub"], claims(&ann)["sub"]);
    let phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    phone.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    assert_eq!(claims(&ticket(&phone, &call).await)["sub"], claims(&ann)["sub"]);
}

#[tokio::test]
async fn the_caller_gets_a_ticket_while_it_rings_and_the_other_side_after_answering() {
    let two = two().await;
    let (call, _page) = two.ringing().await;
    ticket(&two.tess, &call).await;
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(409);
    two.ann.post(&format!("{call}/decline"), &[]).await;
    two.tess.post(&format!("{call}/ticket"), &[]).await.is(409);
}

#[tokio::test]
async fn the_media_server_lets_in_who_has_a_ticket() {
    let Two { care, tess, ann } = &two().await;
    let settings = &care.app.settings().media;
    let key = ApiKey { id: settings.key.clone(), secret: settings.secret.clone() };
    let config = MediaConfig {
        clock: care.clock.clone(),
        workers: Some(1),
        ..MediaConfig::new("127.0.0.1:0".parse().unwrap(), vec![key])
    };
    let media = Media::start(config).await.unwrap();
    let _page = super::Page::open(ann, "/events").await;
    let answer = tess.post("/calls", &[("account", &ann.account().to_string())]).await;
    let ticket = ticket(tess, answer.location()).await;
    let token = ticket["token"].as_str().unwrap();
    let asked = |token: &str| {
        let address = format!("/rtc/validate?access_token={token}");
        let request = http::Request::get(address).body(axum::body::Body::empty()).unwrap();
        media.router().oneshot(request)
    };
    assert_eq!(asked(token).await.unwrap().status(), 200);
    assert_eq!(asked(&token.replace('.', ".x")).await.unwrap().status(), 401);
    media.stop().await;
}
