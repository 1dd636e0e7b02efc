//! Adding, naming and removing passkeys (PRODUCT T6, T7, T13, E7).

use super::{ANN, AT_LOG_IN, IN_SESSION, ann};
use linden_testkit::{
    Asked, Authenticator, PASSWORD, PersonKind, PersonRole, SoftPasskey, TestApp, question,
};

#[tokio::test]
async fn adding_asks_the_password_and_ends_other_sessions() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let elsewhere = care.log_in(&care.lindenhof, ann.account()).await;
    let wrong = [("password", "not this one!")];
    let refused = ann.post("/two-step/passkeys/new/challenge", &wrong).await;
    assert!(refused.is(422).body.contains("\"refused\""));
    let typed = [("name", "My phone"), ("answer", "{}")];
    ann.post("/two-step/passkeys", &typed).await.is(422);
    assert!(ann.get("/two-step").await.is(200).says("Not set up yet"));
    elsewhere.get("/profile").await.is(200);
    let (_, page) = SoftPasskey::add(&ann, " My \n phone ").await;
    assert!(page.is(200).says("recovery codes"));
    assert!(ann.get("/two-step").await.is(200).says("My phone"));
    assert!(ann.get("/profile").await.is(200).says("Passkeys"));
    elsewhere.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject == "A passkey was added"));
    let log = care.access_log(&care.lindenhof, ann.account()).await;
    assert!(log.contains(&"passkey-added: My phone".to_owned()), "{log:?}");
}

#[tokio::test]
async fn what_a_browser_made_is_taken_once_and_only_from_the_platforms_own_page() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let ask = || ann.post("/two-step/passkeys/new/challenge", &[("password", PASSWORD)]);
    let elsewhere = "https://lindenhof.example.net";
    let (_, wrong) = SoftPasskey::make(&question(&ask().await), elsewhere);
    let keep = |answer: String| {
        let ann = ann.clone();
        async move { ann.post("/two-step/passkeys", &[("name", "My phone"), ("answer", &answer)]).await }
    };
    assert!(keep(wrong).await.is(422).says("didn’t work, or it took too long"));
    let (_, right) = SoftPasskey::make(&question(&ask().await), &ann.origin());
    let other = care.log_in(&care.lindenhof, ann.account()).await;
    let typed = [("name", "My phone"), ("answer", right.as_str())];
    other.post("/two-step/passkeys", &typed).await.is(422);
    keep(right.clone()).await.is(200);
    keep(right.clone()).await.is(422);
    ask().await.is(200);
    keep(right).await.is(422);
}

#[tokio::test]
async fn adding_beside_an_app_forgets_remembered_devices() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    let device = care.browser();
    device.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    let code = app.code(&care);
    device.post("/log-in/code", &[("code", &code), ("remember", "1w")]).await.leads_to("/");
    SoftPasskey::add(&ann, "My phone").await.1.leads_to("/two-step");
    device.get("/").await.leads_to("/log-in");
    device.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
}

#[tokio::test]
async fn an_account_has_ten_passkeys_at_most() {
    let ann = ann().await;
    for number in 2..=10 {
        SoftPasskey::add(&ann.browser, &format!("Phone {number}")).await.1.leads_to("/two-step");
        ann.care.wait(chrono::Duration::hours(1) - chrono::Duration::minutes(1));
        ann.browser.get("/two-step").await.is(200);
    }
    ann.browser.get("/two-step/passkeys/new").await.leads_to("/two-step");
    SoftPasskey::add(&ann.browser, "Phone 11").await.1.leads_to("/two-step");
    let page = ann.browser.get("/two-step").await;
    assert!(page.says("You have ten passkeys") && !page.says("Phone 11"));
}

#[tokio::test]
async fn a_name_can_be_changed_and_is_no_longer_than_sixty_characters() {
    let ann = ann().await;
    let page = ann.page().await;
    assert!(ann.browser.get(&page).await.is(200).says("value=\"My phone\""));
    for odd in ["  ", &"x".repeat(61)] {
        assert!(ann.browser.post(&page, &[("name", odd)]).await.is(422).says("1 to 60"));
    }
    ann.browser.post(&page, &[("name", "Old phone")]).await.leads_to("/two-step");
    assert!(ann.browser.get("/two-step").await.says("Old phone"));
    let long = "x".repeat(61);
    let typed = [("name", long.as_str()), ("answer", "{}")];
    assert!(ann.browser.post("/two-step/passkeys", &typed).await.is(422).says(&long));
}

#[tokio::test]
async fn somebody_elses_passkey_is_not_found() {
    let ann = ann().await;
    let page = ann.page().await;
    let ben = ann.care.client("Ben").await;
    ben.get(&page).await.is(404);
    ben.post(&page, &[("name", "Mine")]).await.is(404);
    let removal = format!("{page}/removal");
    ben.post(&removal, &[("password", PASSWORD)]).await.is(404);
    assert!(ann.browser.get("/two-step").await.says("My phone"));
}

#[tokio::test]
async fn removing_one_of_two_asks_the_password_and_stops_it() {
    let ann = ann().await;
    ann.care.wait(chrono::Duration::seconds(1));
    let (second, _) = SoftPasskey::add(&ann.browser, "Tablet").await;
    let removal = format!("{}/removal", ann.page().await);
    ann.browser.post(&removal, &[("password", "not this one!")]).await.is(422);
    ann.browser.post(&removal, &[("password", PASSWORD)]).await.leads_to("/two-step");
    let browser = ann.before_code().await;
    let old = ann.passkey.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &old)]).await.is(422);
    let answer = second.answer(&browser, AT_LOG_IN).await;
    browser.post("/log-in/code", &[("code", &answer)]).await.leads_to("/");
    assert!(ann.subjects().await.contains(&"A passkey was removed".to_owned()));
}

#[tokio::test]
async fn removing_the_last_second_step_asks_it_once_more_and_ends_two_step() {
    let ann = ann().await;
    let page = ann.page().await;
    assert!(ann.browser.get(&page).await.is(200).says("only second step"));
    let removal = format!("{page}/removal");
    ann.browser.post(&removal, &[("password", PASSWORD)]).await.is(422);
    let answer = ann.passkey.answer(&ann.browser, IN_SESSION).await;
    let fields = [("password", PASSWORD), ("code", answer.as_str())];
    ann.browser.post(&removal, &fields).await.leads_to("/two-step");
    assert!(ann.browser.get("/two-step").await.is(200).says("Not set up yet"));
    ann.care.browser().post("/log-in", &ANN).await.leads_to("/");
    assert!(ann.subjects().await.contains(&"Two-step log-in is off".to_owned()));
}

#[tokio::test]
async fn where_two_step_is_required_removing_the_last_one_leads_to_setting_up() {
    let ann = ann().await;
    ann.care.ask(&ann.care.lindenhof, PersonKind::Client, Asked::TwoStep).await;
    let removal = format!("{}/removal", ann.page().await);
    let fields = [("password", PASSWORD), ("code", ann.recovery_codes[0].as_str())];
    ann.browser.post(&removal, &fields).await.leads_to("/two-step");
    ann.browser.get("/two-step").await.leads_to("/two-step/set-up");
}

#[tokio::test]
async fn a_counter_that_goes_backwards_stops_the_passkey_and_tells_the_owner() {
    let ann = ann().await;
    for (counter, status) in [(5, 303), (6, 303), (6, 422), (9, 422)] {
        let browser = ann.before_code().await;
        ann.passkey.counter.set(Some(counter));
        let asked = browser.post(AT_LOG_IN, &[]).await;
        if asked.status == 200 {
            let answer = ann.passkey.answer_to(&question(&asked));
            browser.post("/log-in/code", &[("code", &answer)]).await.is(status);
        } else {
            assert!(asked.is(422).body.contains("recovery codes"), "{asked:?}");
        }
    }
    assert!(ann.subjects().await.contains(&"One of your passkeys was stopped".to_owned()));
    assert!(ann.browser.get("/two-step").await.is(200).says("may have been copied"));
    let browser = ann.before_code().await;
    let code = [("code", ann.recovery_codes[0].as_str())];
    browser.post("/log-in/code", &code).await.leads_to("/two-step");
}

#[tokio::test]
async fn setting_an_app_up_beside_a_passkey_asks_the_password() {
    let ann = ann().await;
    ann.browser.post("/two-step/set-up", &[("way", "app")]).await.is(422);
    let app = Authenticator::scan(&ann.browser, PASSWORD).await;
    let code = app.code(&ann.care);
    ann.browser.post("/two-step/set-up/code", &[("code", &code)]).await.is(200);
    let page = ann.browser.get("/two-step").await;
    assert!(page.is(200).says("authenticator app") && page.says("My phone"));
}

#[tokio::test]
async fn a_reset_takes_the_passkeys_away() {
    let ann = ann().await;
    let secretary = ann.care.professional("Sue", PersonRole::Secretary).await.account();
    let (lindenhof, account) = (&ann.care.lindenhof, ann.browser.account());
    assert!(ann.care.reset_two_step(lindenhof, Some(secretary), account).await);
    let browser = ann.care.browser();
    let answer = ann.passkey.answer(&browser, "/log-in/passkey-challenge").await;
    browser.post("/log-in/passkey", &[("answer", &answer)]).await.is(422);
    browser.post("/log-in", &ANN).await.leads_to("/");
}
