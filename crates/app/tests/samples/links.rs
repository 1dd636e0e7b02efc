//! Pages behind mailed links, as they are followed by people who speak the page's language, and
//! passwords that are refused there.

use super::{Look, Sample, nobody, speak};
use chrono::Duration;
use linden_base::Language;
use linden_testkit::{Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, TestApp};

const WELCOME: &str = "/welcome/{token}";
const PASSWORD_LINK: &str = "/forgot-password/{token}";
const RECOVERY: &str = "/log-in/recovery/{token}";

pub(super) async fn samples(care: &TestApp) -> Vec<Sample> {
    let sue = care.professional("Suse", PersonRole::Therapist).await;
    let mut samples = Vec::new();
    for language in Language::ALL {
        let email = format!("wim-{}@example.org", language.code());
        let client = [("first_name", "Wim"), ("last_name", "Test"), ("email", email.as_str())];
        let client = [&client[..], &[("language", language.code())]].concat();
        sue.post("/clients", &client).await.is(303);
        let (link, browser) = (care.link_for(&email).await, nobody(care, language));
        samples.extend(choosing(&browser, WELCOME, &link, language).await);
        browser.post(&link, &[("password", PASSWORD)]).await.leads_to("/");
        let browser = nobody(care, language);
        browser.post("/forgot-password", &[("email", &email)]).await.is(200);
        let link = care.link_for(&email).await;
        samples.extend(choosing(&browser, PASSWORD_LINK, &link, language).await);
    }
    samples.extend(recovery(care).await);
    samples
}

/// The page that asks for a new password, and the same after one that is too short.
async fn choosing(
    browser: &Browser,
    route: &'static str,
    link: &str,
    language: Language,
) -> [Sample; 2] {
    let first = Look { browser, route, state: "first look" };
    let again = Look { browser, route, state: "a bad password" };
    [
        first.sample(language, 200, browser.get(link).await),
        again.sample(language, 422, browser.post(link, &[("password", "short")]).await),
    ]
}

/// A friend's way back without a code, during the wait and after it.
async fn recovery(care: &TestApp) -> Vec<Sample> {
    let mut links = Vec::new();
    for language in Language::ALL {
        links.push((language, recovery_link(care, language).await));
    }
    let mut samples = Vec::new();
    for (state, wait) in [("the wait", Duration::zero()), ("after the wait", Duration::hours(72))] {
        care.wait(wait);
        for (language, link) in &links {
            let browser = &nobody(care, *language);
            let look = Look { browser, route: RECOVERY, state };
            samples.push(look.sample(*language, 200, browser.get(link).await));
        }
    }
    samples
}

async fn recovery_link(care: &TestApp, language: Language) -> String {
    let friend = Person::new(PersonKind::Friend, &format!("Rob-{}", language.code()));
    let email = friend.email();
    let rob = care.log_in_new(&care.lindenhof, friend).await;
    speak(&rob, language).await;
    Authenticator::set_up(care, &rob).await;
    let browser = nobody(care, language);
    let typed = [("email", email.as_str()), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    browser.post("/log-in/recovery", &[]).await.leads_to("/log-in/recovery");
    care.link_for(&email).await
}
