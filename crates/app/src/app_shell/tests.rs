//! The app around the pages (PRODUCT P1).

use linden_testkit::TestApp;
use serde_json::Value;

#[tokio::test]
async fn the_manifest_is_each_platforms_own() {
    let care = TestApp::new().await;
    for (browser, name) in [(care.browser(), "Lindenhof"), (care.browser_at(&care.berg), "Berg")] {
        let answer = browser.get("/manifest.webmanifest").await;
        assert_eq!(answer.is(200).headers["content-type"], "application/manifest+json");
        let manifest: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(manifest["name"], name);
        assert_eq!(manifest["start_url"], "/app");
        assert_eq!(manifest["display"], "standalone");
        for icon in manifest["icons"].as_array().unwrap() {
            let file = browser.get(icon["src"].as_str().unwrap()).await;
            assert_eq!(file.is(200).headers["content-type"], icon["type"].as_str().unwrap());
        }
    }
}

#[tokio::test]
async fn the_service_worker_may_look_after_all_pages_and_is_never_old() {
    let care = TestApp::new().await;
    let answer = care.browser().get("/service-worker.js?language=nl").await;
    assert_eq!(answer.is(200).headers["content-type"], "text/javascript");
    assert_eq!(answer.headers["cache-control"], "no-cache");
}

#[tokio::test]
async fn the_offline_page_speaks_the_language_that_is_asked_and_names_nobody() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let answer = ann.get("/app/offline?language=nl").await;
    assert!(answer.is(200).body.contains("<html lang=\"nl\""));
    assert!(!answer.body.contains("Ann") && !answer.body.contains("<script"));
}

#[tokio::test]
async fn every_page_names_the_manifest() {
    let care = TestApp::new().await;
    for page in [care.browser().get("/log-in").await, care.client("Ann").await.get("/").await] {
        assert!(page.is(200).body.contains("rel=\"manifest\" href=\"/manifest.webmanifest\""));
    }
}
