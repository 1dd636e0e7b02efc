//! Logging in with a passkey alone (PRODUCT T13, E6, E8).

use super::{ANN, IN_SESSION, ann, between};
use linden_testkit::{Answer, Asked, Browser, PASSWORD, PersonKind, SoftPasskey, question};

const ASK: &str = "/log-in/passkey-challenge";

async fn log_in(browser: &Browser, passkey: &SoftPasskey) -> Answer {
    let answer = passkey.answer(browser, ASK).await;
    browser.post("/log-in/passkey", &[("answer", &answer), ("back", "/help")]).await
}

#[tokio::test]
async fn a_passkey_alone_logs_in_and_no_code_is_asked() {
    let ann = ann().await;
    let browser = ann.care.browser();
    assert!(browser.get("/log-in").await.is(200).says("Log in with a passkey"));
    log_in(&browser, &ann.passkey).await.leads_to("/help");
    browser.get("/profile").await.is(200);
    let log = ann.care.access_log(&ann.care.lindenhof, ann.browser.account()).await;
    assert!(log.contains(&"logged-in: ".to_owned()), "{log:?}");
}

#[tokio::test]
async fn an_answer_works_once_and_in_the_browser_that_asked() {
    let ann = ann().await;
    let (browser, other) = (ann.care.browser(), ann.care.browser());
    let answer = ann.passkey.answer(&browser, ASK).await;
    other.post(ASK, &[]).await.is(200);
    let fields = [("answer", answer.as_str())];
    assert!(other.post("/log-in/passkey", &fields).await.is(422).says("doesn’t open an account"));
    browser.post("/log-in/passkey", &fields).await.leads_to("/");
    browser.post("/log-out", &[]).await;
    browser.post("/log-in/passkey", &fields).await.is(422);
    browser.post(ASK, &[]).await.is(200);
    browser.post("/log-in/passkey", &fields).await.is(422);
}

#[tokio::test]
async fn what_is_asked_in_a_session_is_not_answered_at_log_in() {
    let ann = ann().await;
    let asked = ann.browser.post(IN_SESSION, &[]).await;
    let answer = ann.passkey.answer_to(&question(&asked));
    let browser = ann.care.browser();
    browser.post(ASK, &[]).await.is(200);
    browser.post("/log-in/passkey", &[("answer", &answer)]).await.is(422);
}

#[tokio::test]
async fn unknown_foreign_and_unverified_passkeys_get_the_same_words() {
    let mut ann = ann().await;
    let unknown = {
        let asked = ann.browser.post("/two-step/passkeys/new/challenge", &[("password", PASSWORD)]);
        SoftPasskey::make(&question(&asked.await), &ann.browser.origin()).0
    };
    let refused = log_in(&ann.care.browser(), &unknown).await;
    refused.is(422);
    ann.passkey.verifies.set(false);
    let unverified = log_in(&ann.care.browser(), &ann.passkey).await;
    ann.passkey.verifies.set(true);
    ann.passkey.origin = "https://lindenhof.example.net".to_owned();
    let foreign = log_in(&ann.care.browser(), &ann.passkey).await;
    ann.passkey.origin = ann.browser.origin();
    let ben = ann.care.client("Ben").await;
    let (bens, _) = SoftPasskey::add(&ben, "Ben's").await;
    let misnamed = log_in(&ann.care.browser(), &bens.named(&ann.passkey)).await;
    for answer in [unverified, foreign, misnamed] {
        assert_eq!(without_nonce(&answer.text()), without_nonce(&refused.text()));
        assert_eq!(answer.status, refused.status);
    }
}

fn without_nonce(text: &str) -> String {
    text.split("nonce=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect()
}

#[tokio::test]
async fn a_removed_passkey_and_one_of_another_platform_open_nothing() {
    let ann = ann().await;
    let berg = ann.care.browser_at(&ann.care.berg);
    log_in(&berg, &ann.passkey).await.is(422);
    ann.care.wait(chrono::Duration::seconds(1));
    SoftPasskey::add(&ann.browser, "Tablet").await.1.leads_to("/two-step");
    let removal = format!("{}/removal", ann.page().await);
    ann.browser.post(&removal, &[("password", PASSWORD)]).await.leads_to("/two-step");
    assert!(
        log_in(&ann.care.browser(), &ann.passkey).await.is(422).says("doesn’t open an account")
    );
}

#[tokio::test]
async fn a_closed_account_is_told_so_to_its_owner_and_works_again_when_it_is_opened() {
    let ann = ann().await;
    let secretary = ann.care.professional("Sue", linden_testkit::PersonRole::Secretary).await;
    let client = format!("/clients/{}", ann.browser.account());
    secretary.post(&format!("{client}/deactivation"), &[]).await.is(303);
    let refused = log_in(&ann.care.browser(), &ann.passkey).await;
    assert!(refused.is(422).says("has been closed"));
    secretary.post(&format!("{client}/reactivation"), &[]).await.is(303);
    log_in(&ann.care.browser(), &ann.passkey).await.leads_to("/help");
}

#[tokio::test]
async fn while_log_in_is_locked_a_passkey_waits_too_but_not_in_a_known_browser() {
    let ann = ann().await;
    let known = ann.care.browser();
    log_in(&known, &ann.passkey).await.leads_to("/help");
    known.post("/log-out", &[]).await;
    let stranger = ann.care.browser().with_header("x-forwarded-for", "198.51.100.9");
    for _ in 0..5 {
        stranger.post("/log-in", &[ANN[0], ("password", "not this one!")]).await.is(422);
        ann.care.wait(chrono::Duration::seconds(20));
    }
    assert!(log_in(&ann.care.browser(), &ann.passkey).await.is(429).says("Too many tries"));
    log_in(&known, &ann.passkey).await.leads_to("/help");
}

#[tokio::test]
async fn where_passwords_let_nobody_in_a_passkey_still_does() {
    let ann = ann().await;
    ann.care.ask(&ann.care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    log_in(&ann.care.browser(), &ann.passkey).await.leads_to("/help");
}

/// Else whoever tries a password that its owner uses elsewhere too would learn that it is right.
#[tokio::test]
async fn where_passwords_let_nobody_in_a_right_one_is_answered_like_a_wrong_one() {
    let ann = ann().await;
    ann.care.client("Cora").await;
    ann.care.ask(&ann.care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    let stranger = ann.care.browser();
    let mut answers = Vec::new();
    for email in ["ann@example.org", "cora@example.org", "nobody@example.org"] {
        for password in [PASSWORD, "not this one!"] {
            let typed = [("email", email), ("password", password)];
            let answer = stranger.post("/log-in", &typed).await;
            let nonce = between(&answer.is(422).body, "nonce=\"", "\"").remove(0);
            answers.push(answer.body.replace(email, "EMAIL").replace(&nonce, "NONCE"));
        }
    }
    assert!(answers[0].contains("or you log in here in another way"), "{}", answers[0]);
    assert!(answers.iter().all(|one| *one == answers[0]));
}

#[tokio::test]
async fn challenges_are_limited_for_each_address() {
    let ann = ann().await;
    let browser = ann.care.browser();
    for _ in 0..300 {
        browser.post(ASK, &[]).await.is(200);
    }
    browser.post(ASK, &[]).await.is(429);
    let elsewhere = ann.care.browser().with_header("x-forwarded-for", "198.51.100.9");
    log_in(&elsewhere, &ann.passkey).await.leads_to("/help");
}
