//! Guessing within an hour, from many network addresses: two thousand tries at the password, two
//! thousand at codes and recovery codes, and two thousand each at the QR code, a welcome link and a
//! link to a new password; with two thousand at the PIN (`app_log_in/tests.rs`) twelve thousand. The
//! stated limits hold, the owner is told where somebody can be, and logs in from a browser that knows
//! them.

use chrono::Duration;
use linden_testkit::{Authenticator, Browser, PASSWORD, Person, PersonKind, TestApp};

const TRIES: usize = 2_000;
const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
/// No hour of the clock is over before the last try.
const STEP: Duration = Duration::milliseconds(3_600_000 / TRIES as i64);

fn from(care: &TestApp, number: usize) -> Browser {
    let address = format!("198.51.{}.{}", number / 250, number % 250);
    care.browser().with_header("x-forwarded-for", &address)
}

/// Ann's browser that knows her, logged out.
async fn anns_browser(care: &TestApp) -> Browser {
    care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let known = care.browser();
    known.post("/log-in", &ANN).await.leads_to("/");
    known
}

async fn told(care: &TestApp, subject: &str) -> usize {
    let mails = care.mails_to("ann@example.org").await;
    mails.iter().filter(|mail| mail.subject.contains(subject)).count()
}

#[tokio::test]
async fn the_password() {
    let care = TestApp::new().await;
    let known = anns_browser(&care).await;
    known.post("/log-out", &[]).await;
    let mut checked = 0;
    for number in 0..TRIES {
        let wrong = [("email", "ann@example.org"), ("password", "guessed, not known")];
        let answer = from(&care, number).post("/log-in", &wrong).await;
        let looked_at = answer.says("do not go together");
        answer.is(if looked_at { 422 } else { 429 });
        checked += usize::from(looked_at);
        care.wait(STEP);
    }
    assert!((15..=25).contains(&checked), "{checked} passwords were looked at, five a quarter");
    assert!((1..=2).contains(&told(&care, "paused").await), "the owner is told, once an hour");
    known.post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn the_code_and_the_recovery_codes_of_somebody_whose_password_is_known() {
    let care = TestApp::new().await;
    let known = anns_browser(&care).await;
    let (authenticator, _) = Authenticator::set_up(&care, &known).await;
    known.post("/log-out", &[]).await;
    let mut checked = 0;
    let mut waiting = None;
    for number in 0..TRIES {
        if number % 400 == 0 || waiting.is_none() {
            let thief = from(&care, number);
            thief.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
            waiting = thief.cookie("__Host-log-in");
        }
        let thief = from(&care, number);
        thief.set_cookie("__Host-log-in", waiting.as_deref().unwrap());
        let code = match number % 2 {
            0 => format!("{:06}", number * 487),
            _ => format!("{number:04}-ABCD-EFGH"),
        };
        let answer = thief.post("/log-in/code", &[("code", &code)]).await;
        checked += usize::from(!answer.says("an hour"));
        if answer.status == 303 {
            waiting = None;
        }
        care.wait(STEP);
    }
    assert!((10..=20).contains(&checked), "{checked} codes were looked at, ten an hour");
    assert!((1..=2).contains(&told(&care, "code").await), "the owner is told");
    known.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    let code = authenticator.code(&care);
    known.post("/log-in/code", &[("code", &code)]).await.leads_to("/");
}

/// Half of the tries come from one address, which is stopped; the others from one each. All the
/// while there is something to hit: a QR code on a screen, a welcome link, a link to a new password.
#[tokio::test]
async fn the_qr_code_and_the_links_which_are_bound_by_their_size() {
    let care = TestApp::new().await;
    let known = anns_browser(&care).await;
    let welcome = care.link_for("manager@lindenhof.example.org").await;
    let mut scans = 0;
    for number in 0..TRIES {
        if number % 300 == 0 {
            known.post("/log-out", &[]).await;
            known.post("/log-in", &ANN).await.leads_to("/");
            known.post("/forgot-password", &ANN[..1]).await.is(200);
        }
        if number % 30 == 0 {
            known.get("/profile/app/code.svg").await.is(200);
        }
        let guesser = from(&care, if number % 2 == 0 { 0 } else { number });
        let guess = format!("{number:0>43}");
        let scan = guesser.post("/app/scan", &[("code", &guess)]).await;
        assert!([422, 429].contains(&scan.status.as_u16()), "{}", scan.status);
        scans += usize::from(scan.status == 422);
        for link in ["welcome", "forgot-password"] {
            guesser.get(&format!("/{link}/{guess}")).await.is(410);
        }
        care.wait(STEP);
    }
    assert_eq!(scans, 300 + TRIES / 2, "of one address three hundred codes are looked at");
    care.browser().get(&welcome).await.is(200);
    known.post("/log-out", &[]).await;
    known.post("/log-in", &ANN).await.leads_to("/");
}

const WRONG: [(&str, &str); 1] = [("code", "000000")];

/// A browser whose password was right, before the code.
async fn before_code(care: &TestApp) -> Browser {
    let browser = care.browser();
    browser.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    browser
}

async fn guess_five_codes(care: &TestApp) {
    let guesser = before_code(care).await;
    for _ in 0..4 {
        guesser.post("/log-in/code", &WRONG).await.is(422);
    }
    guesser.post("/log-in/code", &WRONG).await.leads_to("/log-in?back=%2F");
}

#[tokio::test]
async fn a_log_in_with_five_wrong_codes_is_over_also_for_the_right_one() {
    let care = TestApp::new().await;
    let (app, _) = Authenticator::set_up(&care, &care.client("Ann").await).await;
    let guesser = before_code(&care).await;
    let cookie = guesser.cookie("__Host-log-in").unwrap();
    for _ in 0..5 {
        guesser.post("/log-in/code", &WRONG).await;
    }
    guesser.set_cookie("__Host-log-in", &cookie);
    let code = app.code(&care);
    guesser.post("/log-in/code", &[("code", &code)]).await.leads_to("/log-in");
    let again = before_code(&care).await;
    again.post("/log-in/code", &[("code", &code)]).await.leads_to("/");
}

#[tokio::test]
async fn thirty_codes_a_day_are_taken_in_strange_browsers_and_a_recovery_code_after_them() {
    let care = TestApp::new().await;
    let (app, recovery) = Authenticator::set_up(&care, &care.client("Ann").await).await;
    let own = before_code(&care).await;
    own.post("/log-in/code", &[("code", &app.code(&care))]).await.leads_to("/");
    for _ in 0..2 {
        guess_five_codes(&care).await;
        guess_five_codes(&care).await;
        care.wait(Duration::minutes(61));
    }
    guess_five_codes(&care).await;
    let stranger = before_code(&care).await;
    for _ in 0..4 {
        stranger.post("/log-in/code", &WRONG).await.is(422);
    }
    let code = app.code(&care);
    let refused = stranger.post("/log-in/code", &[("code", &code)]).await;
    assert!(refused.is(422).says("Too many codes today"));
    own.post("/log-in", &ANN).await.leads_to("/log-in/code?back=%2F");
    own.post("/log-in/code", &[("code", &code)]).await.leads_to("/");
    let without_phone = before_code(&care).await;
    let recovery = [("code", recovery[0].as_str())];
    without_phone.post("/log-in/code", &recovery).await.leads_to("/two-step");
}
