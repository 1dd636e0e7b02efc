//! Lines that were lost without a word: a stream of events may be open for long after its page, or
//! its device, has gone. Nobody is taken to be in a call for it.

use super::{Page, Two, events_of, pressing::closed_soon, state, two};
use chrono::Duration;
use linden_courier::Outbox;
use linden_sfu::{ApiKey, Media, MediaConfig};
use linden_testkit::TestApp;

const PAGE: &str = "page=0f3c1f0a-5d0e-4b6f-9a51-2f6d3c1b7a90";

#[tokio::test]
async fn a_stream_that_is_opened_anew_takes_the_place_of_the_pages_old_one() {
    let two = two().await;
    let (call, _home) = two.ringing().await;
    let hers = Page::open(&two.tess, &events_of(&call)).await;
    two.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    let address = format!("{}&{PAGE}", events_of(&call));
    let lost = Page::open(&two.ann, &address).await;
    let theirs = Page::open(&two.ann, &address).await;
    two.care.wait(Duration::seconds(20));
    assert_eq!(two.press(&two.tess, &two.ann).await, call, "both have its page open");
    drop((hers, theirs));
    let new = closed_soon(&two, &call).await;
    assert_eq!(state(&two.ann, &new).await["state"], "ringing");
    lost.ends().await;
}

#[tokio::test]
async fn a_page_that_loses_its_line_over_and_over_has_one_stream() {
    let two = two().await;
    let mut lost = Vec::new();
    for _ in 0..25 {
        lost.push(Page::open(&two.ann, &format!("/events?{PAGE}")).await);
    }
    let other = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    let mut others = Page::open(&other, &format!("/events?{PAGE}")).await;
    let mut last = lost.pop().unwrap();
    for page in lost {
        page.ends().await;
    }
    two.press(&two.tess, &two.ann).await;
    last.hears("ringing").await;
    others.hears("ringing").await;
}

#[tokio::test]
async fn a_page_names_itself_by_an_id_and_by_nothing_longer() {
    let two = two().await;
    let long = "0".repeat(10_000);
    for name in ["", "everything", "0f3c1f0a-5d0e-4b6f-9a51-2f6d3c1b7a901", &long] {
        two.ann.get(&format!("/events?page={name}")).await.is(400);
    }
}

#[tokio::test]
async fn a_page_that_comes_back_on_another_node_ends_its_stream_on_the_first() {
    let Two { care, ann, .. } = two().await;
    let folder = tempfile::tempdir().unwrap();
    let clock = care.clock.clone();
    let outbox = Outbox::open(&folder.path().join("outbox.jsonl"), 10, clock.clone()).await;
    let first_node = care.into_demo(outbox.unwrap(), clock);
    let at_first = first_node.browser();
    at_first.set_cookie("__Host-session", &ann.cookie("__Host-session").unwrap());
    let first = Page::open(&at_first, &format!("/events?{PAGE}")).await;
    let mut second = Page::open(&ann, &format!("/events?{PAGE}")).await;
    at_first.post("/outbox/clock", &[("seconds", "31")]).await.is(200);
    first.ends().await;
    second.hears("all_present").await;
}

#[tokio::test]
async fn a_device_that_shows_that_another_one_has_the_call_is_not_in_it() {
    let two = two().await;
    let (call, _hers, _elsewhere) = two.going().await;
    let phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    phone.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    two.care.wait(Duration::seconds(20));
    let new = two.press(&two.tess, &two.ann).await;
    assert_ne!(new, call, "the phone has gone");
    assert_eq!(state(&two.ann, &new).await["state"], "ringing");
}

#[tokio::test]
async fn a_call_that_only_such_a_device_shows_makes_nobody_busy_and_ends_with_the_last_one() {
    let two = two().await;
    let (call, _hers, _elsewhere) = two.going().await;
    let phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    phone.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    let tom = two.care.therapist("Tom").await;
    two.care.relate(&two.care.lindenhof, tom.account(), two.ann.account()).await;
    assert!(two.press(&tom, &two.ann).await.starts_with("/calls/"), "Ann is not busy");
    two.tess.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.tess, &call).await["state"], "ended");
}

#[tokio::test]
async fn who_is_not_in_the_media_servers_room_is_not_in_the_call_whatever_pages_are_open() {
    let two = two().await;
    let media = media(&two.care).await;
    two.care.app.use_media(media.clone());
    let (call, _hers, _theirs) = two.going().await;
    two.care.wait(Duration::seconds(15));
    assert_eq!(two.press(&two.tess, &two.ann).await, call, "they may still be on their way");
    let tom = two.care.therapist("Tom").await;
    two.care.relate(&two.care.lindenhof, tom.account(), two.ann.account()).await;
    let asked = format!("/people/{}/ask-to-come", two.ann.account());
    assert_eq!(two.press(&tom, &two.ann).await, asked, "Ann is busy");
    two.care.wait(Duration::seconds(1));
    assert!(two.press(&tom, &two.ann).await.starts_with("/calls/"), "Ann is not busy any more");
    let new = two.press(&two.tess, &two.ann).await;
    assert_ne!(new, call);
    assert_eq!(state(&two.ann, &new).await["state"], "ringing");
    media.stop().await;
}

async fn media(care: &TestApp) -> Media {
    let settings = &care.app.settings().media;
    let key = ApiKey { id: settings.key.clone(), secret: settings.secret.clone() };
    let config = MediaConfig {
        clock: care.clock.clone(),
        workers: Some(1),
        ..MediaConfig::new("127.0.0.1:0".parse().unwrap(), vec![key])
    };
    Media::start(config).await.unwrap()
}
