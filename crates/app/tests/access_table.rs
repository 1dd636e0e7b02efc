//! Route × role, printed as a table that people read in review (`snapshots/`). Every
//! declared route is tried; one that is not allowed for somebody must say so before it
//! does anything.

use linden_app::routes::{Declared, declared};
use linden_testkit::{Browser, Person, PersonKind, PersonRole, TestApp};

/// What somebody is, and their role; none: nobody is logged in.
type Somebody = Option<(PersonKind, Option<PersonRole>)>;

/// Somebody of each kind that access rules know.
const EVERYBODY: [(&str, Somebody); 7] = [
    ("nobody", None),
    ("client", Some((PersonKind::Client, None))),
    ("friend", Some((PersonKind::Friend, None))),
    ("therapist", Some((PersonKind::Professional, Some(PersonRole::Therapist)))),
    ("secretary", Some((PersonKind::Professional, Some(PersonRole::Secretary)))),
    ("manager", Some((PersonKind::Professional, Some(PersonRole::ApplicationManager)))),
    ("author", Some((PersonKind::Professional, Some(PersonRole::Author)))),
];

#[tokio::test]
async fn who_gets_in_where() {
    let care = TestApp::new().await;
    let mut people = Vec::new();
    for (name, what) in EVERYBODY {
        people.push(match what {
            None => None,
            Some((kind, role)) => {
                let mut person = Person::new(kind, name);
                person.roles.extend(role);
                Some(care.person(&care.lindenhof, person).await)
            }
        });
    }
    let mut table = heading();
    for route in declared() {
        table.push_str(&format!("{:<5} {:<44}", route.method.as_str(), route.path));
        for account in &people {
            let browser = match account {
                Some(account) => care.log_in(&care.lindenhof, *account).await,
                None => care.browser(),
            };
            table.push_str(&format!(" {:<9}", outcome(&browser, &route).await));
        }
        table = table.trim_end().to_owned() + "\n";
    }
    insta::assert_snapshot!("access_table", table);
}

fn heading() -> String {
    let names: String = EVERYBODY.iter().map(|(name, _)| format!(" {name:<9}")).collect();
    format!("{:<50}{}\n", "", names).replace(" \n", "\n")
}

/// What somebody meets, asking as a script does: "log in first", a refusal, or the handler.
async fn outcome(browser: &Browser, route: &Declared) -> &'static str {
    let path = with_ids(route.path);
    let script = browser.clone().with_header("accept", "application/json");
    let answer =
        script.send_for_stream(route.method.clone(), &path, axum::body::Body::empty()).await;
    match answer.status().as_u16() {
        401 => "log in",
        403 => "no",
        500.. => panic!("{} {path} fails: {}", route.method, answer.status()),
        _ => "yes",
    }
}

fn with_ids(path: &str) -> String {
    let id = "01890000-0000-7000-8000-000000000000";
    path.split('/')
        .map(|part| if part.starts_with('{') { id } else { part })
        .collect::<Vec<_>>()
        .join("/")
}
