//! Every action on a client's account or data is in that client's access log (PRODUCT A9). Each
//! route either writes a line there when it succeeds, which stories show, or stands on a list that
//! people read in review, with the reason beside it. A route that is on neither fails.

mod told;

use linden_app::routes::declared;
use std::collections::BTreeSet;
use told::{Told, own, second_steps, team};

/// Where nothing is about a client: what anybody may see, what colleagues and settings are, and
/// pages on which people see their own.
#[rustfmt::skip]
const ABOUT_NO_CLIENT: &[(&str, &[&str])] = &[
    ("GET", &["/app", "/events", "/forgot-password", "/help", "/help-texts", "/log-in", "/log-in-rules", "/manifest.webmanifest", "/outbox", "/outbox.json", "/professionals", "/profile", "/service-worker.js", "/sign-up", "/logo", "/theme.css", "/two-step", "/unlock", "/welcome"]),
    ("POST", &["/help-texts", "/log-in-rules", "/outbox", "/professionals"]),
];

/// What is about a client and writes no line, and why that is right.
#[rustfmt::skip]
const QUIET: &[(&str, &[(&str, &str)])] = &[
    ("a list of names; whose page is opened from it is in the log", &[("GET", "/"), ("GET", "/clients"), ("GET", "/clients/new")]),
    ("the name and whether there is a second step, as on the client's page, which is in the log; the reset is, too", &[("GET", "/clients/{id}/two-step-reset")]),
    ("the name and whether they are online, as in the list", &[("GET", "/people/{account}/ask-to-come")]),
    ("for those in the call alone; that it began and ended is in the log", &[("GET", "/calls/{id}"), ("GET", "/calls/{id}/state"), ("POST", "/calls/{id}/ticket"), ("POST", "/calls/{id}/take-over")]),
    ("it only rang; a call is in the log from its answer on", &[("POST", "/calls"), ("POST", "/calls/{id}/decline")]),
    ("asks for what is shown or sent to oneself; its use is in the log", &[
        ("POST", "/log-in/code/sms"), ("POST", "/log-in/code/passkey-challenge"), ("POST", "/log-in/passkey-challenge"),
        ("POST", "/two-step/sms-code"), ("POST", "/two-step/passkey-challenge"), ("POST", "/two-step/passkeys/new/challenge"),
        ("POST", "/forgot-password/{token}/sms-code"), ("POST", "/forgot-password/{token}/passkey-challenge"),
        ("POST", "/app/open/challenge"), ("POST", "/unlock/sms"),
    ]),
    ("nothing is in force before the right code, which is in the log", &[("POST", "/two-step/set-up"), ("POST", "/two-step/set-up/number")]),
    ("anybody can type any address; a line for each would let strangers fill the log. The mail tells the owner", &[("POST", "/forgot-password")]),
    ("goes on with a session whose beginning is in the log", &[("POST", "/unlock"), ("POST", "/profile/app"), ("POST", "/app/again")]),
    ("belongs to the phone, whose making and end are in the log", &[("POST", "/app/push"), ("POST", "/app/push/end")]),
    ("a name that nobody but the owner sees", &[("POST", "/two-step/passkeys/{id}")]),
    ("for friends alone", &[
        ("POST", "/log-in/recovery"), ("POST", "/log-in/recovery/{token}"), ("POST", "/log-in/recovery/{token}/end"),
        ("POST", "/two-step/recovery/end"),
    ]),
];

#[tokio::test]
async fn every_action_on_a_client_is_in_the_clients_log() {
    let told = Told::new().await;
    team::acts(&told).await;
    own::acts(&told).await;
    second_steps::acts(&told).await;
    let (told, quiet) = (told.routes(), quiet());
    let missed: Vec<_> = routes().into_iter().filter(|route| !told.contains(route)).collect();
    let missed: Vec<_> = missed.into_iter().filter(|route| !quiet.contains(route)).collect();
    assert!(
        missed.is_empty(),
        "{missed:?} are neither told nor on the list of tests/access_log.rs"
    );
    let both: Vec<_> = quiet.intersection(&told).collect();
    assert!(both.is_empty(), "{both:?} write a line: take them off the list");
}

#[test]
fn the_list_names_nothing_that_is_not_there() {
    let (routes, quiet) = (routes(), quiet());
    let gone: Vec<_> = quiet.difference(&routes).collect();
    assert!(gone.is_empty(), "{gone:?} are no routes about a client");
    for (method, paths) in ABOUT_NO_CLIENT {
        for path in *paths {
            let exists = |(one, route): (String, String)| one == *method && is_below(&route, path);
            assert!(all().any(exists), "no {method} below {path}");
        }
    }
}

fn quiet() -> BTreeSet<(String, String)> {
    let routes = QUIET.iter().flat_map(|(_, routes)| routes.iter());
    routes.map(|(method, path)| ((*method).to_owned(), (*path).to_owned())).collect()
}

/// The routes that may be about a client.
fn routes() -> BTreeSet<(String, String)> {
    let is_about_none = |(method, route): &(String, String)| {
        let mut about_none = ABOUT_NO_CLIENT.iter();
        about_none
            .any(|(one, paths)| one == method && paths.iter().any(|path| is_below(route, path)))
    };
    all().filter(|route| !is_about_none(route)).collect()
}

fn all() -> impl Iterator<Item = (String, String)> {
    declared().into_iter().map(|route| (route.method.to_string(), route.path.to_owned()))
}

fn is_below(route: &str, path: &str) -> bool {
    route.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
