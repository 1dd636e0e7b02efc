//! The way in: hosts, old hosts, languages, problems (PRODUCT U1, L2).

use linden_testkit::TestApp;

#[tokio::test]
async fn an_old_host_redirects_for_good_and_keeps_path_and_query() {
    let care = TestApp::new().await;
    care.add_old_host("old.example.org").await;
    let answer = care.browser().at_host("old.example.org").get("/welcome/abc?x=1&y=%20").await;
    answer.is(308).leads_to("https://lindenhof.example.org/welcome/abc?x=1&y=%20");
}

#[tokio::test]
async fn an_unknown_host_gets_a_plain_helpful_page() {
    let care = TestApp::new().await;
    let answer = care.browser().at_host("nobody.example.org").get("/").await;
    assert!(answer.is(404).says("There is nothing at this address"));
    assert!(!answer.body.contains("<a "), "what is here leads nowhere: {}", answer.body);
}

#[tokio::test]
async fn whoever_takes_anything_is_led_to_the_log_in_page_and_a_script_gets_a_status() {
    let care = TestApp::new().await;
    let anything = care.browser().with_header("accept", "*/*");
    anything.get("/clients").await.leads_to("/log-in?back=%2Fclients");
    anything.clone().with_header("sec-fetch-mode", "cors").get("/clients").await.is(401);
    care.browser().with_header("accept", "application/json").get("/clients").await.is(401);
}

#[tokio::test]
async fn before_log_in_the_browsers_language_counts_then_the_platforms() {
    let care = TestApp::new().await;
    let berg = care.browser_at(&care.berg);
    assert!(
        berg.clone()
            .with_header("accept-language", "sv")
            .get("/log-in")
            .await
            .says("<html lang=\"de\"")
    );
    assert!(
        berg.with_header("accept-language", "pl-PL").get("/log-in").await.says("<html lang=\"pl\"")
    );
}

#[tokio::test]
async fn a_chosen_language_stays_before_and_after_log_in() {
    let care = TestApp::new().await;
    let browser = care.browser();
    browser.post("/language", &[("language", "hu"), ("back", "/log-in")]).await.leads_to("/log-in");
    assert!(browser.get("/log-in").await.says("<html lang=\"hu\""));
    let ann = care.client("Ann").await;
    ann.post("/language", &[("language", "da"), ("back", "/")]).await.leads_to("/");
    assert!(ann.get("/").await.says("<html lang=\"da\""));
    ann.post("/language", &[("language", "xx")]).await.is(400);
}

#[tokio::test]
async fn every_answer_bears_the_security_headers() {
    let care = TestApp::new().await;
    for path in ["/log-in", "/nowhere", "/"] {
        let answer = care.browser().get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("script-src 'nonce-") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert_eq!(answer.headers["referrer-policy"], "same-origin");
    }
}

#[tokio::test]
async fn a_script_gets_a_status_and_not_a_page() {
    let care = TestApp::new().await;
    let script = care.browser().with_header("accept", "application/json");
    let answer = script.get("/").await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (401, ""));
    assert_eq!(script.get("/nowhere").await.body, "");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let care = TestApp::new().await;
    let long = "x".repeat(70_000);
    let answer = care.browser().post("/forgot-password", &[("email", &long)]).await;
    assert!(answer.status.as_u16() == 413 || answer.status.as_u16() == 400, "{}", answer.status);
}
