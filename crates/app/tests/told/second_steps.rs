//! What clients do with their own second steps.

use super::{Told, between};
use chrono::Duration;
use linden_base::AccountId;
use linden_testkit::{Authenticator, Browser, PASSWORD, SoftPasskey, question};

const NO_FIELDS: &[(&str, &str)] = &[];

pub(crate) async fn acts(told: &Told) {
    let dora = told.care.client("Dora").await;
    let app = Authenticator::scan(&dora, "").await;
    let code = code(told, &app);
    let typed = [("code", code.as_str())];
    let (path, done) = ("/two-step/set-up/code", (dora.account(), "second-step-set"));
    told.act(&dora, ("POST", path), (path, &typed), done).await;
    device(told, &dora, &app).await;
    let typed = [("password", PASSWORD)];
    let (path, done) = ("/two-step/recovery-codes", (dora.account(), "recovery-codes-made"));
    told.act(&dora, ("POST", path), (path, &typed), done).await;
    passkey(told, &dora, &app).await;
    let code = self::code(told, &app);
    let typed = [("password", PASSWORD), ("code", code.as_str())];
    let (path, done) = ("/two-step/off", (dora.account(), "second-step-off"));
    told.act(&dora, ("POST", path), (path, &typed), done).await;
}

/// A code that was not used yet.
fn code(told: &Told, app: &Authenticator) -> String {
    told.care.wait(Duration::minutes(1));
    app.code(&told.care)
}

async fn device(told: &Told, dora: &Browser, app: &Authenticator) {
    let browser = told.care.browser();
    let typed = [("email", "dora@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let code = code(told, app);
    let typed = [("code", code.as_str()), ("remember", "1w")];
    let done = (dora.account(), "logged-in");
    told.act(&browser, ("POST", "/log-in/code"), ("/log-in/code", &typed), done).await;
    let id = between(&dora.get("/two-step").await, "action=\"/two-step/devices/", "/");
    let path = format!("/two-step/devices/{id}/forget");
    let route = ("POST", "/two-step/devices/{id}/forget");
    told.act(dora, route, (&path, NO_FIELDS), (dora.account(), "device-forgotten")).await;
}

async fn passkey(told: &Told, dora: &Browser, app: &Authenticator) {
    let id: AccountId = dora.account();
    let asked = dora.post("/two-step/passkeys/new/challenge", &[("password", PASSWORD)]).await;
    let (passkey, answer) = SoftPasskey::make(&question(asked.is(200)), &dora.origin());
    let typed = [("name", "My phone"), ("answer", answer.as_str())];
    let path = "/two-step/passkeys";
    told.act(dora, ("POST", path), (path, &typed), (id, "passkey-added")).await;
    let browser = told.care.browser();
    let answer = passkey.answer(&browser, "/log-in/passkey-challenge").await;
    let typed = [("answer", answer.as_str())];
    let path = "/log-in/passkey";
    told.act(&browser, ("POST", path), (path, &typed), (id, "logged-in")).await;
    let page = dora.get("/two-step").await.is(200).text();
    let mut listed = page.split("href=\"/two-step/passkeys/").skip(1);
    let passkey = listed.find_map(|rest| rest.split('"').next().filter(|id| *id != "new"));
    let passkey = passkey.expect("it is listed");
    let code = code(told, app);
    let typed = [("password", PASSWORD), ("code", code.as_str())];
    let path = format!("/two-step/passkeys/{passkey}/removal");
    let route = ("POST", "/two-step/passkeys/{id}/removal");
    told.act(dora, route, (&path, &typed), (id, "passkey-removed")).await;
}
