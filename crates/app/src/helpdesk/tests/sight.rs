//! What each asker sees, and that nothing else is hinted at.

use linden_base::Language;
use linden_testkit::{
    Answer, Asked, Authenticator, Browser, Person, PersonKind, PersonRole, PersonState,
    SoftPasskey, TestApp,
};

/// The page without what was typed and without what differs in every answer.
fn plain(answer: &Answer, asked: &str) -> String {
    let nonce = answer.body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    answer.body.replace(asked, "ASKED").replace(nonce.unwrap_or("no nonce"), "NONCE")
}

async fn ask(browser: &Browser, client: &str) -> String {
    let answer = browser.get(&format!("/helpdesk?client={client}")).await;
    plain(answer.is(200), client)
}

#[tokio::test]
async fn a_therapist_learns_of_own_clients_alone() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    let other = care.client("Zoe").await.account().to_string();
    care.person(&care.berg, Person::new(PersonKind::Client, "Bob")).await;
    care.log_in_new(&care.lindenhof, Person::new(PersonKind::Friend, "Fay")).await;
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    let page = eva.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("Ann Test") && page.says("Linked to Eva Test"));
    assert!(page.says("Can the therapist log in?"), "and of oneself");
    let never = ask(&eva, "never@example.org").await;
    for foreign in ["zoe@example.org", "bob@example.org", "fay@example.org", "Test%20Zoe", &other] {
        let asked = foreign.replace("%20", " ");
        let answer = eva.get(&format!("/helpdesk?client={foreign}")).await;
        let page = plain(answer.is(200), foreign).replace(&asked, "ASKED");
        let page = page.replace(&foreign.replace("%20", "+"), "ASKED");
        assert_eq!(page, never.replace("never%40example.org", "ASKED"), "{foreign}");
    }
}

#[tokio::test]
async fn an_application_manager_sees_how_an_account_stands_and_nothing_else() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let page = mark.get("/helpdesk?therapist=eva&client=ann@example.org").await;
    assert!(page.is(200).says("ann@example.org") && page.says("Can the client log in?"));
    assert!(!page.says("Ann Test") && !page.says("Linked to"), "{}", page.text());
    assert!(!page.says(&ann.account().to_string()));
    for asked in ["ann", "Test", &ann.account().to_string()] {
        let page = mark.get(&format!("/helpdesk?client={asked}")).await;
        assert!(page.is(200).says("No client has an account with this address"), "{asked}");
    }
    let fay = Person::new(PersonKind::Friend, "Fay");
    care.person(&care.lindenhof, fay).await;
    let page = mark.get("/helpdesk?client=fay@example.org").await;
    assert!(page.says("No client has an account with this address"), "friends are nobody");
}

#[tokio::test]
async fn who_may_not_mend_it_reads_who_can() {
    let care = TestApp::new().await;
    let tom = Person::new(PersonKind::Professional, "Tom").with_role(PersonRole::Therapist);
    care.person(&care.lindenhof, tom.in_state(PersonState::Deactivated)).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/helpdesk?therapist=tom@example.org").await;
    assert!(page.is(200).says("This account is closed"));
    assert!(page.says("An application manager can sort that out") && !page.says("/reactivation"));
    assert!(page.says("Ask an application manager: Mona Manager."));
    let (eva, ann) = (care.therapist("Eva").await, Person::new(PersonKind::Client, "Ann"));
    let ann = care.person(&care.lindenhof, ann.in_state(PersonState::Deactivated)).await;
    care.relate(&care.lindenhof, eva.account(), ann).await;
    let page = eva.get(&format!("/helpdesk?client={ann}")).await;
    assert!(page.is(200).says("The secretariat can sort that out") && !page.says("/reactivation"));
}

#[tokio::test]
async fn who_lost_the_phone_is_sent_to_who_can_reset_two_step() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    for browser in [&eva, &ann] {
        Authenticator::set_up(&care, browser).await;
    }
    let page = eva.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("Then an application manager can reset two-step"), "one's own");
    assert!(page.says(&format!("/clients/{}/two-step-reset?back=", ann.account())));
    let page = mark.get("/helpdesk?therapist=eva&client=ann@example.org").await;
    assert!(page.says(&format!("/professionals/{}/two-step-reset?back=", eva.account())));
    assert!(page.says("the secretariat or the client’s therapist can reset two-step"));
    assert!(!page.says("/clients/"), "{}", page.text());
    let page = ruth.get("/helpdesk?therapist=eva").await;
    assert!(page.says("an application manager can reset two-step") && !page.says("-reset?"));
}

#[tokio::test]
async fn a_colleague_who_is_no_therapist_is_named_and_a_therapist_comes_first() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    care.professional("Mark", PersonRole::ApplicationManager).await;
    let page = ruth.get("/helpdesk?therapist=mark").await;
    assert!(page.is(200).says("is not a therapist") && page.says("mark@example.org"));
    assert!(page.says("An application manager can sort that out"));
    assert!(!page.says("/professionals/"), "{}", page.text());
    care.therapist("Markus").await;
    let page = ruth.get("/helpdesk?therapist=mark").await;
    assert!(page.says("markus@example.org") && !page.says("is not a therapist"));
}

#[tokio::test]
async fn several_who_fit_are_offered_and_one_is_chosen_by_id() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let ann = care.client("Ann").await.account();
    care.client("Anna").await;
    let page = ruth.get("/helpdesk?client=ann").await;
    assert!(page.is(200).says("who do you mean?") && page.says("Anna Test"));
    assert!(!page.says("Can the client log in?</h2>"));
    assert!(page.says(&format!("client={ann}")));
    let page = ruth.get(&format!("/helpdesk?client={ann}")).await;
    assert!(page.says("Can the client log in?") && page.says("ann@example.org"));
}

#[tokio::test]
async fn how_an_account_came_to_be_is_told_to_those_who_may_know() {
    let care = TestApp::new().await;
    care.open_sign_up(&care.lindenhof).await;
    let (eva, mark) = (
        care.therapist("Eva").await,
        care.professional("Mark", PersonRole::ApplicationManager).await,
    );
    let ann = [("first_name", "Ann"), ("last_name", "Test"), ("email", "ann@example.org")];
    eva.post("/clients", &ann).await.is(303);
    let zoe = [("first_name", "Zoe"), ("last_name", "Test"), ("email", "zoe@example.org")];
    care.browser().post("/sign-up", &zoe).await.is(200);
    care.run_jobs().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    assert!(eva.get("/helpdesk?client=ann").await.says("Eva Test made the account today."));
    assert!(ruth.get("/helpdesk?client=zoe").await.says("The client made the account today."));
    let page = mark.get("/helpdesk?client=ann@example.org").await;
    assert!(page.says("Account made today") && !page.says("Eva Test"));
}

#[tokio::test]
async fn where_passwords_let_nobody_in_the_answer_says_so() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/helpdesk?client=ann@example.org").await;
    assert!(page.is(200).says("has no passkey that works here"));
}

#[tokio::test]
async fn where_passwords_let_nobody_in_a_passkey_is_said_to_do_so() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    SoftPasskey::add(&ann, "My phone").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::NoPassword).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/helpdesk?client=ann@example.org").await;
    assert!(page.is(200).says("A passkey lets this person in."));
}

#[tokio::test]
async fn each_look_at_a_client_is_in_the_access_log() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    mark.get("/helpdesk?client=ann@example.org").await.is(200);
    let log = care.access_log(&care.lindenhof, ann.account()).await;
    assert_eq!(log, ["helpdesk-asked: "]);
    assert!(ann.get("/profile/access-log").await.says("Asked the helpdesk about logging in"));
}

#[tokio::test]
async fn the_answers_stand_in_every_language() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    care.therapist("Eva").await;
    care.client("Ann").await;
    for language in Language::ALL {
        ruth.post("/language", &[("language", language.code())]).await;
        for client in ["ann", "nobody"] {
            let page = ruth.get(&format!("/helpdesk?therapist=eva&client={client}")).await;
            assert!(page.is(200).says("Eva Test"), "{language}");
        }
    }
}
