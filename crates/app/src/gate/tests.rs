//! The gate through the router (PRODUCT T5 to T8).

use chrono::Duration;
use linden_testkit::{Asked, Authenticator, PASSWORD, PersonKind, PersonRole, TestApp};

#[tokio::test]
async fn after_an_hour_of_silence_a_code_leads_back_to_the_page() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    ann.get("/profile").await.is(200);
    care.wait(Duration::minutes(59));
    ann.get("/profile").await.is(200);
    care.wait(Duration::minutes(60));
    ann.get("/profile?from=mail").await.leads_to("/unlock?back=%2Fprofile%3Ffrom%3Dmail");
    assert!(ann.get("/unlock?back=%2Fprofile").await.is(200).says("Welcome back"));
    let wrong = [("code", "000000"), ("to", "/profile"), ("kept", "")];
    assert!(ann.post("/unlock", &wrong).await.is(422).says("not right"));
    ann.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
    let right = app.code(&care);
    let right = [("code", right.as_str()), ("to", "/profile"), ("kept", "")];
    ann.post("/unlock", &right).await.leads_to("/profile");
    ann.get("/profile").await.is(200);
}

#[tokio::test]
async fn what_was_typed_waits_behind_the_lock_and_goes_on() {
    let care = TestApp::new().await;
    let tess = care.professional("Tess", PersonRole::Therapist).await;
    let (app, _) = Authenticator::set_up(&care, &tess).await;
    care.wait(Duration::minutes(61));
    let typed = [("first_name", "Zoë & co"), ("last_name", ""), ("email", "zoe@example.org")];
    let locked = tess.post("/clients", &typed).await;
    assert!(locked.is(423).says("What you typed is still there"));
    let kept = "first_name=Zo%C3%AB+%26+co&last_name=&email=zoe%40example.org";
    assert!(locked.body.contains(&kept.replace('&', "&#38;")), "{}", locked.body);
    let right = app.code(&care);
    let right = [("code", right.as_str()), ("to", "/clients"), ("kept", kept)];
    let answer = tess.post("/unlock", &right).await;
    let on = &answer.is(200).body;
    assert!(on.contains("action=\"/clients\"") && on.contains("value=\"Zoë &#38; co\""), "{on}");
    assert!(tess.post("/clients", &typed).await.is(422).says("zoe@example.org"));
}

#[tokio::test]
async fn no_password_or_code_waits_behind_the_lock() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    Authenticator::set_up(&care, &ann).await;
    care.wait(Duration::minutes(61));
    let typed = [
        ("old", "the old secret"),
        ("password", "the new secret"),
        ("own_password", "my own secret"),
        ("pin", "secret-27419"),
        ("code", "secret-123456"),
        ("postcode", "1234 AB"),
        ("reason", "kept"),
    ];
    let locked = ann.post("/profile/password", &typed).await;
    assert!(!locked.is(423).body.contains("secret"), "{}", locked.body);
    assert!(locked.body.contains("value=\"postcode=1234+AB&#38;reason=kept\""), "{}", locked.body);
}

#[tokio::test]
async fn a_button_without_fields_is_pressed_again_behind_the_lock() {
    let care = TestApp::new().await;
    let tess = care.professional("Tess", PersonRole::Therapist).await;
    let (app, _) = Authenticator::set_up(&care, &tess).await;
    care.wait(Duration::minutes(61));
    let ann = care.client("Ann").await;
    let press = format!("/calls?account={}", ann.account());
    let locked = tess.post(&press, &[]).await;
    let kept = locked.is(423).body.split("name=\"kept\" value=\"").nth(1).unwrap();
    let kept = kept.split('"').next().unwrap().replace("&#38;", "&");
    let right = app.code(&care);
    let right = [("code", right.as_str()), ("to", &press), ("kept", &kept)];
    let answer = tess.post("/unlock", &right).await;
    let on = &answer.is(200).body;
    let form = on.split(&format!("action=\"{press}\"")).nth(1).unwrap_or_else(|| panic!("{on}"));
    assert!(!form.split("</form>").next().unwrap().contains("<input"), "{on}");
}

#[tokio::test]
async fn a_remembered_device_is_asked_the_password_at_the_lock() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    let browser = care.browser();
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let right = app.code(&care);
    let right = [("code", right.as_str()), ("remember", "1w")];
    browser.post("/log-in/code", &right).await.leads_to("/");
    care.wait(Duration::minutes(61));
    browser.get("/profile").await.leads_to("/unlock?back=%2Fprofile");
    assert!(browser.get("/unlock").await.is(200).body.contains("type=\"password\""));
    let wrong = [("code", "not this one!"), ("to", "/profile")];
    assert!(browser.post("/unlock", &wrong).await.is(422).says("not your password"));
    let right = [("code", PASSWORD), ("to", "/profile")];
    browser.post("/unlock", &right).await.leads_to("/profile");
    browser.get("/profile").await.is(200);
}

#[tokio::test]
async fn nobody_without_two_step_is_locked() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    care.wait(Duration::hours(3));
    ann.get("/profile").await.is(200);
}

#[tokio::test]
async fn a_script_behind_the_lock_is_told_and_the_streams_go_on() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    Authenticator::set_up(&care, &ann).await;
    care.wait(Duration::minutes(61));
    let script = ann.clone().with_header("sec-fetch-mode", "cors").with_header("accept", "*/*");
    script.get("/profile").await.is(401);
    let path = "/events";
    let answer =
        ann.send_for_stream(http::Method::GET, path, axum::body::Body::empty()).await.status();
    assert_eq!(answer, 200, "it still rings");
}

#[tokio::test]
async fn where_it_is_required_nothing_is_reachable_before_it_is_set_up() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let tess = care.therapist("Tess").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::TwoStep).await;
    for path in ["/", "/profile", "/two-step"] {
        ann.get(path).await.leads_to("/two-step/set-up");
    }
    ann.post("/calls", &[]).await.leads_to("/two-step/set-up");
    ann.get("/help").await.is(200);
    assert!(ann.get("/two-step/set-up").await.is(200).says("asks you to set this up"));
    tess.get("/").await.is(200);
    Authenticator::set_up(&care, &ann).await;
    ann.get("/profile").await.is(200);
    assert!(ann.get("/two-step").await.is(200).says("can’t be switched off"));
    ann.get("/two-step/off").await.leads_to("/two-step");
}
