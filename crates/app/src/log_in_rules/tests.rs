//! How application managers change how people log in, through the router (PRODUCT E8, T5, T7,
//! T12).

use chrono::Duration;
use linden_testkit::{
    Answer, Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState,
    Switches, TestApp,
};

const REQUIRED: &str = "required";

/// Lindenhof, where application managers see to log-in; Mark is one.
async fn lindenhof() -> (TestApp, Browser) {
    let care = TestApp::new().await;
    care.switch(&care.lindenhof, Switches { log_in_rules: true, ..Switches::default() }).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    (care, mark)
}

fn query(fields: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    format!("/log-in-rules/dry-run?{}", query.extend_pairs(fields).finish())
}

/// Looks ahead; gives the page and what it hands on to saving.
async fn look(by: &Browser, fields: &[(&str, &str)]) -> (Answer, String) {
    let answer = by.get(&query(fields)).await;
    let seen = answer.body.split("name=\"seen\" value=\"").nth(1);
    let seen = seen.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    (answer, seen)
}

async fn save(by: &Browser, fields: &[(&str, &str)], seen: &str) -> Answer {
    let more = [("reason", "Asked by the board"), ("seen", seen), ("own_password", PASSWORD)];
    by.post("/log-in-rules", &[fields, &more].concat()).await
}

/// Looks ahead and saves.
async fn change(by: &Browser, fields: &[(&str, &str)]) {
    let (answer, seen) = look(by, fields).await;
    answer.is(200);
    save(by, fields, &seen).await.leads_to("/log-in-rules");
}

/// How many meet this, as the page says.
#[track_caller]
fn count(answer: &Answer, meets: &str) -> u64 {
    let after = answer.body.split(&format!("data-meets=\"{meets}\" data-count=\"")).nth(1);
    after.and_then(|rest| rest.split('"').next()?.parse().ok()).expect("the page has this line")
}

#[tokio::test]
async fn where_the_service_desk_does_not_let_them_there_is_nothing() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    for path in ["/log-in-rules", "/log-in-rules/change", "/log-in-rules/dry-run"] {
        mark.get(path).await.is(404);
    }
    mark.post("/log-in-rules", &[("for", "clients"), ("two_step", REQUIRED)]).await.is(404);
    mark.post("/log-in-rules/cancellation", &[("planned", "x")]).await.is(404);
    assert!(!mark.get("/").await.says("/log-in-rules"));
}

#[tokio::test]
async fn a_change_is_looked_at_saved_listed_and_in_force() {
    let (care, mark) = lindenhof().await;
    let (ann, ben) = (care.client("Ann").await, care.client("Ben").await);
    Authenticator::set_up(&care, &ann).await;
    assert!(mark.get("/").await.says("href=\"/log-in-rules\""));
    assert!(mark.get("/log-in-rules").await.is(200).says("Optional"));
    mark.get("/log-in-rules/change?for=clients").await.is(200);
    let fields = [("for", "clients"), ("two_step", REQUIRED)];
    let (answer, seen) = look(&mark, &fields).await;
    assert_eq!((count(&answer, "code"), count(&answer, "set-up")), (1, 1));
    assert_eq!((count(&answer, "locked-out"), count(&answer, "nothing")), (0, 0));
    assert!(answer.says("Two-step log-in: Required (before: Optional)"));
    assert!(!answer.says("Ann") && !answer.says("Ben"), "clients are numbers");
    ben.get("/").await.is(200);
    let unreasoned = [&fields[..], &[("seen", seen.as_str())]].concat();
    assert!(mark.post("/log-in-rules", &unreasoned).await.is(422).says("in a few words why"));
    ben.get("/").await.is(200);
    save(&mark, &fields, &seen).await.leads_to("/log-in-rules");
    ben.get("/").await.leads_to("/two-step/set-up");
    let page = mark.get("/log-in-rules").await;
    assert!(page.says("Mark Test") && page.says("Asked by the board"));
    let log = care.access_log(&care.lindenhof, mark.account()).await;
    let line = "log-in-rule-changed: clients from 2026-11-22 10:01 UTC: password on, two-step \
                required, remember 12h; before: password on, two-step optional, remember 12h";
    assert!(log.contains(&line.to_owned()), "{log:?}");
    let log = mark.get("/profile/access-log").await;
    assert!(log.is(200).says("Clients · Asked by the board") && !log.says("password on"));
}

#[tokio::test]
async fn professionals_are_named_and_an_invited_one_counts() {
    let (care, mark) = lindenhof().await;
    let ivo = Person::new(PersonKind::Professional, "Ivo")
        .with_role(PersonRole::Therapist)
        .in_state(PersonState::Invited);
    care.person(&care.lindenhof, ivo).await;
    let closed = Person::new(PersonKind::Professional, "Olga").in_state(PersonState::Deactivated);
    care.person(&care.lindenhof, closed).await;
    let (answer, _) = look(&mark, &[("for", "professionals"), ("two_step", REQUIRED)]).await;
    // Mona, who made the platform's first account, Mark and Ivo.
    assert_eq!(count(&answer, "set-up"), 3);
    assert!(answer.says("Ivo Test") && !answer.says("Olga"));
}

#[tokio::test]
async fn what_changed_since_the_look_is_shown_again_and_not_saved() {
    let (care, mark) = lindenhof().await;
    let fields = [("for", "clients"), ("two_step", REQUIRED)];
    let (_, seen) = look(&mark, &fields).await;
    let ann = care.client("Ann").await;
    let answer = save(&mark, &fields, &seen).await;
    assert!(answer.is(422).says("Something changed while you were reading"));
    assert_eq!(count(&answer, "set-up"), 1);
    assert!(answer.says("Asked by the board"), "what was typed stays");
    ann.get("/").await.is(200);
}

#[tokio::test]
async fn a_planned_change_begins_by_itself_on_its_day_to_the_second() {
    let (care, mark) = lindenhof().await;
    let ann = care.client("Ann").await;
    let fields = [("for", "clients"), ("two_step", REQUIRED), ("start", "2026-11-24")];
    let (answer, seen) = look(&mark, &fields).await;
    assert!(answer.is(200).says("From 24 November 2026") && answer.says("1 person gets an e-mail"));
    save(&mark, &fields, &seen).await.leads_to("/log-in-rules");
    assert!(mark.get("/log-in-rules").await.says("From 24 November 2026"));
    let mails = care.mails_to("ann@example.org").await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject, "Two-step log-in from 24 November");
    assert!(ann.get("/").await.is(200).says("From 24 November you need two-step log-in"));
    // 23 November, 23:00 UTC, is midnight in Amsterdam.
    care.wait(Duration::hours(37) - Duration::seconds(1));
    let ann = care.log_in(&care.lindenhof, ann.account()).await;
    ann.get("/profile").await.is(200);
    care.wait(Duration::seconds(1));
    ann.get("/profile").await.leads_to("/two-step/set-up");
}

#[tokio::test]
async fn people_get_ready_before_it_begins_also_where_it_was_off() {
    let (care, mark) = lindenhof().await;
    let ann = care.client("Ann").await;
    care.ask(&care.lindenhof, PersonKind::Client, Asked::NoTwoStep).await;
    ann.get("/two-step/set-up").await.leads_to("/two-step");
    let fields = [("for", "clients"), ("two_step", REQUIRED), ("start", "2026-11-24")];
    change(&mark, &fields).await;
    let (app, _) = Authenticator::set_up(&care, &ann).await;
    assert!(!ann.get("/").await.says("you need two-step"));
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
    care.wait(Duration::days(2));
    let browser = care.browser();
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    browser.post("/log-in/code", &[("code", &app.code(&care))]).await.leads_to("/");
    browser.get("/").await.is(200);
}

#[tokio::test]
async fn a_cancelled_plan_never_begins_and_its_letters_stop() {
    let (care, mark) = lindenhof().await;
    let ann = care.client("Ann").await;
    let fields = [("for", "clients"), ("two_step", REQUIRED), ("start", "2026-11-24")];
    change(&mark, &fields).await;
    let page = mark.get("/log-in-rules").await.text();
    let planned = page.split("name=\"planned\" value=\"").nth(1).unwrap();
    let planned = planned.split('"').next().unwrap().to_owned();
    let berg = care.person(&care.berg, manager("Vera")).await;
    care.switch(&care.berg, Switches { log_in_rules: true, ..Switches::default() }).await;
    let vera = care.log_in(&care.berg, berg).await;
    let cancel = [("planned", planned.as_str())];
    vera.post("/log-in-rules/cancellation", &cancel).await.leads_to("/log-in-rules");
    assert!(
        mark.get("/log-in-rules").await.says("Cancel this change"),
        "Berg cancels nothing here"
    );
    mark.post("/log-in-rules/cancellation", &cancel).await.leads_to("/log-in-rules");
    assert!(mark.get("/log-in-rules").await.says("Cancelled today by Mark Test"));
    mark.post("/log-in-rules/cancellation", &cancel).await.leads_to("/log-in-rules");
    assert!(mark.get("/log-in-rules").await.says("already begun or was cancelled"));
    assert!(care.mails_to("ann@example.org").await.is_empty());
    care.wait(Duration::days(3));
    care.log_in(&care.lindenhof, ann.account()).await.get("/profile").await.is(200);
}

fn manager(name: &str) -> Person {
    Person::new(PersonKind::Professional, name).with_role(PersonRole::ApplicationManager)
}

#[tokio::test]
async fn while_one_is_planned_another_is_not_made() {
    let (_care, mark) = lindenhof().await;
    change(&mark, &[("for", "clients"), ("two_step", REQUIRED), ("start", "2026-11-24")]).await;
    let off = [("for", "clients"), ("two_step", "off")];
    let (answer, _) = look(&mark, &off).await;
    assert!(answer.is(200).says("already planned for this group"));
    save(&mark, &off, "").await.is(422);
    change(&mark, &[("for", "friends"), ("two_step", "off")]).await;
}

#[tokio::test]
async fn a_day_that_cannot_be_is_said_beside_its_field() {
    let (_care, mark) = lindenhof().await;
    for day in ["2026-11-22", "2026-11-01", "2028-01-01", "soon"] {
        let fields = [("for", "clients"), ("two_step", REQUIRED), ("start", day)];
        let (answer, _) = look(&mark, &fields).await;
        assert!(answer.is(422).says("choose a day from tomorrow on"), "{day}");
        assert!(answer.body.contains("value=\"required\" checked"), "what was chosen stays");
    }
}

#[tokio::test]
async fn a_password_is_not_switched_off_where_there_is_no_other_way() {
    let (care, mark) = lindenhof().await;
    care.client("Ann").await;
    for group in ["professionals", "clients", "friends"] {
        let form = mark.get(&format!("/log-in-rules/change?for={group}")).await;
        assert!(form.is(200).says("this group has no other way to log in yet"));
        let off = [("for", group), ("by_email", "off")];
        let (answer, _) = look(&mark, &off).await;
        assert!(answer.is(200).says("this group has no other way to log in yet"), "{group}");
        save(&mark, &off, "").await.is(422);
    }
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn a_shorter_time_for_devices_applies_at_once() {
    let (care, mark) = lindenhof().await;
    let eva = care.therapist("Eva").await;
    let (app, _) = Authenticator::set_up(&care, &eva).await;
    let browser = care.browser();
    let typed = [("email", "eva@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let code = app.code(&care);
    browser.post("/log-in/code", &[("code", &code), ("remember", "12h")]).await.leads_to("/");
    browser.post("/log-out", &[]).await.leads_to("/log-in");
    browser.post("/log-in", &typed).await.leads_to("/");
    browser.post("/log-out", &[]).await.leads_to("/log-in");
    change(&mark, &[("for", "professionals"), ("remember", "no")]).await;
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
}

#[tokio::test]
async fn what_makes_logging_in_less_safe_asks_the_password_and_tells_the_other_managers() {
    let (care, mark) = lindenhof().await;
    care.person(&care.lindenhof, manager("Nora")).await;
    let away = manager("Olga").in_state(PersonState::Deactivated);
    care.person(&care.lindenhof, away).await;
    care.person(&care.berg, manager("Vera")).await;
    for fields in
        [[("for", "clients"), ("two_step", "off")], [("for", "professionals"), ("remember", "1w")]]
    {
        let (answer, seen) = look(&mark, &fields).await;
        assert!(answer.is(200).says("name=\"own_password\"") && !answer.says("name=\"code\""));
        for typed in ["", "not this one!"] {
            let more = [("reason", "Why not"), ("seen", seen.as_str()), ("own_password", typed)];
            let answer = mark.post("/log-in-rules", &[&fields[..], &more].concat()).await;
            assert!(answer.is(422).says("Why not") && answer.says("name=\"own_password\""));
        }
        assert!(!mark.get("/log-in-rules").await.says("Why not"));
        save(&mark, &fields, &seen).await.leads_to("/log-in-rules");
    }
    let told = care.mails_to("nora@example.org").await;
    assert_eq!(told.len(), 2, "{told:?}");
    for mail in &told {
        assert_eq!(mail.subject, "A change makes logging in less safe at Lindenhof");
        assert!(mail.text.contains("Mark Test"), "{}", mail.text);
    }
    let all: String = told.iter().map(|mail| mail.text.as_str()).collect();
    assert!(all.contains("Off (before: Optional)") && all.contains("(before: 12 hours)"), "{all}");
    for nobody in ["mark@example.org", "olga@example.org", "vera@example.org"] {
        assert!(care.mails_to(nobody).await.is_empty(), "{nobody}");
    }
}

#[tokio::test]
async fn with_two_step_a_code_is_asked_for_it_too() {
    let (care, mark) = lindenhof().await;
    let (app, _) = Authenticator::set_up(&care, &mark).await;
    let fields = [("for", "clients"), ("two_step", "off")];
    let (answer, seen) = look(&mark, &fields).await;
    assert!(answer.is(200).says("name=\"own_password\"") && answer.says("name=\"code\""));
    assert!(save(&mark, &fields, &seen).await.is(422).says("not right"));
    let code = app.code(&care);
    let more = [
        ("reason", "Asked by the board"),
        ("seen", seen.as_str()),
        ("own_password", PASSWORD),
        ("code", code.as_str()),
    ];
    let typed = [&fields[..], &more].concat();
    mark.post("/log-in-rules", &typed).await.leads_to("/log-in-rules");
}

#[tokio::test]
async fn whoever_guesses_the_password_for_it_is_stopped() {
    let (_care, mark) = lindenhof().await;
    let fields = [("for", "clients"), ("two_step", "off")];
    let (_, seen) = look(&mark, &fields).await;
    let more = [("reason", "Why not"), ("seen", seen.as_str()), ("own_password", "not this one!")];
    for _ in 0..10 {
        mark.post("/log-in-rules", &[&fields[..], &more].concat()).await.is(422);
    }
    save(&mark, &fields, &seen).await.is(429);
}

#[tokio::test]
async fn what_makes_it_safer_asks_nothing_and_that_it_is_cancelled_is_told() {
    let (care, mark) = lindenhof().await;
    care.person(&care.lindenhof, manager("Nora")).await;
    let fields = [("for", "clients"), ("two_step", REQUIRED), ("start", "2026-11-24")];
    let (answer, seen) = look(&mark, &fields).await;
    assert!(!answer.is(200).says("name=\"own_password\""));
    let more = [("reason", "Asked by the board"), ("seen", seen.as_str())];
    mark.post("/log-in-rules", &[&fields[..], &more].concat()).await.leads_to("/log-in-rules");
    assert!(care.mails_to("nora@example.org").await.is_empty());
    let page = mark.get("/log-in-rules").await.text();
    let planned = page.split("name=\"planned\" value=\"").nth(1).unwrap();
    let planned = planned.split('"').next().unwrap().to_owned();
    mark.post("/log-in-rules/cancellation", &[("planned", &planned)]).await.is(303);
    let told = care.mails_to("nora@example.org").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("This will not happen") && told[0].text.contains("Required"));
}

#[tokio::test]
async fn what_is_so_already_is_no_change() {
    let (_care, mark) = lindenhof().await;
    let (answer, _) = look(&mark, &[("for", "clients")]).await;
    assert!(answer.is(200).says("nothing changes"));
    save(&mark, &[("for", "clients"), ("two_step", "optional")], "").await.is(422);
    assert!(!mark.get("/log-in-rules").await.says("Asked by the board"));
}

mod looking_ahead {
    use crate::{
        accounts::Kind,
        log_in_rules::{
            Policy, Rule, Rules,
            dry_run::{Group, Meets, Person, Refusal},
        },
    };
    use chrono::{DateTime, Utc};
    use linden_base::{AccountId, Chance, Clock};

    fn person(number: u64, has_two_step: bool, can_use_it: bool) -> Person {
        let clock = Clock::fixed("2026-11-22T10:00:00Z");
        Person {
            account: AccountId::new(&clock, &Chance::seeded(number)),
            name: format!("Person {number}"),
            has_two_step,
            can_use_it,
            exempt_until: None,
            is_active: true,
            is_manager: true,
        }
    }

    fn professionals(people: Vec<Person>, other_way: bool) -> Group {
        Group { kind: Kind::Professional, people, other_way }
    }

    fn now() -> DateTime<Utc> {
        Clock::fixed("2026-11-22T10:00:00Z").now()
    }

    fn without_password() -> Rule {
        Rule { password: false, ..Rule::default() }
    }

    #[test]
    fn a_password_goes_where_there_is_another_way_and_only_there() {
        let rules = Rules::default();
        for (other_way, refused) in [(false, Some(Refusal::NoOtherWay)), (true, None)] {
            let group = professionals(vec![person(1, false, true)], other_way);
            assert_eq!(group.look_ahead(&rules, without_password(), now()).refused, refused);
        }
    }

    #[test]
    fn codes_that_reach_no_manager_are_not_asked() {
        let rule = Rule { two_step: Policy::Required { from: now() }, ..Rule::default() };
        let stranded = || person(1, true, false);
        let ahead =
            |people| professionals(people, false).look_ahead(&Rules::default(), rule, now());
        let alone = ahead(vec![stranded()]);
        assert_eq!(alone.refused, Some(Refusal::LastManager));
        assert_eq!(alone.who(Meets::LockedOut).count(), 1);
        let with_another = ahead(vec![stranded(), person(2, false, true)]);
        assert_eq!(with_another.refused, None);
        assert_eq!(with_another.who(Meets::SetUp).count(), 1);
    }

    #[test]
    fn an_exemption_that_ends_before_the_day_does_not_count() {
        let mut exempt = person(1, false, true);
        exempt.exempt_until = Some(now() + chrono::Duration::days(3));
        let group = professionals(vec![exempt.clone()], false);
        let rule = Rule { two_step: Policy::Required { from: now() }, ..Rule::default() };
        let on = |days| group.meets(&exempt, &rule, now() + chrono::Duration::days(days));
        assert_eq!((on(2), on(3)), (Meets::Exempt, Meets::SetUp));
    }
}
