//! A passkey in place of a code (PRODUCT T6, T13).

use super::{ANN, AT_LOG_IN, IN_SESSION, ann};
use chrono::Duration;
use linden_testkit::{Asked, Authenticator, PASSWORD, PersonKind, SoftPasskey, TestApp};

#[tokio::test]
async fn at_log_in_the_passkey_is_asked_and_answers_once() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let page = browser.get("/log-in/code").await;
    assert!(page.is(200).says("Use your passkey") && page.says("Recovery code"));
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer), ("back", "/help")]).await.leads_to("/help");
    browser.get("/help").await.is(200);
    let again = ann.before_code().await;
    again.post("/log-in/code", &[("code", &answer)]).await.is(422);
    again.post(AT_LOG_IN, &[]).await.is(200);
    assert!(again.post("/log-in/code", &[("code", &answer)]).await.is(422).says("could not be"));
}

#[tokio::test]
async fn an_answer_counts_only_in_the_log_in_that_asked_for_it() {
    let ann = ann().await;
    let (one, other) = (ann.before_code().await, ann.before_code().await);
    let answer = ann.passkey.answer(&one, AT_LOG_IN).await;
    other.post(AT_LOG_IN, &[]).await.is(200);
    other.post("/log-in/code", &[("code", &answer)]).await.is(422);
    let in_session = ann.passkey.answer(&ann.browser, IN_SESSION).await;
    one.post("/log-in/code", &[("code", &in_session)]).await.is(422);
    ann.care.browser().post(AT_LOG_IN, &[]).await.leads_to("/log-in");
}

#[tokio::test]
async fn an_answer_is_taken_for_five_minutes() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    ann.care.wait(Duration::minutes(5));
    browser.post("/log-in/code", &[("code", &answer)]).await.is(422);
}

#[tokio::test]
async fn another_page_another_owner_and_an_unverified_user_are_refused() {
    let mut ann = ann().await;
    let ben = ann.care.client("Ben").await;
    let (bens, _) = SoftPasskey::add(&ben, "Ben's phone").await;
    let browser = ann.before_code().await;
    for wrong in ["{}", "{", "{\"id\":1}"] {
        browser.post(AT_LOG_IN, &[]).await.is(200);
        browser.post("/log-in/code", &[("code", wrong)]).await.is(422);
    }
    let answer = bens.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.is(422);
    // Five wrong ones would end the log-in.
    let browser = ann.before_code().await;
    let answer = bens.named(&ann.passkey).answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.is(422);
    ann.passkey.verifies.set(false);
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.is(422);
    ann.passkey.verifies.set(true);
    ann.passkey.origin = "https://lindenhof.example.net".to_owned();
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.is(422);
    ann.passkey.origin = browser.origin();
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.leads_to("/");
}

#[tokio::test]
async fn a_recovery_code_stands_in_for_a_lost_passkey() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let code = [("code", ann.recovery_codes[0].as_str())];
    browser.post("/log-in/code", &code).await.leads_to("/two-step");
    assert!(browser.get("/two-step").await.is(200).says("5 codes left"));
}

#[tokio::test]
async fn a_remembered_device_is_asked_no_passkey() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer), ("remember", "1w")]).await.leads_to("/");
    browser.post("/log-out", &[]).await.leads_to("/log-in");
    browser.post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn the_passkey_opens_the_one_hour_lock() {
    let ann = ann().await;
    ann.care.wait(Duration::minutes(61));
    ann.browser.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
    assert!(ann.browser.get("/unlock").await.is(200).says("Recovery code"));
    let answer = ann.passkey.answer(&ann.browser, IN_SESSION).await;
    let fields = [("code", answer.as_str()), ("to", "/profile"), ("kept", "")];
    ann.browser.post("/unlock", &fields).await.leads_to("/profile");
    ann.browser.get("/profile").await.is(200);
}

#[tokio::test]
async fn the_passkey_is_asked_for_a_new_password() {
    let ann = ann().await;
    let new = [("old", PASSWORD), ("password", "another green boat")];
    ann.browser.post("/profile/password", &new).await.is(422);
    let answer = ann.passkey.answer(&ann.browser, IN_SESSION).await;
    let [old, password] = new;
    let with = [old, password, ("code", answer.as_str())];
    ann.browser.post("/profile/password", &with).await.leads_to("/profile");
}

#[tokio::test]
async fn the_passkey_is_asked_when_the_password_was_forgotten() {
    let ann = ann().await;
    ann.care.browser().post("/forgot-password", &[ANN[0]]).await.is(200);
    let link = ann.care.link_for("ann@example.org").await;
    let browser = ann.care.browser();
    let ask = format!("{link}/passkey-challenge");
    assert!(browser.get(&link).await.is(200).body.contains(&ask));
    browser.post(&link, &[("password", "another green boat")]).await.is(422);
    let answer = ann.passkey.answer(&browser, &ask).await;
    let fields = [("password", "another green boat"), ("code", answer.as_str())];
    browser.post(&link, &fields).await.leads_to("/log-in");
    browser.post(&ask, &[]).await.is(410);
}

#[tokio::test]
async fn switching_two_step_off_takes_the_passkeys_away() {
    let ann = ann().await;
    let answer = ann.passkey.answer(&ann.browser, IN_SESSION).await;
    let fields = [("password", PASSWORD), ("code", answer.as_str())];
    ann.browser.post("/two-step/off", &fields).await.leads_to("/two-step");
    let page = ann.browser.get("/two-step").await;
    assert!(page.is(200).says("Not set up yet") && !page.says("My phone"));
    ann.care.browser().post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn app_and_passkey_stand_beside_each_other() {
    let care = TestApp::new().await;
    let browser = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &browser).await;
    let (passkey, page) = SoftPasskey::add(&browser, "My phone").await;
    page.leads_to("/two-step");
    assert!(browser.get("/two-step").await.is(200).says("6 codes left"));
    for _ in 0..2 {
        let other = care.browser();
        other.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
        let page = other.get("/log-in/code").await;
        assert!(page.says("Use a passkey instead") && page.says("six digits"));
        let answer = passkey.answer(&other, AT_LOG_IN).await;
        other.post("/log-in/code", &[("code", &answer)]).await.leads_to("/");
    }
    let other = care.browser();
    other.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    other.post("/log-in/code", &[("code", &app.code(&care))]).await.leads_to("/");
}

#[tokio::test]
async fn where_two_step_is_required_a_passkey_is_enough() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::TwoStep).await;
    ann.get("/profile").await.leads_to("/two-step/set-up");
    assert!(ann.get("/two-step/set-up").await.is(200).says("Use a passkey"));
    ann.get("/two-step/passkeys/new").await.is(200);
    SoftPasskey::add(&ann, "My phone").await.1.is(200);
    ann.get("/profile").await.is(200);
}

#[tokio::test]
async fn where_two_step_is_off_no_passkey_is_added_and_none_is_asked() {
    let ann = ann().await;
    ann.care.ask(&ann.care.lindenhof, PersonKind::Client, Asked::NoTwoStep).await;
    ann.care.browser().post("/log-in", &ANN).await.leads_to("/");
    let password = [("password", PASSWORD)];
    ann.browser.post("/two-step/passkeys/new/challenge", &password).await.is(403);
    ann.browser.get("/two-step/passkeys/new").await.leads_to("/two-step");
    assert!(ann.browser.get("/two-step").await.is(200).says("My phone"));
}
