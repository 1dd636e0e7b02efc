//! Clients, through the router, as everybody who could try (PRODUCT A2, A5, A7 to A9, E1).

use linden_testkit::{Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState, TestApp};

const ZOE: [(&str, &str); 3] =
    [("first_name", "Zoë"), ("last_name", "van Dijk"), ("email", "Zoe@example.org")];

async fn secretary(care: &TestApp) -> Browser {
    care.professional("Ruth", PersonRole::Secretary).await
}

/// Eva, a therapist, and Ann, her client.
async fn eva_and_ann(care: &TestApp) -> (Browser, Browser) {
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    (eva, ann)
}

fn page_of(client: &Browser) -> String {
    format!("/clients/{}", client.account())
}

#[tokio::test]
async fn a_therapist_makes_a_client_and_is_related_at_once() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let answer = eva.post("/clients", &ZOE).await;
    let page = answer.location().to_owned();
    assert!(eva.get(&page).await.is(200).says("Zoë van Dijk"));
    assert!(eva.get("/clients").await.says("Not logged in yet"));
    assert!(care.link_for("zoe@example.org").await.starts_with("/welcome/"));
}

#[tokio::test]
async fn a_new_client_chooses_a_password_and_is_seen_as_here() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    eva.post("/clients", &ZOE).await;
    let (zoe, link) = (care.browser(), care.link_for("zoe@example.org").await);
    zoe.post(&link, &[("password", "seven green boats")]).await.leads_to("/");
    assert!(zoe.get("/").await.is(200).says("Eva Test"));
    assert!(!eva.get("/clients").await.says("Not logged in yet"));
}

#[tokio::test]
async fn a_therapist_reads_how_many_are_in_care_and_how_many_of_them_are_here() {
    let care = TestApp::new().await;
    let (eva, _ann) = eva_and_ann(&care).await;
    eva.post("/clients", &ZOE).await;
    assert!(eva.get("/clients").await.says("2 people in your care, nobody online now"));
}

#[tokio::test]
async fn a_secretary_names_the_therapist() {
    let care = TestApp::new().await;
    let (ruth, eva) = (secretary(&care).await, care.therapist("Eva").await);
    let missing = ruth.post("/clients", &ZOE).await;
    assert!(missing.is(422).says("Please choose the therapist"));
    let therapist = eva.account().to_string();
    let fields = [&ZOE[..], &[("therapist", therapist.as_str())]].concat();
    let page = ruth.post("/clients", &fields).await.location().to_owned();
    eva.get(&page).await.is(200);
}

#[tokio::test]
async fn a_secretary_cannot_name_somebody_who_is_no_therapist_here() {
    let care = TestApp::new().await;
    let ruth = secretary(&care).await;
    let person = Person::new(PersonKind::Professional, "Ida").with_role(PersonRole::Therapist);
    let elsewhere = care.person(&care.berg, person).await;
    for somebody in [ruth.account(), elsewhere] {
        let somebody = somebody.to_string();
        let fields = [&ZOE[..], &[("therapist", somebody.as_str())]].concat();
        ruth.post("/clients", &fields).await.is(422);
    }
}

#[tokio::test]
async fn odd_fields_are_named_and_what_was_typed_stays() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let typed = [("first_name", ""), ("last_name", "van Dijk"), ("email", "zoe"), ("phone", "12")];
    let answer = eva.post("/clients", &typed).await;
    answer.is(422);
    for words in
        ["Please fill in the first name", "an e-mail address", "5 to 16 digits", "van Dijk"]
    {
        assert!(answer.says(words), "{words}");
    }
    assert!(answer.says("aria-invalid"));
}

#[tokio::test]
async fn an_address_has_one_account_on_a_platform_and_may_have_one_on_another() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    care.person(&care.berg, Person::new(PersonKind::Client, "Zoe")).await;
    eva.post("/clients", &ZOE).await.is(303);
    let again = eva.post("/clients", &ZOE).await;
    assert!(again.is(422).says("already an account"));
}

#[tokio::test]
async fn a_therapist_sees_only_related_clients_and_a_secretary_all() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let (tibor, ruth) = (care.therapist("Tibor").await, secretary(&care).await);
    assert!(eva.get("/clients").await.says("Ann Test"));
    assert!(!tibor.get("/clients").await.says("Ann Test"));
    assert!(!tibor.get("/clients?find=ann").await.says("Ann Test"));
    assert!(ruth.get("/clients").await.says("Ann Test"));
    let foreign = tibor.get(&page_of(&ann)).await;
    let never = tibor.get("/clients/01890000-0000-7000-8000-000000000000").await;
    assert_eq!(foreign.status.as_u16(), 404);
    assert_eq!(foreign.status, never.status);
}

#[tokio::test]
async fn an_unrelated_therapist_can_do_nothing_with_a_client() {
    let care = TestApp::new().await;
    let (_, ann) = eva_and_ann(&care).await;
    let (tibor, page) = (care.therapist("Tibor").await, page_of(&ann));
    let own = tibor.account().to_string();
    tibor.get(&format!("{page}/edit")).await.is(404);
    tibor.get(&format!("{page}/access-log")).await.is(404);
    tibor.post(&page, &ZOE).await.is(404);
    tibor.post(&format!("{page}/welcome-mail"), &[]).await.is(404);
    tibor.post(&format!("{page}/relations"), &[("therapist", &own)]).await.is(404);
    tibor.post(&format!("{page}/deactivation"), &[]).await.is(403);
}

#[tokio::test]
async fn people_are_found_by_the_beginnings_of_words_without_accents() {
    let care = TestApp::new().await;
    let (eva, ruth) = (care.therapist("Eva").await, secretary(&care).await);
    let fields = [&ZOE[..], &[("client_number", "C-0815")]].concat();
    eva.post("/clients", &fields).await;
    care.client("Ben").await;
    for found in ["zoe", "Dij", "DIJK zo", "van dijk", "zoe@ex", "c-08"] {
        let path = format!("/clients?find={}", found.replace(' ', "+"));
        let answer = ruth.get(&path).await;
        assert!(answer.says("Zoë van Dijk") && !answer.says("Ben Test"), "{found}");
    }
    for not_found in ["oe", "zoe+ben", "0815"] {
        let answer = ruth.get(&format!("/clients?find={not_found}")).await;
        assert!(answer.says("Nobody found"), "{not_found}");
    }
}

#[tokio::test]
async fn a_long_list_is_turned_page_by_page_and_back() {
    let care = TestApp::new().await;
    let ruth = secretary(&care).await;
    for number in 10..70 {
        let name = format!("Kim{number}");
        care.person(&care.lindenhof, Person::new(PersonKind::Client, &name)).await;
    }
    let pages = [(10, 35), (35, 60), (60, 70)];
    let mut path = "/clients".to_owned();
    let mut paths = Vec::new();
    for (from, to) in pages {
        let answer = ruth.get(&path).await;
        for number in 10..70 {
            let there = answer.says(&format!(">Kim{number} Test<"));
            assert_eq!(there, (from..to).contains(&number), "{path} {number}");
        }
        paths.push(answer.clone());
        path = link(&answer.text(), "next").unwrap_or_default();
    }
    assert!(path.is_empty());
    let back = ruth.get(&link(&paths[2].text(), "prev").unwrap()).await;
    assert!(back.says("Kim35 Test") && back.says("Kim59 Test") && !back.says("Kim34 Test"));
    assert!(link(&back.text(), "prev").is_some() && link(&back.text(), "next").is_some());
}

fn link(page: &str, rel: &str) -> Option<String> {
    let from = page.find(&format!("rel=\"{rel}\""))?;
    let from = from + page[from..].find("href=\"")? + 6;
    Some(page[from..from + page[from..].find('"')?].to_owned())
}

#[tokio::test]
async fn details_are_changed_and_the_phone_number_comes_back() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let fields = [&ZOE[..], &[("phone", "030 123 45 67"), ("birth_date", "1990-02-01")]].concat();
    eva.post(&page_of(&ann), &fields).await.leads_to(&page_of(&ann));
    let page = eva.get(&page_of(&ann)).await;
    for words in ["Zoë van Dijk", "zoe@example.org", "030 123 45 67", "1 February 1990"] {
        assert!(page.says(words), "{words}");
    }
    assert!(eva.get(&format!("{}/edit", page_of(&ann))).await.says("1990-02-01"));
    assert!(eva.get("/clients?find=dijk").await.says("Zoë"));
    assert!(eva.get("/clients?find=ann").await.says("Nobody found"));
}

#[tokio::test]
async fn fields_that_the_form_does_not_have_change_nothing() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let (id, strangers) = (care.lindenhof.manager.to_string(), care.berg.id.to_string());
    let more = [
        ("kind", "professional"),
        ("state", "deactivated"),
        ("application-manager", "on"),
        ("role", "secretary"),
        ("id", id.as_str()),
        ("platform_id", strangers.as_str()),
        ("password_hash", "x"),
    ];
    eva.post(&page_of(&ann), &[&ZOE[..], &more].concat()).await.leads_to(&page_of(&ann));
    assert!(eva.get(&page_of(&ann)).await.is(200).says("Zoë van Dijk"));
    assert!(ann.get("/profile").await.is(200).says("Client"));
    ann.get("/professionals").await.is(403);
    let typed = [("email", "zoe@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
}

#[tokio::test]
async fn a_changed_address_takes_over_and_older_links_stop() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let page = eva.post("/clients", &ZOE).await.location().to_owned();
    let old = care.link_for("zoe@example.org").await;
    let fields = [ZOE[0], ZOE[1], ("email", "zoe.new@example.org")];
    eva.post(&page, &fields).await.is(303);
    care.browser().get(&old).await.is(410);
    let new = care.link_for("zoe.new@example.org").await;
    care.browser().get(&new).await.is(200);
}

#[tokio::test]
async fn the_welcome_mail_is_sent_again_until_a_password_is_chosen() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let page = eva.post("/clients", &ZOE).await.location().to_owned();
    let first = care.link_for("zoe@example.org").await;
    eva.post(&format!("{page}/welcome-mail"), &[]).await.leads_to(&page);
    let second = care.link_for("zoe@example.org").await;
    care.browser().get(&first).await.is(410);
    care.browser().post(&second, &[("password", "seven green boats")]).await.leads_to("/");
    eva.post(&format!("{page}/welcome-mail"), &[]).await.leads_to(&page);
    assert!(eva.get(&page).await.says("has a password already"));
    assert_eq!(care.mails_to("zoe@example.org").await.len(), 2);
}

#[tokio::test]
async fn an_ended_relation_is_in_force_with_the_next_request() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let tibor = care.therapist("Tibor").await;
    let relations = format!("{}/relations", page_of(&ann));
    let named = tibor.account().to_string();
    eva.post(&relations, &[("therapist", &named)]).await.leads_to(&page_of(&ann));
    tibor.get(&page_of(&ann)).await.is(200);
    let end = format!("{relations}/{}/end", eva.account());
    tibor.post(&end, &[]).await.leads_to(&page_of(&ann));
    eva.get(&page_of(&ann)).await.is(404);
    tibor.post(&end, &[]).await.is(404);
    let own_end = format!("{relations}/{}/end", tibor.account());
    tibor.post(&own_end, &[]).await.leads_to("/clients");
    tibor.get(&page_of(&ann)).await.is(404);
}

#[tokio::test]
async fn a_closed_client_is_out_at_once_and_comes_back_when_opened() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let ruth = secretary(&care).await;
    eva.post(&format!("{}/deactivation", page_of(&ann)), &[]).await.is(403);
    ruth.post(&format!("{}/deactivation", page_of(&ann)), &[]).await.leads_to(&page_of(&ann));
    ann.get("/").await.leads_to("/log-in");
    assert!(!ruth.get("/clients").await.says("Ann Test"));
    assert!(ruth.get("/clients?closed=true").await.says("Ann Test"));
    ruth.post(&format!("{}/reactivation", page_of(&ann)), &[]).await.leads_to(&page_of(&ann));
    ann.get("/").await.leads_to("/log-in");
    care.log_in(&care.lindenhof, ann.account()).await.get("/").await.is(200);
}

#[tokio::test]
async fn an_invited_client_who_was_closed_is_invited_when_opened() {
    let care = TestApp::new().await;
    let ruth = secretary(&care).await;
    let person = Person::new(PersonKind::Client, "Ivy").in_state(PersonState::Invited);
    let page = format!("/clients/{}", care.person(&care.lindenhof, person).await);
    ruth.post(&format!("{page}/deactivation"), &[]).await.is(303);
    ruth.post(&format!("{page}/reactivation"), &[]).await.is(303);
    assert!(ruth.get(&page).await.says("Not logged in yet"));
}

#[tokio::test]
async fn every_look_stands_in_the_access_log() {
    let care = TestApp::new().await;
    let (eva, ann) = eva_and_ann(&care).await;
    let ruth = secretary(&care).await;
    ruth.get(&page_of(&ann)).await.is(200);
    let log = eva.get(&format!("{}/access-log", page_of(&ann))).await;
    assert!(log.is(200).says("Ruth Test") && log.says("Looked at the details"));
    ruth.get(&format!("{}/access-log", page_of(&ann))).await.is(403);
}

#[tokio::test]
async fn another_platforms_client_does_not_exist() {
    let care = TestApp::new().await;
    let ruth = secretary(&care).await;
    let berta = care.person(&care.berg, Person::new(PersonKind::Client, "Berta")).await;
    ruth.get(&format!("/clients/{berta}")).await.is(404);
    ruth.post(&format!("/clients/{berta}"), &ZOE).await.is(404);
    ruth.post(&format!("/clients/{berta}/deactivation"), &[]).await.is(404);
    assert!(!ruth.get("/clients").await.says("Berta"));
    ruth.get(&format!("/clients?after={berta}")).await.is(200);
}

#[tokio::test]
async fn the_owner_is_told_that_the_account_is_closed_and_that_it_is_open_again() {
    let care = TestApp::new().await;
    let (ruth, ann) = (secretary(&care).await, care.client("Ann").await);
    for (noun, subject) in
        [("deactivation", "Your account is closed"), ("reactivation", "Your account is open again")]
    {
        ruth.post(&format!("{}/{noun}", page_of(&ann)), &[]).await.is(303);
        let mails = care.mails_to("ann@example.org").await;
        assert_eq!(mails.iter().filter(|mail| mail.subject == subject).count(), 1, "{subject}");
    }
    let ivy = Person::new(PersonKind::Client, "Ivy").in_state(PersonState::Invited);
    let ivy = care.person(&care.lindenhof, ivy).await;
    for noun in ["deactivation", "reactivation"] {
        ruth.post(&format!("/clients/{ivy}/{noun}"), &[]).await.is(303);
    }
    assert!(care.mails_to("ivy@example.org").await.is_empty(), "nobody was here yet");
}
