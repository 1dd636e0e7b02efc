//! Passkeys through the router, with a passkey that has no device (PRODUCT T13).

mod as_log_in;
mod as_second_step;
mod forgetting;
mod keeping;
mod moving;

use linden_testkit::{Browser, PASSWORD, SoftPasskey, TestApp};

const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const AT_LOG_IN: &str = "/log-in/code/passkey-challenge";
const IN_SESSION: &str = "/two-step/passkey-challenge";

/// Ann, logged in, whose second step is a passkey.
struct Ann {
    care: TestApp,
    browser: Browser,
    passkey: SoftPasskey,
    recovery_codes: Vec<String>,
}

async fn ann() -> Ann {
    let care = TestApp::new().await;
    let browser = care.client("Ann").await;
    let (passkey, page) = SoftPasskey::add(&browser, "My phone").await;
    let recovery_codes = between(&page.is(200).body, "<code>", "</code>");
    assert_eq!(recovery_codes.len(), 6);
    Ann { care, browser, passkey, recovery_codes }
}

impl Ann {
    /// A browser whose password was right, before the passkey.
    async fn before_code(&self) -> Browser {
        let browser = self.care.browser();
        browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
        browser
    }

    async fn subjects(&self) -> Vec<String> {
        let mails = self.care.mails_to("ann@example.org").await;
        mails.into_iter().map(|mail| mail.subject).collect()
    }

    /// The address of the page of her first passkey.
    async fn page(&self) -> String {
        let page = self.browser.get("/two-step").await.text();
        let id = between(&page, "href=\"/two-step/passkeys/", "\"");
        format!("/two-step/passkeys/{}", id.iter().find(|id| *id != "new").expect("it is listed"))
    }
}

fn between(text: &str, before: &str, after: &str) -> Vec<String> {
    let found = text.split(before).skip(1);
    found.filter_map(|rest| rest.split_once(after)).map(|(found, _)| found.to_owned()).collect()
}
