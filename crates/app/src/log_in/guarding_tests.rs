//! What keeps a way in from staying open: for whoever copied a cookie, knew the old password, or
//! makes much noise.

use chrono::Duration;
use linden_store::testing::{change_by_raw_sql, number_by_raw_sql};
use linden_testkit::{
    Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, SoftPasskey, TestApp,
};
use std::time::Instant;

const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const NEW: &str = "nine blue kites!";

#[tokio::test]
async fn whoever_guesses_at_an_address_does_not_lock_out_the_known_browsers_there() {
    let care = TestApp::new().await;
    care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let at_the_clinic = || care.browser().with_header("x-forwarded-for", "198.51.100.9");
    let known = at_the_clinic();
    known.post("/log-in", &ANN).await.leads_to("/");
    for number in 0..50 {
        let email = format!("guess{number}@example.org");
        at_the_clinic().post("/log-in", &[("email", &email), ("password", "no")]).await.is(422);
    }
    assert!(at_the_clinic().post("/log-in", &ANN).await.is(429).says("Too many tries"));
    known.post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn of_several_forwarded_lines_the_proxys_own_counts() {
    let care = TestApp::new().await;
    let guesser = |claimed: usize| {
        let claimed = format!("203.0.113.{claimed}");
        care.browser()
            .with_header("x-forwarded-for", &claimed)
            .with_further_header("x-forwarded-for", "198.51.100.9")
    };
    for number in 0..50 {
        let email = format!("guess{number}@example.org");
        guesser(number).post("/log-in", &[("email", &email), ("password", "no")]).await.is(422);
    }
    let one_more = [("email", "guess@example.org"), ("password", "no")];
    assert!(guesser(99).post("/log-in", &one_more).await.says("Too many tries"));
}

/// [`PASSWORD`] at a cost that nobody would choose.
const CHEAP: &str = "$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$tVc3KBVU+xAu2eUCHhhat4iB/h3z0Q+b6SXO9Vth8kY";

#[tokio::test]
async fn a_hash_that_costs_less_than_they_do_by_now_is_renewed_at_log_in() {
    let care = TestApp::new().await;
    care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let tx = care.store.change(care.lindenhof.id).await.unwrap();
    let make_cheap =
        format!("UPDATE accounts SET password_hash = '{CHEAP}' WHERE email = 'ann@example.org'");
    assert_eq!(change_by_raw_sql(&tx, &make_cheap).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let wrong = [("email", "ann@example.org"), ("password", NEW)];
    care.browser().post("/log-in", &wrong).await.is(422);
    assert_eq!(cheap_hashes(&care).await, 1, "a wrong password changes nothing");
    care.browser().post("/log-in", &ANN).await.leads_to("/");
    assert_eq!(cheap_hashes(&care).await, 0);
    care.browser().post("/log-in", &ANN).await.leads_to("/");
}

async fn cheap_hashes(care: &TestApp) -> i64 {
    let view = care.store.look(care.lindenhof.id).await.unwrap();
    let sql = "SELECT COUNT(*) FROM accounts WHERE password_hash LIKE '$argon2id$v=19$m=64,%'";
    number_by_raw_sql(&view, sql).await.unwrap()
}

#[tokio::test]
async fn a_copied_cookie_ends_with_the_password() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let copied = ann.cookie("__Host-session").unwrap();
    let change = [("old", PASSWORD), ("password", NEW)];
    ann.post("/profile/password", &change).await.leads_to("/profile");
    ann.get("/profile").await.is(200);
    is_over(&ann, &copied).await;
}

#[tokio::test]
async fn a_copied_cookie_ends_when_two_step_is_set_up_and_at_the_lock() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let copied = ann.cookie("__Host-session").unwrap();
    let (authenticator, _) = Authenticator::set_up(&care, &ann).await;
    ann.get("/profile").await.is(200);
    let before_the_lock = ann.cookie("__Host-session").unwrap();
    care.wait(Duration::minutes(61));
    let code = authenticator.code(&care);
    ann.post("/unlock", &[("code", &code), ("to", "/profile")]).await.leads_to("/profile");
    ann.get("/profile").await.is(200);
    is_over(&ann, &before_the_lock).await;
    is_over(&ann, &copied).await;
}

#[tokio::test]
async fn a_copied_cookie_ends_when_a_passkey_is_added_and_when_it_is_removed() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let copied = ann.cookie("__Host-session").unwrap();
    let (passkey, _) = SoftPasskey::add(&ann, "My phone").await;
    is_over(&ann, &copied).await;
    let page = ann.get("/two-step").await.is(200).body.clone();
    let mut ids =
        page.split("href=\"/two-step/passkeys/").filter_map(|rest| rest.split('"').next());
    let id = ids.find(|id| id.len() > 30).expect("it is listed").to_owned();
    let copied = ann.cookie("__Host-session").unwrap();
    let answer = passkey.answer(&ann, "/two-step/passkey-challenge").await;
    let typed = [("password", PASSWORD), ("code", answer.as_str())];
    ann.post(&format!("/two-step/passkeys/{id}/removal"), &typed).await.leads_to("/two-step");
    ann.get("/two-step").await.is(200);
    is_over(&ann, &copied).await;
}

#[tokio::test]
async fn logging_in_anew_ends_the_session_before_in_that_browser() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let before = ann.cookie("__Host-session").unwrap();
    ann.post("/log-in", &ANN).await.leads_to("/");
    is_over(&ann, &before).await;
}

async fn is_over(browser: &Browser, cookie: &str) {
    let current = browser.cookie("__Host-session").unwrap();
    browser.set_cookie("__Host-session", cookie);
    browser.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    browser.set_cookie("__Host-session", &current);
}

#[tokio::test]
async fn a_log_in_that_is_being_checked_while_the_account_is_closed_begins_nothing() {
    let care = TestApp::new().await;
    let secretary = care.professional("Ruth", PersonRole::Secretary).await;
    let ann = care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let (browser, close) = (care.browser(), format!("/clients/{ann}/deactivation"));
    let (logged_in, closed) =
        tokio::join!(browser.post("/log-in", &ANN), secretary.post(&close, &[]));
    assert_eq!((logged_in.status.as_u16(), closed.status.as_u16()), (422, 303));
    secretary.post(&format!("/clients/{ann}/reactivation"), &[]).await.is(303);
    browser.get("/").await.leads_to("/log-in");
}

#[tokio::test]
async fn a_changed_password_makes_all_other_browsers_strange_again() {
    let care = TestApp::new().await;
    care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let (owner, former) = (care.browser(), care.browser());
    for browser in [&owner, &former] {
        browser.post("/log-in", &ANN).await.leads_to("/");
    }
    let change = [("old", PASSWORD), ("password", NEW)];
    owner.post("/profile/password", &change).await.leads_to("/profile");
    for _ in 0..5 {
        former.post("/log-in", &ANN).await.is(422);
        care.wait(Duration::seconds(20));
    }
    owner.post("/log-out", &[]).await;
    let typed = [("email", "ann@example.org"), ("password", NEW)];
    owner.post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn two_step_is_not_set_up_by_whoever_finds_a_browser_open() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    assert!(!ann.get("/two-step/set-up").await.says("name=\"password\""));
    care.wait(Duration::minutes(11));
    assert!(ann.get("/two-step/set-up").await.is(200).says("name=\"password\""));
    ann.post("/two-step/set-up", &[("way", "app")]).await.is(422);
    let typed = [("way", "app"), ("password", PASSWORD)];
    ann.post("/two-step/set-up", &typed).await.leads_to("/two-step/set-up/secret");
}

#[tokio::test]
async fn a_challenge_that_nobody_gave_costs_no_hash() {
    let care = TestApp::new().await;
    let phone = care.browser();
    let begun = Instant::now();
    for _ in 0..10 {
        let challenge = phone.post("/app/open/challenge", &[]).await.is(200).body.clone();
        open(&phone, challenge.split('"').nth(3).unwrap()).await;
    }
    let asked = begun.elapsed();
    let begun = Instant::now();
    for _ in 0..10 {
        open(&phone, "made-up").await;
    }
    let made_up = begun.elapsed();
    assert!(made_up * 2 < asked, "{made_up:?} for ten made up, {asked:?} for ten that were given");
}

async fn open(phone: &Browser, challenge: &str) {
    let fields = [("pin", "27419"), ("challenge", challenge), ("signature", "none")];
    phone.post("/app/open", &fields).await.is(422);
}
