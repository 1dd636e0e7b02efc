//! An address that somebody else changed opens nothing for three days, and its owner hears of it.

use chrono::Duration;
use linden_base::AccountId;
use linden_testkit::{
    Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState, TestApp,
};

const OLD: &str = "ann@example.org";
const NEW: &str = "ann.new@example.org";
const TOLD_OLD: &str = "Your e-mail address was changed";
const TOLD_NEW: &str = "This is now your e-mail address";
const WAITS: &str = "Your new password has to wait a little";
const RESET: &str = "Two-step log-in was reset";

/// Eva and her client Ann, who has a password.
async fn eva_and_ann(care: &TestApp) -> (Browser, Browser) {
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    (eva, ann)
}

async fn give(by: &Browser, client: AccountId, email: &str) {
    let fields = [("first_name", "Ann"), ("last_name", "Test"), ("email", email)];
    by.post(&format!("/clients/{client}"), &fields).await.is(303);
}

async fn forgot(care: &TestApp, email: &str) {
    care.browser().post("/forgot-password", &[("email", email)]).await.is(200);
}

async fn subjects(care: &TestApp, email: &str) -> Vec<String> {
    care.mails_to(email).await.into_iter().map(|mail| mail.subject).collect()
}

#[tokio::test]
async fn both_addresses_are_told_who_changed_it_and_the_log_says_so() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    let page = eva.get(&format!("/clients/{}", ann.account())).await;
    assert!(page.says("We have written to the old e-mail address and to the new one"));
    let old = care.mails_to(OLD).await.pop().expect("the old address was told");
    assert_eq!(old.subject, TOLD_OLD);
    assert!(old.text.contains("Eva Test") && old.text.contains("/help/log-in"), "{}", old.text);
    assert!(!old.text.contains(NEW), "who reads the old address may not be meant to know");
    let new = care.mails_to(NEW).await.pop().expect("the new address was told");
    assert_eq!(new.subject, TOLD_NEW);
    assert!(new.text.contains("Eva Test") && new.text.contains("25 November 2026"), "{}", new.text);
    let log = ann.get("/profile/access-log").await;
    assert!(log.is(200).says("Changed the e-mail address") && log.says("Eva Test"));
}

#[tokio::test]
async fn the_helpdesk_tells_that_a_link_to_a_new_password_waits_and_sends_none() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    care.mails_to(NEW).await;
    let page = eva.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("was changed a short time ago") && !page.says("/password-link"));
    let place = format!("/clients/{}", ann.account());
    eva.post(&format!("{place}/password-link"), &[]).await.leads_to(&place);
    assert!(eva.get(&place).await.is(200).says("we don’t send a link yet"));
    assert_eq!(subjects(&care, NEW).await, [TOLD_NEW]);
    care.wait(Duration::days(3));
    let eva = care.log_in(&care.lindenhof, eva.account()).await;
    let page = eva.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("/password-link") && !page.says("a short time ago"));
    eva.post(&format!("{place}/password-link"), &[]).await.leads_to(&place);
    assert_eq!(subjects(&care, NEW).await, [TOLD_NEW, "A new password"]);
}

#[tokio::test]
async fn while_a_link_waits_the_helpdesk_does_not_send_the_paused_to_it() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    for _ in 0..5 {
        let wrong = [("email", NEW), ("password", "a wrong password")];
        care.browser().post("/log-in", &wrong).await.is(422);
        care.wait(Duration::seconds(20));
    }
    let page = eva.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("Logging in is paused until"));
    assert!(page.says("we don’t send a link yet") && !page.says("doesn’t have to wait"));
}

#[tokio::test]
async fn a_link_to_a_new_password_comes_after_three_days_and_not_before() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    let known = care.browser().post("/forgot-password", &[("email", NEW)]).await;
    let unknown =
        care.browser().post("/forgot-password", &[("email", "bob.new@example.org")]).await;
    assert_eq!(known.is(200).text().len(), unknown.is(200).text().len());
    let mut told = subjects(&care, NEW).await;
    told.sort();
    assert_eq!(told, [TOLD_NEW, WAITS]);
    let mails = care.mails_to(NEW).await;
    let waits = mails.iter().find(|mail| mail.subject == WAITS).unwrap();
    assert!(!waits.text.contains("/forgot-password/"), "{}", waits.text);
    forgot(&care, OLD).await;
    assert_eq!(subjects(&care, OLD).await, [TOLD_OLD]);
    care.wait(Duration::hours(72) - Duration::minutes(1));
    forgot(&care, NEW).await;
    assert_eq!(subjects(&care, NEW).await.last().unwrap(), WAITS);
    care.wait(Duration::minutes(1));
    forgot(&care, NEW).await;
    let link = care.link_for(NEW).await;
    care.browser().get(&link).await.is(200);
}

#[tokio::test]
async fn a_link_that_was_mailed_before_the_change_stops() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    forgot(&care, OLD).await;
    let link = care.link_for(OLD).await;
    give(&eva, ann.account(), NEW).await;
    care.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn the_owner_goes_on_logging_in_with_the_new_address_and_the_old_password() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    ann.get("/profile").await.is(200);
    let typed = [("email", NEW), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn a_second_change_is_told_to_the_first_address_too_and_waits_anew() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    care.wait(Duration::hours(71));
    let eva = care.log_in(&care.lindenhof, eva.account()).await;
    give(&eva, ann.account(), "ann.newer@example.org").await;
    assert_eq!(subjects(&care, OLD).await, [TOLD_OLD, TOLD_OLD]);
    assert_eq!(subjects(&care, NEW).await, [TOLD_NEW, TOLD_OLD]);
    care.wait(Duration::hours(2));
    forgot(&care, "ann.newer@example.org").await;
    assert_eq!(subjects(&care, "ann.newer@example.org").await, [TOLD_NEW, WAITS]);
}

#[tokio::test]
async fn who_gets_the_first_address_back_waits_for_nothing() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    give(&eva, ann.account(), NEW).await;
    care.wait(Duration::minutes(1));
    give(&eva, ann.account(), OLD).await;
    assert_eq!(subjects(&care, NEW).await, [TOLD_NEW, TOLD_OLD]);
    forgot(&care, OLD).await;
    assert!(care.link_for(OLD).await.starts_with("/forgot-password/"));
}

#[tokio::test]
async fn closing_and_opening_the_account_is_no_way_round() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    ruth.post(&format!("/clients/{}/deactivation", ann.account()), &[]).await.is(303);
    care.run_jobs().await;
    give(&ruth, ann.account(), NEW).await;
    ruth.post(&format!("/clients/{}/reactivation", ann.account()), &[]).await.is(303);
    care.run_jobs().await;
    forgot(&care, NEW).await;
    assert_eq!(subjects(&care, NEW).await.last().unwrap(), WAITS);
    assert!(subjects(&care, NEW).await.iter().all(|subject| subject != "A new password"));
    assert_eq!(subjects(&care, OLD).await.last().unwrap(), TOLD_OLD);
}

#[tokio::test]
async fn a_mistyped_address_of_somebody_without_a_password_is_mended_at_once() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let invited = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Invited);
    let ann = care.person(&care.lindenhof, invited).await;
    give(&ruth, ann, NEW).await;
    assert!(subjects(&care, OLD).await.is_empty());
    let link = care.link_for(NEW).await;
    care.browser().post(&link, &[("password", "seven green boats")]).await.leads_to("/");
    forgot(&care, NEW).await;
    assert!(care.link_for(NEW).await.starts_with("/forgot-password/"));
}

#[tokio::test]
async fn a_reset_waits_for_who_changed_the_address_and_for_nobody_else() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    Authenticator::set_up(&care, &ann).await;
    give(&eva, ann.account(), NEW).await;
    let (path, by_phone) =
        (format!("/clients/{}/two-step-reset", ann.account()), [("how", "telephone")]);
    assert!(eva.get(&path).await.is(200).says("You can’t reset this yet"));
    let answer = eva.post(&path, &by_phone).await;
    assert!(answer.is(422).says("less than three days ago"));
    ann.get("/profile").await.is(200);
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    assert!(!ruth.get(&path).await.is(200).says("You can’t reset this yet"));
    care.run_jobs().await;
    ruth.post(&path, &by_phone).await.is(303);
    for email in [OLD, NEW] {
        assert_eq!(subjects(&care, email).await.last().unwrap(), RESET, "{email}");
    }
}

#[tokio::test]
async fn after_three_days_the_same_person_resets_and_the_old_address_hears_no_more() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    Authenticator::set_up(&care, &ann).await;
    give(&eva, ann.account(), NEW).await;
    care.wait(Duration::hours(72));
    let eva = care.log_in(&care.lindenhof, eva.account()).await;
    let path = format!("/clients/{}/two-step-reset", ann.account());
    eva.post(&path, &[("how", "telephone")]).await.is(303);
    assert_eq!(subjects(&care, OLD).await.last().unwrap(), TOLD_OLD);
    assert_eq!(subjects(&care, NEW).await.last().unwrap(), RESET);
}

#[tokio::test]
async fn a_manager_who_changes_the_own_address_is_told_and_waits_like_anybody() {
    let care = TestApp::new().await;
    let max = care.professional("Max", PersonRole::ApplicationManager).await;
    let fields = [
        ("first_name", "Max"),
        ("last_name", "Test"),
        ("email", "max.new@example.org"),
        ("application-manager", "on"),
    ];
    max.post(&format!("/professionals/{}", max.account()), &fields).await.is(303);
    assert_eq!(subjects(&care, "max@example.org").await, [TOLD_OLD]);
    forgot(&care, "max.new@example.org").await;
    assert_eq!(subjects(&care, "max.new@example.org").await, [TOLD_NEW, WAITS]);
    max.get("/profile").await.is(200);
}
