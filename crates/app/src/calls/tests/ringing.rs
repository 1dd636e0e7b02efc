//! From the press to the answer.

use super::{Page, Two, events_of, state, two};
use chrono::Duration;
use linden_base::Language;
use linden_testkit::{Asked, Authenticator, PersonKind};
use serde_json::json;

#[tokio::test]
async fn a_press_rings_on_every_open_page_of_the_other_side() {
    let Two { care, tess, ann } = &two().await;
    let ann_phone = care.log_in(&care.lindenhof, ann.account()).await;
    let mut desk = Page::open(ann, "/events").await;
    let mut phone = Page::open(&ann_phone, "/events").await;
    let answer = tess.post("/calls", &[("account", &ann.account().to_string())]).await;
    let call = answer.is(303).location().to_owned();
    let id = call.strip_prefix("/calls/").unwrap();
    for page in [&mut desk, &mut phone] {
        let ringing = page.hears("ringing").await;
        assert_eq!(ringing["call"], id);
        assert_eq!(ringing["name"], "Tess Test");
        assert_eq!(ringing["initials"], "TT");
        assert_eq!(ringing["rings_for_ms"], 45_000);
        assert!(ringing["hue"].is_number());
    }
    assert_eq!(state(tess, &call).await["state"], "ringing");
    assert_eq!(state(ann, &call).await["other"]["name"], "Tess Test");
}

#[tokio::test]
async fn a_page_that_is_opened_while_it_rings_rings_too() {
    let two = two().await;
    let (call, _page) = two.ringing().await;
    two.care.wait(Duration::seconds(15));
    let mut next = Page::open(&two.ann, "/events").await;
    let ringing = next.hears("ringing").await;
    assert_eq!(ringing["call"], call.strip_prefix("/calls/").unwrap());
    assert_eq!(ringing["rings_for_ms"], 30_000);
}

#[tokio::test]
async fn the_beginning_of_a_stream_tells_all_that_rings_so_that_all_else_falls_silent() {
    let two = two().await;
    let begins = async || Page::open(&two.ann, "/events").await.hears("all_ringing").await;
    let tom = two.care.therapist("Tom").await;
    two.care.relate(&two.care.lindenhof, tom.account(), two.ann.account()).await;
    assert_eq!(begins().await, json!([]));
    let (hers, _page) = two.ringing().await;
    let his = two.press(&tom, &two.ann).await;
    let id = |call: &str| call.strip_prefix("/calls/").unwrap().to_owned();
    let mut all = [id(&hers), id(&his)];
    all.sort();
    let mut told: Vec<String> = serde_json::from_value(begins().await).unwrap();
    told.sort();
    assert_eq!(told, all);
    two.tess.post(&format!("{hers}/leave"), &[]).await.is(204);
    assert_eq!(begins().await, json!([id(&his)]), "the other one rings no more");
    two.ann.post(&format!("{his}/answer"), &[]).await.leads_to(&his);
    assert_eq!(begins().await, json!([]));
}

#[tokio::test]
async fn behind_the_lock_it_rings_and_nobody_is_named() {
    let Two { care, tess, ann } = &two().await;
    Authenticator::set_up(care, ann).await;
    let mut open = Page::open(ann, "/events").await;
    assert_ne!(open.hears("all_present").await, json!([]));
    care.wait(Duration::minutes(61));
    let mut locked = Page::open(ann, "/events").await;
    assert_eq!(locked.hears("all_present").await, json!([]));
    let call = tess.post("/calls", &[("account", &ann.account().to_string())]).await;
    let call = call.is(303).location().to_owned();
    for page in [&mut open, &mut locked] {
        let ringing = page.hears("ringing").await;
        assert_eq!(ringing["call"], call.strip_prefix("/calls/").unwrap());
        assert!(ringing["name"].is_null() && ringing["initials"].is_null(), "{ringing}");
    }
}

#[tokio::test]
async fn while_two_step_has_to_be_set_up_nobody_is_named_either() {
    let Two { care, tess, ann } = &two().await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::TwoStep).await;
    let mut page = Page::open(ann, "/events").await;
    assert_eq!(page.hears("all_present").await, json!([]));
    tess.post("/calls", &[("account", &ann.account().to_string())]).await.is(303);
    assert!(page.hears("ringing").await["name"].is_null());
}

#[tokio::test]
async fn the_first_device_takes_it_and_the_others_are_told() {
    let two = two().await;
    let ann_phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    let mut phone = Page::open(&ann_phone, "/events").await;
    let (call, _desk) = two.ringing().await;
    let mut tess = Page::open(&two.tess, &events_of(&call)).await;
    assert!(two.ann.get(&call).await.is(200).body.contains("data-state=\"ringing\""));
    two.care.wait(Duration::seconds(3));
    two.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    let about = json!({ "call": call.strip_prefix("/calls/").unwrap() });
    assert_eq!(tess.hears("answered").await, about);
    assert_eq!(phone.hears("answered_elsewhere").await, about);
    let going = state(&two.tess, &call).await;
    assert_eq!(going["state"], "going");
    assert_eq!(going["started_at"], "2026-11-22T10:00:03Z");
    ann_phone.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    let page = ann_phone.get(&call).await;
    assert!(page.is(200).says("You answered on another device"));
    assert!(two.ann.get(&call).await.body.contains("data-state=\"going\""));
}

#[tokio::test]
async fn the_call_can_be_taken_over_on_another_device() {
    let two = two().await;
    let (call, _one, _two) = two.going().await;
    let ann_phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    ann_phone.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    assert!(ann_phone.get(&call).await.body.contains("data-state=\"going\""));
    assert!(two.ann.get(&call).await.says("You answered on another device"));
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    assert_eq!(state(&two.ann, &call).await["state"], "going");
}

#[tokio::test]
async fn a_calls_pages_stand_in_every_language() {
    let two = two().await;
    let (call, _one, _two) = two.going().await;
    let ann_phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    for language in Language::ALL {
        two.ann.post("/language", &[("language", language.code())]).await.is(303);
        for browser in [&two.ann, &ann_phone] {
            let page = browser.get(&call).await;
            assert!(
                page.is(200).body.contains(&format!("<html lang=\"{language}\"")),
                "{language}"
            );
            assert!(page.says("Tess Test"));
        }
    }
}

#[tokio::test]
async fn a_declined_call_is_over_for_both() {
    let two = two().await;
    let (call, mut ann) = two.ringing().await;
    let mut tess = Page::open(&two.tess, &events_of(&call)).await;
    two.ann.post(&format!("{call}/decline"), &[]).await.leads_to(&call);
    let ended = json!({ "call": call.strip_prefix("/calls/").unwrap(), "why": "declined" });
    assert_eq!(tess.hears("ended").await, ended);
    assert_eq!(ann.hears("ended").await, ended);
    assert_eq!(state(&two.tess, &call).await["state"], "declined");
    two.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    assert_eq!(state(&two.ann, &call).await["state"], "declined");
    assert_eq!(two.log_of_calls().await, Vec::<String>::new());
}

#[tokio::test]
async fn it_rings_out_after_45_seconds_with_an_end_on_both_sides() {
    let two = two().await;
    let (call, mut ann) = two.ringing().await;
    let mut tess = Page::open(&two.tess, &events_of(&call)).await;
    two.care.wait(Duration::seconds(44));
    two.care.run_jobs().await;
    assert_eq!(state(&two.tess, &call).await["state"], "ringing");
    two.care.wait(Duration::seconds(1));
    assert_eq!(state(&two.tess, &call).await["state"], "rang_out", "the row decides, not the job");
    two.care.run_jobs().await;
    assert_eq!(tess.hears("ended").await["why"], "rang_out");
    assert_eq!(ann.hears("ended").await["why"], "rang_out");
    two.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    assert_eq!(state(&two.ann, &call).await["state"], "rang_out");
    assert_ne!(two.press(&two.tess, &two.ann).await, call, "one may call again");
}

#[tokio::test]
async fn a_call_that_rings_behind_the_lock_can_be_declined_and_opens_nothing() {
    let two = two().await;
    Authenticator::set_up(&two.care, &two.ann).await;
    two.care.wait(Duration::minutes(61));
    let (call, _page) = two.ringing().await;
    let script = two.ann.clone().with_header("sec-fetch-mode", "cors");
    script.post(&format!("{call}/decline"), &[]).await.leads_to(&call);
    assert_eq!(state(&two.tess, &call).await["state"], "declined");
    script.post(&format!("{call}/ticket"), &[]).await.is(303);
    two.ann.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
}
