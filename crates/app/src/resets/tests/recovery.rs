//! Friends help themselves after three days in which the owner can object (PRODUCT T11).

use chrono::Duration;
use linden_testkit::{
    A_PUBLIC_KEY, Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, TestApp,
};

const ASK: &str = "/log-in/recovery";
const FAY: [(&str, &str); 2] = [("email", "fay@example.org"), ("password", PASSWORD)];
const NOTICE: &str = "Someone asked to remove two-step log-in from your account.";

/// Fay, a friend with two-step, logged in at home, and a browser that waits for her code.
struct Case {
    care: TestApp,
    home: Browser,
    authenticator: Authenticator,
    outside: Browser,
}

impl Case {
    async fn new() -> Self {
        let care = TestApp::new().await;
        let fay = Person::new(PersonKind::Friend, "Fay");
        let home = care.log_in_new(&care.lindenhof, fay).await;
        let (authenticator, _) = Authenticator::set_up(&care, &home).await;
        let outside = before_code(&care, &FAY).await;
        Self { care, home, authenticator, outside }
    }

    /// Asks, and gives the mailed link.
    async fn ask(&self) -> String {
        self.outside.post(ASK, &[]).await.leads_to(ASK);
        let link = self.care.link_for("fay@example.org").await;
        assert!(link.starts_with("/log-in/recovery/"), "{link}");
        link
    }

    async fn subjects(&self) -> Vec<String> {
        let mails = self.care.mails_to("fay@example.org").await;
        mails.into_iter().map(|mail| mail.subject).collect()
    }

    async fn log(&self) -> Vec<String> {
        self.care.access_log(&self.care.lindenhof, self.home.account()).await
    }

    async fn shows_notice(&self) -> bool {
        let home = self.care.log_in(&self.care.lindenhof, self.home.account()).await;
        let page = home.get("/profile").await;
        let (_, form) = page.is(200).body.split_once("data-recovery").expect("it waits there");
        page.says(NOTICE) && !form.split('>').next().unwrap_or_default().ends_with("hidden")
    }
}

async fn before_code(care: &TestApp, typed: &[(&str, &str)]) -> Browser {
    let browser = care.browser();
    browser.post("/log-in", typed).await.leads_to("/log-in/code?back=%2F");
    browser
}

#[tokio::test]
async fn after_three_days_the_link_removes_two_step_once() {
    let case = Case::new().await;
    assert!(case.outside.get("/log-in/code").await.says(ASK));
    assert!(case.outside.get(ASK).await.is(200).says("takes 72 hours"));
    let link = case.ask().await;
    assert!(case.outside.get(ASK).await.says("works from 25 November"));
    let early = case.care.browser();
    assert!(early.get(&link).await.is(200).says("works from 25 November"));
    early.post(&link, &[]).await.leads_to(&link);
    case.care.wait(Duration::hours(72) - Duration::seconds(1));
    early.post(&link, &[]).await.leads_to(&link);
    before_code(&case.care, &FAY).await;
    case.care.wait(Duration::seconds(1));
    let second = case.care.link_for("fay@example.org").await;
    assert_ne!(link, second, "the mail after the wait has one of its own");
    assert!(case.subjects().await.contains(&"You can now log in without a code".to_owned()));
    assert!(early.get(&second).await.is(200).says("Remove two-step"));
    early.post(&link, &[]).await.leads_to("/log-in");
    for used in [&link, &second] {
        early.get(used).await.is(410);
        early.post(used, &[]).await.is(410);
    }
    case.care.browser().post("/log-in", &FAY).await.leads_to("/");
    let log = case.log().await;
    assert!(log.contains(&"recovery-used: ".to_owned()), "{log:?}");
    assert!(case.subjects().await.contains(&"Two-step log-in is off".to_owned()));
}

#[tokio::test]
async fn every_device_shows_it_and_one_press_there_stops_it() {
    let case = Case::new().await;
    assert!(!case.shows_notice().await);
    let link = case.ask().await;
    assert!(case.shows_notice().await);
    case.home.post("/two-step/recovery/end", &[("back", "/profile")]).await.leads_to("/profile");
    assert!(case.home.get("/profile").await.says("Two-step log-in stays as it is"));
    assert!(!case.shows_notice().await);
    case.outside.get(&link).await.is(410);
    case.care.wait(Duration::hours(73));
    case.care.browser().post(&link, &[]).await.is(410);
    let subjects = case.subjects().await;
    assert!(subjects.contains(&"Two-step log-in stays as it is".to_owned()));
    assert!(!subjects.contains(&"You can now log in without a code".to_owned()));
    case.home.post("/two-step/recovery/end", &[]).await;
    assert_eq!(case.log().await.iter().filter(|line| line.contains("recovery-s")).count(), 1);
}

#[tokio::test]
async fn one_press_behind_the_mailed_link_stops_it() {
    let case = Case::new().await;
    let link = case.ask().await;
    case.care.browser().post(&format!("{link}/end"), &[]).await.leads_to("/log-in");
    case.care.browser().get(&link).await.is(410);
    assert!(!case.shows_notice().await);
    before_code(&case.care, &FAY).await;
}

#[tokio::test]
async fn there_is_one_at_a_time_and_a_stopped_one_is_not_begun_anew_on_the_same_day() {
    let case = Case::new().await;
    case.ask().await;
    case.care.wait(Duration::hours(10));
    let again = before_code(&case.care, &FAY).await;
    again.post(ASK, &[]).await.leads_to(ASK);
    assert!(again.get(ASK).await.says("works from 25 November"), "the wait goes on");
    let asked = |subjects: Vec<String>| {
        subjects
            .iter()
            .filter(|subject| *subject == "Someone asked to remove two-step log-in")
            .count()
    };
    assert_eq!(asked(case.subjects().await), 1);
    let home = case.care.log_in(&case.care.lindenhof, case.home.account()).await;
    home.post("/two-step/recovery/end", &[]).await.leads_to("/");
    again.post(ASK, &[]).await.leads_to(ASK);
    assert!(again.get(ASK).await.says("less than a day ago"));
    case.care.wait(Duration::hours(14));
    let again = before_code(&case.care, &FAY).await;
    again.post(ASK, &[]).await.leads_to(ASK);
    assert_eq!(asked(case.subjects().await), 2);
}

#[tokio::test]
async fn the_link_works_for_a_week() {
    let case = Case::new().await;
    let link = case.ask().await;
    case.care.wait(Duration::days(10) - Duration::seconds(1));
    case.care.browser().get(&link).await.is(200);
    case.care.wait(Duration::seconds(1));
    case.care.browser().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn a_new_password_stops_it() {
    let case = Case::new().await;
    let link = case.ask().await;
    let code = case.authenticator.code(&case.care);
    let typed = [("old", PASSWORD), ("password", "another green boat"), ("code", code.as_str())];
    case.home.post("/profile/password", &typed).await.leads_to("/profile");
    case.care.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn where_two_step_is_required_it_is_set_up_anew() {
    let case = Case::new().await;
    case.care.ask(&case.care.lindenhof, PersonKind::Friend, Asked::TwoStep).await;
    let link = case.ask().await;
    case.care.wait(Duration::hours(72));
    let browser = case.care.browser();
    browser.post(&link, &[]).await.leads_to("/log-in");
    browser.post("/log-in", &FAY).await.leads_to("/");
    browser.get("/").await.leads_to("/two-step/set-up");
}

#[tokio::test]
async fn phones_are_told_too() {
    let case = Case::new().await;
    let phone = case.care.log_in(&case.care.lindenhof, case.home.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let address = [("endpoint", "https://push.example/fay"), ("p256dh", "key"), ("auth", "secret")];
    phone.post("/app/push", &address).await.is(204);
    case.ask().await;
    let pushed = case.care.mailbox.pushed();
    assert!(pushed.last().expect("a push").words.contains("asked to remove two-step"));
}

#[tokio::test]
async fn only_a_friend_whose_password_was_right_can_ask() {
    let case = Case::new().await;
    let care = &case.care;
    care.browser().get(ASK).await.leads_to("/log-in");
    care.browser().post(ASK, &[]).await.leads_to("/log-in");
    let ann = care.client("Ann").await;
    let tom = care.professional("Tom", PersonRole::Therapist).await;
    let helped = [(ann, "the secretariat can help"), (tom, "An application manager can help")];
    for (browser, who_helps) in helped {
        Authenticator::set_up(care, &browser).await;
        let name = if who_helps.starts_with("An") { "tom@example.org" } else { "ann@example.org" };
        let waiting = before_code(care, &[("email", name), ("password", PASSWORD)]).await;
        let page = waiting.get("/log-in/code").await;
        assert!(page.says(who_helps) && !page.says(ASK), "{}", page.text());
        waiting.get(ASK).await.is(404);
        waiting.post(ASK, &[]).await.is(404);
        browser.post("/two-step/recovery/end", &[]).await.is(403);
        assert!(!browser.get("/profile").await.says("data-recovery"));
    }
}

#[tokio::test]
async fn a_closed_account_recovers_nothing() {
    let case = Case::new().await;
    let link = case.ask().await;
    let typed = [("first_name", "Fay"), ("last_name", "Test"), ("email", "fay@example.org")];
    let ruth = case.care.professional("Ruth", PersonRole::Secretary).await;
    let eva = case.care.therapist("Eva").await.account().to_string();
    let fields = [&typed[..], &[("therapist", eva.as_str())]].concat();
    ruth.post("/clients", &fields).await.is(303);
    case.care.wait(Duration::hours(72));
    case.care.browser().post(&link, &[]).await.is(410);
}
