//! Friends, through the router (PRODUCT A6).

use linden_testkit::{Browser, PASSWORD, Person, PersonKind, PersonRole, TestApp};

const FRED: [(&str, &str); 3] =
    [("first_name", "Fred"), ("last_name", "Vriend"), ("email", "fred@example.org")];

async fn invite(client: &Browser, name: &str) {
    let email = format!("{}@example.org", name.to_lowercase());
    let typed = [("first_name", name), ("last_name", "Vriend"), ("email", email.as_str())];
    client.post("/profile/friends", &typed).await.leads_to("/profile/friends");
}

/// The friend follows the newest link and chooses a password.
async fn join(care: &TestApp, name: &str) -> Browser {
    let link = care.link_for(&format!("{}@example.org", name.to_lowercase())).await;
    let browser = care.browser();
    browser.post(&link, &[("password", PASSWORD)]).await.leads_to("/");
    browser
}

/// The addresses of a client's friends on the list, in its order.
async fn friend_paths(client: &Browser) -> Vec<String> {
    let page = client.get("/profile/friends").await.text();
    let mut ids: Vec<String> = page
        .split("action=\"/profile/friends/")
        .skip(1)
        .filter_map(|rest| rest.split('/').next().map(|id| format!("/profile/friends/{id}")))
        .collect();
    ids.dedup();
    ids
}

async fn log_in(care: &TestApp, email: &str) -> u16 {
    let typed = [("email", email), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.status.as_u16()
}

#[tokio::test]
async fn an_invited_friend_comes_in_and_sees_whose_friend_they_are() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    assert!(ann.get("/profile/friends").await.is(200).says("Your friends will be here"));
    invite(&ann, "Fred").await;
    assert!(ann.get("/profile/friends").await.says("Invited today"));
    let mails = care.mails_to("fred@example.org").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.contains("Ann invites you"), "{}", mails[0].subject);
    let fred = join(&care, "Fred").await;
    assert!(fred.get("/").await.is(200).says("You are here as a friend of Ann"));
    assert!(ann.get("/profile/friends").await.says("First logged in today"));
    let log = care.access_log(&care.lindenhof, ann.account()).await;
    assert_eq!(log, ["friend-invited: Fred Vriend", "friend-joined: "]);
    assert!(ann.get("/profile/access-log").await.says("Invited a friend"));
}

#[tokio::test]
async fn the_newest_invitation_counts_and_who_is_here_gets_none() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    invite(&ann, "Fred").await;
    let first = care.link_for("fred@example.org").await;
    let path = friend_paths(&ann).await.remove(0);
    ann.post(&format!("{path}/invitation"), &[]).await.leads_to("/profile/friends");
    assert_eq!(care.mails_to("fred@example.org").await.len(), 2);
    care.browser().get(&first).await.is(410);
    join(&care, "Fred").await;
    ann.post(&format!("{path}/invitation"), &[]).await.leads_to("/profile/friends");
    assert!(ann.get("/profile/friends").await.says("this person is here already"));
    assert_eq!(care.mails_to("fred@example.org").await.len(), 2);
}

#[tokio::test]
async fn ending_closes_the_door_at_once_and_a_new_invitation_opens_it() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    let path = friend_paths(&ann).await.remove(0);
    ann.post(&format!("{path}/end"), &[]).await.leads_to("/profile/friends");
    fred.get("/").await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 422);
    assert!(ann.get("/profile/friends").await.says("Ended today"));
    ann.post(&format!("{path}/invitation"), &[]).await.leads_to("/profile/friends");
    let mails = care.mails_to("fred@example.org").await;
    assert!(mails.last().unwrap().text.contains("/log-in"), "{mails:?}");
    assert_eq!(log_in(&care, "fred@example.org").await, 303);
    assert!(ann.get("/profile/friends").await.says("First logged in today"));
}

#[tokio::test]
async fn an_ended_invitation_makes_no_account_and_its_link_stops() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    invite(&ann, "Fred").await;
    let link = care.link_for("fred@example.org").await;
    let path = friend_paths(&ann).await.remove(0);
    ann.post(&format!("{path}/end"), &[]).await;
    care.browser().get(&link).await.is(410);
    care.browser().post(&link, &[("password", PASSWORD)]).await.is(410);
    invite(&ann, "Gus").await;
    let path = friend_paths(&ann).await.remove(0);
    ann.post(&format!("{path}/end"), &[]).await;
    assert!(
        care.mails_to("gus@example.org").await.is_empty(),
        "it was ended before it was written"
    );
}

#[tokio::test]
async fn a_friend_of_two_stays_with_the_one_who_did_not_end_it() {
    let care = TestApp::new().await;
    let (ann, ben) = (care.client("Ann").await, care.client("Ben").await);
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    invite(&ben, "Fred").await;
    care.run_jobs().await;
    assert!(
        ben.get("/profile/friends").await.says("Invited today"),
        "not: that Fred is known here"
    );
    assert_eq!(log_in(&care, "fred@example.org").await, 303);
    assert!(ben.get("/profile/friends").await.says("First logged in today"));
    let home = fred.get("/").await;
    assert!(home.says("a friend of Ann") && home.says("a friend of Ben"));
    ann.post(&format!("{}/end", friend_paths(&ann).await[0]), &[]).await;
    let home = fred.get("/").await;
    assert!(home.is(200).says("a friend of Ben") && !home.says("a friend of Ann"));
    ben.post(&format!("{}/end", friend_paths(&ben).await[0]), &[]).await;
    fred.get("/").await.is(303);
}

#[tokio::test]
async fn an_address_with_an_account_gets_the_same_answer_and_its_owner_a_mail() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let eva = care.therapist("Eva").await;
    care.client("Ben").await;
    for name in ["Eva", "Ben", "Nobody"] {
        invite(&ann, name).await;
    }
    let page = ann.get("/profile/friends").await.text();
    assert_eq!(page.matches("Invited today").count(), 3);
    for name in ["eva", "ben"] {
        let mails = care.mails_to(&format!("{name}@example.org")).await;
        assert_eq!(mails.len(), 1, "{name}");
        assert!(mails[0].text.contains("already has an account"), "{}", mails[0].text);
        assert!(!mails[0].text.contains("Ann"), "it may reach somebody else than was meant");
    }
    assert!(eva.get("/clients").await.is(200).says("Your clients will be here"), "Eva stays Eva");
    ann.post(&format!("{}/end", friend_paths(&ann).await[0]), &[]).await;
    eva.get("/").await.is(200);
    assert_eq!(ann.get("/profile/friends").await.text().matches("Invited today").count(), 2);
}

#[tokio::test]
async fn five_friends_and_ten_invitations_a_day_are_the_most() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    for name in ["Fa", "Fb", "Fc", "Fd", "Fe"] {
        invite(&ann, name).await;
    }
    assert!(!ann.get("/profile/friends").await.says("Send the invitation"));
    let answer = ann.post("/profile/friends", &FRED).await;
    assert!(answer.is(422).says("five friends"));
    let path = friend_paths(&ann).await.remove(0);
    for _ in 0..5 {
        ann.post(&format!("{path}/invitation"), &[]).await.leads_to("/profile/friends");
    }
    care.run_jobs().await;
    assert_eq!(care.mailbox.accepted().len(), 2 + 4 + 3, "one address gets three an hour");
    ann.post(&format!("{path}/end"), &[]).await;
    let answer = ann.post("/profile/friends", &FRED).await;
    assert!(answer.is(422).says("ten invitations today"));
    care.wait(chrono::Duration::hours(24));
    let ann = care.log_in(&care.lindenhof, ann.account()).await;
    invite(&ann, "Fred").await;
}

#[tokio::test]
async fn what_needs_another_look_is_told_beside_its_field() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let odd = [("first_name", "Fred"), ("last_name", ""), ("email", "fred@")];
    let answer = ann.post("/profile/friends", &odd).await;
    assert!(answer.is(422).says("fred@") && answer.says("last_name-error"));
    let own = [("first_name", "A"), ("last_name", "B"), ("email", "ANN@example.org")];
    assert!(ann.post("/profile/friends", &own).await.is(422).says("your own e-mail address"));
    invite(&ann, "Fred").await;
    assert!(ann.post("/profile/friends", &FRED).await.is(422).says("already invited"));
}

#[tokio::test]
async fn another_clients_friends_are_not_found() {
    let care = TestApp::new().await;
    let (ann, ben) = (care.client("Ann").await, care.client("Ben").await);
    invite(&ann, "Fred").await;
    let path = friend_paths(&ann).await.remove(0);
    ben.post(&format!("{path}/end"), &[]).await.is(404);
    ben.post(&format!("{path}/invitation"), &[]).await.is(404);
    assert!(!ben.get("/profile/friends").await.says("Fred"));
}

#[tokio::test]
async fn professionals_see_the_number_and_nothing_else() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let eva = care.therapist("Eva").await;
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    invite(&ann, "Fred").await;
    invite(&ann, "Gwen").await;
    join(&care, "Fred").await;
    let client = format!("/clients/{}", ann.account());
    for professional in [&eva, &ruth] {
        assert!(professional.get(&client).await.is(200).says("2 friends"));
    }
    let log = format!("{client}/access-log");
    for page in ["/", "/clients?find=Fred", "/clients?find=Vriend", "/clients", &client, &log] {
        for professional in [&eva, &ruth, &mark] {
            let page = professional.get(page).await.text();
            let asked = page.replace("value=\"Fred\"", "").replace("find=Fred", "");
            assert!(!asked.contains("Fred") && !asked.contains("fred@"), "{asked}");
            assert!(!page.contains("Gwen"), "{page}");
        }
    }
    assert!(!eva.get(&log).await.is(200).says("friend"));
    assert!(!mark.get("/professionals").await.says("Fred"));
}

#[tokio::test]
async fn a_client_made_with_a_friends_address_is_made_like_any_other() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let eva = care.therapist("Eva").await;
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    let asked = eva.post("/clients", &FRED).await;
    let path = asked.location().to_owned();
    assert!(path.starts_with("/clients/"), "{path}");
    let page = eva.get(&path).await;
    assert!(page.is(200).says("Welcome e-mail sent today") && !page.says("Last here"));
    let log = eva.get(&format!("{path}/access-log")).await.text();
    assert_eq!(log.matches("<tr>").count(), 4, "made, related and looked at: {log}");
    fred.get("/").await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 422, "the old password went");
    assert!(ann.get("/profile/friends").await.says("First logged in"), "Ann sees no change");
    let fred = join(&care, "Fred").await;
    assert!(fred.get("/").await.says("a friend of Ann"));
    ann.post(&format!("{}/end", friend_paths(&ann).await[0]), &[]).await;
    assert!(!fred.get("/").await.is(200).says("a friend of Ann"), "still in care, no friend");
}

#[tokio::test]
async fn a_professional_made_with_a_friends_address_is_made_like_any_other() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    invite(&ann, "Fred").await;
    join(&care, "Fred").await;
    let fred: Vec<_> = FRED.into_iter().chain([("therapist", "true")]).collect();
    let path = mark.post("/professionals", &fred).await.location().to_owned();
    assert!(mark.get(&path).await.is(200).says("Welcome e-mail sent today"));
    let fred = join(&care, "Fred").await;
    assert!(fred.get("/").await.is(200).says("a friend of Ann"));
    fred.get(&format!("/clients/{}", ann.account())).await.is(404);
}

#[tokio::test]
async fn a_client_can_move_to_a_friends_address() {
    let care = TestApp::new().await;
    let (ann, ben) = (care.client("Ann").await, care.client("Ben").await);
    invite(&ann, "Fred").await;
    join(&care, "Fred").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let path = format!("/clients/{}", ben.account());
    let moved = [("first_name", "Ben"), ("last_name", "Test"), ("email", "fred@example.org")];
    ruth.post(&path, &moved).await.leads_to(&path);
    care.run_jobs().await;
    assert!(ben.get("/").await.is(200).says("a friend of Ann"));
}

#[tokio::test]
async fn signing_up_takes_no_open_account_from_a_friend() {
    let care = TestApp::new().await;
    care.open_sign_up(&care.lindenhof).await;
    let ann = care.client("Ann").await;
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    care.browser().post("/sign-up", &FRED).await.is(200);
    care.run_jobs().await;
    fred.get("/").await.is(200);
    ann.post(&format!("{}/end", friend_paths(&ann).await[0]), &[]).await;
    care.browser().post("/sign-up", &FRED).await.is(200);
    let fred = join(&care, "Fred").await;
    assert!(fred.get("/profile").await.is(200).says("Client"));
}

#[tokio::test]
async fn friends_have_no_way_to_anything_of_care() {
    let care = TestApp::new().await;
    let friend = care.log_in_new(&care.lindenhof, Person::new(PersonKind::Friend, "Fred")).await;
    assert!(friend.get("/").await.is(200).says("not linked to anyone here"));
    for path in ["/clients", "/profile/friends", "/profile/access-log", "/professionals"] {
        friend.get(path).await.is(403);
    }
}

#[tokio::test]
async fn friends_rest_while_their_clients_account_is_closed() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    let subjects = async || -> Vec<String> {
        let mails = care.mails_to("fred@example.org").await;
        mails.into_iter().map(|mail| mail.subject).collect()
    };
    ruth.post(&format!("/clients/{}/deactivation", ann.account()), &[]).await.is(303);
    fred.get("/").await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 422);
    assert!(subjects().await.contains(&"Your account is closed".to_owned()));
    ruth.post(&format!("/clients/{}/reactivation", ann.account()), &[]).await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 303);
    assert!(subjects().await.contains(&"Your account is open again".to_owned()));
    assert!(ruth.get(&format!("/clients/{}", ann.account())).await.says("1 friend"));
}

#[tokio::test]
async fn a_friend_of_two_stays_for_the_other_and_reads_no_closed_name() {
    let care = TestApp::new().await;
    let (ann, bea) = (care.client("Ann").await, care.client("Bea").await);
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    invite(&ann, "Fred").await;
    let fred = join(&care, "Fred").await;
    invite(&bea, "Fred").await;
    care.run_jobs().await;
    assert!(fred.get("/").await.says("as a friend of Ann"));
    ruth.post(&format!("/clients/{}/deactivation", ann.account()), &[]).await.is(303);
    let page = fred.get("/").await;
    assert!(page.is(200).says("as a friend of Bea") && !page.says("Ann"), "{}", page.text());
    let path = friend_paths(&bea).await.remove(0);
    bea.post(&format!("{path}/end"), &[]).await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 422);
    ruth.post(&format!("/clients/{}/reactivation", ann.account()), &[]).await.is(303);
    assert_eq!(log_in(&care, "fred@example.org").await, 303);
}
