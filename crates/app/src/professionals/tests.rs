//! Professionals, through the router (PRODUCT A4, A8).

use linden_testkit::{Browser, Person, PersonKind, PersonRole, PersonState, TestApp};

const IDA: [(&str, &str); 3] =
    [("first_name", "Ida"), ("last_name", "Holm"), ("email", "ida@example.org")];
const THERAPIST: (&str, &str) = ("therapist", "on");
const SECRETARY: (&str, &str) = ("secretary", "on");
const MANAGER: (&str, &str) = ("application-manager", "on");
const CHANGED: &str = "Your roles were changed";
const GIVEN: &str = "Someone was given new roles at Lindenhof";

async fn manager(care: &TestApp, name: &str) -> Browser {
    care.professional(name, PersonRole::ApplicationManager).await
}

fn page_of(somebody: &Browser) -> String {
    format!("/professionals/{}", somebody.account())
}

#[tokio::test]
async fn a_manager_makes_a_therapist_who_logs_in_and_makes_a_client() {
    let care = TestApp::new().await;
    let mark = manager(&care, "Mark").await;
    mark.post("/professionals", &[&IDA[..], &[THERAPIST]].concat()).await.is(303);
    assert!(mark.get("/professionals").await.says("Ida Holm"));
    let (ida, link) = (care.browser(), care.link_for("ida@example.org").await);
    ida.post(&link, &[("password", "seven green boats")]).await.leads_to("/");
    ida.get("/clients/new").await.is(200);
    ida.get("/professionals").await.is(403);
}

#[tokio::test]
async fn somebody_without_a_role_is_not_made_and_the_form_says_why() {
    let care = TestApp::new().await;
    let mark = manager(&care, "Mark").await;
    let answer = mark.post("/professionals", &IDA).await;
    assert!(answer.is(422).says("at least one") && answer.says("Holm"));
    let author = mark.post("/professionals", &[&IDA[..], &[("author", "on")]].concat()).await;
    author.is(422);
    assert!(!mark.get("/professionals").await.says("Ida Holm"));
}

#[tokio::test]
async fn roles_are_given_and_taken_at_once() {
    let care = TestApp::new().await;
    let (mark, eva) = (manager(&care, "Mark").await, care.therapist("Eva").await);
    let details = [("first_name", "Eva"), ("last_name", "Test"), ("email", "eva@example.org")];
    let fields = [&details[..], &[("secretary", "on")]].concat();
    mark.post(&page_of(&eva), &fields).await.leads_to("/professionals");
    assert!(eva.get("/clients").await.is(200).says("Show closed accounts"));
    let fields = [&details[..], &[MANAGER]].concat();
    mark.post(&page_of(&eva), &fields).await.leads_to("/professionals");
    eva.get("/clients").await.is(403);
    eva.get("/professionals").await.is(200);
}

#[tokio::test]
async fn a_closed_professional_is_out_at_once() {
    let care = TestApp::new().await;
    let (mark, eva) = (manager(&care, "Mark").await, care.therapist("Eva").await);
    mark.post(&format!("{}/deactivation", page_of(&eva)), &[]).await.leads_to(&page_of(&eva));
    eva.get("/").await.leads_to("/log-in");
    mark.post(&format!("{}/reactivation", page_of(&eva)), &[]).await.leads_to(&page_of(&eva));
    care.log_in(&care.lindenhof, eva.account()).await.get("/").await.is(200);
}

#[tokio::test]
async fn the_last_manager_who_can_log_in_keeps_account_and_role() {
    let care = TestApp::new().await;
    let mark = manager(&care, "Mark").await;
    mark.post(&format!("{}/deactivation", page_of(&mark)), &[]).await.leads_to(&page_of(&mark));
    assert!(mark.get(&page_of(&mark)).await.is(200).says("last application manager"));
    let fields =
        [("first_name", "Mark"), ("last_name", "Test"), ("email", "mark@example.org"), THERAPIST];
    let answer = mark.post(&page_of(&mark), &fields).await;
    assert!(answer.is(422).says("Someone has to look after"));
    mark.get("/professionals").await.is(200);
}

#[tokio::test]
async fn a_second_manager_lets_the_first_go() {
    let care = TestApp::new().await;
    let (mark, vera) = (manager(&care, "Mark").await, manager(&care, "Vera").await);
    vera.post(&format!("{}/deactivation", page_of(&mark)), &[]).await.is(303);
    mark.get("/").await.leads_to("/log-in");
    vera.post(&format!("{}/deactivation", page_of(&vera)), &[]).await.is(303);
    vera.get("/professionals").await.is(200);
}

#[tokio::test]
async fn two_managers_who_close_each_other_at_the_same_time_do_not_both_succeed() {
    let care = TestApp::new().await;
    let (mark, vera) = (manager(&care, "Mark").await, manager(&care, "Vera").await);
    let (closes_vera, closes_mark) =
        (format!("{}/deactivation", page_of(&vera)), format!("{}/deactivation", page_of(&mark)));
    tokio::join!(mark.post(&closes_vera, &[]), vera.post(&closes_mark, &[]));
    let left = [mark.get("/professionals").await, vera.get("/professionals").await];
    let in_charge = left.iter().filter(|answer| answer.status.as_u16() == 200).count();
    assert_eq!(in_charge, 1);
}

#[tokio::test]
async fn an_unanswered_welcome_mail_is_sent_again() {
    let care = TestApp::new().await;
    let mark = manager(&care, "Mark").await;
    let made = mark.post("/professionals", &[&IDA[..], &[THERAPIST]].concat()).await;
    let first = care.link_for("ida@example.org").await;
    mark.post(&format!("{}/welcome-mail", made.location()), &[]).await.is(303);
    care.browser().get(&first).await.is(410);
    assert_eq!(care.mails_to("ida@example.org").await.len(), 2);
}

#[tokio::test]
async fn clients_and_people_of_another_platform_are_no_professionals_here() {
    let care = TestApp::new().await;
    let (mark, ann) = (manager(&care, "Mark").await, care.client("Ann").await);
    let person = Person::new(PersonKind::Professional, "Ilse").with_role(PersonRole::Therapist);
    let elsewhere = care.person(&care.berg, person).await;
    mark.get(&page_of(&ann)).await.is(404);
    mark.post(&format!("{}/deactivation", page_of(&ann)), &[]).await.is(404);
    mark.get(&format!("/professionals/{elsewhere}")).await.is(404);
    mark.post(&format!("/professionals/{elsewhere}/deactivation"), &[]).await.is(404);
    assert!(!mark.get("/professionals").await.says("Ilse"));
}

async fn subjects(care: &TestApp, name: &str) -> Vec<String> {
    let mails = care.mails_to(&format!("{name}@example.org")).await;
    mails.into_iter().map(|mail| mail.subject).collect()
}

#[tokio::test]
async fn whose_roles_were_changed_hears_of_it_and_reads_it_in_the_own_log() {
    let care = TestApp::new().await;
    let (mark, ida) = (manager(&care, "Mark").await, care.therapist("Ida").await);
    let both = [&IDA[..], &[THERAPIST, SECRETARY]].concat();
    mark.post(&page_of(&ida), &both).await.is(303);
    let mail = care.mails_to("ida@example.org").await.pop().expect("Ida was told");
    assert_eq!(mail.subject, CHANGED);
    for told in ["Mark Test", "Therapist, Secretary", "/profile/access-log"] {
        assert!(mail.text.contains(told), "{told}: {}", mail.text);
    }
    assert!(ida.get("/profile").await.says("/profile/access-log"));
    let log = ida.get("/profile/access-log").await;
    assert!(log.is(200).says("Changed the roles") && log.says("Therapist, Secretary"));
    assert!(log.says("Mark Test"));
    mark.post(&page_of(&ida), &both).await.is(303);
    assert_eq!(subjects(&care, "ida").await, [CHANGED], "nothing was changed the second time");
    mark.post(&page_of(&ida), &[&IDA[..], &[THERAPIST]].concat()).await.is(303);
    assert_eq!(subjects(&care, "ida").await, [CHANGED, CHANGED], "a role that was taken, too");
}

#[tokio::test]
async fn the_other_managers_hear_of_a_role_that_opens_data_or_rules() {
    let care = TestApp::new().await;
    let (mark, vera) = (manager(&care, "Mark").await, manager(&care, "Vera").await);
    let in_state = |name, state| {
        let person = Person::new(PersonKind::Professional, name).in_state(state);
        person.with_role(PersonRole::ApplicationManager)
    };
    let closed = in_state("Carl", PersonState::Deactivated);
    let invited = in_state("Ines", PersonState::Invited);
    let elsewhere = in_state("Ella", PersonState::Active);
    care.person(&care.lindenhof, closed).await;
    care.person(&care.lindenhof, invited).await;
    care.person(&care.berg, elsewhere).await;
    mark.post("/professionals", &[&IDA[..], &[THERAPIST]].concat()).await.is(303);
    let mail = care.mails_to("vera@example.org").await.pop().expect("Vera was told");
    assert_eq!(mail.subject, GIVEN);
    for told in ["Mark Test", "Ida Holm", "New roles: Therapist.", "/professionals"] {
        assert!(mail.text.contains(told), "{told}: {}", mail.text);
    }
    for name in ["mark", "carl", "ines", "ella"] {
        assert!(!subjects(&care, name).await.contains(&GIVEN.to_owned()), "{name}");
    }
    assert!(!subjects(&care, "ida").await.contains(&CHANGED.to_owned()), "Ida is welcomed");
    vera.get("/professionals").await.is(200);
}

#[tokio::test]
async fn a_manager_who_takes_a_role_for_an_hour_is_seen_by_the_others() {
    let care = TestApp::new().await;
    let (mark, _vera) = (manager(&care, "Mark").await, manager(&care, "Vera").await);
    let oneself = [("first_name", "Mark"), ("last_name", "Test"), ("email", "mark@example.org")];
    mark.post(&page_of(&mark), &[&oneself[..], &[MANAGER, SECRETARY]].concat()).await.is(303);
    mark.post(&page_of(&mark), &[&oneself[..], &[MANAGER]].concat()).await.is(303);
    assert_eq!(subjects(&care, "vera").await, [GIVEN], "of what was given, not of what was taken");
    assert_eq!(subjects(&care, "mark").await, [CHANGED, CHANGED]);
    let log = care.access_log(&care.lindenhof, mark.account()).await;
    let roles: Vec<_> = log.iter().filter(|line| line.starts_with("roles-changed")).collect();
    assert_eq!(
        roles,
        ["roles-changed: secretary, application-manager", "roles-changed: application-manager"]
    );
}

#[tokio::test]
async fn who_becomes_a_manager_gets_one_mail_and_the_others_theirs() {
    let care = TestApp::new().await;
    let (mark, _vera) = (manager(&care, "Mark").await, manager(&care, "Vera").await);
    let ida = care.therapist("Ida").await;
    mark.post(&page_of(&ida), &[&IDA[..], &[THERAPIST, MANAGER]].concat()).await.is(303);
    assert_eq!(subjects(&care, "ida").await, [CHANGED]);
    let mail = care.mails_to("vera@example.org").await.pop().expect("Vera was told");
    assert!(mail.text.contains("New roles: Application manager."), "{}", mail.text);
    assert!(subjects(&care, "mark").await.is_empty());
}

#[tokio::test]
async fn nobody_hears_of_roles_that_were_not_kept() {
    let care = TestApp::new().await;
    let mark = manager(&care, "Mark").await;
    let oneself = [("first_name", "Mark"), ("last_name", "Test"), ("email", "mark@example.org")];
    mark.post(&page_of(&mark), &[&oneself[..], &[SECRETARY]].concat()).await.is(422);
    assert!(subjects(&care, "mark").await.is_empty());
}
