//! A row of another platform does not exist (DESIGN 2): every route that takes an id, in its
//! address or in a field, is called with an id of the other platform and with one that
//! never was. Both get the same bytes, and nothing happens at the other platform. An id of one's
//! own in the same place is answered otherwise, so that the place is known to be read.

mod world;

use axum::body::Body;
use http::Method;
use linden_app::routes::{Declared, declared};
use linden_testkit::{Answer, Browser, Person, PersonKind, PersonRole, TestApp};
use world::{
    Foreign, Whose, forms,
    named::{BESIDE, IN_ADDRESSES, IN_FIELDS, InField, NO_IDS, TICKS},
    own::{Own, one},
};

#[test]
fn every_route_with_an_id_says_whose_it_is() {
    let listed = |path: &str| IN_ADDRESSES.iter().any(|(listed, _)| *listed == path);
    for route in declared().iter().filter(|route| route.path.contains('{')) {
        assert!(listed(route.path), "{} is not in the list of this test", route.path);
        for name in route.path.split('/').filter(|part| part.starts_with('{')).skip(1) {
            let beside = BESIDE.iter().any(|(path, part, ..)| (*path, *part) == (route.path, name));
            assert!(beside, "{name} of {} is not in the list of this test", route.path);
        }
    }
    let paths = IN_ADDRESSES.iter().map(|(path, _)| path);
    for path in paths.chain(BESIDE.iter().map(|(path, ..)| path)) {
        let exists = declared().iter().any(|route| route.path == *path);
        assert!(exists, "{path} is listed here, but there is no such route");
    }
}

#[test]
fn every_field_with_an_id_says_whose_it_is() {
    let fields = forms::fields();
    assert!(fields.len() > 80, "only {} fields were found", fields.len());
    for (file, field) in &fields {
        let holds = IN_FIELDS.iter().any(|listed| listed.field == (file, field));
        let known = holds || file == TICKS || NO_IDS.contains(&field.as_str());
        assert!(known, "{file} takes {field}: is it an id? List it in tests/world/named.rs");
    }
    for InField { route: (method, path), field: (file, field), .. } in IN_FIELDS {
        let exists = |route: &Declared| route.path == *path && route.method == *method;
        assert!(declared().iter().any(exists), "{method} {path} is listed, but no route");
        let is_read = fields.contains(&((*file).to_owned(), (*field).to_owned()));
        assert!(is_read, "{file} is listed with {field}, but has no such field");
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
async fn beside_an_id_of_ones_own_too() {
    let care = TestApp::new().await;
    let foreign = Foreign::new(&care).await;
    let people = everybody(&care).await;
    let own = Own::new(&care, &people).await;
    for (path, part, whose, counts_for) in BESIDE {
        let person = one(&people, counts_for);
        let ask = |id: String| {
            let path = path.replacen("{id}", &own.client.to_string(), 1).replace(part, &id);
            async move { plain(person.post(&path, &[]).await, &id) }
        };
        care.relate(&care.lindenhof, own.professional, own.client).await;
        let theirs = ask(foreign.id(*whose)).await;
        assert_eq!(theirs, ask(Foreign::never()).await, "{path} as {counts_for}");
        assert_eq!(theirs.0, 404, "{path} as {counts_for}");
        assert_eq!(ask(own.id(*whose).unwrap()).await.0, 303, "{path} is not read");
    }
    foreign.is_untouched().await;
}

#[tokio::test]
async fn an_id_of_the_other_platform_in_a_field_is_an_id_that_never_was() {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let foreign = Foreign::new(&care).await;
    let people = everybody(&care).await;
    let own = Own::new(&care, &people).await;
    for field in IN_FIELDS {
        let what = format!("{:?} {} as {}", field.route, field.field.1, field.counts_for);
        let account = one(&people, field.counts_for).account();
        let ask = async |id: String| {
            // Logged in anew, so that no page says what the try before came to.
            let person = care.log_in(&care.lindenhof, account).await;
            send(&person, field, &own, &id).await
        };
        let theirs = ask(foreign.id(field.whose)).await;
        assert_eq!(theirs, ask(Foreign::never()).await, "{what}");
        if let Some(id) = own.id(field.whose) {
            assert_ne!(theirs, ask(id).await, "{what} is not read");
        }
    }
    let page = one(&people, "secretary").get(&format!("/clients/{}", own.client)).await;
    assert!(page.is(200).says("Tina") && !page.says("Theo"));
    foreign.is_untouched().await;
}

/// Sends a form, or asks for a page, with an id in one field.
async fn send(person: &Browser, field: &InField, own: &Own, id: &str) -> Seen {
    let path = field.route.1.replace("{id}", &own.client.to_string());
    let asked = format!("{path}?{}={id}", field.field.1);
    match field.route {
        (_, "/events") => {
            let stream = person.send_for_stream(Method::GET, &asked, Body::empty()).await;
            (stream.status(), String::new())
        }
        ("GET", _) => plain(person.get(&asked).await, id),
        _ => {
            let filled =
                [("first_name", "Eve"), ("last_name", "Test"), ("email", "eve@example.org")];
            let fields = [&filled[..], &[(field.field.1, id)]].concat();
            plain(person.post(&path, &fields).await, id)
        }
    }
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

/// The status and what the browser was sent.
type Seen = (http::StatusCode, String);

/// The status and the bytes, but for the id that was asked and the nonce of each answer; and what
/// the next page would say.
fn plain(answer: Answer, id: &str) -> Seen {
    let nonce = answer.body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    let text = answer.body.replace(id, "ID").replace(nonce.unwrap_or("no nonce"), "NONCE");
    let location = answer.headers.get("location").map(|to| format!("{to:?}").replace(id, "ID"));
    let cookies = answer.headers.get_all("set-cookie").iter();
    let said = cookies.filter(|cookie| cookie.as_bytes().starts_with(b"__Host-flash"));
    let said: String = said.map(|cookie| format!("{cookie:?}")).collect();
    (answer.status, location.unwrap_or_default() + &said + &text)
}
