//! A code by SMS counts for what it was sent for, and SMS are bounded (PRODUCT T3).

use chrono::Duration;
use linden_testkit::{Browser, PASSWORD, Person, PersonKind, TestApp};

const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const NUMBER: &str = "+31612345678";
const NEW: &str = "another green boat";

async fn newest(care: &TestApp) -> String {
    care.sms_to(NUMBER).await.pop().expect("an SMS was sent").text
}

async fn newest_code(care: &TestApp) -> String {
    newest(care).await.chars().take(6).collect()
}

async fn begin(browser: &Browser, number: &str) {
    browser.post("/two-step/set-up", &[("way", "sms")]).await.leads_to("/two-step/set-up/secret");
    let fields = [("number", number)];
    browser.post("/two-step/set-up/number", &fields).await.leads_to("/two-step/set-up/code");
}

/// Ann, whose codes come by SMS.
async fn ann() -> (TestApp, Browser) {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    begin(&ann, NUMBER).await;
    assert!(newest(&care).await.contains("setting two-step up"));
    let code = newest_code(&care).await;
    ann.post("/two-step/set-up/code", &[("code", &code)]).await.is(200);
    (care, ann)
}

#[tokio::test]
async fn a_code_for_logging_in_changes_no_password_and_still_logs_in() {
    let (care, ann) = ann().await;
    let other = care.browser();
    other.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    assert!(newest(&care).await.contains("Only for this: logging in."));
    let code = newest_code(&care).await;
    assert!(ann.get("/profile/password").await.is(200).says("value=\"new-password\""));
    let change = [("old", PASSWORD), ("password", NEW), ("code", code.as_str())];
    ann.post("/profile/password", &change).await.is(422);
    let off = [("password", PASSWORD), ("code", code.as_str())];
    ann.post("/two-step/off", &off).await.is(422);
    other.post("/log-in/code", &[("code", &code)]).await.leads_to("/");
}

#[tokio::test]
async fn a_code_for_one_page_counts_on_no_other() {
    let (care, ann) = ann().await;
    let ask = [("for", "new-password"), ("back", "/profile/password")];
    ann.post("/two-step/sms-code", &ask).await.leads_to("/profile/password");
    assert!(newest(&care).await.contains("a new password"));
    let code = newest_code(&care).await;
    let off = [("password", PASSWORD), ("code", code.as_str())];
    ann.post("/two-step/off", &off).await.is(422);
    let elsewhere = care.log_in(&care.lindenhof, ann.account()).await;
    let change = [("old", PASSWORD), ("password", NEW), ("code", code.as_str())];
    elsewhere.post("/profile/password", &change).await.is(422);
    ann.post("/profile/password", &change).await.leads_to("/profile");
    for odd in ["", "anything"] {
        ann.post("/two-step/sms-code", &[("for", odd)]).await.is(404);
    }
}

#[tokio::test]
async fn at_the_lock_a_code_for_it_is_asked() {
    let (care, ann) = ann().await;
    care.wait(Duration::minutes(61));
    care.browser().post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    let code = newest_code(&care).await;
    ann.post("/unlock", &[("code", &code), ("to", "/profile")]).await.is(422);
    ann.post("/unlock/sms", &[("to", "/profile")]).await.is(200);
    assert!(newest(&care).await.contains("going on"));
    let code = newest_code(&care).await;
    ann.post("/unlock", &[("code", &code), ("to", "/profile")]).await.leads_to("/profile");
}

#[tokio::test]
async fn a_code_that_went_to_one_number_does_not_set_another_one_up() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    begin(&ann, NUMBER).await;
    let code = newest_code(&care).await;
    ann.post("/two-step/set-up/number", &[("number", "+31612345600")]).await.is(303);
    ann.post("/two-step/set-up/code", &[("code", &code)]).await.is(422);
}

#[tokio::test]
async fn a_number_gets_five_codes_an_hour_whoever_asks() {
    let care = TestApp::new().await;
    let (ann, ben) = (care.client("Ann").await, care.client("Ben").await);
    begin(&ann, NUMBER).await;
    begin(&ben, NUMBER).await;
    for browser in [&ann, &ben, &ann, &ben] {
        care.wait(Duration::seconds(31));
        browser.post("/two-step/set-up/number", &[]).await.leads_to("/two-step/set-up/code");
    }
    assert!(ben.get("/two-step/set-up/code").await.says("Too many codes were sent"));
    assert_eq!(care.sms_to(NUMBER).await.len(), 5);
    care.wait(Duration::hours(1));
    ben.post("/two-step/set-up/number", &[]).await.is(303);
    assert_eq!(care.sms_to(NUMBER).await.len(), 6);
}

#[tokio::test]
async fn who_logs_in_reads_that_no_code_was_sent() {
    let (care, _ann) = ann().await;
    for _ in 0..4 {
        care.browser().post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    }
    let browser = care.browser();
    browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    assert!(browser.get("/log-in/code").await.is(200).says("Too many codes were sent"));
    assert_eq!(care.sms_to(NUMBER).await.len(), 5);
}

#[tokio::test]
async fn a_platform_sends_so_many_codes_a_day_and_another_one_its_own() {
    let care = TestApp::new().await;
    for (name, tens) in [("Ann", 1), ("Ben", 2)] {
        let browser = care.client(name).await;
        for ones in 0..10 {
            begin(&browser, &format!("+316123456{tens}{ones}")).await;
        }
    }
    let cas = care.client("Cas").await;
    begin(&cas, NUMBER).await;
    assert!(cas.get("/two-step/set-up/code").await.says("No more codes can be sent by SMS today"));
    assert!(care.sms_to(NUMBER).await.is_empty());
    let dan = care.person(&care.berg, Person::new(PersonKind::Client, "Dan")).await;
    begin(&care.log_in(&care.berg, dan).await, NUMBER).await;
    assert_eq!(care.sms_to(NUMBER).await.len(), 1);
    care.wait(Duration::hours(25));
    begin(&care.log_in(&care.lindenhof, cas.account()).await, NUMBER).await;
    assert_eq!(care.sms_to(NUMBER).await.len(), 2);
}
