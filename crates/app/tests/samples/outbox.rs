//! The demo's outbox: empty, and with mails and an SMS.

use super::{Look, Sample, nobody};
use linden_base::Language;
use linden_courier::{Captured, Outbox};
use linden_testkit::TestApp;
use std::path::Path;

const ROUTE: &str = "/outbox";

pub(super) async fn samples(care: TestApp) -> Vec<Sample> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    care.send_sms(&care.lindenhof, "+31612345678", "123456").await;
    care.run_jobs().await;
    let caught = care.mailbox.accepted();
    let care = showing(care, &folder.path().join("empty.jsonl"), &[]).await;
    let mut samples = looks(&care, "empty").await;
    let care = showing(care, &folder.path().join("full.jsonl"), &caught).await;
    samples.extend(looks(&care, "with messages").await);
    samples
}

/// The same installation as a demo with these messages.
async fn showing(care: TestApp, file: &Path, caught: &[Captured]) -> TestApp {
    let line = |one| serde_json::to_string(one).expect("a message can be written") + "\n";
    let lines: String = caught.iter().map(line).collect();
    std::fs::write(file, lines).expect("the outbox can be written");
    let clock = care.clock.clone();
    let outbox = Outbox::open(file, caught.len(), clock.clone()).await;
    care.into_demo(outbox.expect("an outbox can be opened"), clock)
}

async fn looks(care: &TestApp, state: &'static str) -> Vec<Sample> {
    let mut samples = Vec::new();
    for language in Language::ALL {
        let browser = &nobody(care, language);
        let answer = browser.get(ROUTE).await;
        assert_eq!(answer.says("<section>"), state != "empty", "{}", answer.body);
        samples.push(Look { browser, route: ROUTE, state }.sample(language, 200, answer));
    }
    samples
}
