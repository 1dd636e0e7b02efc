//! A new password by a mailed link, through the router (PRODUCT E4).

use linden_testkit::{Asked, PASSWORD, Person, PersonKind, PersonRole, PersonState, TestApp};

const NEW: &str = "another green boat";

fn asking(email: &str) -> [(&str, &str); 1] {
    [("email", email)]
}

#[tokio::test]
async fn the_link_changes_the_password_ends_all_sessions_and_tells_the_owner() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    let link = care.link_for("ann@example.org").await;
    let browser = care.browser();
    assert!(browser.get(&link).await.is(200).says("Choose a new password"));
    browser.post(&link, &[("password", NEW)]).await.leads_to("/log-in");
    ann.get("/").await.leads_to("/log-in");
    let old = [("email", "ann@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &old).await.is(422);
    browser.post("/log-in", &[("email", "ann@example.org"), ("password", NEW)]).await.leads_to("/");
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject.contains("was changed")));
    browser.get(&link).await.is(410);
}

#[tokio::test]
async fn the_link_stops_after_an_hour_and_a_newer_one_replaces_it() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    care.browser().post("/forgot-password", &asking("ann@example.org")).await;
    let first = care.link_for("ann@example.org").await;
    care.wait(chrono::Duration::minutes(1));
    care.browser().post("/forgot-password", &asking("ann@example.org")).await;
    let second = care.link_for("ann@example.org").await;
    assert_ne!(first, second);
    care.browser().get(&first).await.is(410);
    care.browser().get(&second).await.is(200);
    care.wait(chrono::Duration::hours(1));
    care.browser().get(&second).await.is(410);
}

#[tokio::test]
async fn the_answer_is_the_same_for_an_address_without_an_account() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    let known = care.browser().post("/forgot-password", &asking("ann@example.org")).await;
    let unknown = care.browser().post("/forgot-password", &asking("bob@example.org")).await;
    assert_eq!(known.is(200).status, unknown.status);
    assert_eq!(known.text().len(), unknown.text().len());
    assert!(care.mails_to("bob@example.org").await.is_empty());
}

#[tokio::test]
async fn somebody_who_never_chose_a_password_gets_the_welcome_again() {
    let care = TestApp::new().await;
    let invited = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Invited);
    care.person(&care.lindenhof, invited).await;
    care.browser().post("/forgot-password", &asking("ann@example.org")).await;
    assert!(care.link_for("ann@example.org").await.starts_with("/welcome/"));
}

#[tokio::test]
async fn a_closed_account_gets_nothing() {
    let care = TestApp::new().await;
    let closed = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Deactivated);
    care.person(&care.lindenhof, closed).await;
    care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    assert!(care.mails_to("ann@example.org").await.is_empty());
}

#[tokio::test]
async fn an_account_that_is_closed_while_the_password_is_hashed_stays_closed() {
    let care = TestApp::new().await;
    let secretary = care.professional("Ruth", PersonRole::Secretary).await;
    let ann = care.client("Ann").await;
    care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    let link = care.link_for("ann@example.org").await;
    let (browser, close) = (care.browser(), format!("/clients/{}/deactivation", ann.account()));
    let (chosen, closed) =
        tokio::join!(browser.post(&link, &[("password", NEW)]), secretary.post(&close, &[]));
    assert_eq!((chosen.status.as_u16(), closed.status.as_u16()), (410, 303));
    let typed = [("email", "ann@example.org"), ("password", NEW)];
    care.browser().post("/log-in", &typed).await.is(422);
    secretary.post(&format!("/clients/{}/reactivation", ann.account()), &[]).await.is(303);
    care.browser().post("/log-in", &typed).await.is(422);
    let old = [("email", "ann@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &old).await.leads_to("/");
}

#[tokio::test]
async fn an_address_gets_at_most_three_mails_an_hour_and_the_answer_stays_the_same() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    for _ in 0..5 {
        care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    }
    assert_eq!(care.mails_to("ann@example.org").await.len(), 3);
    care.wait(chrono::Duration::hours(1));
    care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    assert_eq!(care.mails_to("ann@example.org").await.len(), 4);
}

#[tokio::test]
async fn what_is_no_address_is_told_beside_the_field_and_stays() {
    let care = TestApp::new().await;
    let answer = care.browser().post("/forgot-password", &asking("ann(at)example")).await;
    assert!(answer.is(422).says("ann(at)example"));
    assert!(answer.says("name@example.org"));
}

#[tokio::test]
async fn a_colleague_sends_the_link_by_name_and_neither_sees_it_nor_floods() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    let place = format!("/clients/{}", ann.account());
    for _ in 0..3 {
        let answer = eva.post(&format!("{place}/password-link"), &[]).await;
        answer.leads_to(&place);
        assert!(!answer.says("/forgot-password/"));
        care.wait(chrono::Duration::minutes(1));
    }
    assert!(eva.get(&place).await.is(200).says("a link to choose a new password is on its way"));
    eva.post(&format!("{place}/password-link"), &[]).await.leads_to(&place);
    assert!(eva.get(&place).await.is(200).says("three have already been sent in the last hour"));
    care.browser().post("/forgot-password", &asking("ann@example.org")).await.is(200);
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.len(), 3, "the log-in page counts with it");
    assert!(mails.iter().all(|mail| mail.text.contains("Eva Test has sent you this e-mail")));
    let log = care.access_log(&care.lindenhof, ann.account()).await;
    assert_eq!(log.iter().filter(|line| line.starts_with("password-link-sent")).count(), 3);
    let link = care.link_for("ann@example.org").await;
    care.browser().post(&link, &[("password", NEW)]).await.leads_to("/log-in");
}

#[tokio::test]
async fn a_colleague_sends_no_link_to_whom_no_password_lets_in() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let closed = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Deactivated);
    let ann = care.person(&care.lindenhof, closed).await;
    let bob = care.client("Bob").await.account();
    care.ask(&care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    for (client, email) in [(ann, "ann@example.org"), (bob, "bob@example.org")] {
        let place = format!("/clients/{client}");
        ruth.post(&format!("{place}/password-link"), &[]).await.leads_to(&place);
        assert!(ruth.get(&place).await.is(200).says("No e-mail was sent: nobody can log in"));
        assert!(care.mails_to(email).await.is_empty());
    }
}

#[tokio::test]
async fn who_may_not_see_an_account_sends_it_no_link() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let client = format!("/clients/{}/password-link", ann.account());
    eva.post(&client, &[]).await.is(404);
    mark.post(&client, &[]).await.is(403);
    let therapist = format!("/professionals/{}/password-link", eva.account());
    ruth.post(&therapist, &[]).await.is(403);
    mark.post(&format!("/professionals/{}/password-link", ann.account()), &[]).await.is(404);
    assert!(care.mails_to("ann@example.org").await.is_empty());
    assert!(care.mails_to("eva@example.org").await.is_empty());
    mark.post(&therapist, &[]).await.is(303);
    assert_eq!(care.mails_to("eva@example.org").await.len(), 1);
}
