//! The demo's clock, which can be put ahead: by a demo on one's own machine, and nowhere else.

use chrono::{DateTime, Duration, Utc};
use linden_base::Clock;
use linden_courier::Outbox;
use linden_testkit::TestApp;
use std::path::Path;

const CLOCK: &str = "/outbox/clock";

async fn demo(folder: &Path, clock: Clock) -> TestApp {
    let outbox = Outbox::open(&folder.join("outbox.jsonl"), 10, clock.clone()).await;
    TestApp::new().await.into_demo(outbox.expect("an outbox can be opened"), clock)
}

#[tokio::test]
async fn the_demos_clock_goes_on_as_far_as_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let care = demo(folder.path(), Clock::movable()).await;
    let answer = care.browser().post(CLOCK, &[("seconds", "3600")]).await;
    let said: serde_json::Value = serde_json::from_str(&answer.is(200).body).unwrap();
    let said: DateTime<Utc> = said["now"].as_str().unwrap().parse().unwrap();
    assert!(said <= care.clock.now());
    let ahead = said - Clock::system().now();
    assert!(ahead > Duration::minutes(59) && ahead <= Duration::hours(1), "{ahead}");
}

#[tokio::test]
async fn the_demos_clock_goes_neither_back_nor_further_than_a_year() {
    let folder = tempfile::tempdir().unwrap();
    let care = demo(folder.path(), Clock::movable()).await;
    let browser = care.browser();
    for seconds in ["-3600", "4294967295", "", "an hour"] {
        let answer = browser.post(CLOCK, &[("seconds", seconds)]).await;
        assert!(answer.status.is_client_error(), "{seconds}: {}", answer.status);
    }
    browser.post(CLOCK, &[]).await.is(400);
    let elsewhere = browser.clone().with_header("sec-fetch-site", "cross-site");
    elsewhere.post(CLOCK, &[("seconds", "60")]).await.is(403);
    assert!(care.clock.now() - Clock::system().now() < Duration::seconds(1));
}

#[tokio::test]
async fn a_demo_that_others_can_reach_has_no_clock_to_move() {
    let folder = tempfile::tempdir().unwrap();
    let care = demo(folder.path(), Clock::system()).await;
    care.browser().get("/outbox").await.is(200);
    care.browser().post(CLOCK, &[("seconds", "60")]).await.is(404);
}

#[tokio::test]
async fn nobody_moves_the_clock_where_there_is_no_demo() {
    let care = TestApp::new().await;
    let before = care.clock.now();
    let manager = care.log_in(&care.lindenhof, care.lindenhof.manager).await;
    for browser in [care.browser(), manager] {
        browser.post(CLOCK, &[("seconds", "60")]).await.is(404);
    }
    assert_eq!(care.clock.now(), before);
}

#[tokio::test]
async fn a_demo_tells_at_an_unknown_address_where_its_platforms_are() {
    let folder = tempfile::tempdir().unwrap();
    let care = demo(folder.path(), Clock::movable()).await;
    let page = care.browser().at_host("127.0.0.1").get("/").await;
    assert!(page.is(404).body.contains("href=\"https://lindenhof.example.org/\""), "{page:?}");
}
