//! One's own profile, through the router (PRODUCT E7, E9, A9).

use linden_testkit::{PASSWORD, Person, PersonKind, PersonRole, TestApp};

const NEW: &str = "another green boat";

#[tokio::test]
async fn changing_the_password_asks_the_old_one_and_ends_all_other_sessions() {
    let care = TestApp::new().await;
    let here = care.client("Ann").await;
    let elsewhere = care.log_in(&care.lindenhof, here.account()).await;
    let wrong = [("old", "not this one!"), ("password", NEW)];
    assert!(here.post("/profile/password", &wrong).await.is(422).says("not your password"));
    let right = [("old", PASSWORD), ("password", NEW)];
    here.post("/profile/password", &right).await.leads_to("/profile");
    here.get("/profile").await.is(200);
    elsewhere.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject.contains("was changed")));
    let typed = [("email", "ann@example.org"), ("password", NEW)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn a_new_password_meets_the_rules_here_too() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let short = [("old", PASSWORD), ("password", "short!")];
    assert!(ann.post("/profile/password", &short).await.is(422).says("at least 12 characters"));
}

#[tokio::test]
async fn who_sits_at_somebodys_browser_cannot_guess_the_password() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let wrong = [("old", "not this one!"), ("password", NEW)];
    for _ in 0..10 {
        ann.post("/profile/password", &wrong).await.is(422);
    }
    ann.post("/profile/password", &[("old", PASSWORD), ("password", NEW)]).await.is(429);
}

#[tokio::test]
async fn each_session_stands_in_the_list_and_can_be_ended() {
    let care = TestApp::new().await;
    let here = care.client("Ann").await;
    let elsewhere = care.log_in(&care.lindenhof, here.account()).await;
    let page = here.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/sessions/")).unwrap();
    here.post(end.split('"').next().unwrap(), &[]).await.leads_to("/profile/sessions");
    elsewhere.get("/profile").await.leads_to("/log-in?back=%2Fprofile");
    here.get("/profile").await.is(200);
    assert!(!here.get("/profile/sessions").await.says("action=\"/profile/sessions/"));
}

#[tokio::test]
async fn what_somebody_does_to_their_own_sessions_and_who_read_the_log_stands_in_it() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    eva.get(&format!("/clients/{}/access-log", ann.account())).await.is(200);
    care.log_in(&care.lindenhof, ann.account()).await;
    let page = ann.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/sessions/")).unwrap();
    ann.post(end.split('"').next().unwrap(), &[]).await.is(303);
    ann.post("/language", &[("language", "nl")]).await.is(303);
    ann.post("/log-out", &[]).await.is(303);
    let mut log = care.access_log(&care.lindenhof, ann.account()).await;
    log.sort();
    let done = ["language-changed: Nederlands", "log-read: ", "logged-out: ", "session-ended: "];
    assert_eq!(log, done);
}

#[tokio::test]
async fn one_logs_out_from_every_page() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    for path in ["/", "/help", "/two-step", "/profile/sessions", "/profile/friends"] {
        let page = ann.get(path).await.is(200).body.clone();
        assert!(page.contains("href=\"/profile\""), "{path}");
        assert!(page.contains("action=\"/log-out\""), "{path}");
    }
}

#[tokio::test]
async fn nobody_ends_the_session_of_somebody_else() {
    let care = TestApp::new().await;
    let (ann, bob) = (care.client("Ann").await, care.client("Bob").await);
    care.log_in(&care.lindenhof, ann.account()).await;
    let page = ann.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/sessions/")).unwrap();
    bob.post(end.split('"').next().unwrap(), &[]).await.is(404);
    bob.post("/profile/sessions/nonsense/end", &[]).await.is(404);
}

#[tokio::test]
async fn clients_and_professionals_read_who_did_what_and_friends_have_no_such_page() {
    let care = TestApp::new().await;
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    let ann = care.client("Ann").await;
    care.browser().post("/log-in", &typed).await.leads_to("/");
    assert!(ann.get("/profile/access-log").await.is(200).says("Ann Test"));
    let roles = [
        ("Eva", PersonRole::Therapist),
        ("Ruth", PersonRole::Secretary),
        ("Mark", PersonRole::ApplicationManager),
        ("Alex", PersonRole::Author),
    ];
    for (name, role) in roles {
        let professional = care.professional(name, role).await;
        assert!(professional.get("/profile").await.says("/profile/access-log"));
        let log = professional.get("/profile/access-log").await;
        assert!(!log.is(200).says("Ann Test"), "one reads the own log alone");
    }
    let fred = Person::new(PersonKind::Friend, "Fred");
    let fred = care.log_in_new(&care.lindenhof, fred).await;
    assert!(!fred.get("/profile").await.is(200).says("access-log"));
    fred.get("/profile/access-log").await.is(403);
    care.browser()
        .get("/profile/access-log")
        .await
        .leads_to("/log-in?back=%2Fprofile%2Faccess-log");
}
