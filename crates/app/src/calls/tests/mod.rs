//! Calls through the router (PRODUCT V1, V2, V4, V7): as therapist, client, stranger.

mod asking;
mod coming;
mod devices;
mod ending;
mod lost_lines;
mod lost_sessions;
mod pressing;
mod ringing;
mod tickets;

use futures::StreamExt;
use linden_testkit::{Browser, TestApp};
use serde_json::Value;
use std::time::Duration;

/// Tess treats Ann; both are logged in at Lindenhof.
pub(super) struct Two {
    pub(super) care: TestApp,
    pub(super) tess: Browser,
    pub(super) ann: Browser,
}

pub(super) async fn two() -> Two {
    let care = TestApp::new().await;
    let (tess, ann) = (care.therapist("Tess").await, care.client("Ann").await);
    care.relate(&care.lindenhof, tess.account(), ann.account()).await;
    Two { care, tess, ann }
}

impl Two {
    /// Tess presses; Ann has a page open. Gives the call's address and Ann's page.
    pub(super) async fn ringing(&self) -> (String, Page) {
        let page = Page::open(&self.ann, "/events").await;
        let call = self.press(&self.tess, &self.ann).await;
        (call, page)
    }

    /// The same, and Ann accepts; both have the call's page open.
    pub(super) async fn going(&self) -> (String, Page, Page) {
        let (call, _) = self.ringing().await;
        let hers = Page::open(&self.tess, &events_of(&call)).await;
        self.ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
        let theirs = Page::open(&self.ann, &events_of(&call)).await;
        (call, hers, theirs)
    }

    /// Presses "Call" and gives where it leads.
    pub(super) async fn press(&self, who: &Browser, whom: &Browser) -> String {
        let answer = who.post("/calls", &[("account", &whom.account().to_string())]).await;
        answer.is(303).location().to_owned()
    }

    /// What the access log says about Ann's calls, oldest first.
    pub(super) async fn log_of_calls(&self) -> Vec<String> {
        let lines = self.care.access_log(&self.care.lindenhof, self.ann.account()).await;
        lines
            .into_iter()
            .filter(|line| line.starts_with("call") || line.starts_with("asked"))
            .collect()
    }
}

/// The stream of a call's own page.
pub(super) fn events_of(call: &str) -> String {
    call.replace("/calls/", "/events?call=")
}

/// How a call stands for somebody.
pub(super) async fn state(who: &Browser, call: &str) -> Value {
    let answer = who.get(&format!("{call}/state")).await;
    serde_json::from_str(&answer.is(200).body).expect("the state is JSON")
}

/// An open page that hears events.
pub(super) struct Page {
    body: axum::body::BodyDataStream,
    heard: String,
}

impl Page {
    pub(super) async fn open(browser: &Browser, path: &str) -> Self {
        let empty = axum::body::Body::empty();
        let answer = browser.send_for_stream(http::Method::GET, path, empty).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        let mut page = Self { body: answer.into_body().into_data_stream(), heard: String::new() };
        page.more().await;
        page
    }

    /// Waits for the next event of this name, and gives its data.
    pub(super) async fn hears(&mut self, name: &str) -> Value {
        loop {
            while let Some((event, rest)) = self.heard.split_once("\n\n") {
                let field = |name: &str| {
                    event.lines().find_map(|line| line.strip_prefix(name)).map(str::trim)
                };
                let data = (field("event:") == Some(name))
                    .then(|| serde_json::from_str(field("data:").unwrap_or("null")).unwrap());
                self.heard = rest.to_owned();
                if let Some(data) = data {
                    return data;
                }
            }
            self.more().await;
        }
    }

    /// Waits until the stream has ended.
    pub(super) async fn ends(mut self) {
        let end = async { while self.body.next().await.is_some() {} };
        tokio::time::timeout(Duration::from_secs(20), end).await.expect("the stream ends in time");
    }

    async fn more(&mut self) {
        let some = tokio::time::timeout(Duration::from_secs(20), self.body.next());
        let some = some.await.expect("an event comes in time").expect("the stream goes on");
        self.heard.push_str(std::str::from_utf8(&some.unwrap()).unwrap());
    }
}
