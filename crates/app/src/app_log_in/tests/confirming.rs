//! Who may show a QR code (P3): the owner, and nobody who finds a browser open.
use super::{by_code::scan, *};
use linden_testkit::code_in;

async fn shown(browser: &Browser) -> String {
    code_in(&browser.get("/profile/app/code.svg").await.is(200).body)
}

async fn confirm(browser: &Browser, password: &str, code: &str) -> Answer {
    browser.post("/profile/app", &[("password", password), ("code", code)]).await
}

#[tokio::test]
async fn ten_minutes_after_the_log_in_the_password_is_asked_before_a_code_is_shown() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    care.wait(Duration::seconds(599));
    assert!(is_shown(&ann).await);
    assert!(ann.get("/profile/app").await.is(200).body.contains("data-shown-for=\"1\""));
    care.wait(Duration::seconds(1));
    assert!(!is_shown(&ann).await);
    let page = ann.get("/profile/app").await;
    assert!(page.is(200).says("show first that it’s you"));
    assert!(!page.body.contains("code.svg"), "{page:?}");
    assert!(confirm(&ann, "not this one!", "").await.is(422).says("not your password"));
    assert!(!is_shown(&ann).await);
    confirm(&ann, PASSWORD, "").await.leads_to("/profile/app");
    assert!(ann.get("/profile/app").await.is(200).body.contains("code.svg"));
    scan(&care.browser(), &shown(&ann).await).await.leads_to("/app/pin");
    care.wait(Duration::minutes(10));
    assert!(!is_shown(&ann).await);
}

#[tokio::test]
async fn the_password_that_one_session_was_given_counts_in_no_other() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let elsewhere = care.log_in(&care.lindenhof, ann.account()).await;
    care.wait(Duration::minutes(10));
    confirm(&elsewhere, PASSWORD, "").await.leads_to("/profile/app");
    assert!(is_shown(&elsewhere).await && !is_shown(&ann).await);
}

#[tokio::test]
async fn with_two_step_a_code_is_asked_too() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    assert!(is_shown(&ann).await);
    care.wait(Duration::minutes(10));
    assert!(ann.get("/profile/app").await.is(200).body.contains("name=\"code\""));
    for (password, code) in [(PASSWORD, "000000"), (PASSWORD, ""), ("not this one!", "000000")] {
        confirm(&ann, password, code).await.is(422);
        assert!(!is_shown(&ann).await);
    }
    confirm(&ann, PASSWORD, &app.code(&care)).await.leads_to("/profile/app");
    assert!(is_shown(&ann).await);
}

#[tokio::test]
async fn whoever_guesses_the_password_at_an_open_browser_is_stopped() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    care.wait(Duration::minutes(10));
    for _ in 0..10 {
        confirm(&ann, "not this one!", "").await.is(422);
    }
    confirm(&ann, PASSWORD, "").await.is(429);
    assert!(!is_shown(&ann).await);
}

#[tokio::test]
async fn a_scanned_log_in_shows_no_codes_and_says_why() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let scanned = care.browser();
    scan(&scanned, &shown(&ann).await).await.leads_to("/app/pin");
    for _ in 0..2 {
        assert!(!is_shown(&scanned).await);
        let page = scanned.get("/profile/app").await;
        assert!(page.is(200).says("You logged in here with a QR code"));
        assert!(page.says("open this page where you typed your password"));
        confirm(&scanned, PASSWORD, "").await.leads_to("/profile/app");
        care.wait(Duration::minutes(10));
    }
}

#[tokio::test]
async fn a_scanned_log_in_ends_with_the_week_of_the_one_that_showed_the_code() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    for _ in 0..15 {
        care.wait(Duration::hours(11));
        ann.get("/profile").await.is(200);
    }
    confirm(&ann, PASSWORD, "").await.leads_to("/profile/app");
    let scanned = care.browser();
    scan(&scanned, &shown(&ann).await).await.leads_to("/app/pin");
    let anew = care.log_in(&care.lindenhof, ann.account()).await;
    care.wait(Duration::hours(3) - Duration::minutes(1));
    scanned.get("/profile").await.is(200);
    care.wait(Duration::minutes(1));
    scanned.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    anew.get("/profile").await.is(200);
}

#[tokio::test]
async fn whoever_comes_with_a_code_reads_who_is_logged_in_there() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let nobody = care.browser().get("/app/scan").await;
    assert!(nobody.is(200).body.contains("data-scan-link") && !nobody.says("logged in here now"));
    let page = ann.get("/app/scan").await;
    assert!(page.is(200).says("Ann") && page.says("logged in here now"));
    scan(&care.browser(), &shown(&ann).await).await.leads_to("/app/pin");
}
