//! Every page, as everybody who may see it, in every language: it answers, says its
//! language, has one heading of the first rank and a title, and each field has a label.

use linden_app::routes::declared;
use linden_base::Language;
use linden_testkit::{
    A_PUBLIC_KEY, Answer, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole,
    SoftPasskey, TestApp, code_in,
};

#[tokio::test]
async fn every_page_stands_in_every_language_for_everybody_who_may_see_it() {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let mut seen = std::collections::BTreeSet::new();
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

/// Addresses of pages for people: not streams, files or data.
fn pages(client: &str, professional: &str, passkey: &str) -> Vec<String> {
    let for_scripts = [
        "/events",
        "/theme.css",
        "/outbox.json",
        "/outbox",
        "/profile/app/code.svg",
        "/manifest.webmanifest",
        "/service-worker.js",
    ];
    declared()
        .into_iter()
        .filter(|route| route.method == http::Method::GET && !for_scripts.contains(&route.path))
        .filter(|route| !route.path.contains("{token}") && !route.path.starts_with("/calls/"))
        .map(|route| {
            let id = match route.path {
                path if path.starts_with("/professionals") => professional,
                path if path.starts_with("/two-step/passkeys/") => passkey,
                _ => client,
            };
            route.path.replace("{id}", id).replace("{account}", id)
        })
        .collect()
}

/// A browser that scanned somebody's QR code.
async fn scanned(care: &TestApp, shower: &Browser) -> Browser {
    let code = code_in(&shower.get("/profile/app/code.svg").await.is(200).body);
    let browser = care.browser();
    browser.post("/app/scan", &[("code", &code)]).await.leads_to("/app/pin");
    browser
}

/// A phone that opens with a PIN, closed.
async fn phone(care: &TestApp) -> Browser {
    let phone = care.client("Pia").await;
    let fields = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &fields).await.leads_to("/app/ready");
    phone.post("/log-out", &[]).await.leads_to("/app");
    phone
}

/// The id of the passkey of the one who has one.
async fn first_passkey(everybody: &[(&'static str, Browser)]) -> String {
    let owner = everybody.iter().find(|(name, _)| *name == "with a passkey");
    let page = owner.expect("somebody has one").1.get("/two-step").await.text();
    let mut ids = page.split("href=\"/two-step/passkeys/").skip(1);
    let id = ids.find_map(|rest| rest.split('"').next().filter(|id| *id != "new"));
    id.expect("it is listed").to_owned()
}

async fn everybody(care: &TestApp) -> Vec<(&'static str, Browser)> {
    let locked = care.client("Lou").await;
    Authenticator::set_up(care, &locked).await;
    let hours_ago = care.client("Hal").await;
    care.wait(chrono::Duration::minutes(61));
    let with_two_step = care.client("Tia").await;
    Authenticator::set_up(care, &with_two_step).await;
    let with_passkey = care.client("Pam").await;
    SoftPasskey::add(&with_passkey, "Phone").await.1.is(200);
    let setting_up = care.client("Sia").await;
    Authenticator::scan(&setting_up, "").await;
    let before_code = care.browser();
    let tia = [("email", "tia@example.org"), ("password", PASSWORD)];
    before_code.post("/log-in", &tia).await.leads_to("/log-in/code?back=%2F");
    vec![
        ("nobody", care.browser()),
        ("locked", locked),
        ("hours ago", hours_ago),
        ("by QR code", scanned(care, &with_passkey).await),
        ("with two-step", with_two_step),
        ("with a passkey", with_passkey),
        ("setting up", setting_up),
        ("before the code", before_code),
        ("friend before the code", friend_before_code(care).await),
        ("phone", phone(care).await),
        ("client", client_with_friends(care).await),
        ("friend", care.log_in_new(&care.lindenhof, Person::new(PersonKind::Friend, "Fay")).await),
        ("therapist", care.therapist("Tom").await),
        ("secretary", care.professional("Sue", PersonRole::Secretary).await),
        ("manager", care.professional("Max", PersonRole::ApplicationManager).await),
        ("author", care.professional("Ada", PersonRole::Author).await),
    ]
}

/// A friend who has two-step, and no phone at hand.
async fn friend_before_code(care: &TestApp) -> Browser {
    let fia = Person::new(PersonKind::Friend, "Fia");
    Authenticator::set_up(care, &care.log_in_new(&care.lindenhof, fia).await).await;
    let browser = care.browser();
    let typed = [("email", "fia@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    browser
}

/// One friend who is invited and one with whom it was ended.
async fn client_with_friends(care: &TestApp) -> Browser {
    let ann = care.client("Ann").await;
    for email in ["fred@example.org", "gwen@example.org"] {
        let friend = [("first_name", "Fred"), ("last_name", "Vriend"), ("email", email)];
        ann.post("/profile/friends", &friend).await.leads_to("/profile/friends");
    }
    let list = ann.get("/profile/friends").await.text();
    let first = list.split("action=\"").find(|rest| rest.contains("/end\"")).unwrap_or_default();
    ann.post(first.split('"').next().unwrap_or_default(), &[]).await.leads_to("/profile/friends");
    ann
}

#[track_caller]
fn is_whole(answer: &Answer, language: Language, what: &str) {
    let page = &answer.body;
    assert!(page.contains(&format!("<html lang=\"{language}\"")), "{what}: language\n{page}");
    assert_eq!(page.matches("<h1").count(), 1, "{what}: one heading\n{page}");
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    assert!(title.is_some_and(|title| !title.starts_with(" ·")), "{what}: {title:?}");
    for field in page.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default())
    {
        let needs_none =
            ["type=\"hidden\"", "aria-hidden", "type=\"checkbox\"", "type=\"radio\"", "aria-label"];
        if needs_none.iter().any(|sign| field.contains(sign)) {
            continue;
        }
        let id = field.split("id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let id = id.unwrap_or_else(|| panic!("{what}: a field without id: {field}"));
        assert!(page.contains(&format!("for=\"{id}\"")), "{what}: no label for {id}");
    }
}
