//! Passkeys and a forgotten password (PRODUCT E4, T13).

use super::{ANN, AT_LOG_IN, Ann, ann};
use chrono::Duration;
use linden_testkit::{Authenticator, Browser, SoftPasskey, TestApp};

const NEW: &str = "another green boat";

/// Chooses a new password by a mailed link, with a code or what a passkey answers.
async fn choose(care: &TestApp, prove: impl AsyncFnOnce(&Browser, &str) -> String) {
    care.browser().post("/forgot-password", &[ANN[0]]).await.is(200);
    let link = care.link_for("ann@example.org").await;
    let browser = care.browser();
    let proof = prove(&browser, &link).await;
    let fields = [("password", NEW), ("code", proof.as_str())];
    browser.post(&link, &fields).await.leads_to("/log-in");
}

/// The text of the mail that says it.
async fn told(care: &TestApp) -> String {
    let mails = care.mails_to("ann@example.org").await;
    let mail = mails.into_iter().find(|mail| mail.subject == "Your password was changed");
    mail.expect("she is told").text
}

async fn lets_in(care: &TestApp, passkey: &SoftPasskey) -> bool {
    let browser = care.browser();
    let answer = passkey.answer(&browser, "/log-in/passkey-challenge").await;
    browser.post("/log-in/passkey", &[("answer", &answer)]).await.status == 303
}

#[tokio::test]
async fn a_passkey_that_somebody_added_this_week_goes_and_older_ones_stay() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    let (old, _) = SoftPasskey::add(&ann, "My phone").await;
    care.wait(Duration::days(7));
    let ann = care.log_in(&care.lindenhof, ann.account()).await;
    let (young, _) = SoftPasskey::add(&ann, "Thief's phone").await;
    choose(&care, async |_, _| app.code(&care)).await;
    assert!(lets_in(&care, &old).await && !lets_in(&care, &young).await);
    let mail = told(&care).await;
    assert!(mail.contains("removed passkeys") && mail.contains("Thief's phone"), "{mail}");
    assert!(mail.contains("/two-step") && !mail.contains("My phone"), "{mail}");
    let log = care.access_log(&care.lindenhof, ann.account()).await;
    assert!(log.contains(&"passkey-removed: Thief's phone".to_owned()), "{log:?}");
}

#[tokio::test]
async fn the_passkey_that_answers_stays_however_young_it_is() {
    let Ann { care, browser, passkey, .. } = ann().await;
    let (other, _) = SoftPasskey::add(&browser, "Tablet").await;
    choose(&care, async |browser, link| {
        passkey.answer(browser, &format!("{link}/passkey-challenge")).await
    })
    .await;
    assert!(lets_in(&care, &passkey).await && !lets_in(&care, &other).await);
    assert!(told(&care).await.contains("Tablet"));
}

#[tokio::test]
async fn with_a_recovery_code_two_step_ends_where_all_passkeys_are_young() {
    let Ann { care, passkey, recovery_codes, .. } = ann().await;
    choose(&care, async |_, _| recovery_codes[0].clone()).await;
    assert!(!lets_in(&care, &passkey).await);
    let typed = [ANN[0], ("password", NEW)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject == "Two-step log-in is off"));
    assert!(!told(&care).await.contains("still open"));
}

#[tokio::test]
async fn a_password_that_was_changed_in_the_profile_says_where_passkeys_are() {
    let ann = ann().await;
    ann.care.wait(Duration::seconds(1));
    let answer = ann.passkey.answer(&ann.browser, super::IN_SESSION).await;
    let fields = [("old", ANN[1].1), ("password", NEW), ("code", answer.as_str())];
    ann.browser.post("/profile/password", &fields).await.leads_to("/profile");
    let mail = told(&ann.care).await;
    assert!(mail.contains("still open your account") && mail.contains("/two-step"), "{mail}");
    let browser = ann.care.browser();
    let typed = [ANN[0], ("password", NEW)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.leads_to("/");
}
