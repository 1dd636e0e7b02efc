//! Everybody who looks at pages.

use linden_testkit::{
    A_PUBLIC_KEY, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, SoftPasskey,
    TestApp, code_in,
};

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
pub(crate) async fn first_passkey(everybody: &[(&'static str, Browser)]) -> String {
    let owner = everybody.iter().find(|(name, _)| *name == "with a passkey");
    let page = owner.expect("somebody has one").1.get("/two-step").await.text();
    let mut ids = page.split("href=\"/two-step/passkeys/").skip(1);
    let id = ids.find_map(|rest| rest.split('"').next().filter(|id| *id != "new"));
    id.expect("it is listed").to_owned()
}

/// Somebody of each kind, and in each state that has pages of its own; with a name for failures.
pub(crate) async fn everybody(care: &TestApp) -> Vec<(&'static str, Browser)> {
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
