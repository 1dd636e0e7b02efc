//! Whether an address is free, asked through the forms of clients and professionals (PRODUCT A5,
//! A6).

use chrono::Duration;
use linden_testkit::{Answer, Browser, Person, PersonKind, PersonRole, PersonState, TestApp};

const TAKEN: &str = "already an account with this e-mail address";
const TOO_OFTEN: &str = "Too many of the addresses you tried";
const LINE: &str = "Wanted to use this e-mail address for another account";

/// Posts a form of somebody called Al with this address.
async fn ask(by: &Browser, path: &str, email: &str) -> Answer {
    let fields =
        [("first_name", "Al"), ("last_name", "Test"), ("email", email), ("therapist", "on")];
    by.post(path, &fields).await
}

async fn tries(care: &TestApp, owner: &Browser) -> usize {
    let log = care.access_log(&care.lindenhof, owner.account()).await;
    log.iter().filter(|line| line.starts_with("address-tried")).count()
}

#[tokio::test]
async fn whoever_asks_for_a_taken_address_leaves_a_line_with_its_owner() {
    let care = TestApp::new().await;
    let (eva, tim) = (care.therapist("Eva").await, care.therapist("Tim").await);
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let (ann, bob) = (care.client("Ann").await, care.client("Bob").await);
    care.relate(&care.lindenhof, eva.account(), bob.account()).await;
    let (bobs, tims) =
        (format!("/clients/{}", bob.account()), format!("/professionals/{}", tim.account()));
    for owner in ["ann@example.org", "eva@example.org"] {
        assert!(ask(&tim, "/clients", owner).await.is(422).says(TAKEN));
        assert!(ask(&eva, &bobs, owner).await.is(422).says(TAKEN));
        assert!(ask(&mark, "/professionals", owner).await.is(422).says(TAKEN));
        assert!(ask(&mark, &tims, owner).await.is(422).says(TAKEN));
    }
    for owner in [&ann, &eva] {
        assert_eq!(tries(&care, owner).await, 4);
        let page = owner.get("/profile/access-log").await;
        assert!(page.is(200).says(LINE));
        assert!(page.says("Tim Test") && page.says("Eva Test") && page.says("Mark Test"));
    }
    assert_eq!(tries(&care, &bob).await + tries(&care, &tim).await, 0);
}

#[tokio::test]
async fn a_closed_account_is_told_of_and_keeps_the_line_until_it_is_opened() {
    let care = TestApp::new().await;
    let tim = care.therapist("Tim").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let closed = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Deactivated);
    let ann = care.person(&care.lindenhof, closed).await;
    assert!(ask(&tim, "/clients", "ann@example.org").await.is(422).says(TAKEN));
    ruth.post(&format!("/clients/{ann}/reactivation"), &[]).await.is(303);
    let ann = care.log_in(&care.lindenhof, ann).await;
    assert!(ann.get("/profile/access-log").await.is(200).says(LINE));
}

#[tokio::test]
async fn after_ten_no_address_is_looked_at_for_an_hour() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let (ann, bob) = (care.client("Ann").await, care.client("Bob").await);
    care.relate(&care.lindenhof, eva.account(), bob.account()).await;
    care.person(&care.lindenhof, Person::new(PersonKind::Friend, "Fred")).await;
    let bobs = format!("/clients/{}", bob.account());
    for _ in 0..5 {
        assert!(ask(&eva, "/clients", "ann@example.org").await.is(422).says(TAKEN));
        assert!(ask(&eva, &bobs, "ann@example.org").await.is(422).says(TAKEN));
    }
    for email in ["ann@example.org", "nobody@example.org", "fred@example.org"] {
        for path in ["/clients", &bobs] {
            let answer = ask(&eva, path, email).await;
            assert!(answer.is(422).says(TOO_OFTEN) && !answer.says(TAKEN), "{email} at {path}");
            assert!(answer.says(email), "what was typed stays");
        }
    }
    assert_eq!(tries(&care, &ann).await, 10);
    ask(&eva, &bobs, "bob@example.org").await.is(303);
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    ask(&ruth, &bobs, "bob.new@example.org").await.is(303);
    care.wait(Duration::minutes(61));
    let eva = care.log_in(&care.lindenhof, eva.account()).await;
    ask(&eva, "/clients", "nobody@example.org").await.is(303);
}

#[tokio::test]
async fn twenty_asked_at_once_are_counted_like_twenty() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let ann = care.client("Ann").await;
    let asked = (0..20).map(|_| ask(&mark, "/professionals", "ann@example.org"));
    let answers = futures::future::join_all(asked).await;
    let told = answers.iter().filter(|answer| answer.says(TAKEN)).count();
    let refused = answers.iter().filter(|answer| answer.says(TOO_OFTEN)).count();
    assert_eq!((told, refused, tries(&care, &ann).await), (10, 10, 10));
}

#[tokio::test]
async fn a_friends_address_is_free_counts_for_nothing_and_leaves_no_trace() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let bob = care.client("Bob").await;
    let bobs = format!("/clients/{}", bob.account());
    for number in 0..11 {
        let friend = Person::new(PersonKind::Friend, &format!("friend{number}"));
        let friend = care.person(&care.lindenhof, friend).await;
        ask(&ruth, &bobs, &format!("friend{number}@example.org")).await.is(303);
        let log = care.access_log(&care.lindenhof, friend).await;
        assert!(!log.iter().any(|line| line.starts_with("address-tried")), "{log:?}");
    }
    care.client("Ann").await;
    assert!(ask(&ruth, &bobs, "ann@example.org").await.is(422).says(TAKEN), "none was counted");
}

#[tokio::test]
async fn an_account_of_another_platform_takes_no_address_and_hears_nothing() {
    let care = TestApp::new().await;
    let clara = care.person(&care.berg, Person::new(PersonKind::Client, "Clara")).await;
    let eva = care.therapist("Eva").await;
    ask(&eva, "/clients", "clara@example.org").await.is(303);
    let log = care.access_log(&care.berg, clara).await;
    assert!(!log.iter().any(|line| line.starts_with("address-tried")), "{log:?}");
}

#[tokio::test]
async fn roles_stay_as_they_are_where_the_address_cannot_be_had() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    care.client("Ann").await;
    let ruths = format!("/professionals/{}", ruth.account());
    assert!(ask(&mark, &ruths, "ann@example.org").await.is(422).says(TAKEN));
    assert!(ruth.get("/profile").await.says("Secretary"));
    assert!(care.mails_to("ruth@example.org").await.is_empty());
    ask(&mark, &ruths, "ruth@example.org").await.is(303);
    assert!(ruth.get("/profile").await.says("Therapist"));
}
