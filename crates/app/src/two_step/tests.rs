//! Two-step through the router (PRODUCT T1 to T7): as its owner, and as somebody who guesses.

use chrono::Duration;
use linden_store::testing::number_by_raw_sql;
use linden_testkit::{Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, TestApp};

const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const NEW: &str = "another green boat";

/// Ann, logged in, whose second step is an authenticator app.
struct Ann {
    care: TestApp,
    browser: Browser,
    app: Authenticator,
    recovery_codes: Vec<String>,
}

async fn ann() -> Ann {
    let care = TestApp::new().await;
    let browser = care.client("Ann").await;
    let (app, recovery_codes) = Authenticator::set_up(&care, &browser).await;
    Ann { care, browser, app, recovery_codes }
}

fn between(text: &str, before: &str, after: &str) -> Vec<String> {
    let found = text.split(before).skip(1);
    found.filter_map(|rest| rest.split_once(after)).map(|(found, _)| found.to_owned()).collect()
}

impl Ann {
    fn code(&self) -> String {
        self.app.code(&self.care)
    }

    /// A browser whose password was right, before the code.
    async fn before_code(&self) -> Browser {
        let browser = self.care.browser();
        browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
        browser
    }

    /// Four are not right; with the fifth the log-in is over.
    async fn guess_five_codes(&self) {
        let (guesser, wrong) = (self.before_code().await, [("code", "000000"), ("back", "/help")]);
        for _ in 0..4 {
            assert!(guesser.post("/log-in/code", &wrong).await.is(422).says("not right"));
        }
        guesser.post("/log-in/code", &wrong).await.leads_to("/log-in?back=%2Fhelp");
        assert!(guesser.get("/log-in?back=%2Fhelp").await.is(200).says("Please log in again"));
    }

    async fn subjects(&self) -> Vec<String> {
        let mails = self.care.mails_to("ann@example.org").await;
        mails.into_iter().map(|mail| mail.subject).collect()
    }
}

#[tokio::test]
async fn nothing_is_active_before_a_right_code_and_then_six_codes_are_shown_once() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let elsewhere = care.log_in(&care.lindenhof, ann.account()).await;
    assert!(ann.get("/two-step").await.is(200).says("Not set up yet"));
    let app = Authenticator::scan(&ann, "").await;
    let wrong = ann.post("/two-step/set-up/code", &[("code", "000000")]).await;
    assert!(wrong.is(422).says("not right"));
    care.browser().post("/log-in", &ANN).await.leads_to("/");
    let answer = ann.post("/two-step/set-up/code", &[("code", &app.code(&care))]).await;
    assert_eq!(between(&answer.is(200).body, "<code>", "</code>").len(), 6);
    assert!(ann.get("/two-step").await.is(200).says("6 codes left"));
    elsewhere.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject == "Two-step log-in is set up"));
}

#[tokio::test]
async fn log_in_asks_a_code_that_works_once_and_with_one_step_of_drift() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    browser.get("/help").await.leads_to("/log-in?back=%2Fhelp");
    let old = ann.code();
    ann.care.wait(Duration::seconds(30));
    browser.post("/log-in/code", &[("code", &old), ("back", "/help")]).await.leads_to("/help");
    browser.get("/help").await.is(200);
    let again = ann.before_code().await;
    assert!(again.post("/log-in/code", &[("code", &old)]).await.is(422).says("not right"));
    let code = ann.code();
    ann.care.wait(Duration::seconds(61));
    again.post("/log-in/code", &[("code", &code)]).await.is(422);
    again.post("/log-in/code", &[("code", &ann.code())]).await.leads_to("/");
    again.post("/log-in/code", &[("code", &ann.code())]).await.leads_to("/log-in");
}

#[tokio::test]
async fn the_code_is_taken_for_a_quarter_of_an_hour_after_the_password() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    ann.care.wait(Duration::minutes(15));
    let typed = [("code", ann.code())];
    let typed = [(typed[0].0, typed[0].1.as_str())];
    browser.post("/log-in/code", &typed).await.leads_to("/log-in");
    ann.care.browser().get("/log-in/code").await.leads_to("/log-in");
}

#[tokio::test]
async fn a_recovery_code_lets_in_once_and_leads_to_the_settings() {
    let ann = ann().await;
    let recovery = ann.recovery_codes[2].to_lowercase();
    let browser = ann.before_code().await;
    browser.post("/log-in/code", &[("code", &recovery)]).await.leads_to("/two-step");
    assert!(browser.get("/two-step").await.is(200).says("5 codes left"));
    let again = ann.before_code().await;
    again.post("/log-in/code", &[("code", &recovery)]).await.is(422);
    assert!(ann.subjects().await.contains(&"A recovery code was used".to_owned()));
}

#[tokio::test]
async fn recovery_codes_are_kept_as_argon2id_hashes_and_the_secret_sealed() {
    let ann = ann().await;
    let view = ann.care.store.look(ann.care.lindenhof.id).await.unwrap();
    let count = async |sql: &str| number_by_raw_sql(&view, sql).await.unwrap();
    let hashed =
        "SELECT COUNT(*) FROM recovery_codes WHERE hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'";
    assert_eq!(count(hashed).await, 6);
    assert_eq!(count("SELECT COUNT(DISTINCT hash) FROM recovery_codes").await, 6);
    let sealed = "SELECT COUNT(*) FROM two_steps WHERE LENGTH(secret_sealed) > 20 + 24 + 16";
    assert_eq!(count(sealed).await, 1, "longer than its 20 bytes by key, nonce and tag");
}

#[tokio::test]
async fn a_code_that_is_used_in_two_places_at_once_works_in_one() {
    let ann = ann().await;
    let code = ann.code();
    let recovery = ann.recovery_codes[0].clone();
    for typed in [code, recovery] {
        let (one, other) = (ann.before_code().await, ann.before_code().await);
        let fields = [("code", typed.as_str())];
        let (one, other) =
            tokio::join!(one.post("/log-in/code", &fields), other.post("/log-in/code", &fields));
        let mut came = [one.status.as_u16(), other.status.as_u16()];
        came.sort_unstable();
        assert_eq!(came, [303, 422], "{typed}");
    }
}

#[tokio::test]
async fn new_recovery_codes_ask_the_password_and_stop_the_old_ones() {
    let ann = ann().await;
    let wrong = [("password", "not this one!")];
    ann.browser.post("/two-step/recovery-codes", &wrong).await.is(422);
    let answer = ann.browser.post("/two-step/recovery-codes", &[("password", PASSWORD)]).await;
    let new = between(&answer.is(200).body, "<code>", "</code>");
    let browser = ann.before_code().await;
    browser.post("/log-in/code", &[("code", &ann.recovery_codes[0])]).await.is(422);
    browser.post("/log-in/code", &[("code", &new[0])]).await.leads_to("/two-step");
}

#[tokio::test]
async fn a_remembered_device_skips_the_code_until_its_time_or_a_new_password() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let typed = [("code", ann.code()), ("remember", "3d".to_owned())];
    let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
    browser.post("/log-in/code", &typed).await.leads_to("/");
    browser.post("/log-out", &[]).await.leads_to("/log-in");
    browser.post("/log-in", &ANN).await.leads_to("/");
    ann.before_code().await;
    ann.care.wait(Duration::days(3));
    browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
}

#[tokio::test]
async fn a_new_password_forgets_remembered_devices_and_asks_a_code() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let typed = [("code", ann.code()), ("remember", "1w".to_owned())];
    let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
    browser.post("/log-in/code", &typed).await.leads_to("/");
    ann.care.wait(Duration::seconds(30));
    let without = [("old", PASSWORD), ("password", NEW)];
    assert!(browser.post("/profile/password", &without).await.is(422).says("not right"));
    let code = ann.code();
    let with = [("old", PASSWORD), ("password", NEW), ("code", &code)];
    browser.post("/profile/password", &with).await.leads_to("/profile");
    browser.post("/log-out", &[]).await.leads_to("/log-in");
    let new = [("email", "ann@example.org"), ("password", NEW)];
    browser.post("/log-in", &new).await.leads_to("/log-in/code?back=%2F");
}

#[tokio::test]
async fn a_forgotten_password_asks_a_code_before_a_new_one_is_taken() {
    let ann = ann().await;
    ann.care.browser().post("/forgot-password", &[ANN[0]]).await.is(200);
    let link = ann.care.link_for("ann@example.org").await;
    let browser = ann.care.browser();
    assert!(browser.get(&link).await.is(200).says("Code"));
    browser.post(&link, &[("password", NEW)]).await.is(422);
    let half_done = ann.before_code().await;
    let code = ann.code();
    browser.post(&link, &[("password", NEW), ("code", &code)]).await.leads_to("/log-in");
    ann.care.wait(Duration::seconds(30));
    let late = [("code", ann.code())];
    let late = [(late[0].0, late[0].1.as_str())];
    half_done.post("/log-in/code", &late).await.leads_to("/log-in");
}

#[tokio::test]
async fn ten_wrong_codes_lock_codes_for_an_hour_but_not_for_the_owners_own_browser() {
    let ann = ann().await;
    let own = ann.care.browser();
    own.post("/log-in", &ANN).await;
    own.post("/log-in/code", &[("code", &ann.code())]).await.leads_to("/");
    ann.care.wait(Duration::seconds(30));
    for _ in 0..2 {
        ann.guess_five_codes().await;
    }
    let guesser = ann.before_code().await;
    let right = [("code", ann.code())];
    let right = [(right[0].0, right[0].1.as_str())];
    assert!(guesser.post("/log-in/code", &right).await.is(422).says("Too many"));
    assert!(ann.subjects().await.contains(&"Too many tries with a code".to_owned()));
    own.post("/log-out", &[]).await;
    own.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    own.post("/log-in/code", &right).await.leads_to("/");
}

#[tokio::test]
async fn switching_off_asks_password_and_code() {
    let ann = ann().await;
    let code = ann.code();
    let no_code = [("password", PASSWORD), ("code", "000000")];
    ann.browser.post("/two-step/off", &no_code).await.is(422);
    let no_password = [("password", "not this one!"), ("code", &code)];
    ann.browser.post("/two-step/off", &no_password).await.is(422);
    ann.browser.post("/two-step/off", &[("password", PASSWORD), ("code", &code)]).await.is(303);
    assert!(ann.browser.get("/two-step").await.is(200).says("Not set up yet"));
    ann.care.browser().post("/log-in", &ANN).await.leads_to("/");
    assert!(ann.subjects().await.contains(&"Two-step log-in is off".to_owned()));
}

#[tokio::test]
async fn changing_to_another_app_asks_the_password_and_stops_the_old_one() {
    let ann = ann().await;
    ann.browser.post("/two-step/set-up", &[("way", "app")]).await.is(422);
    let new = Authenticator::scan(&ann.browser, PASSWORD).await;
    let before = ann.before_code().await;
    let fresh = new.code(&ann.care);
    ann.browser.post("/two-step/set-up/code", &[("code", &fresh)]).await.is(200);
    ann.care.wait(Duration::seconds(30));
    let old = [("code", ann.code())];
    let old = [(old[0].0, old[0].1.as_str())];
    before.post("/log-in/code", &old).await.leads_to("/log-in");
    let browser = ann.before_code().await;
    browser.post("/log-in/code", &old).await.is(422);
    browser.post("/log-in/code", &[("code", &new.code(&ann.care))]).await.leads_to("/");
}

#[tokio::test]
async fn codes_come_by_sms_to_the_number_that_was_given() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    ann.post("/two-step/set-up", &[("way", "sms")]).await.leads_to("/two-step/set-up/secret");
    let odd = ann.post("/two-step/set-up/number", &[("number", "0612345678")]).await;
    assert!(odd.is(422).says("0612345678"));
    let number = [("number", "+31 6 1234 5678")];
    ann.post("/two-step/set-up/number", &number).await.leads_to("/two-step/set-up/code");
    let first = newest_code(&care).await;
    ann.post("/two-step/set-up/number", &[]).await.leads_to("/two-step/set-up/code");
    assert!(ann.get("/two-step/set-up/code").await.says("Please wait half a minute"));
    ann.post("/two-step/set-up/code", &[("code", &first)]).await.is(200);
    care.wait(Duration::minutes(1));
    let browser = care.browser();
    browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    assert!(browser.get("/log-in/code").await.is(200).says("78"));
    browser.post("/log-in/code", &[("code", &first)]).await.is(422);
    browser.post("/log-in/code", &[("code", &newest_code(&care).await)]).await.leads_to("/");
}

#[tokio::test]
async fn an_sms_code_is_too_old_after_ten_minutes_and_dead_after_five_tries() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    ann.post("/two-step/set-up", &[("way", "sms")]).await;
    ann.post("/two-step/set-up/number", &[("number", "+31612345678")]).await;
    let first = newest_code(&care).await;
    care.wait(Duration::minutes(10));
    ann.post("/two-step/set-up/code", &[("code", &first)]).await.is(422);
    ann.post("/two-step/set-up/number", &[]).await;
    let second = newest_code(&care).await;
    for _ in 0..5 {
        ann.post("/two-step/set-up/code", &[("code", "no code")]).await.is(422);
    }
    ann.post("/two-step/set-up/code", &[("code", &second)]).await.is(422);
}

async fn newest_code(care: &TestApp) -> String {
    let sms = care.sms_to("+31612345678").await.pop().expect("an SMS was sent");
    sms.text.chars().take(6).collect()
}

#[tokio::test]
async fn where_the_rules_switch_it_off_nobody_is_asked() {
    let ann = ann().await;
    ann.care.ask(&ann.care.lindenhof, PersonKind::Client, Asked::NoTwoStep).await;
    ann.care.browser().post("/log-in", &ANN).await.leads_to("/");
    assert!(ann.browser.get("/two-step").await.is(200).says("doesn’t use two-step"));
    ann.browser.post("/two-step/set-up", &[("way", "app")]).await.is(403);
}

#[tokio::test]
async fn where_passwords_let_clients_not_in_they_still_let_professionals_in() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    let answer = care.browser().post("/log-in", &ANN).await;
    assert!(answer.is(422).says("or you log in here in another way"));
    care.person(&care.lindenhof, Person::new(PersonKind::Professional, "Tess")).await;
    let tess = [("email", "tess@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &tess).await.leads_to("/");
}

#[tokio::test]
async fn somebody_elses_remembered_device_is_nobody_elses_to_forget() {
    let ann = ann().await;
    let browser = ann.before_code().await;
    let typed = [("code", ann.code()), ("remember", "1w".to_owned())];
    let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
    browser.post("/log-in/code", &typed).await.leads_to("/");
    let page = browser.get("/two-step").await.text();
    let forget = between(&page, "action=\"/two-step/devices/", "\"").remove(0);
    let path = format!("/two-step/devices/{forget}");
    ann.care.client("Ben").await.post(&path, &[]).await.is(404);
    browser.post(&path, &[]).await.leads_to("/two-step");
    browser.post(&path, &[]).await.is(404);
    ann.before_code().await;
}

#[tokio::test]
async fn whose_tenth_code_is_right_is_in_and_nothing_is_said_of_wrong_ones() {
    let ann = ann().await;
    ann.guess_five_codes().await;
    let browser = ann.before_code().await;
    for _ in 0..4 {
        browser.post("/log-in/code", &[("code", "000000")]).await.is(422);
    }
    browser.post("/log-in/code", &[("code", &ann.code())]).await.leads_to("/");
    assert!(!ann.subjects().await.contains(&"Too many wrong codes".to_owned()));
}

#[tokio::test]
async fn the_owner_is_told_of_a_device_that_is_asked_again() {
    let ann = ann().await;
    let device = ann.before_code().await;
    let (code, remember) = (ann.code(), "1w");
    device.post("/log-in/code", &[("code", &code), ("remember", remember)]).await.leads_to("/");
    let page = ann.browser.get("/two-step").await.text();
    let mut devices = page.split("action=\"/two-step/devices/").skip(1);
    let id = devices.next().and_then(|rest| rest.split('/').next()).expect("there is a device");
    ann.browser.post(&format!("/two-step/devices/{id}/forget"), &[]).await.leads_to("/two-step");
    assert!(ann.subjects().await.contains(&"A device is asked for a code again".to_owned()));
}
