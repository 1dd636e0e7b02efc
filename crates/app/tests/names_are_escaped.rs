//! A name that is markup stays a name: on every page, in every mail and in what rings, for
//! everybody who meets it.

use axum::body::Body;
use futures::StreamExt;
use http::Method;
use linden_base::AccountId;
use linden_testkit::{Answer, Browser, PASSWORD, PersonRole, TestApp};
use std::{fs, path::Path};

const SCRIPT: &str = "<script>alert(1)</script>";
const IMAGE: &str = "\"><img src=x onerror=alert(1)>";

/// Tess, her client Ann, and Ann's friend Fred, who all have the same name.
struct Bearers {
    care: TestApp,
    manager: Browser,
    secretary: Browser,
    tess: (Browser, AccountId),
    ann: (Browser, AccountId),
    fred: Browser,
}

#[tokio::test]
async fn a_name_that_is_markup_is_read_as_text_wherever_it_stands() {
    let all = Bearers::new().await;
    all.see_their_pages().await;
    all.see_their_forms().await;
}

#[tokio::test]
async fn so_it_is_when_it_rings_and_in_the_call() {
    Bearers::new().await.call().await;
}

#[tokio::test]
async fn so_it_is_in_mails() {
    Bearers::new().await.read_their_mails().await;
}

impl Bearers {
    async fn new() -> Self {
        let care = TestApp::new().await;
        let manager = care.professional("Max", PersonRole::ApplicationManager).await;
        let secretary = care.professional("Sue", PersonRole::Secretary).await;
        let tess = come_in(&care, &manager, "/professionals", "tess@example.org").await;
        let ann = come_in(&care, &tess.0, "/clients", "ann@example.org").await;
        let fred = come_in(&care, &ann.0, "/profile/friends", "fred@example.org").await.0;
        Self { care, manager, secretary, tess, ann, fred }
    }

    async fn see_their_pages(&self) {
        let (tess, ann) = (self.tess.1, self.ann.1);
        let client = format!("/clients/{ann}");
        for (who, path) in [
            (&self.manager, "/professionals".to_owned()),
            (&self.manager, format!("/professionals/{tess}")),
            (&self.manager, format!("/helpdesk?therapist={tess}")),
            (&self.secretary, "/".to_owned()),
            (&self.secretary, "/clients".to_owned()),
            (&self.secretary, "/clients/new".to_owned()),
            (&self.secretary, client.clone()),
            (&self.tess.0, "/".to_owned()),
            (&self.tess.0, "/profile".to_owned()),
            (&self.tess.0, "/profile/password".to_owned()),
            (&self.tess.0, "/clients".to_owned()),
            (&self.tess.0, client.clone()),
            (&self.tess.0, format!("{client}/edit")),
            (&self.tess.0, format!("{client}/access-log")),
            (&self.tess.0, format!("{client}/two-step-reset")),
            (&self.tess.0, format!("/helpdesk?client={ann}")),
            (&self.tess.0, format!("/people/{ann}/ask-to-come")),
            (&self.ann.0, "/".to_owned()),
            (&self.ann.0, "/profile".to_owned()),
            (&self.ann.0, "/profile/access-log".to_owned()),
            (&self.ann.0, "/profile/friends".to_owned()),
            (&self.fred, "/".to_owned()),
            (&self.fred, "/profile".to_owned()),
        ] {
            is_text(&who.get(&path).await, 200, &path);
        }
    }

    /// What was typed comes back with its error; a search says what was sought.
    async fn see_their_forms(&self) {
        let typed = [("first_name", SCRIPT), ("last_name", IMAGE), ("email", IMAGE)];
        for (who, path) in [
            (&self.tess.0, "/clients".to_owned()),
            (&self.tess.0, format!("/clients/{}", self.ann.1)),
            (&self.manager, "/professionals".to_owned()),
            (&self.ann.0, "/profile/friends".to_owned()),
        ] {
            is_text(&who.post(&path, &typed).await, 422, &path);
        }
        let mut sought = url::form_urlencoded::Serializer::new(String::new());
        let sought = sought.append_pair("find", IMAGE).append_pair("client", IMAGE).finish();
        for path in ["/clients", "/helpdesk"] {
            is_text(&self.tess.0.get(&format!("{path}?{sought}")).await, 200, path);
        }
    }

    /// The name rings as data, which no browser takes for a page, and stands on the call's page.
    async fn call(&self) {
        let ringing = self.ann.0.send_for_stream(Method::GET, "/events", Body::empty()).await;
        assert_eq!(ringing.headers()["content-type"], "text/event-stream");
        assert_eq!(ringing.headers()["x-content-type-options"], "nosniff");
        let pressed = self.tess.0.post("/calls", &[("account", &self.ann.1.to_string())]).await;
        let call = pressed.is(303).location();
        let mut heard = String::new();
        let mut events = ringing.into_body().into_data_stream();
        while !heard.contains("\"name\"") {
            let part = events.next().await.expect("the page is open").expect("it goes on");
            heard.push_str(&String::from_utf8_lossy(&part));
        }
        let name = serde_json::json!(format!("{SCRIPT} {IMAGE}")).to_string();
        assert!(heard.contains(&name), "{heard}");
        self.ann.0.post(&format!("{call}/answer"), &[]).await.leads_to(call);
        for who in [&self.tess.0, &self.ann.0] {
            is_text(&who.get(call).await, 200, call);
        }
        for path in ["/profile/access-log", "/"] {
            is_text(&self.ann.0.get(path).await, 200, path);
        }
    }

    async fn read_their_mails(&self) {
        let asked = self.tess.0.post(&format!("/people/{}/ask-to-come", self.ann.1), &[]).await;
        asked.is(303);
        self.care.run_jobs().await;
        let mails = self.care.mailbox.accepted();
        for mail in &mails {
            assert!(!mail.html.is_empty() && is_harmless(&mail.html), "{}", mail.html);
        }
        for address in ["tess@example.org", "ann@example.org", "fred@example.org"] {
            let to = mails.iter().filter(|mail| mail.to == address);
            let shown = to.filter(|mail| mail.html.contains("script&#62;alert(1)")).count();
            assert!(shown > 0, "no mail to {address} has the name");
        }
    }
}

/// Somebody makes an account with this name; its owner chooses a password.
async fn come_in(care: &TestApp, by: &Browser, list: &str, email: &str) -> (Browser, AccountId) {
    let fields =
        [("first_name", SCRIPT), ("last_name", IMAGE), ("email", email), ("therapist", "on")];
    by.post(list, &fields).await.is(303);
    let (browser, link) = (care.browser(), care.link_for(email).await);
    is_text(&browser.get(&link).await, 200, &link);
    browser.post(&link, &[("password", PASSWORD)]).await.is(303);
    let account = linden_app::testing::account_of(&care.app, care.lindenhof.id, email).await;
    (browser, account.expect("the account was made"))
}

/// The page says the name, and as text alone.
fn is_text(answer: &Answer, status: u16, what: &str) {
    answer.is(status);
    assert!(answer.says(SCRIPT) || answer.says(IMAGE), "{what} shows no name: {}", answer.body);
    assert!(is_harmless(&answer.body), "{what}: {}", answer.body);
}

fn is_harmless(html: &str) -> bool {
    !html.contains("<script>alert") && !html.contains("<img src=x")
}

#[test]
fn islands_write_text_and_never_markup() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../islands/src")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "setHTML"]
            {
                assert!(!text.contains(way), "{}: {way}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 10, "only {read} islands were read");
}
