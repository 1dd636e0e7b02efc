//! What a reset does and tells, and what its page asks (PRODUCT T9, A9, E7).

use linden_base::AccountId;
use linden_testkit::{
    A_PUBLIC_KEY, Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, TestApp,
};
use serde_json::Value;

const ADDRESS: [(&str, &str); 3] =
    [("endpoint", "https://push.example/ann"), ("p256dh", "key"), ("auth", "secret")];
const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const BY_PHONE: [(&str, &str); 2] = [("how", "telephone"), ("note", "Asked for the birth date.")];

/// Eva, her client Ann with two-step, and the address of Ann's reset.
struct Case {
    care: TestApp,
    eva: Browser,
    ann: Browser,
    authenticator: Authenticator,
    path: String,
}

impl Case {
    async fn new() -> Self {
        let care = TestApp::new().await;
        let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
        care.relate(&care.lindenhof, eva.account(), ann.account()).await;
        let (authenticator, _) = Authenticator::set_up(&care, &ann).await;
        let path = format!("/clients/{}/two-step-reset", ann.account());
        Self { care, eva, ann, authenticator, path }
    }

    async fn reset(&self) {
        let place = format!("/clients/{}", self.ann.account());
        self.eva.post(&self.path, &BY_PHONE).await.leads_to(&place);
    }
}

async fn is_told(care: &TestApp, email: &str) -> bool {
    care.mails_to(email).await.iter().any(|mail| mail.subject == "Two-step log-in was reset")
}

#[tokio::test]
async fn all_that_was_open_ends_and_the_password_alone_lets_in() {
    let case = Case::new().await;
    let (care, code) = (&case.care, case.authenticator.code(&case.care));
    let remembered = care.browser();
    remembered.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    let typed = [("code", code.as_str()), ("remember", "1w")];
    remembered.post("/log-in/code", &typed).await.leads_to("/");
    let phone = care.log_in(&care.lindenhof, case.ann.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let half_done = care.browser();
    half_done.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    case.reset().await;
    for browser in [&case.ann, &remembered] {
        browser.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    }
    phone.get("/profile").await.leads_to("/app/open?back=%2Fprofile");
    let log = care.access_log(&care.lindenhof, case.ann.account()).await;
    assert!(log.iter().any(|line| line.starts_with("app-log-in-ended")), "{log:?}");
    half_done.get("/log-in/code").await.leads_to("/log-in");
    let again = care.browser();
    again.post("/log-in", &ANN).await.leads_to("/");
    assert!(again.get("/two-step").await.says("Not set up yet"));
}

#[tokio::test]
async fn where_two_step_is_required_it_is_set_up_anew_first() {
    let case = Case::new().await;
    case.care.ask(&case.care.lindenhof, PersonKind::Client, Asked::TwoStep).await;
    case.reset().await;
    let again = case.care.browser();
    again.post("/log-in", &ANN).await.leads_to("/");
    again.get("/").await.leads_to("/two-step/set-up");
}

#[tokio::test]
async fn the_owner_is_told_by_mail_push_and_sms() {
    let case = Case::new().await;
    let care = &case.care;
    let details = [
        ("first_name", "Ann"),
        ("last_name", "Test"),
        ("email", "ann@example.org"),
        ("phone", "+31 6 1234 5678"),
    ];
    case.eva.post(&format!("/clients/{}", case.ann.account()), &details).await.is(303);
    let phone = care.log_in(&care.lindenhof, case.ann.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    phone.post("/app/push", &ADDRESS).await.is(204);
    case.reset().await;
    assert!(is_told(care, "ann@example.org").await);
    let pushed = care.mailbox.pushed();
    let words: Value = serde_json::from_str(&pushed.last().unwrap().words).unwrap();
    assert_eq!(words["title"], "Two-step log-in was reset");
    assert_eq!(words["path"], "/log-in");
    let sms = care.sms_to("+31612345678").await.pop().expect("an SMS was sent");
    assert!(sms.text.starts_with("Lindenhof: two-step log-in"), "{}", sms.text);
}

#[tokio::test]
async fn the_number_to_which_codes_went_is_told() {
    let care = TestApp::new().await;
    let (ruth, ann) =
        (care.professional("Ruth", PersonRole::Secretary).await, care.client("Ann").await);
    ann.post("/two-step/set-up", &[("way", "sms")]).await.leads_to("/two-step/set-up/secret");
    ann.post("/two-step/set-up/number", &[("number", "+31612345678")]).await.is(303);
    let sent = care.sms_to("+31612345678").await.pop().expect("an SMS was sent").text;
    let code: String = sent.chars().filter(char::is_ascii_digit).take(6).collect();
    ann.post("/two-step/set-up/code", &[("code", &code)]).await.is(200);
    ruth.post(&format!("/clients/{}/two-step-reset", ann.account()), &BY_PHONE).await.is(303);
    let sms = care.sms_to("+31612345678").await.pop().expect("an SMS was sent");
    assert!(sms.text.contains("was reset"), "{}", sms.text);
}

#[tokio::test]
async fn how_identity_was_checked_stands_in_the_log_that_the_client_reads() {
    let case = Case::new().await;
    case.reset().await;
    let log = case.care.access_log(&case.care.lindenhof, case.ann.account()).await;
    assert_eq!(log.last().unwrap(), "two-step-reset: telephone");
    let again = case.care.log_in(&case.care.lindenhof, case.ann.account()).await;
    let page = again.get("/profile/access-log").await;
    assert!(page.is(200).says("Reset two-step log-in") && page.says("Eva Test"));
    assert!(page.says("By telephone, with questions · Asked for the birth date."));
}

#[tokio::test]
async fn nothing_happens_before_it_is_said_how_identity_was_checked() {
    let case = Case::new().await;
    let page = case.eva.get(&case.path).await;
    assert!(page.is(200).says("Reset two-step for Ann Test"));
    let answer = case.eva.post(&case.path, &[("note", "a long talk")]).await;
    assert!(answer.is(422).says("Please choose how") && answer.says("a long talk"));
    let answer = case.eva.post(&case.path, &[("how", "other"), ("note", " ")]).await;
    assert!(answer.is(422).says("Please write down how"));
    let long = "x".repeat(501);
    case.eva.post(&case.path, &[("how", "video"), ("note", &long)]).await.is(422);
    case.eva.post(&case.path, &[("how", "by guessing")]).await.is(422);
    case.ann.get("/profile").await.is(200);
}

#[tokio::test]
async fn where_there_is_nothing_to_reset_the_page_says_so() {
    let case = Case::new().await;
    case.reset().await;
    assert!(case.eva.get(&case.path).await.is(200).says("There is nothing to reset"));
    let place = format!("/clients/{}", case.ann.account());
    case.eva.post(&case.path, &BY_PHONE).await.leads_to(&place);
    assert!(case.eva.get(&place).await.says("Nothing was reset"));
    assert!(!case.eva.get(&place).await.says("two-step-reset"));
    assert_eq!(case.care.mails_to("ann@example.org").await.len(), 2, "set up, and reset once");
}

#[tokio::test]
async fn a_closed_account_is_not_reset() {
    let case = Case::new().await;
    let ruth = case.care.professional("Ruth", PersonRole::Secretary).await;
    ruth.post(&format!("/clients/{}/deactivation", case.ann.account()), &[]).await.is(303);
    assert!(ruth.get(&case.path).await.is(200).says("There is nothing to reset"));
}

#[tokio::test]
async fn the_link_stands_where_it_can_be_used_and_not_for_oneself() {
    let case = Case::new().await;
    let page = case.eva.get(&format!("/clients/{}", case.ann.account())).await;
    assert!(page.is(200).says(&case.path));
    let care = &case.care;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    Authenticator::set_up(care, &mark).await;
    Authenticator::set_up(care, &case.eva).await;
    let of = |account: AccountId| format!("/professionals/{account}");
    assert!(mark.get(&of(case.eva.account())).await.says("/two-step-reset"));
    let own = mark.get(&of(mark.account())).await;
    assert!(own.is(200).says("Another application manager resets your two-step"));
    assert!(!own.says("/two-step-reset"));
}

#[tokio::test]
async fn the_reset_comes_back_to_the_page_that_asked() {
    let case = Case::new().await;
    let page = case.eva.get(&format!("{}?back=%2Fhelpdesk%3Fclient%3Dann", case.path)).await;
    assert!(page.says("name=\"back\" value=\"/helpdesk?client=ann\""), "{}", page.text());
    let fields = [&BY_PHONE[..], &[("back", "/helpdesk?client=ann")]].concat();
    case.eva.post(&case.path, &fields).await.leads_to("/helpdesk?client=ann");
}

#[tokio::test]
async fn the_service_desk_resets_the_only_application_manager_and_nobody_else() {
    let care = TestApp::new().await;
    let max = care.professional("Max", PersonRole::ApplicationManager).await;
    let ann = care.client("Ann").await;
    for browser in [&max, &ann] {
        Authenticator::set_up(&care, browser).await;
    }
    let desk = async |target| care.reset_two_step(&care.lindenhof, None, target).await;
    assert!(!desk(ann.account()).await, "a client");
    let other = Person::new(PersonKind::Professional, "Mia");
    let other = other.with_role(PersonRole::ApplicationManager);
    let other = care.person(&care.lindenhof, other).await;
    assert!(!desk(max.account()).await, "the other one does it");
    max.post(&format!("/professionals/{other}/deactivation"), &[]).await.is(303);
    assert!(desk(max.account()).await);
    let log = care.access_log(&care.lindenhof, max.account()).await;
    assert_eq!(log.last().unwrap(), "two-step-reset: in-person");
    assert!(is_told(&care, "max@example.org").await);
}

#[tokio::test]
async fn a_reset_and_the_end_of_the_relation_at_the_same_moment_do_not_contradict() {
    let case = Case::new().await;
    let (client, therapist) = (case.ann.account(), case.eva.account());
    let ruth = case.care.professional("Ruth", PersonRole::Secretary).await;
    let end = format!("/clients/{client}/relations/{therapist}/end");
    let (reset, ended) = tokio::join!(case.eva.post(&case.path, &BY_PHONE), ruth.post(&end, &[]));
    ended.is(303);
    let log = case.care.access_log(&case.care.lindenhof, client).await;
    let at = |word: &str| log.iter().position(|line| line.starts_with(word));
    match at("two-step-reset") {
        Some(done) => assert!(reset.status == 303 && Some(done) < at("relation-ended"), "{log:?}"),
        None => {
            reset.is(404);
        }
    }
}
