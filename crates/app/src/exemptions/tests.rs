//! Exemptions, through the router (PRODUCT T10).

use chrono::Duration;
use linden_testkit::{
    Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState, Switches,
    TestApp,
};

/// Lindenhof, where application managers see to log-in and two-step is required of professionals;
/// its manager Mark has set it up.
async fn lindenhof() -> (TestApp, Browser, Browser) {
    let care = TestApp::new().await;
    care.switch(&care.lindenhof, Switches { log_in_rules: true, ..Switches::default() }).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let eva = care.therapist("Eva").await;
    Authenticator::set_up(&care, &mark).await;
    care.ask(&care.lindenhof, PersonKind::Professional, Asked::TwoStep).await;
    (care, mark, eva)
}

fn page_of(somebody: &Browser) -> String {
    format!("/professionals/{}", somebody.account())
}

async fn exempt(by: &Browser, somebody: &Browser) {
    let path = format!("{}/exemption", page_of(somebody));
    assert!(by.get(&path).await.is(200).says("Exempt for a month"));
    by.post(&path, &[("reason", "New phone on its way")]).await.leads_to(&page_of(somebody));
}

#[tokio::test]
async fn an_exempt_professional_goes_without_for_a_month_and_not_longer() {
    let (care, mark, eva) = lindenhof().await;
    eva.get("/").await.leads_to("/two-step/set-up");
    assert!(mark.get(&page_of(&eva)).await.is(200).says("Not set up yet"));
    exempt(&mark, &eva).await;
    assert!(eva.get("/").await.is(200).says("Until 22 December you can do without"));
    let page = mark.get(&page_of(&eva)).await.text();
    for shown in ["Exempt until 22 December", "Mark Test", "New phone on its way"] {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(mark.get("/log-in-rules").await.is(200).says("Exempt until 22 December"));
    let log = eva.get("/profile/access-log").await;
    assert!(log.is(200).says("22 December 2026 · New phone on its way"));
    care.wait(Duration::days(30) - Duration::minutes(5));
    let browser = care.browser();
    let typed = [("email", "eva@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/");
    browser.get("/profile").await.is(200);
    care.wait(Duration::minutes(5));
    browser.get("/profile").await.leads_to("/two-step/set-up");
}

#[tokio::test]
async fn it_is_ended_before_its_time_and_both_are_told_and_logged() {
    let (care, mark, eva) = lindenhof().await;
    exempt(&mark, &eva).await;
    care.run_jobs().await;
    let end = format!("{}/exemption/end", page_of(&eva));
    mark.post(&end, &[]).await.leads_to(&page_of(&eva));
    eva.get("/").await.leads_to("/two-step/set-up");
    mark.post(&end, &[]).await.leads_to(&page_of(&eva));
    let mails = care.mails_to("eva@example.org").await;
    let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    let told = ["You can do without two-step for a month", "You need two-step log-in again"];
    assert_eq!(subjects, told);
    let log = care.access_log(&care.lindenhof, eva.account()).await;
    assert!(log.contains(&"exempted: 2026-12-22".to_owned()), "{log:?}");
    assert!(log.contains(&"exemption-ended: ".to_owned()), "{log:?}");
}

#[tokio::test]
async fn nobody_exempts_themself_or_without_a_reason_or_twice() {
    let (care, mark, eva) = lindenhof().await;
    let own = format!("{}/exemption", page_of(&mark));
    mark.post(&own, &[("reason", "Just so")]).await.leads_to(&page_of(&mark));
    assert!(mark.get(&page_of(&mark)).await.says("You can’t exempt yourself"));
    let path = format!("{}/exemption", page_of(&eva));
    let line = "Until 22 December this person can log in here without two-step: Eva Test.";
    assert!(mark.get(&path).await.is(200).says(line));
    assert!(mark.post(&path, &[("reason", "  ")]).await.is(422).says("in a few words why"));
    let long = "x".repeat(201);
    assert!(mark.post(&path, &[("reason", &long)]).await.is(422).says("at most 200"));
    eva.get("/").await.leads_to("/two-step/set-up");
    exempt(&mark, &eva).await;
    care.wait(Duration::minutes(10));
    mark.post(&path, &[("reason", "Once more")]).await.leads_to(&page_of(&eva));
    assert!(mark.get(&page_of(&eva)).await.says("is exempt already"));
    assert_eq!(care.mails_to("eva@example.org").await.len(), 1);
}

#[tokio::test]
async fn only_while_it_is_required_and_only_where_the_service_desk_lets_them() {
    let (care, mark, eva) = lindenhof().await;
    let path = format!("{}/exemption", page_of(&eva));
    care.ask(&care.lindenhof, PersonKind::Professional, Asked::NoTwoStep).await;
    mark.post(&path, &[("reason", "Just so")]).await.leads_to(&page_of(&eva));
    assert!(mark.get(&page_of(&eva)).await.says("isn’t required of professionals now"));
    assert!(!mark.get(&page_of(&eva)).await.says(&path));
    care.switch(&care.lindenhof, Switches::default()).await;
    care.ask(&care.lindenhof, PersonKind::Professional, Asked::TwoStep).await;
    mark.post(&path, &[("reason", "Just so")]).await.is(404);
    mark.get(&path).await.is(404);
}

#[tokio::test]
async fn clients_and_closed_accounts_are_not_exempted() {
    let (care, mark, _) = lindenhof().await;
    let ann = care.client("Ann").await;
    let path = format!("/professionals/{}/exemption", ann.account());
    mark.post(&path, &[("reason", "Just so")]).await.is(404);
    let closed = Person::new(PersonKind::Professional, "Olga")
        .with_role(PersonRole::Therapist)
        .in_state(PersonState::Deactivated);
    let olga = care.person(&care.lindenhof, closed).await;
    let path = format!("/professionals/{olga}");
    mark.post(&format!("{path}/exemption"), &[("reason", "Just so")]).await.leads_to(&path);
    assert!(mark.get(&path).await.says("This account is closed"));
    assert!(care.mails_to("olga@example.org").await.is_empty());
}

#[tokio::test]
async fn whoever_has_two_step_is_asked_all_the_same_and_may_switch_it_off_meanwhile() {
    let (care, mark, eva) = lindenhof().await;
    Authenticator::set_up(&care, &eva).await;
    eva.get("/two-step/off").await.leads_to("/two-step");
    exempt(&mark, &eva).await;
    let typed = [("email", "eva@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    eva.get("/two-step/off").await.is(200);
}

#[tokio::test]
async fn the_helpdesk_tells_of_it() {
    let (_care, mark, eva) = lindenhof().await;
    let ask = async || mark.get("/helpdesk?therapist=eva").await;
    assert!(ask().await.is(200).says("Two-step is required and not set up yet"));
    exempt(&mark, &eva).await;
    let told = "Two-step is required, but this person is exempt until 22 December";
    assert!(ask().await.is(200).says(told));
}
