//! The first page, for each role.

use chrono::Duration;
use linden_testkit::{Person, PersonKind, PersonRole, PersonState, TestApp};

#[tokio::test]
async fn people_are_greeted_by_the_time_of_day_with_todays_date() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let morning = ann.get("/").await;
    assert!(morning.says("Good morning, Ann") && morning.says("Sunday 22 November"));
    care.wait(Duration::hours(3));
    assert!(ann.get("/").await.says("Good afternoon, Ann"));
}

#[tokio::test]
async fn a_client_finds_the_therapist() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    assert!(ann.get("/").await.says("You will find your therapist here"));
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    let page = ann.get("/").await;
    assert!(page.says("Eva Test") && page.says("Your therapist"));
    assert!(page.says(&format!("/calls?account={}", eva.account())));
}

#[tokio::test]
async fn a_therapist_finds_own_clients_and_those_who_have_not_logged_in_yet() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    assert!(eva.get("/").await.says("Add a client"));
    for (name, state) in [("Ann", PersonState::Active), ("Ivy", PersonState::Invited)] {
        let person = Person::new(PersonKind::Client, name).in_state(state);
        let client = care.person(&care.lindenhof, person).await;
        care.relate(&care.lindenhof, eva.account(), client).await;
    }
    care.client("Stranger").await;
    let page = eva.get("/").await;
    assert!(page.says("Ann Test") && page.says("Ivy Test") && page.says("Not logged in yet"));
    assert!(!page.says("Stranger"));
}

#[tokio::test]
async fn a_secretary_finds_who_was_added_last_and_a_manager_the_professionals() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/").await;
    assert!(page.says("Added recently") && page.says("Ann Test"));
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let page = mark.get("/").await;
    assert!(page.says("Add a professional") && page.says("Mona Manager"));
    assert!(!page.says("Ann Test"));
}
