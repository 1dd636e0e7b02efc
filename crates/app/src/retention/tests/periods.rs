//! Each period of `docs/data-retention.md`: what was kept at its beginning is there until just
//! before its end, and gone at it.

use super::deleted;
use chrono::{DateTime, Duration, Months, Utc};
use linden_store::testing::number_by_raw_sql;
use linden_testkit::{
    A_PUBLIC_KEY, Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole,
    PersonState, TestApp,
};
use std::{fs, path::Path};

/// How long something is kept.
enum Lasts {
    For(Duration),
    Months(u32),
}
use Lasts::{For, Months as ForMonths};

/// The first column of the document's row, words of its column "how long", the rows in the
/// database, and how long they are there.
type Period = (&'static str, &'static str, &'static str, Lasts);

#[rustfmt::skip]
const PERIODS: [Period; 24] = [
    ("app challenges, app codes", "60 seconds", "app_codes", For(Duration::seconds(60))),
    ("app challenges, app codes", "2 minutes", "app_challenges", For(Duration::minutes(2))),
    ("passkey challenges", "5 minutes", "passkey_challenges", For(Duration::minutes(5))),
    ("sessions", "12 hours without use", "sessions", For(Duration::hours(12))),
    ("second steps", "not set up to its end a day", "two_steps WHERE state = 'draft'", For(Duration::days(1))),
    ("SMS codes", "deleted after a day", "sms_codes", For(Duration::days(1))),
    ("SMS", "at most a day", "sms WHERE words_sealed IS NOT NULL", For(Duration::days(1))),
    ("tries", "2 days", "tries", For(Duration::days(2))),
    ("replaced addresses", "72 hours", "replaced_addresses", For(Duration::hours(72))),
    ("remembered devices", "at most 7 days", "remembered_devices", For(Duration::days(7))),
    ("mails", "at most 7 days", "mails WHERE words_sealed IS NOT NULL", For(Duration::days(7))),
    ("log-in attempts", "30 days", "log_in_attempts", For(Duration::days(30))),
    ("mailed links", "30 days after they end", "links WHERE used_at IS NOT NULL", For(Duration::days(30))),
    ("mailed links", "30 days after they end", "links WHERE replaced_at IS NOT NULL", For(Duration::days(30))),
    ("calls", "30 days after its end", "calls", For(Duration::days(30))),
    ("SMS", "the row: 30 days", "sms", For(Duration::days(30))),
    // The queue's own rule: older than that.
    ("jobs", "finished and failed ones 30 days", "jobs WHERE finished_at IS NOT NULL", For(Duration::seconds(30 * 86_400 + 1))),
    ("app log-ins", "then 30 days without the PIN", "app_log_ins WHERE ended_at IS NOT NULL", For(Duration::days(30))),
    ("exemptions", "a calendar month", "exemptions", ForMonths(1)),
    ("mailed links", "30 days after they end", "links", For(Duration::days(7 + 30))),
    ("mails", "the row: 90 days", "mails", For(Duration::days(90))),
    ("known browsers", "400 days after it was last seen", "known_browsers", For(Duration::days(400))),
    ("app log-ins", "400 days after it was last opened", "app_log_ins", For(Duration::days(400))),
    ("access log", "5 years", "access_log", ForMonths(60)),
];

/// Rows whose time is not this job's: pages leave at their own pace (`calls::presence`), and the
/// log lies with the operator.
const OF_OTHERS: [&str; 2] = ["open pages", "log lines"];

#[tokio::test]
async fn what_is_kept_stays_for_its_period_and_goes_at_its_end() {
    let care = everything().await;
    let now = care.clock.now();
    let mut ends: Vec<(DateTime<Utc>, &str)> =
        PERIODS.iter().map(|(_, _, rows, lasts)| (end(now, lasts), *rows)).collect();
    ends.sort();
    let mut wrong = Vec::new();
    for at_once in ends.chunk_by(|one, other| one.0 == other.0) {
        care.wait(at_once[0].0 - Duration::seconds(1) - care.clock.now());
        deleted(&care).await;
        for (_, rows) in at_once {
            let gone = count(&care, rows).await == 0;
            wrong.extend(gone.then(|| format!("{rows}: gone before the time")));
        }
        care.wait(Duration::seconds(1));
        deleted(&care).await;
        for (_, rows) in at_once {
            let there = count(&care, rows).await > 0;
            wrong.extend(there.then(|| format!("{rows}: still there")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn end(now: DateTime<Utc>, lasts: &Lasts) -> DateTime<Utc> {
    match lasts {
        For(time) => now + *time,
        ForMonths(months) => now + Months::new(*months),
    }
}

pub(super) async fn count(care: &TestApp, rows: &str) -> i64 {
    let view = care.store.look(care.lindenhof.id).await.unwrap();
    number_by_raw_sql(&view, &format!("SELECT COUNT(*) FROM {rows}")).await.unwrap()
}

#[test]
fn the_document_says_each_period_and_none_that_is_not_tried() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data-retention.md");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(" | ").collect()).collect();
    for (thing, words, ..) in &PERIODS {
        let row = rows
            .iter()
            .find(|row| is_of(row, thing))
            .unwrap_or_else(|| panic!("no row for {thing}"));
        assert!(row[3].contains(words), "{thing}: {words} is not in {:?}", row[3]);
    }
    let names_a_time = |words: &str| {
        let time = ["a day", "a month", "a week", "calendar"];
        words.contains(|sign: char| sign.is_ascii_digit())
            || time.iter().any(|time| words.contains(time))
    };
    for row in rows.iter().filter(|row| row.len() == 5 && names_a_time(row[3])) {
        let tried = PERIODS.iter().map(|(thing, ..)| thing).chain(&OF_OTHERS);
        assert!(tried.clone().any(|thing| is_of(row, thing)), "{row:?} is not in this test");
    }
}

/// Whether a row of the document is about this.
fn is_of(row: &[&str], thing: &str) -> bool {
    row[0].trim_start_matches("| ").split(" (").next() == Some(thing)
}

/// Lindenhof with one row of each kind, made now.
async fn everything() -> TestApp {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    Authenticator::set_up(&care, &mark).await;
    let dora = care.client("Dora").await;
    let (app, _) = Authenticator::set_up(&care, &dora).await;
    links(&care).await;
    remembered_device(&care, &app).await;
    let (tess, ann) = (care.therapist("Tess").await, care.client("Ann").await);
    care.relate(&care.lindenhof, tess.account(), ann.account()).await;
    call(&tess, &ann).await;
    let changed = [("first_name", "Ann"), ("last_name", "Test"), ("email", "new@example.org")];
    tess.post(&format!("/clients/{}", ann.account()), &changed).await.is(303);
    phones(&care).await;
    care.run_jobs().await;
    waiting(&care).await;
    care.ask(&care.lindenhof, PersonKind::Professional, Asked::TwoStep).await;
    let path = format!("/professionals/{}/exemption", tess.account());
    mark.post(&path, &[("reason", "New phone on its way")]).await.is(303);
    care
}

/// A welcome link that was used, one that was replaced, and the one in its place.
async fn links(care: &TestApp) {
    for name in ["Ivy", "Iris"] {
        let invited = Person::new(PersonKind::Client, name).in_state(PersonState::Invited);
        care.person(&care.lindenhof, invited).await;
        let email = format!("{}@example.org", name.to_lowercase());
        care.browser().post("/forgot-password", &[("email", &email)]).await.is(200);
        let link = care.link_for(&email).await;
        if name == "Ivy" {
            care.browser().post(&link, &[("password", PASSWORD)]).await.is(303);
        } else {
            care.browser().post("/forgot-password", &[("email", &email)]).await.is(200);
            care.run_jobs().await;
        }
    }
}

async fn remembered_device(care: &TestApp, app: &Authenticator) {
    let browser = care.browser();
    let typed = [("email", "dora@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let code = app.code(care);
    browser.post("/log-in/code", &[("code", &code), ("remember", "1w")]).await.leads_to("/");
}

/// One that was declined.
async fn call(tess: &Browser, ann: &Browser) {
    let page = ann.send_for_stream(http::Method::GET, "/events", axum::body::Body::empty()).await;
    let pressed = tess.post("/calls", &[("account", &ann.account().to_string())]).await;
    ann.post(&format!("{}/decline", pressed.location()), &[]).await;
    drop(page);
}

/// A phone that was ended and one in use; a QR code, and what the phone was asked.
async fn phones(care: &TestApp) {
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    let pia = care.client("Pia").await;
    pia.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let new = [("old", PASSWORD), ("password", "another green boat")];
    let browser = care.log_in(&care.lindenhof, pia.account()).await;
    browser.post("/profile/password", &new).await.leads_to("/profile");
    let phone = care.log_in(&care.lindenhof, pia.account()).await;
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    phone.post("/app/open/challenge", &[]).await.is(200);
    let browser = care.log_in(&care.lindenhof, pia.account()).await;
    browser.get("/profile/app/code.svg").await.is(200);
    browser.post("/log-in/passkey-challenge", &[]).await.is(200);
}

/// A mail and an SMS that wait, a second step that is not set up to its end, and its code.
async fn waiting(care: &TestApp) {
    let ben = care.client("Ben").await;
    ben.post("/two-step/set-up", &[("way", "sms")]).await.leads_to("/two-step/set-up/secret");
    let number = [("number", "+31612345678")];
    ben.post("/two-step/set-up/number", &number).await.leads_to("/two-step/set-up/code");
    let friend = [("first_name", "Fred"), ("last_name", "Vriend"), ("email", "fred@example.org")];
    ben.post("/profile/friends", &friend).await.leads_to("/profile/friends");
}
