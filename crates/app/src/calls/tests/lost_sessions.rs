//! Pages whose session has ended: each is told, also one that was not there to hear it.

use super::{Page, Two, two};
use linden_courier::Outbox;

#[tokio::test]
async fn who_asks_for_events_without_a_session_is_told_so_and_hears_nothing_else() {
    let two = two().await;
    let page = two.care.browser().with_header("accept", "text/event-stream");
    let told = page.get("/events?call=01890000-0000-7000-8000-000000000000").await;
    assert_eq!(told.is(200).body, "event: logged_out\ndata: null\n\n");
    assert_eq!(told.headers["content-type"], "text/event-stream");
    let script = two.care.browser().with_header("accept", "application/json");
    script.get("/events").await.is(401);
    two.care.browser().get("/events").await.leads_to("/log-in?back=%2Fevents");
}

#[tokio::test]
async fn a_page_that_comes_back_after_its_session_was_ended_is_told() {
    let Two { care, ann, .. } = two().await;
    drop(Page::open(&ann, "/events").await);
    let asleep = care.browser().with_header("accept", "text/event-stream");
    asleep.set_cookie("__Host-session", &ann.cookie("__Host-session").unwrap());
    ann.post("/log-out", &[]).await.leads_to("/log-in");
    Page::open(&asleep, "/events").await.hears("logged_out").await;
}

#[tokio::test]
async fn a_page_hears_nothing_of_whoever_logged_in_after_its_reader() {
    let two = two().await;
    let tess = two.tess.account();
    let shown = format!("data-reader=\"{}\"", two.ann.account());
    assert!(two.ann.get("/").await.is(200).body.contains(&shown));
    let hers = format!("/events?reader={}", two.ann.account());
    let mut page = Page::open(&two.ann, &hers).await;
    let call = two.press(&two.tess, &two.ann).await;
    page.hears("ringing").await;
    assert!(two.ann.get(&call).await.is(200).body.contains(&shown));
    let mut page = Page::open(&two.ann, &format!("/events?reader={tess}")).await;
    page.hears("logged_out").await;
    page.ends().await;
}

#[tokio::test]
async fn a_session_that_comes_to_its_end_by_itself_takes_its_pages_with_it() {
    let Two { care, ann, .. } = two().await;
    let folder = tempfile::tempdir().unwrap();
    let clock = care.clock.clone();
    let outbox = Outbox::open(&folder.path().join("outbox.jsonl"), 10, clock.clone()).await;
    let care = care.into_demo(outbox.unwrap(), clock);
    let browser = care.browser();
    browser.set_cookie("__Host-session", &ann.cookie("__Host-session").unwrap());
    let mut page = Page::open(&browser, "/events").await;
    browser.post("/outbox/clock", &[("seconds", "43200")]).await.is(200);
    page.hears("logged_out").await;
    page.ends().await;
}
