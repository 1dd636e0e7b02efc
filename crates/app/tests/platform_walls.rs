//! A row of another platform does not exist (DESIGN 2): every route that takes an id, in its
//! address or in a field, is called with an id of the other platform and with one that
//! never was. Both get the same bytes, and nothing happens at the other platform.

mod world;

use axum::body::Body;
use http::Method;
use linden_app::routes::{Declared, declared};
use linden_testkit::{Answer, Browser, Person, PersonKind, PersonRole, TestApp};
use world::{Foreign, Whose};

/// Whose id stands in the address of each route that has one.
const IN_ADDRESSES: &[(&str, Whose)] = &[
    ("/welcome/{token}", Whose::WelcomeLink),
    ("/forgot-password/{token}", Whose::PasswordLink),
    ("/log-in/recovery/{token}", Whose::RecoveryLink),
    ("/log-in/recovery/{token}/end", Whose::RecoveryLink),
    ("/clients/{id}", Whose::Client),
    ("/clients/{id}/edit", Whose::Client),
    ("/clients/{id}/welcome-mail", Whose::Client),
    ("/clients/{id}/password-link", Whose::Client),
    ("/clients/{id}/deactivation", Whose::Client),
    ("/clients/{id}/reactivation", Whose::Client),
    ("/clients/{id}/relations", Whose::Client),
    ("/clients/{id}/relations/{therapist}/end", Whose::Client),
    ("/clients/{id}/access-log", Whose::Client),
    ("/clients/{id}/two-step-reset", Whose::Client),
    ("/professionals/{id}", Whose::Professional),
    ("/professionals/{id}/deactivation", Whose::Professional),
    ("/professionals/{id}/reactivation", Whose::Professional),
    ("/professionals/{id}/password-link", Whose::Professional),
    ("/professionals/{id}/welcome-mail", Whose::Professional),
    ("/professionals/{id}/two-step-reset", Whose::Professional),
    ("/professionals/{id}/exemption", Whose::Professional),
    ("/professionals/{id}/exemption/end", Whose::Professional),
    ("/calls/{id}", Whose::Call),
    ("/calls/{id}/state", Whose::Call),
    ("/calls/{id}/answer", Whose::Call),
    ("/calls/{id}/decline", Whose::Call),
    ("/calls/{id}/ticket", Whose::Call),
    ("/calls/{id}/take-over", Whose::Call),
    ("/calls/{id}/leave", Whose::Call),
    ("/people/{account}/ask-to-come", Whose::Client),
    ("/profile/sessions/{id}/end", Whose::Session),
    ("/profile/friends/{id}/invitation", Whose::Friendship),
    ("/profile/friends/{id}/end", Whose::Friendship),
    ("/profile/app-log-ins/{id}/end", Whose::AppLogIn),
    ("/two-step/devices/{id}/forget", Whose::Device),
    ("/two-step/passkeys/{id}", Whose::Passkey),
    ("/two-step/passkeys/{id}/removal", Whose::Passkey),
    ("/forgot-password/{token}/sms-code", Whose::PasswordLink),
    ("/forgot-password/{token}/passkey-challenge", Whose::PasswordLink),
];

/// Fields of forms that name somebody, and for whom they count.
const IN_FIELDS: &[(&str, &str, Whose, &str)] = &[
    ("/calls", "account", Whose::Client, "therapist"),
    ("/calls", "account", Whose::Professional, "client"),
    ("/clients", "therapist", Whose::Professional, "secretary"),
];

#[test]
fn every_route_with_an_id_says_whose_it_is() {
    let listed = |path: &str| IN_ADDRESSES.iter().any(|(listed, _)| *listed == path);
    for route in declared().iter().filter(|route| route.path.contains('{')) {
        assert!(listed(route.path), "{} is not in the list of this test", route.path);
    }
    for (path, _) in IN_ADDRESSES {
        let exists = declared().iter().any(|route| route.path == *path);
        assert!(exists, "{path} is listed here, but there is no such route");
    }
    for (path, _, _, _) in IN_FIELDS {
        let exists =
            declared().iter().any(|route| route.path == *path && route.method == Method::POST);
        assert!(exists, "{path} is listed here, but nothing is posted there");
    }
}

#[tokio::test]
async fn an_id_of_the_other_platform_is_an_id_that_never_was() {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let foreign = Foreign::new(&care).await;
    let people = everybody(&care).await;
    for route in declared().iter().filter(|route| route.path.contains('{')) {
        let (_, whose) = IN_ADDRESSES.iter().find(|(path, _)| *path == route.path).unwrap();
        for (name, person) in &people {
            compare(&foreign, route, *whose, name, person).await;
        }
    }
    foreign.is_untouched().await;
}

#[tokio::test]
async fn an_id_of_the_other_platform_in_a_field_is_an_id_that_never_was() {
    let care = TestApp::new().await;
    let foreign = Foreign::new(&care).await;
    let people = everybody(&care).await;
    for (path, field, whose, counts_for) in IN_FIELDS {
        for (name, person) in people.iter().filter(|(name, _)| name == counts_for) {
            let post = |id: String| async move {
                let filled =
                    [("first_name", "Eve"), ("last_name", "Test"), ("email", "eve@example.org")];
                let fields: Vec<(&str, &str)> =
                    filled.into_iter().chain([(*field, id.as_str())]).collect();
                plain(person.post(path, &fields).await, &id)
            };
            let theirs = post(foreign.id(*whose)).await;
            assert_eq!(theirs, post(Foreign::never()).await, "{path} {field} as {name}");
            assert!(!theirs.0.is_success(), "{path} {field} as {name}");
        }
    }
    foreign.is_untouched().await;
}

async fn everybody(care: &TestApp) -> Vec<(&'static str, Browser)> {
    vec![
        ("nobody", care.browser()),
        ("client", care.client("Ann").await),
        ("friend", friend(care).await),
        ("therapist", care.therapist("Tom").await),
        ("secretary", care.professional("Sue", PersonRole::Secretary).await),
        ("manager", care.professional("Max", PersonRole::ApplicationManager).await),
    ]
}

async fn friend(care: &TestApp) -> Browser {
    care.log_in_new(&care.lindenhof, Person::new(PersonKind::Friend, "Fay")).await
}

async fn compare(foreign: &Foreign, route: &Declared, whose: Whose, name: &str, person: &Browser) {
    let ask = |id: String| async move {
        let path = filled(route.path, &id);
        let form = Body::from("password=seven+green+boats&therapist=".to_owned() + &id);
        plain(person.send(route.method.clone(), &path, form).await, &id)
    };
    let theirs = ask(foreign.id(whose)).await;
    let never = ask(Foreign::never()).await;
    let what = format!("{} {} as {name}", route.method, route.path);
    assert_eq!(theirs, never, "{what}");
    let refused = [303, 401, 403, 404, 410].contains(&theirs.0.as_u16());
    assert!(refused, "{what}: {}", theirs.0);
}

fn filled(path: &str, id: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { id } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// The status and the bytes, but for the id that was asked and the nonce of each answer.
fn plain(answer: Answer, id: &str) -> (http::StatusCode, String) {
    let nonce = answer.body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    let text = answer.body.replace(id, "ID").replace(nonce.unwrap_or("no nonce"), "NONCE");
    let location = answer.headers.get("location").map(|to| format!("{to:?}").replace(id, "ID"));
    (answer.status, location.unwrap_or_default() + &text)
}
