//! Logging in, through the router (PRODUCT E5, E6, E7).

use super::rows::attempt;
use crate::{
    accounts::{State, rows::set_password},
    passwords::Hash,
};
use linden_testkit::{PASSWORD, Person, PersonKind, PersonState, TestApp};

const ANN: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", PASSWORD)];
const ANN_WRONG: [(&str, &str); 2] = [("email", "ann@example.org"), ("password", "not this one!")];

async fn care_with_ann() -> TestApp {
    let care = TestApp::new().await;
    care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    care
}

#[tokio::test]
async fn the_right_password_logs_in_and_leads_back_to_where_one_was_going() {
    let care = care_with_ann().await;
    let browser = care.browser();
    browser.get("/help").await.leads_to("/log-in?back=%2Fhelp");
    let [email, password] = ANN;
    browser.post("/log-in", &[email, password, ("back", "/help")]).await.leads_to("/help");
    browser.get("/help").await.is(200);
}

#[tokio::test]
async fn the_address_is_read_without_case_and_blanks() {
    let care = care_with_ann().await;
    let typed = [("email", " Ann@Example.ORG "), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn a_wrong_password_keeps_the_address_and_says_no_more_than_an_unknown_one() {
    let care = care_with_ann().await;
    let wrong = care.browser().post("/log-in", &ANN_WRONG).await;
    let unknown = [("email", "bob@example.org"), ("password", PASSWORD)];
    let unknown = care.browser().post("/log-in", &unknown).await;
    assert!(wrong.is(422).says("ann@example.org"));
    let same = |text: String| text.replace("bob@", "ann@");
    assert_eq!(same(without_nonce(&wrong.text())), same(without_nonce(&unknown.text())));
    assert_eq!(wrong.status, unknown.status);
}

#[tokio::test]
async fn logging_out_ends_the_session_and_not_only_the_cookie() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let token = ann.cookie("__Host-session").unwrap();
    ann.post("/log-out", &[]).await.leads_to("/log-in");
    ann.set_cookie("__Host-session", &token);
    ann.get("/").await.leads_to("/log-in");
}

#[tokio::test]
async fn a_session_of_one_platform_is_nothing_on_the_other() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await.at_host(care.berg.host);
    ann.get("/").await.leads_to("/log-in");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_of_silence_and_after_a_week_in_any_case() {
    let care = TestApp::new().await;
    let idle = care.client("Ann").await;
    care.wait(chrono::Duration::hours(12));
    idle.get("/").await.leads_to("/log-in");
    let busy = care.client("Bob").await;
    for _ in 0..16 {
        busy.get("/").await.is(200);
        care.wait(chrono::Duration::hours(10));
    }
    care.wait(chrono::Duration::hours(8));
    busy.get("/").await.leads_to("/log-in");
}

#[tokio::test]
async fn five_wrong_passwords_lock_for_a_quarter_of_an_hour_and_tell_the_owner() {
    let care = care_with_ann().await;
    let stranger = care.browser();
    for _ in 0..5 {
        assert!(stranger.post("/log-in", &ANN_WRONG).await.is(422).says("do not go together"));
        care.wait(chrono::Duration::seconds(20));
    }
    assert!(stranger.post("/log-in", &ANN).await.is(429).says("Too many tries"));
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.iter().filter(|mail| mail.subject.contains("paused")).count(), 1);
    care.wait(chrono::Duration::minutes(15));
    stranger.post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn a_stranger_who_guesses_does_not_lock_out_the_owner_in_a_known_browser() {
    let care = care_with_ann().await;
    let known = care.browser();
    known.post("/log-in", &ANN).await.leads_to("/");
    known.post("/log-out", &[]).await;
    let stranger = care.browser().with_header("x-forwarded-for", "198.51.100.9");
    for _ in 0..5 {
        stranger.post("/log-in", &ANN_WRONG).await.is(422);
        care.wait(chrono::Duration::seconds(20));
    }
    let locked = stranger.post("/log-in", &ANN).await;
    assert!(locked.is(429).says("Too many tries"));
    assert_eq!(locked.headers["retry-after"], "800");
    known.post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn a_hundred_tries_at_once_are_counted_like_a_hundred_tries() {
    let care = care_with_ann().await;
    let tries = (0..20).map(|_| async { care.browser().post("/log-in", &ANN_WRONG).await });
    let answers = futures::future::join_all(tries).await;
    let checked = answers.iter().filter(|answer| answer.says("do not go together")).count();
    assert!(checked <= 5, "{checked} passwords were checked");
}

#[tokio::test]
async fn an_invited_person_cannot_log_in_and_a_closed_account_says_so_only_to_its_owner() {
    let care = TestApp::new().await;
    let invited = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Invited);
    care.person(&care.lindenhof, invited).await;
    assert!(care.browser().post("/log-in", &ANN).await.is(422).says("do not go together"));
    let closed = Person::new(PersonKind::Client, "Bob").in_state(PersonState::Deactivated);
    care.person(&care.lindenhof, closed).await;
    let bob = |password| [("email", "bob@example.org"), ("password", password)];
    assert!(care.browser().post("/log-in", &bob("not this one!")).await.says("do not go together"));
    assert!(care.browser().post("/log-in", &bob(PASSWORD)).await.is(422).says("has been closed"));
}

#[tokio::test]
async fn the_owner_hears_of_a_second_browser_but_not_of_the_first() {
    let care = care_with_ann().await;
    care.browser().post("/log-in", &ANN).await.leads_to("/");
    assert!(care.mails_to("ann@example.org").await.is_empty());
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    care.browser().with_header("user-agent", firefox).post("/log-in", &ANN).await.leads_to("/");
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("Firefox, Linux"), "{}", mails[0].text);
}

#[tokio::test]
async fn a_change_sent_by_another_site_is_refused() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await.with_header("sec-fetch-site", "cross-site");
    ann.post("/log-out", &[]).await.is(403);
    ann.with_header("sec-fetch-site", "same-origin").get("/").await.is(200);
}

#[tokio::test]
async fn after_logging_in_nobody_is_led_to_another_site() {
    let care = care_with_ann().await;
    let [email, password] = ANN;
    care.browser()
        .post("/log-in", &[email, password, ("back", "//evil.example")])
        .await
        .leads_to("/");
}

#[tokio::test]
async fn a_password_counts_exactly_as_it_was_typed() {
    let care = care_with_ann().await;
    for other in [" seven green boats", "seven green boats ", "Seven green boats", "seven"] {
        care.browser().post("/log-in", &[ANN[0], ("password", other)]).await.is(422);
        care.wait(chrono::Duration::seconds(20));
    }
    care.browser().post("/log-in", &ANN).await.leads_to("/");
}

#[tokio::test]
async fn the_password_is_masked_and_its_field_is_named_for_password_managers() {
    let care = TestApp::new().await;
    let page = care.browser().get("/log-in").await;
    let mut fields = page.is(200).body.split("<input").filter_map(|rest| rest.split('>').next());
    let field = fields.find(|field| field.contains("name=\"password\"")).unwrap();
    for sign in ["type=\"password\"", "autocomplete=\"current-password\""] {
        assert!(field.contains(sign), "{field}");
    }
}

#[tokio::test]
async fn each_log_in_has_a_token_of_its_own_and_a_made_up_one_is_nobodys() {
    let care = care_with_ann().await;
    let (one, other) = (care.browser(), care.browser());
    one.post("/log-in", &ANN).await.leads_to("/");
    other.post("/log-in", &ANN).await.leads_to("/");
    let (token, another) = (one.cookie("__Host-session"), other.cookie("__Host-session"));
    assert_ne!(token, another);
    assert_eq!(token.map(|token| token.len()), Some(43), "256 bits in base64url");
    one.set_cookie("__Host-session", &"A".repeat(43));
    one.get("/").await.leads_to("/log-in");
}

fn without_nonce(text: &str) -> String {
    text.split("nonce=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect()
}

#[tokio::test]
async fn a_password_that_is_changed_while_it_is_checked_lets_nobody_in() {
    let care = TestApp::new().await;
    let ann = care.person(&care.lindenhof, Person::new(PersonKind::Client, "Ann")).await;
    let browser = care.browser();
    let change = async {
        // The attempt is written down before the password is checked, which takes a while.
        loop {
            let view = care.store.look(care.lindenhof.id).await.unwrap();
            if view.find::<attempt::Entity>().exists().await.unwrap() {
                break;
            }
        }
        let tx = care.store.change(care.lindenhof.id).await.unwrap();
        let hash = Hash("$argon2id$another".to_owned());
        assert!(set_password(&tx, ann, State::Active, &hash).await.unwrap());
        tx.commit().await.unwrap();
    };
    let (answer, ()) = tokio::join!(browser.post("/log-in", &ANN), change);
    answer.is(422);
    browser.get("/").await.leads_to("/log-in");
}
