//! Phones that open with a PIN, through the router (PRODUCT P2 to P7, E7).

use super::device::message;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use linden_testkit::{Answer, Authenticator, Browser, PASSWORD, PersonRole, TestApp};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::Value;

mod confirming;

const PIN: &str = "27419";
const WRONG: &str = "27418";

/// A phone: a browser with a key of its own.
#[derive(Clone)]
struct Phone {
    browser: Browser,
    key: SigningKey,
}

impl Phone {
    fn new(browser: Browser, seed: u8) -> Self {
        Self { browser, key: SigningKey::from_slice(&[seed; 32]).unwrap() }
    }

    fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.key.verifying_key().to_encoded_point(false).as_bytes())
    }

    async fn choose(&self, pin: &str, again: &str) -> Answer {
        let key = self.public_key();
        self.browser.post("/app/pin", &[("pin", pin), ("again", again), ("key", &key)]).await
    }

    async fn challenge(&self) -> String {
        let answer = self.browser.post("/app/open/challenge", &[]).await;
        let read: Value = serde_json::from_str(&answer.is(200).body).unwrap();
        read["challenge"].as_str().unwrap().to_owned()
    }

    async fn answer(&self, challenge: &str, pin: &str) -> Answer {
        let signature: Signature = self.key.sign(message(challenge, pin).as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        let fields =
            [("pin", pin), ("challenge", challenge), ("signature", &signature), ("back", "/help")];
        self.browser.post("/app/open", &fields).await
    }

    async fn open(&self, pin: &str) -> Answer {
        self.answer(&self.challenge().await, pin).await
    }

    /// The session goes, the phone stays.
    fn close(&self) {
        self.browser.set_cookie("__Host-session", "over");
    }
}

/// Ann's phone with its PIN, closed.
async fn anns_phone(care: &TestApp) -> Phone {
    let phone = Phone::new(care.client("Ann").await, 7);
    phone.choose(PIN, PIN).await.leads_to("/app/ready");
    phone.close();
    phone
}

/// Whether this browser gets the picture of a code.
async fn is_shown(browser: &Browser) -> bool {
    let answer = browser.get("/profile/app/code.svg").await;
    answer.status == 200 && answer.body.starts_with("<svg")
}

#[tokio::test]
async fn the_app_offers_exactly_two_ways_to_log_in() {
    let care = TestApp::new().await;
    let first = care.browser().get("/app").await;
    let links = first.is(200).body.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let card = links.split("class=\"card\"").nth(1).unwrap();
    assert_eq!(card.matches("<a ").count(), 2, "{card}");
    assert!(card.contains("href=\"/app/scan\"") && card.contains("href=\"/log-in?back=/app/pin\""));
    care.client("Ann").await.get("/app").await.leads_to("/");
}

#[tokio::test]
async fn after_logging_in_with_e_mail_a_pin_is_chosen_and_opens_the_app_next_time() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    let phone = Phone::new(care.browser(), 7);
    let typed = [("email", "ann@example.org"), ("password", PASSWORD), ("back", "/app/pin")];
    phone.browser.post("/log-in", &typed).await.leads_to("/app/pin");
    assert!(phone.browser.get("/app/pin").await.is(200).says("Choose a PIN"));
    phone.choose(PIN, PIN).await.leads_to("/app/ready");
    phone.browser.get("/app/ready").await.is(200);
    phone.browser.post("/log-out", &[]).await.leads_to("/app");
    phone.browser.get("/app").await.leads_to("/app/open");
    assert!(phone.browser.get("/app/open").await.is(200).says("Type your PIN"));
    phone.open(PIN).await.leads_to("/help");
    phone.browser.get("/help").await.is(200);
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.contains("A PIN was chosen")).count(), 1);
}

#[tokio::test]
async fn a_pin_that_may_not_be_is_refused_with_the_reason() {
    let care = TestApp::new().await;
    let phone = Phone::new(care.client("Ann").await, 7);
    for (pin, reason) in [
        ("2741", "exactly five digits"),
        ("274190", "exactly five digits"),
        ("2741a", "exactly five digits"),
        ("00000", "The same digit five times"),
        ("12345", "Digits in a row"),
        ("54321", "Digits in a row"),
    ] {
        assert!(phone.choose(pin, pin).await.is(422).says(reason), "{pin}");
    }
    assert!(phone.choose(PIN, WRONG).await.is(422).says("two different PINs"));
    let no_key = [("pin", PIN), ("again", PIN), ("key", "AAAA")];
    let answer = phone.browser.post("/app/pin", &no_key).await;
    assert!(answer.is(422).body.contains("data-no-key>"), "{answer:?}");
    phone.choose(PIN, PIN).await.leads_to("/app/ready");
}

#[tokio::test]
async fn a_pin_is_chosen_right_after_logging_in_or_not_at_all() {
    let care = TestApp::new().await;
    let phone = Phone::new(care.client("Ann").await, 7);
    care.wait(Duration::minutes(10));
    assert!(phone.browser.get("/app/pin").await.is(200).says("Please log in once more"));
    assert!(phone.choose(PIN, PIN).await.says("Please log in once more"));
    phone.browser.get("/app/open").await.leads_to("/");
    phone.browser.post("/app/again", &[]).await.leads_to("/app/reset");
    phone.browser.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
}

#[tokio::test]
async fn who_opened_the_app_with_the_pin_cannot_choose_a_new_one() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    phone.open(PIN).await.leads_to("/help");
    assert!(phone.browser.get("/app/pin").await.is(200).says("Please log in once more"));
    assert!(phone.choose("83920", "83920").await.says("Please log in once more"));
    phone.close();
    phone.open(PIN).await.leads_to("/help");
}

#[tokio::test]
async fn after_a_new_log_in_a_new_pin_takes_the_place_of_the_old_one() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    assert!(phone.browser.get("/app/open").await.body.contains("href=\"/app/reset\""));
    assert!(phone.browser.get("/app/reset").await.is(200).says("Choose a new PIN"));
    let before = phone.browser.cookie("__Host-app").unwrap();
    let typed = [("email", "ann@example.org"), ("password", PASSWORD), ("back", "/app/pin")];
    phone.browser.post("/log-in", &typed).await.leads_to("/app/pin");
    let renewed = Phone::new(phone.browser.clone(), 9);
    renewed.choose("83920", "83920").await.leads_to("/app/ready");
    renewed.close();
    renewed.open("83920").await.leads_to("/help");
    let old = Phone::new(care.browser(), 7);
    old.browser.set_cookie("__Host-app", &before);
    assert!(old.open(PIN).await.is(422).says("log in again on this phone"));
}

#[tokio::test]
async fn five_wrong_pins_end_it_and_the_owner_is_told() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    for left in ["4 tries left", "3 tries left", "2 tries left", "one try left"] {
        assert!(phone.open(WRONG).await.is(422).says(left), "{left}");
    }
    assert!(phone.open(WRONG).await.is(422).says("log in again on this phone"));
    assert!(phone.open(PIN).await.is(422).says("log in again on this phone"));
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.contains("five times")).count(), 1);
}

#[tokio::test]
async fn a_right_pin_makes_wrong_ones_forgotten() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    for _ in 0..3 {
        for _ in 0..4 {
            phone.open(WRONG).await.is(422);
        }
        phone.open(PIN).await.leads_to("/help");
        phone.close();
    }
}

#[tokio::test]
async fn twenty_tries_at_once_are_five() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let tries = (0..20).map(|_| async { phone.clone().open(WRONG).await });
    let answers = futures::future::join_all(tries).await;
    let checked = answers.iter().filter(|answer| answer.says("left")).count();
    assert!(checked <= 4, "{checked} wrong PINs were told apart from others");
}

#[tokio::test]
async fn a_challenge_is_answered_once_within_two_minutes_by_the_phone_that_asked() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let challenge = phone.challenge().await;
    phone.answer(&challenge, WRONG).await.is(422).says("4 tries");
    let token = phone.browser.cookie("__Host-app").unwrap();
    let again = |challenge: String| async {
        phone.browser.set_cookie("__Host-app", &token);
        let challenge = challenge;
        phone.answer(&challenge, PIN).await
    };
    assert!(again(challenge).await.is(422).says("log in again"));
    phone.browser.set_cookie("__Host-app", &token);
    let old = phone.challenge().await;
    care.wait(Duration::minutes(2));
    assert!(again(old).await.is(422).says("log in again"));
    let others = Phone::new(care.browser(), 7).challenge().await;
    assert!(again(others).await.is(422).says("log in again"));
    assert!(again("made up".to_owned()).await.is(422).says("log in again"));
    phone.browser.set_cookie("__Host-app", &token);
    phone.open(PIN).await.leads_to("/help");
}

#[tokio::test]
async fn an_ended_an_unknown_and_another_phone_get_the_same_answer() {
    let care = TestApp::new().await;
    let ended = anns_phone(&care).await;
    for _ in 0..5 {
        ended.open(WRONG).await.is(422);
    }
    let bobs = Phone::new(care.client("Bob").await, 8);
    bobs.choose(PIN, PIN).await.leads_to("/app/ready");
    let another = Phone::new(care.browser(), 9);
    another.browser.set_cookie("__Host-app", &bobs.browser.cookie("__Host-app").unwrap());
    let unknown = Phone::new(care.browser(), 9);
    unknown.browser.set_cookie("__Host-app", "nobody's");
    let answers = [ended.open(PIN).await, another.open(PIN).await, unknown.open(PIN).await];
    let [ended, another, unknown] = answers.map(|answer| (answer.status, plain(&answer)));
    assert_eq!(ended, unknown);
    assert_eq!(another, unknown);
    bobs.close();
    bobs.open(PIN).await.leads_to("/help");
}

#[tokio::test]
async fn a_session_on_a_phone_ends_after_an_hour_without_use_and_the_pin_leads_back() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    phone.open(PIN).await.leads_to("/help");
    care.wait(Duration::minutes(59));
    phone.browser.get("/profile").await.is(200);
    care.wait(Duration::minutes(60));
    phone.browser.get("/profile").await.leads_to("/app/open?back=%2Fprofile");
    phone.open(PIN).await.leads_to("/help");
}

#[tokio::test]
async fn a_phone_stands_in_the_list_and_ending_it_ends_its_session() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    phone.open(PIN).await.leads_to("/help");
    let ann = care.log_in(&care.lindenhof, phone.browser.account()).await;
    let end = path_to_end(&ann).await.unwrap();
    care.client("Bob").await.post(&end, &[]).await.is(404);
    ann.post(&end, &[]).await.leads_to("/profile/sessions");
    assert_eq!(path_to_end(&ann).await, None);
    phone.browser.get("/help").await.leads_to("/app/open?back=%2Fhelp");
    assert!(phone.open(PIN).await.is(422).says("log in again on this phone"));
    ann.get("/help").await.is(200);
}

#[tokio::test]
async fn a_new_password_ends_the_phones_but_not_the_one_it_was_chosen_on() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let second = Phone::new(care.log_in(&care.lindenhof, phone.browser.account()).await, 8);
    second.choose("83920", "83920").await.leads_to("/app/ready");
    let new = [("old", PASSWORD), ("password", "another green boat")];
    second.browser.post("/profile/password", &new).await.leads_to("/profile");
    assert!(phone.open(PIN).await.is(422).says("log in again on this phone"));
    second.close();
    second.open("83920").await.leads_to("/help");
}

#[tokio::test]
async fn a_closed_account_has_no_phones_and_an_opened_one_gets_none_back() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let secretary = care.professional("Sue", PersonRole::Secretary).await;
    let client = format!("/clients/{}", phone.browser.account());
    secretary.post(&format!("{client}/deactivation"), &[]).await.is(303);
    let token = phone.browser.cookie("__Host-app").unwrap();
    assert!(phone.open(PIN).await.is(422).says("log in again on this phone"));
    secretary.post(&format!("{client}/reactivation"), &[]).await.is(303);
    phone.browser.set_cookie("__Host-app", &token);
    assert!(phone.open(PIN).await.is(422).says("log in again on this phone"));
}

#[tokio::test]
async fn a_phone_of_one_platform_is_nothing_on_the_other() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let elsewhere = Phone::new(phone.browser.clone().at_host(care.berg.host), 7);
    elsewhere.browser.get("/app").await.is(200);
    elsewhere.open(PIN).await.is(422);
}

#[tokio::test]
async fn only_the_scanner_may_compile_webassembly() {
    let care = TestApp::new().await;
    for (path, may) in [("/app/scan", true), ("/app", false), ("/log-in", false)] {
        let answer = care.browser().get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), may, "{path}: {policy}");
        assert!(!policy.contains("'unsafe-eval'"), "{path}: {policy}");
    }
}

#[tokio::test]
async fn what_a_phone_did_stands_in_the_access_log() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    phone.open(PIN).await.leads_to("/help");
    phone.close();
    for _ in 0..5 {
        phone.open(WRONG).await.is(422);
    }
    let log = care.access_log(&care.lindenhof, phone.browser.account()).await;
    let words: Vec<&str> = log.iter().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(words, ["app-log-in-made", "app-opened", "app-log-in-ended", "pin-guessed"]);
}

mod by_code {
    //! Logging in by the QR code that a browser shows (P3).
    use super::*;
    use linden_testkit::code_in;

    pub(super) async fn scan(phone: &Browser, code: &str) -> Answer {
        phone.post("/app/scan", &[("code", code)]).await
    }

    async fn shown(browser: &Browser) -> String {
        code_in(&browser.get("/profile/app/code.svg").await.is(200).body)
    }

    #[tokio::test]
    async fn a_code_logs_in_once_and_leads_to_the_pin() {
        let care = TestApp::new().await;
        let ann = care.client("Ann").await;
        assert!(is_shown(&ann).await);
        let code = shown(&ann).await;
        let phone = care.browser();
        scan(&phone, &code).await.leads_to("/app/pin");
        assert!(phone.get("/app/pin").await.is(200).says("Choose a PIN"));
        assert!(scan(&care.browser(), &code).await.is(422).says("no longer works"));
    }

    #[tokio::test]
    async fn two_step_is_asked_with_e_mail_but_neither_by_the_code_nor_by_the_pin() {
        let care = TestApp::new().await;
        let ann = care.client("Ann").await;
        let (app, _) = Authenticator::set_up(&care, &ann).await;
        let scanned = care.browser();
        scan(&scanned, &shown(&ann).await).await.leads_to("/app/pin");
        scanned.get("/app/pin").await.is(200);
        let phone = Phone::new(care.browser(), 7);
        let typed = [("email", "ann@example.org"), ("password", PASSWORD), ("back", "/app/pin")];
        let asked = "/log-in/code?back=%2Fapp%2Fpin";
        phone.browser.post("/log-in", &typed).await.leads_to(asked);
        phone.choose(PIN, PIN).await.is(303);
        assert!(phone.browser.cookie("__Host-app").is_none(), "the code comes first");
        care.wait(Duration::seconds(30));
        let code = [("code", app.code(&care)), ("back", "/app/pin".to_owned())];
        let code = code.each_ref().map(|(name, value)| (*name, value.as_str()));
        phone.browser.post("/log-in/code", &code).await.leads_to("/app/pin");
        phone.choose(PIN, PIN).await.leads_to("/app/ready");
        care.wait(Duration::hours(1));
        phone.browser.get("/profile").await.leads_to("/app/open?back=%2Fprofile");
        phone.open(PIN).await.leads_to("/help");
        phone.browser.get("/profile").await.is(200);
        assert!(!is_shown(&ann).await, "a locked browser shows no codes");
    }

    #[tokio::test]
    async fn a_code_works_for_sixty_seconds() {
        let care = TestApp::new().await;
        let ann = care.client("Ann").await;
        let (first, second) = (shown(&ann).await, shown(&ann).await);
        care.wait(Duration::seconds(59));
        scan(&care.browser(), &first).await.leads_to("/app/pin");
        assert!(scan(&care.browser(), &second).await.is(422).says("no longer works"));
        let third = shown(&ann).await;
        care.wait(Duration::seconds(60));
        assert!(scan(&care.browser(), &third).await.is(422).says("no longer works"));
    }

    #[tokio::test]
    async fn a_code_dies_with_the_session_that_shows_it() {
        let care = TestApp::new().await;
        let ann = care.client("Ann").await;
        let code = shown(&ann).await;
        ann.post("/log-out", &[]).await.leads_to("/log-in");
        assert!(scan(&care.browser(), &code).await.is(422).says("no longer works"));
    }

    #[tokio::test]
    async fn a_code_of_one_platform_is_nothing_on_the_other() {
        let care = TestApp::new().await;
        let code = shown(&care.client("Ann").await).await;
        scan(&care.browser_at(&care.berg), &code).await.is(422);
        scan(&care.browser(), &code).await.leads_to("/app/pin");
    }

    #[tokio::test]
    async fn a_phone_shows_no_codes_and_a_script_gets_few() {
        let care = TestApp::new().await;
        let phone = anns_phone(&care).await;
        phone.open(PIN).await.leads_to("/help");
        assert!(!is_shown(&phone.browser).await);
        assert!(phone.browser.get("/profile/app").await.says("open this page on a computer"));
        let ann = care.log_in(&care.lindenhof, phone.browser.account()).await;
        for _ in 0..4 {
            assert!(is_shown(&ann).await);
        }
        ann.get("/profile/app/code.svg").await.is(429);
    }

    #[tokio::test]
    async fn somebody_who_tries_codes_is_stopped() {
        let care = TestApp::new().await;
        for _ in 0..300 {
            scan(&care.browser(), "guessed").await.is(422);
        }
        scan(&care.browser(), "guessed").await.is(429);
    }

    #[tokio::test]
    async fn two_phones_that_scan_at_once_are_one_log_in() {
        let care = TestApp::new().await;
        let code = shown(&care.client("Ann").await).await;
        let scans = (0..4).map(|_| async { scan(&care.browser(), &code).await.status.as_u16() });
        let mut came = futures::future::join_all(scans).await;
        came.sort_unstable();
        assert_eq!(came, [303, 422, 422, 422]);
    }
}

async fn path_to_end(browser: &Browser) -> Option<String> {
    let page = browser.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/app-log-ins/"))?;
    end.split('"').next().map(str::to_owned)
}

fn plain(answer: &Answer) -> String {
    let nonce = answer.body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    answer.body.replace(nonce.unwrap_or("no nonce"), "NONCE")
}

#[tokio::test]
async fn guessing_the_pin_for_an_hour_ends_the_phone_at_the_fifth_try_and_tells_the_owner() {
    let care = TestApp::new().await;
    let phone = anns_phone(&care).await;
    let owner = care.log_in(&care.lindenhof, phone.browser.account()).await;
    let mut checked = 0;
    for number in 0..2_000 {
        let address = format!("198.51.{}.{}", number / 250, number % 250);
        let browser = phone.browser.clone().with_header("x-forwarded-for", &address);
        let thief = Phone { browser, key: phone.key.clone() };
        let answer = thief.open(&format!("{:05}", 30_000 + number * 7)).await;
        checked += usize::from(answer.is(422).says("left"));
        care.wait(Duration::milliseconds(1_800));
    }
    assert_eq!(checked, 4, "wrong PINs that left a try");
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.contains("five times")).count(), 1);
    owner.get("/").await.is(200);
}
