//! Who may press, and two who press at once.

use super::{Page, Two, state, two};
use chrono::Duration;
use linden_testkit::{Browser, Person, PersonKind, PersonRole, Switches};
use std::collections::BTreeSet;

async fn press(who: &Browser, whom: &str) -> linden_testkit::Answer {
    who.post("/calls", &[("account", whom)]).await
}

#[tokio::test]
async fn a_client_calls_their_therapist_too() {
    let two = two().await;
    let mut page = Page::open(&two.tess, "/events").await;
    let call = two.press(&two.ann, &two.tess).await;
    assert_eq!(page.hears("ringing").await["name"], "Ann Test");
    two.tess.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    assert_eq!(state(&two.ann, &call).await["state"], "going");
}

#[tokio::test]
async fn somebody_unrelated_another_platforms_person_and_nobody_are_all_the_same() {
    let Two { care, tess, ann } = &two().await;
    let berta = care.log_in_new(&care.berg, Person::new(PersonKind::Client, "Berta")).await;
    let stranger = care.client("Ben").await;
    let (_page, _far) =
        (Page::open(&stranger, "/events").await, Page::open(&berta, "/events").await);
    let nobody = press(tess, "01890000-0000-7000-8000-000000000000").await;
    assert_eq!(nobody.status, 404);
    for whom in [stranger.account(), berta.account(), tess.account()] {
        let answer = press(tess, &whom.to_string()).await;
        assert_eq!(
            (answer.status, without_nonce(&answer.body)),
            (nobody.status, without_nonce(&nobody.body))
        );
    }
    assert_eq!(press(ann, &stranger.account().to_string()).await.status, 404);
    assert_eq!(press(&stranger, &tess.account().to_string()).await.status, 404);
}

#[tokio::test]
async fn a_call_is_known_to_the_two_alone() {
    let two = two().await;
    let (call, _page) = two.ringing().await;
    let other = two.care.therapist("Tom").await;
    two.care.relate(&two.care.lindenhof, other.account(), two.ann.account()).await;
    let ghost = "/calls/01890000-0000-7000-8000-000000000000";
    for (path, ghost) in
        [(call.clone(), ghost.to_owned()), (format!("{call}/state"), format!("{ghost}/state"))]
    {
        let (seen, missing) = (other.get(&path).await, other.get(&ghost).await);
        assert_eq!(seen.status, 404);
        assert_eq!(without_nonce(&seen.body).replace(&path, &ghost), without_nonce(&missing.body));
    }
    for change in ["answer", "decline", "leave", "ticket", "take-over"] {
        other.post(&format!("{call}/{change}"), &[]).await.is(404);
    }
    assert_eq!(state(&two.tess, &call).await["state"], "ringing");
}

#[tokio::test]
async fn a_secretary_calls_nobody() {
    let two = two().await;
    let secretary = two.care.professional("Sam", PersonRole::Secretary).await;
    press(&secretary, &two.ann.account().to_string()).await.is(403);
}

#[tokio::test]
async fn clients_answer_but_do_not_start_calls_where_only_professionals_may() {
    let two = two().await;
    let switches = Switches { clients_start_calls: false, ..Switches::default() };
    two.care.switch(&two.care.lindenhof, switches).await;
    let (tess, stranger) = (two.tess.account(), two.care.therapist("Tom").await.account());
    press(&two.ann, &tess.to_string()).await.is(403);
    two.ann.post(&format!("/people/{tess}/ask-to-come"), &[]).await.is(403);
    press(&two.ann, &stranger.to_string()).await.is(404);
    let (call, _page) = two.ringing().await;
    two.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    let page = two.ann.get(&call).await;
    assert!(!page.is(200).body.contains("/calls?account="), "nothing offers to call again");
}

#[tokio::test]
async fn pressing_twice_rings_once() {
    let two = two().await;
    let (call, _page) = two.ringing().await;
    assert_eq!(two.press(&two.tess, &two.ann).await, call);
}

#[tokio::test]
async fn pressing_rings_anew_when_both_have_closed_the_call_without_leaving() {
    let two = two().await;
    let (old, hers, theirs) = two.going().await;
    two.care.wait(Duration::seconds(20));
    let _home = (Page::open(&two.tess, "/events").await, Page::open(&two.ann, "/events").await);
    assert_eq!(two.press(&two.tess, &two.ann).await, old, "both have its page open");
    drop((hers, theirs));
    let new = closed_soon(&two, &old).await;
    assert_eq!(state(&two.ann, &new).await["state"], "ringing");
    assert_eq!(state(&two.ann, &old).await["state"], "ended");
}

/// Presses until the closed pages have been noted; well before they count as gone.
pub(super) async fn closed_soon(two: &Two, old: &str) -> String {
    for _ in 0..150 {
        let call = two.press(&two.tess, &two.ann).await;
        if call != old {
            return call;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("pressing still joins a call that nobody is in");
}

#[tokio::test]
async fn pressing_rings_anew_for_somebody_who_has_left() {
    let two = two().await;
    let (old, _hers, mut theirs) = two.going().await;
    two.care.wait(Duration::seconds(20));
    two.ann.post(&format!("{old}/leave"), &[]).await.is(204);
    let new = two.press(&two.tess, &two.ann).await;
    assert_ne!(new, old);
    assert_eq!(theirs.hears("ringing").await["call"], new.trim_start_matches("/calls/"));
}

#[tokio::test]
async fn somebody_in_another_call_is_busy() {
    let two = two().await;
    let (_call, _hers, _theirs) = two.going().await;
    let tom = two.care.therapist("Tom").await;
    two.care.relate(&two.care.lindenhof, tom.account(), two.ann.account()).await;
    let answer = press(&tom, &two.ann.account().to_string()).await;
    let page = tom.get(answer.is(303).location()).await;
    assert!(page.is(200).says("Ann Test is in another call"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_who_press_at_the_same_instant_get_one_call_that_both_have_accepted() {
    let Two { care, tess, ann } = &two().await;
    let (_tess, _ann) = (Page::open(tess, "/events").await, Page::open(ann, "/events").await);
    let presses = (0..8).map(|number| {
        let (who, whom) = if number % 2 == 0 { (tess, ann) } else { (ann, tess) };
        let (who, whom) = (who.clone(), whom.account().to_string());
        tokio::spawn(async move { press(&who, &whom).await.is(303).location().to_owned() })
    });
    let calls: Vec<_> = futures::future::join_all(presses).await;
    let calls: BTreeSet<String> = calls.into_iter().map(Result::unwrap).collect();
    assert_eq!(calls.len(), 1, "{calls:?}");
    let call = calls.first().unwrap();
    assert_eq!(state(tess, call).await["state"], "going");
    assert_eq!(state(ann, call).await["state"], "going");
    care.run_jobs().await;
    assert_eq!(state(ann, call).await["state"], "going");
}

/// Scripts carry a value of their own in each answer.
fn without_nonce(body: &str) -> String {
    body.split("nonce=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect()
}
