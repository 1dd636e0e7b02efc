//! Passkeys when the platform moves to another main host (PRODUCT U1, U2).

use super::{ANN, AT_LOG_IN, ann};
use linden_testkit::SoftPasskey;

const NEW: &str = "care.example.com";
const OLD: &str = "lindenhof.example.org";

#[tokio::test]
async fn who_has_only_passkeys_of_the_old_address_uses_a_recovery_code() {
    let ann = ann().await;
    ann.care.move_to(NEW).await;
    let browser = ann.care.browser().at_host(NEW);
    browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    assert!(browser.get("/log-in/code").await.is(200).says("don’t work here any more"));
    browser.post(AT_LOG_IN, &[]).await.is(422);
    let code = [("code", ann.recovery_codes[0].as_str())];
    browser.post("/log-in/code", &code).await.leads_to("/two-step");
    assert!(browser.get("/two-step").await.is(200).says("made for the old address"));
    let (anew, page) = SoftPasskey::add(&browser, "My phone again").await;
    page.leads_to("/two-step");
    let other = ann.care.browser().at_host(NEW);
    let answer = anew.answer(&other, "/log-in/passkey-challenge").await;
    other.post("/log-in/passkey", &[("answer", &answer)]).await.leads_to("/");
}

#[tokio::test]
async fn an_old_passkey_opens_nothing_at_the_new_address_and_works_again_after_moving_back() {
    let mut ann = ann().await;
    ann.care.move_to(NEW).await;
    let browser = ann.care.browser().at_host(NEW);
    ann.passkey.origin = browser.origin();
    let answer = ann.passkey.answer(&browser, "/log-in/passkey-challenge").await;
    browser.post("/log-in/passkey", &[("answer", &answer)]).await.is(422);
    ann.care.move_to(OLD).await;
    let browser = ann.before_code().await;
    ann.passkey.origin = browser.origin();
    let answer = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.leads_to("/");
}
