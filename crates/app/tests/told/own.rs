//! What clients do with their own accounts, without a second step.

use super::{Told, between};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_base::AccountId;
use linden_testkit::{Browser, PASSWORD, TestApp, code_in};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};

const NEW: &str = "another green boat";
const NO_FIELDS: &[(&str, &str)] = &[];

pub(crate) async fn acts(told: &Told) {
    let zoe = coming_in(told).await;
    password(told, &zoe).await;
    friends(told).await;
    phone(told).await;
}

/// Zoë signs up, chooses a password, and logs in and out.
async fn coming_in(told: &Told) -> Browser {
    let care = &told.care;
    let zoe = [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", "zoe@example.org")];
    care.browser().post("/sign-up", &zoe).await.is(200);
    let link = care.link_for("zoe@example.org").await;
    let id = account(care, "zoe@example.org").await;
    told.made(("POST", "/sign-up"), id).await;
    let (browser, typed) = (care.browser(), [("password", PASSWORD)]);
    told.act(&browser, ("POST", "/welcome/{token}"), (&link, &typed), (id, "welcomed")).await;
    let dutch = [("language", "nl")];
    told.act(&browser, ("POST", "/language"), ("/language", &dutch), (id, "language-changed"))
        .await;
    let out = ("/log-out", NO_FIELDS);
    told.act(&browser, ("POST", "/log-out"), out, (id, "logged-out")).await;
    let typed = [("email", "zoe@example.org"), ("password", PASSWORD)];
    told.act(&browser, ("POST", "/log-in"), ("/log-in", &typed), (id, "logged-in")).await;
    care.log_in(&care.lindenhof, id).await
}

async fn account(care: &TestApp, email: &str) -> AccountId {
    let found = linden_app::testing::account_of(&care.app, care.lindenhof.id, email).await;
    found.expect("the account was made")
}

async fn password(told: &Told, zoe: &Browser) {
    let (care, id) = (&told.care, zoe.account());
    let page = zoe.get("/profile/sessions").await;
    let session = between(&page, "action=\"/profile/sessions/", "\"");
    let path = format!("/profile/sessions/{session}");
    let end = ("POST", "/profile/sessions/{id}/end");
    told.act(zoe, end, (&path, NO_FIELDS), (id, "session-ended")).await;
    let typed = [("old", PASSWORD), ("password", NEW)];
    let change = ("POST", "/profile/password");
    told.act(zoe, change, ("/profile/password", &typed), (id, "password-changed")).await;
    care.browser().post("/forgot-password", &[("email", "zoe@example.org")]).await.is(200);
    let link = care.link_for("zoe@example.org").await;
    let typed = [("password", PASSWORD)];
    let new = ("POST", "/forgot-password/{token}");
    told.act(&care.browser(), new, (&link, &typed), (id, "password-reset")).await;
}

async fn friends(told: &Told) {
    let fay = told.care.client("Fay").await;
    let id = fay.account();
    let friend = [("first_name", "Fred"), ("last_name", "Vriend"), ("email", "fred@example.org")];
    let invite = ("POST", "/profile/friends");
    told.act(&fay, invite, ("/profile/friends", &friend), (id, "friend-invited")).await;
    let page = fay.get("/profile/friends").await;
    let friendship = between(&page, "action=\"/profile/friends/", "/");
    for (route, line) in [
        ("/profile/friends/{id}/invitation", "friend-invited"),
        ("/profile/friends/{id}/end", "friend-ended"),
    ] {
        let path = route.replace("{id}", &friendship);
        told.act(&fay, ("POST", route), (&path, NO_FIELDS), (id, line)).await;
    }
}

/// Pia's phone: by a QR code, with a PIN, and ended from her browser.
async fn phone(told: &Told) {
    let pia = told.care.client("Pia").await;
    let (id, phone) = (pia.account(), told.care.browser());
    let code = code_in(&pia.get("/profile/app/code.svg").await.is(200).body);
    let scanned = ("/app/scan", [("code", code.as_str())]);
    told.act(&phone, ("POST", "/app/scan"), (scanned.0, &scanned.1), (id, "logged-in")).await;
    let key = SigningKey::from_slice(&[7; 32]).expect("a key of P-256");
    let public = URL_SAFE_NO_PAD.encode(key.verifying_key().to_encoded_point(false).as_bytes());
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", public.as_str())];
    told.act(&phone, ("POST", "/app/pin"), ("/app/pin", &chosen), (id, "app-log-in-made")).await;
    phone.post("/log-out", NO_FIELDS).await.leads_to("/app");
    let asked = phone.post("/app/open/challenge", NO_FIELDS).await;
    let challenge = between(&asked, "\"challenge\":\"", "\"");
    let signed: Signature = key.sign(format!("linden app\n{challenge}\n27419").as_bytes());
    let signed = URL_SAFE_NO_PAD.encode(signed.to_bytes());
    let typed = [("pin", "27419"), ("challenge", challenge.as_str()), ("signature", &signed)];
    told.act(&phone, ("POST", "/app/open"), ("/app/open", &typed), (id, "app-opened")).await;
    let page = pia.get("/profile/sessions").await;
    let ended = between(&page, "action=\"/profile/app-log-ins/", "/");
    let path = format!("/profile/app-log-ins/{ended}/end");
    let end = ("POST", "/profile/app-log-ins/{id}/end");
    told.act(&pia, end, (&path, NO_FIELDS), (id, "app-log-in-ended")).await;
}
