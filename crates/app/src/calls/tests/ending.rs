//! Leaving, joining again, and how a call ends.

use super::{Page, state, two};
use chrono::Duration;
use linden_testkit::Authenticator;

#[tokio::test]
async fn who_leaves_joins_again_while_the_other_is_in() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.ann, &call).await["state"], "going");
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(200);
    two.tess.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.tess, &call).await["state"], "going", "Ann is back in it");
    assert!(two.tess.get(&call).await.body.contains("data-state=\"going\""));
}

#[tokio::test]
async fn who_leaves_by_a_form_comes_to_the_start_page() {
    let two = two().await;
    let (call, mut ann) = two.ringing().await;
    two.tess.post(&format!("{call}/leave?back=/"), &[]).await.leads_to("/");
    assert_eq!(ann.hears("ended").await["why"], "cancelled");
}

#[tokio::test]
async fn when_the_last_one_leaves_it_is_over_and_the_log_keeps_who_when_and_how_long() {
    let two = two().await;
    let (call, mut hers, _theirs) = two.going().await;
    two.care.wait(Duration::seconds(65));
    let (_still, _here) = (
        Page::open(&two.tess, &super::events_of(&call)).await,
        Page::open(&two.ann, &super::events_of(&call)).await,
    );
    two.tess.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.ann, &call).await["state"], "going");
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(hers.hears("ended").await["why"], "last_left");
    assert_eq!(state(&two.tess, &call).await["state"], "ended");
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(409);
    let log = two.log_of_calls().await;
    assert_eq!(
        log,
        ["call-started: Tess Test, Ann Test", "call-ended: Tess Test, Ann Test, 0:01:05"]
    );
}

#[tokio::test]
async fn the_caller_gives_up_and_the_other_side_stops_ringing() {
    let two = two().await;
    let (call, mut ann) = two.ringing().await;
    two.tess.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(ann.hears("ended").await["why"], "cancelled");
    assert_eq!(state(&two.ann, &call).await["state"], "rang_out", "Ann missed it");
    assert_eq!(state(&two.tess, &call).await["state"], "ended");
}

#[tokio::test]
async fn a_call_that_nobody_is_in_any_more_ends_by_itself() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    two.care.wait(Duration::seconds(60));
    two.care.run_jobs().await;
    assert_eq!(state(&two.ann, &call).await["state"], "going", "both have its page open");
    two.care.wait(Duration::seconds(80));
    two.care.run_jobs().await;
    assert_eq!(state(&two.ann, &call).await["state"], "ended", "no page was noted for 75 seconds");
}

#[tokio::test]
async fn logging_out_leaves_the_call_and_ends_the_open_pages() {
    let two = two().await;
    let (call, mut hers, _theirs) = two.going().await;
    let mut home = Page::open(&two.tess, "/events").await;
    two.tess.post("/log-out", &[]).await.leads_to("/log-in");
    hers.hears("logged_out").await;
    home.hears("logged_out").await;
    assert_eq!(state(&two.ann, &call).await["state"], "going", "Ann is still in it");
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.ann, &call).await["state"], "ended", "nobody is left");
}

#[tokio::test]
async fn ending_another_session_leaves_the_call_of_this_one_alone() {
    let two = two().await;
    let (call, mut hers, _theirs) = two.going().await;
    let elsewhere = two.care.log_in(&two.care.lindenhof, two.tess.account()).await;
    elsewhere.post("/log-out", &[]).await.leads_to("/log-in");
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.tess, &call).await["state"], "going", "Tess sits in it");
    two.tess.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(hers.hears("ended").await["why"], "last_left");
}

#[tokio::test]
async fn an_ended_relation_ends_the_call_in_the_same_request() {
    let two = two().await;
    let (call, mut hers, mut theirs) = two.going().await;
    two.care.end_relation(&two.care.lindenhof, two.tess.account(), two.ann.account()).await;
    for page in [&mut hers, &mut theirs] {
        assert_eq!(page.hears("ended").await["why"], "not_allowed");
    }
    assert_eq!(state(&two.ann, &call).await["state"], "ended");
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(404);
    two.tess.post(&format!("{call}/ticket"), &[]).await.is(404);
    let again = two.tess.post("/calls", &[("account", &two.ann.account().to_string())]).await;
    again.is(404);
    let page = two.tess.get(&call).await;
    assert!(!page.is(200).body.contains("/calls?account="), "nobody is offered to call again");
}

#[tokio::test]
async fn the_one_hour_lock_does_not_come_in_the_middle_of_a_call() {
    let two = two().await;
    Authenticator::set_up(&two.care, &two.ann).await;
    let (call, mut hers, mut theirs) = two.going().await;
    for _ in 0..65 {
        two.care.wait(Duration::minutes(1));
        // A page that is opened anew is noted at once; nobody presses anything.
        hers = Page::open(&two.tess, &super::events_of(&call)).await;
        theirs = Page::open(&two.ann, &super::events_of(&call)).await;
        two.care.run_jobs().await;
    }
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(200);
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    drop((hers, theirs));
    two.care.wait(Duration::minutes(61));
    two.care.run_jobs().await;
    two.ann.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
}

#[tokio::test]
async fn a_call_does_not_open_a_lock_that_is_shut() {
    let two = two().await;
    Authenticator::set_up(&two.care, &two.ann).await;
    let (call, _hers, _theirs) = two.going().await;
    two.care.wait(Duration::minutes(61));
    let _here = Page::open(&two.ann, &super::events_of(&call)).await;
    two.care.run_jobs().await;
    assert_eq!(state(&two.tess, &call).await["state"], "going");
    two.ann.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
}
