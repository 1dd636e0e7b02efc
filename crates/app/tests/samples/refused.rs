//! Forms that were filled in wrongly, as they come back.

use super::{Look, Sample, nobody};
use linden_base::Language;
use linden_testkit::{PASSWORD, PersonRole, TestApp};

pub(super) async fn samples(care: &TestApp) -> Vec<Sample> {
    let mut samples = of_nobody(care).await;
    let therapist = care.therapist("Thea").await;
    let secretary = care.professional("Sara", PersonRole::Secretary).await;
    let manager = care.professional("Mats", PersonRole::ApplicationManager).await;
    for (browser, route) in
        [(&therapist, "/clients"), (&secretary, "/clients"), (&manager, "/professionals")]
    {
        let look = Look { browser, route, state: "nothing filled in" };
        samples.extend(look.refused(route, &[]).await);
    }
    let client = care.client("Pieter").await;
    let look = Look { browser: &client, route: "/profile/friends", state: "nothing filled in" };
    samples.extend(look.refused(look.route, &[]).await);
    samples.extend(passwords(care).await);
    samples
}

async fn of_nobody(care: &TestApp) -> Vec<Sample> {
    let mut samples = Vec::new();
    for language in Language::ALL {
        let browser = &nobody(care, language);
        let email = format!("nobody-{}@example.org", language.code());
        let typed = [("email", email.as_str()), ("password", "not the password")];
        for (route, fields) in [("/log-in", &typed[..]), ("/sign-up", &[])] {
            let answer = browser.post(route, fields).await;
            let look = Look { browser, route, state: "refused" };
            samples.push(look.sample(language, 422, answer));
        }
    }
    samples
}

/// A new password: the old one wrong, the new one too short. Of two people: tries are counted.
async fn passwords(care: &TestApp) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (name, state, old, new) in [
        ("Paul", "the old password wrong", "not the password", "another green boat"),
        ("Pim", "the new password too short", PASSWORD, "short"),
    ] {
        let browser = &care.client(name).await;
        let look = Look { browser, route: "/profile/password", state };
        samples.extend(look.refused(look.route, &[("old", old), ("password", new)]).await);
    }
    samples
}
