//! Signing up, through the router (PRODUCT A2).

use linden_testkit::{PASSWORD, Person, PersonKind, PersonState, TestApp};

const ZOE: [(&str, &str); 4] =
    [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", "zoe@example.org"), ("phone", "")];

async fn open_care() -> TestApp {
    let care = TestApp::new().await;
    care.open_sign_up(&care.lindenhof).await;
    care
}

#[tokio::test]
async fn where_it_is_off_neither_link_nor_address_exists() {
    let care = TestApp::new().await;
    assert!(!care.browser().get("/log-in").await.says("/sign-up"));
    let there = care.browser().get("/sign-up").await;
    let nowhere = care.browser().get("/sign-ux").await;
    let plain = |text: String| text.replace("sign-up", "sign-ux");
    assert_eq!(there.is(404).status, nowhere.status);
    assert_eq!(there.body.len(), nowhere.body.len(), "{}", plain(there.text()));
    care.browser().post("/sign-up", &ZOE).await.is(404);
    assert!(care.mails_to("zoe@example.org").await.is_empty());
}

#[tokio::test]
async fn somebody_new_gets_a_welcome_mail_and_is_in() {
    let care = open_care().await;
    assert!(care.browser().get("/log-in").await.says("/sign-up"));
    care.browser().post("/sign-up", &ZOE).await.is(200);
    let link = care.link_for("zoe@example.org").await;
    let zoe = care.browser();
    zoe.post(&link, &[("password", PASSWORD)]).await.leads_to("/");
    assert!(zoe.get("/profile").await.is(200).says("Zoë van Dijk"));
}

#[tokio::test]
async fn who_has_an_account_gets_the_same_answer_and_a_mail_that_says_so() {
    let care = open_care().await;
    let new = care.browser().post("/sign-up", &ZOE).await;
    care.run_jobs().await;
    let here = Person::new(PersonKind::Client, "Eve");
    care.person(&care.lindenhof, here).await;
    let eve = [("first_name", "Eve"), ("last_name", "Test"), ("email", "eve@example.org")];
    let known = care.browser().post("/sign-up", &eve).await;
    assert_eq!(new.is(200).body.len(), known.is(200).body.len());
    let mails = care.mails_to("eve@example.org").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.contains("already"), "{}", mails[0].subject);
}

#[tokio::test]
async fn an_invited_person_is_welcomed_again_and_a_closed_account_stays_closed() {
    let care = open_care().await;
    for (name, state) in [("Ivy", PersonState::Invited), ("Max", PersonState::Deactivated)] {
        care.person(&care.lindenhof, Person::new(PersonKind::Client, name).in_state(state)).await;
        let email = format!("{}@example.org", name.to_lowercase());
        let typed = [("first_name", name), ("last_name", "Test"), ("email", email.as_str())];
        care.browser().post("/sign-up", &typed).await.is(200);
    }
    assert!(care.link_for("ivy@example.org").await.starts_with("/welcome/"));
    assert!(care.mails_to("max@example.org").await.is_empty());
}

#[tokio::test]
async fn what_needs_another_look_is_told_beside_its_field_and_the_rest_stays() {
    let care = open_care().await;
    let odd = [("first_name", "Zoë"), ("last_name", ""), ("email", "zoe@")];
    let answer = care.browser().post("/sign-up", &odd).await;
    assert!(answer.is(422).says("Zoë") && answer.says("zoe@"));
    assert!(answer.says("last_name-error") && answer.says("email-error"));
}
