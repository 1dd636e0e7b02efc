//! Every page, as everybody who may see it, in every language: it answers, says its
//! language, has one heading of the first rank and a title, and each field has a label.

mod samples;

use linden_app::routes::declared;
use linden_base::Language;
use linden_testkit::{Person, PersonKind, TestApp};
use samples::{
    people::{everybody, first_passkey},
    whole::is_whole,
};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_page_stands_in_every_language_for_everybody_who_may_see_it() {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let mut seen = BTreeSet::new();
    let client = care.person(&care.lindenhof, Person::new(PersonKind::Client, "Cleo")).await;
    let colleague = care.lindenhof.manager;
    let everybody = everybody(&care).await;
    let passkey = first_passkey(&everybody).await;
    for (name, browser) in everybody {
        if name == "therapist" {
            care.relate(&care.lindenhof, browser.account(), client).await;
        }
        for language in Language::ALL {
            if name != "nobody" {
                browser.post("/language", &[("language", language.code())]).await;
            }
            let browser = browser.clone().with_header("accept-language", language.code());
            for path in pages(&client.to_string(), &colleague.to_string(), &passkey) {
                let answer = browser.get(&path).await;
                if answer.status == 200 {
                    is_whole(&answer, language, &format!("{path} as {name} in {language}"));
                    seen.insert(path);
                }
            }
        }
    }
    let all = pages(&client.to_string(), &colleague.to_string(), &passkey);
    let missed: Vec<_> = all.into_iter().filter(|path| !seen.contains(path)).collect();
    assert!(missed.is_empty(), "nobody saw {missed:?}");
}

#[tokio::test]
async fn every_problem_has_a_page_in_every_language() {
    let care = TestApp::new().await;
    for language in Language::ALL {
        let nobody = care.browser().with_header("accept-language", language.code());
        let gone = nobody.get("/welcome/never").await;
        is_whole(gone.is(410), language, "an old link");
        is_whole(nobody.get("/nowhere").await.is(404), language, "a page that is not there");
        let elsewhere = nobody.clone().at_host("nobody.example.org").get("/").await;
        is_whole(elsewhere.is(404), language, "a host without a platform");
    }
}

#[tokio::test]
async fn links_calls_the_outbox_and_refused_forms_stand_in_every_language() {
    let samples = samples::all().await;
    for sample in &samples {
        let what = format!("{}, {} in {}", sample.route, sample.state, sample.language);
        assert_eq!(sample.answer.status, sample.status, "{what}: {:?}", sample.answer);
        is_whole(&sample.answer, sample.language, &what);
        if sample.status == 422 {
            let says_why = ["class=\"field-error\"", "role=\"alert\""];
            let says_why = says_why.iter().any(|sign| sample.answer.body.contains(sign));
            assert!(says_why, "{what}: {}", sample.answer.body);
        }
    }
    for language in Language::ALL {
        let seen = samples.iter().filter(|sample| sample.language == language);
        let seen: BTreeSet<_> = seen.map(|sample| sample.route).collect();
        let missed = routes().filter(|path| is_sampled(path) && !seen.contains(path));
        let missed: Vec<_> = missed.collect();
        assert!(missed.is_empty(), "{missed:?} have no sample in {language}");
    }
}

/// Addresses that scripts ask for, and files.
const FOR_SCRIPTS: [&str; 8] = [
    "/events",
    "/calls/{id}/state",
    "/theme.css",
    "/logo/{name}",
    "/outbox.json",
    "/profile/app/code.svg",
    "/manifest.webmanifest",
    "/service-worker.js",
];

/// The routes of pages for people.
fn routes() -> impl Iterator<Item = &'static str> {
    let gets = declared().into_iter().filter(|route| route.method == http::Method::GET);
    gets.map(|route| route.path).filter(|path| !FOR_SCRIPTS.contains(path))
}

/// Whether a page needs more than somebody who goes there: a link, a call, a demo.
fn is_sampled(route: &str) -> bool {
    route.contains("{token}") || route.starts_with("/calls/") || route == "/outbox"
}

/// The addresses of all other pages.
fn pages(client: &str, professional: &str, passkey: &str) -> Vec<String> {
    let address = |route: &str| {
        let id = match route {
            path if path.starts_with("/professionals") => professional,
            path if path.starts_with("/two-step/passkeys/") => passkey,
            _ => client,
        };
        route.replace("{id}", id).replace("{account}", id)
    };
    routes().filter(|route| !is_sampled(route)).map(address).collect()
}
