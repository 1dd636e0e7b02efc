//! Nobody learns from the time of an answer whether an address has an account (PRODUCT E4, A2, A6).

use linden_testkit::{A_PUBLIC_KEY, Browser, Person, PersonKind, SideBySide, TestApp, code_in};

const TIMES: usize = 500;
/// Where two people have to be made for each try.
const FEWER: usize = 100;

/// Each from a network address of its own, as the limits of one address are not the matter here.
fn browser(care: &TestApp, number: usize) -> Browser {
    let address = format!("198.51.{}.{}", number / 250, number % 250);
    care.browser().with_header("x-forwarded-for", &address)
}

async fn with_accounts() -> TestApp {
    let care = TestApp::new().await;
    care.open_sign_up(&care.lindenhof).await;
    for number in 0..TIMES + 10 {
        let person = Person::new(PersonKind::Client, &format!("known{number}"));
        care.person(&care.lindenhof, person).await;
    }
    care
}

/// Asks for those who have an account and for those who have none, and compares.
async fn compare(care: &TestApp, ask: impl AsyncFn(&Browser, String)) {
    let known = async |number| {
        ask(&browser(care, 2 * number), format!("known{number}@example.org")).await;
    };
    let unknown = async |number| {
        ask(&browser(care, 2 * number + 1), format!("other{number}@example.org")).await;
    };
    let apart = SideBySide::ask(TIMES, known, unknown).await.apart();
    assert!(apart < 4.0, "{apart:.1} standard deviations apart");
}

#[tokio::test]
async fn of_asking_for_a_new_password() {
    let care = with_accounts().await;
    compare(&care, async |browser, email| {
        browser.post("/forgot-password", &[("email", &email)]).await.is(200);
    })
    .await;
}

/// A signature that can be read and fits nothing.
const NO_SIGNATURE: &str =
    "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ";

#[tokio::test]
async fn of_opening_the_app_on_another_phone_and_on_an_unknown_one() {
    let care = TestApp::new().await;
    let phone = care.client("Ann").await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let token = phone.cookie("__Host-app").unwrap();
    let open = async |token: &str, number: usize| {
        let browser = browser(&care, number);
        browser.set_cookie("__Host-app", token);
        let challenge = browser.post("/app/open/challenge", &[]).await.is(200).body.clone();
        let challenge = challenge.split('"').nth(3).unwrap().to_owned();
        let fields = [("pin", "27419"), ("challenge", &challenge), ("signature", NO_SIGNATURE)];
        browser.post("/app/open", &fields).await.is(422);
    };
    let another = async |number| open(&token, 2 * number).await;
    let unknown = async |number| open("unknown", 2 * number + 1).await;
    let apart = SideBySide::ask(TIMES, another, unknown).await.apart();
    assert!(apart < 4.0, "{apart:.1} standard deviations apart");
}

#[tokio::test]
async fn of_scanning_a_code_that_is_over_and_one_that_never_was() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let over = code_in(&ann.get("/profile/app/code.svg").await.is(200).body);
    care.wait(chrono::Duration::seconds(61));
    let never: String = over.chars().rev().collect();
    let scan = async |code: &str, number: usize| {
        browser(&care, number).post("/app/scan", &[("code", code)]).await.is(422);
    };
    let known = async |number| scan(&over, 2 * number).await;
    let unknown = async |number| scan(&never, 2 * number + 1).await;
    let apart = SideBySide::ask(TIMES, known, unknown).await.apart();
    assert!(apart < 4.0, "{apart:.1} standard deviations apart");
}

#[tokio::test]
async fn of_signing_up() {
    let care = with_accounts().await;
    compare(&care, async |browser, email| {
        let fields =
            [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", &email), ("phone", "")];
        browser.post("/sign-up", &fields).await.is(200);
    })
    .await;
}

#[tokio::test]
async fn of_logging_in_with_a_wrong_password() {
    let care = with_accounts().await;
    compare(&care, async |browser, email| {
        let typed = [("email", email.as_str()), ("password", "not the right one")];
        browser.post("/log-in", &typed).await.is(422);
    })
    .await;
}

#[tokio::test]
async fn of_inviting_a_friend() {
    let care = with_accounts().await;
    let mut clients = Vec::new();
    for number in 0..2 * (FEWER + 10) {
        let person = Person::new(PersonKind::Client, &format!("inviter{number}"));
        clients.push(care.log_in_new(&care.lindenhof, person).await);
    }
    let ask = async |client: &Browser, email: String| {
        let fields = [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", &email)];
        client.post("/profile/friends", &fields).await.is(303);
    };
    let known = async |number| {
        ask(&clients[2 * number], format!("known{number}@example.org")).await;
    };
    let unknown = async |number| {
        ask(&clients[2 * number + 1], format!("other{number}@example.org")).await;
    };
    let apart = SideBySide::ask(FEWER, known, unknown).await.apart();
    assert!(apart < 4.0, "{apart:.1} standard deviations apart");
}

#[tokio::test]
async fn of_making_a_client_with_the_address_of_a_friend() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    for number in 0..FEWER + 10 {
        let person = Person::new(PersonKind::Friend, &format!("friend{number}"));
        care.person(&care.lindenhof, person).await;
    }
    let make = async |email: String| {
        let fields = [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", &email)];
        eva.post("/clients", &fields).await.is(303);
    };
    let of_friend = async |number| make(format!("friend{number}@example.org")).await;
    let of_nobody = async |number| make(format!("nobody{number}@example.org")).await;
    let apart = SideBySide::ask(FEWER, of_friend, of_nobody).await.apart();
    assert!(apart < 4.0, "{apart:.1} standard deviations apart");
}
