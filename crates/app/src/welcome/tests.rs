//! The welcome of a new account, through the router (PRODUCT E1, E2, E3).

use linden_testkit::{Asked, PASSWORD, Person, PersonKind, PersonRole, PersonState, TestApp};

const MANAGER: &str = "manager@lindenhof.example.org";

#[tokio::test]
async fn the_link_chooses_a_password_logs_in_and_works_once() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    let browser = care.browser();
    assert!(browser.get(&link).await.is(200).says("https://lindenhof.example.org/"));
    browser.post(&link, &[("password", PASSWORD)]).await.leads_to("/");
    assert!(browser.get("/").await.is(200).says("Mona"));
    care.browser().get(&link).await.is(410);
    care.browser().post(&link, &[("password", "another green boat")]).await.is(410);
    let typed = [("email", MANAGER), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn the_page_speaks_the_language_of_its_mail_unless_another_was_chosen() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let zoe = [("first_name", "Zoe"), ("last_name", "Test"), ("email", "zoe@example.org")];
    eva.post("/clients", &[&zoe[..], &[("language", "pl")]].concat()).await.is(303);
    let link = care.link_for("zoe@example.org").await;
    let browser = care.browser();
    assert!(browser.get(&link).await.is(200).says("<html lang=\"pl\""));
    browser.post("/language", &[("language", "hu"), ("back", &link)]).await.leads_to(&link);
    assert!(browser.get(&link).await.is(200).says("<html lang=\"hu\""));
}

#[tokio::test]
async fn where_passwords_let_nobody_in_the_link_begins_no_session() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    care.ask(&care.lindenhof, PersonKind::Professional, Asked::NoPassword).await;
    let browser = care.browser();
    browser.post(&link, &[("password", PASSWORD)]).await.leads_to("/log-in");
    browser.get("/").await.leads_to("/log-in");
}

#[tokio::test]
async fn the_link_stops_after_seven_days() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    care.wait(chrono::Duration::days(7) - chrono::Duration::seconds(1));
    care.browser().get(&link).await.is(200);
    care.wait(chrono::Duration::seconds(1));
    assert!(care.browser().get(&link).await.is(410).says("no longer works"));
}

#[tokio::test]
async fn each_unmet_rule_is_named_and_the_link_still_works() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    let answer = care.browser().post(&link, &[("password", "mona")]).await;
    for reason in ["at least 12 characters", "special character", "your own name"] {
        assert!(answer.is(422).says(reason), "{reason}");
    }
    care.browser().post(&link, &[("password", PASSWORD)]).await.leads_to("/");
}

#[tokio::test]
async fn a_password_of_128_characters_counts_to_its_last() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    let words: String = (1000..).take(20).map(|number| format!("{number} boats ")).collect();
    let long: String = words.chars().take(128).collect();
    care.browser().post(&link, &[("password", &format!("{long}!"))]).await.is(422);
    care.browser().post(&link, &[("password", &long)]).await.leads_to("/");
    let log_in = async |password: &str| {
        let typed = [("email", MANAGER), ("password", password)];
        care.browser().post("/log-in", &typed).await.status.as_u16()
    };
    assert_eq!(log_in(&long[..127]).await, 422);
    assert_eq!(log_in(&long).await, 303);
}

#[tokio::test]
async fn a_link_of_one_platform_is_nothing_on_the_other() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    care.browser_at(&care.berg).get(&link).await.is(410);
    care.browser().get("/welcome/never-made").await.is(410);
}

#[tokio::test]
async fn only_one_of_two_who_use_the_link_at_once_gets_in() {
    let care = TestApp::new().await;
    let link = care.link_for(MANAGER).await;
    let (one, other) = (care.browser(), care.browser());
    let passwords = ([("password", PASSWORD)], [("password", "another green boat")]);
    let (one, other) = tokio::join!(one.post(&link, &passwords.0), other.post(&link, &passwords.1));
    let statuses = [one.status.as_u16(), other.status.as_u16()];
    assert!(statuses == [303, 410] || statuses == [410, 303], "{statuses:?}");
}

#[tokio::test]
async fn an_account_that_is_closed_while_the_password_is_hashed_stays_closed() {
    let care = TestApp::new().await;
    let secretary = care.professional("Ruth", PersonRole::Secretary).await;
    let ann = Person::new(PersonKind::Client, "Ann").in_state(PersonState::Invited);
    let ann = care.person(&care.lindenhof, ann).await;
    secretary.post(&format!("/clients/{ann}/welcome-mail"), &[]).await;
    let link = care.link_for("ann@example.org").await;
    let (browser, close) = (care.browser(), format!("/clients/{ann}/deactivation"));
    let (chosen, closed) =
        tokio::join!(browser.post(&link, &[("password", PASSWORD)]), secretary.post(&close, &[]));
    assert_eq!((chosen.status.as_u16(), closed.status.as_u16()), (410, 303));
    assert!(secretary.get(&format!("/clients/{ann}")).await.is(200).says("closed"));
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.is(422);
}
