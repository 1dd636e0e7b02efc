//! Push messages to a push service made in the test: it checks who signed, and reads what only the
//! browser can read.

use crate::{
    clock,
    sms_server::{Manner, SmsServer, Taken},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_courier::{
    CarriesPush, Push, PushAddress, PushOutcome, WebPush, WebPushError, WebPushOptions,
};
use p256::{
    SecretKey,
    ecdsa::{Signature, VerifyingKey, signature::Verifier},
    elliptic_curve::sec1::ToEncodedPoint,
};
use std::time::Duration;
use web_push_native::{Auth, decrypt};

/// The browser's secrets.
const AUTH: [u8; 16] = [5; 16];

fn browser() -> SecretKey {
    SecretKey::from_slice(&[9; 32]).unwrap()
}

fn web_push(services: &[&str]) -> WebPush {
    WebPush::new(WebPushOptions {
        key: URL_SAFE_NO_PAD.encode([7; 32]).into(),
        contact: "mailto:no-reply@care.example".into(),
        services: services.iter().map(|service| (*service).to_owned()).collect(),
        timeout: Duration::from_millis(500),
        clock: clock(),
    })
    .unwrap()
}

fn push(endpoint: &str) -> Push {
    let point = browser().public_key().to_encoded_point(false);
    let to = PushAddress {
        endpoint: endpoint.to_owned(),
        p256dh: URL_SAFE_NO_PAD.encode(point.as_bytes()),
        auth: URL_SAFE_NO_PAD.encode(AUTH),
    };
    let (words, within) = ("Somebody calls you".into(), Duration::from_secs(45));
    Push { to, words, within, topic: None }
}

async fn outcome_of(manner: Manner) -> (PushOutcome, Vec<Taken>, u16) {
    let server = SmsServer::start(manner).await;
    let endpoint = format!("http://127.0.0.1:{}/send/abc", server.port);
    let outcome = web_push(&["127.0.0.1"]).push(&push(&endpoint)).await;
    (outcome, server.taken(), server.port)
}

fn header<'a>(taken: &'a Taken, name: &str) -> &'a str {
    let mut lines = taken.head.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).unwrap().1
}

#[tokio::test]
async fn only_the_browser_can_read_the_words() {
    let (outcome, taken, _) = outcome_of(Manner::Answers("201 Created")).await;
    assert_eq!(outcome, PushOutcome::Accepted);
    assert_eq!(header(&taken[0], "content-encoding"), "aes128gcm");
    assert_eq!((header(&taken[0], "ttl"), header(&taken[0], "urgency")), ("45", "high"));
    let read = decrypt(taken[0].body.clone(), &browser(), &Auth::from(AUTH)).unwrap();
    assert_eq!(read, b"Somebody calls you");
    let another = SecretKey::from_slice(&[8; 32]).unwrap();
    assert!(decrypt(taken[0].body.clone(), &another, &Auth::from(AUTH)).is_err());
}

#[tokio::test]
async fn a_newer_message_of_the_same_topic_takes_the_place_of_one_that_waits() {
    let server = SmsServer::start(Manner::Answers("201 Created")).await;
    let about = push(&format!("http://127.0.0.1:{}/send/abc", server.port));
    let carrier = web_push(&["127.0.0.1"]);
    for topic in [Some("the-call".to_owned()), None] {
        carrier.push(&Push { topic, ..about.clone() }).await;
    }
    let [with, without] = &server.taken()[..] else { panic!("both were sent") };
    assert_eq!(header(with, "topic"), "the-call");
    assert!(!without.head.to_lowercase().contains("topic:"), "{}", without.head);
}

#[tokio::test]
async fn the_push_service_can_check_who_sends() {
    let (_, taken, port) = outcome_of(Manner::Answers("201 Created")).await;
    let (token, key) = header(&taken[0], "authorization").split_once(", k=").unwrap();
    assert_eq!(key, web_push(&[]).key());
    let (signed, signature) = token.strip_prefix("vapid t=").unwrap().rsplit_once('.').unwrap();
    let point = URL_SAFE_NO_PAD.decode(key).unwrap();
    let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    let key = VerifyingKey::from_sec1_bytes(&point).unwrap();
    key.verify(signed.as_bytes(), &signature).unwrap();
    let claims = URL_SAFE_NO_PAD.decode(signed.split('.').nth(1).unwrap()).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["aud"], format!("http://127.0.0.1:{port}"));
    assert_eq!(claims["sub"], "mailto:no-reply@care.example");
    let left = claims["exp"].as_i64().unwrap() - clock().now().timestamp();
    assert!(left > 0 && left <= 24 * 60 * 60, "{left}");
}

#[tokio::test]
async fn a_browser_that_is_gone_is_told_apart_from_a_service_that_is_busy() {
    for gone in ["404 Not Found", "410 Gone"] {
        assert_eq!(outcome_of(Manner::Answers(gone)).await.0, PushOutcome::Gone);
    }
    for busy in ["429 Too many", "500 Oh", "503 Busy"] {
        let why = format!("the push service answered {}", &busy[..3]);
        assert_eq!(outcome_of(Manner::Answers(busy)).await.0, PushOutcome::TryLater(why));
    }
    let (refused, _, _) = outcome_of(Manner::Answers("403 No")).await;
    assert_eq!(refused, PushOutcome::RefusedForGood("the push service answered 403".into()));
    let (late, _, _) = outcome_of(Manner::AnswersAfter(Duration::from_secs(5))).await;
    assert!(matches!(late, PushOutcome::TryLater(_)));
}

#[test]
fn no_browser_can_make_us_talk_to_another_machine() {
    let services = web_push(&["push.services.mozilla.com", "fcm.googleapis.com"]);
    let takes = |endpoint: &str| services.takes(&push(endpoint).to);
    assert!(takes("https://updates.push.services.mozilla.com/wpush/v2/abc"));
    assert!(takes("https://fcm.googleapis.com/fcm/send/abc"));
    for elsewhere in [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/",
        "https://evilfcm.googleapis.com/",
        "https://fcm.googleapis.com@evil.example/",
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "file:///etc/passwd",
        "",
    ] {
        assert!(!takes(elsewhere), "{elsewhere}");
    }
    let mut no_key = push("https://fcm.googleapis.com/fcm/send/abc").to;
    no_key.p256dh = "AAAA".into();
    assert!(!services.takes(&no_key));
}

#[test]
fn what_is_no_key_is_refused() {
    for key in ["", "AAAA", &URL_SAFE_NO_PAD.encode([0; 32])] {
        let options = WebPushOptions {
            key: key.into(),
            contact: String::new(),
            services: Vec::new(),
            timeout: Duration::from_secs(1),
            clock: clock(),
        };
        assert!(matches!(WebPush::new(options), Err(WebPushError::Key)), "{key}");
    }
}
