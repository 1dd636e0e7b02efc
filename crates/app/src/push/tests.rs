//! Phones ring while the app is closed (PRODUCT P8).

use chrono::Duration;
use linden_courier::PushOutcome;
use linden_testkit::{A_PUBLIC_KEY, Browser, TestApp};
use serde_json::Value;

const ADDRESS: [(&str, &str); 3] =
    [("endpoint", "https://push.example/ann"), ("p256dh", "key"), ("auth", "secret")];

/// Tom, who may call Ann, and Ann's phone, which left its address and is closed now.
async fn tom_and_anns_phone(care: &TestApp) -> (Browser, Browser) {
    let tom = care.therapist("Tom").await;
    let phone = care.client("Ann").await;
    care.relate(&care.lindenhof, tom.account(), phone.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    phone.post("/app/push", &ADDRESS).await.is(204);
    (tom, phone)
}

/// One more phone of Ann's, with an address of its own.
async fn another_phone(care: &TestApp, ann: &Browser) -> Browser {
    let phone = care.log_in(&care.lindenhof, ann.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let [_, p256dh, auth] = ADDRESS;
    let address = [("endpoint", "https://push.example/ann-too"), p256dh, auth];
    phone.post("/app/push", &address).await.is(204);
    phone
}

/// What was pushed, and to which address's end.
fn pushed(care: &TestApp) -> Vec<(String, Value)> {
    let all = care.mailbox.pushed().into_iter();
    all.map(|push| {
        let (_, to) = push.to.endpoint.rsplit_once('/').unwrap();
        (to.to_owned(), serde_json::from_str(&push.words).unwrap())
    })
    .collect()
}

async fn call(tom: &Browser, phone: &Browser) -> String {
    let pressed = tom.post("/calls", &[("account", &phone.account().to_string())]).await;
    pressed.is(303).location().to_owned()
}

#[tokio::test]
async fn a_call_rings_a_phone_whose_app_is_closed_and_says_no_name() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let path = call(&tom, &phone).await;
    assert!(path.starts_with("/calls/"), "{path}");
    care.run_jobs().await;
    let pushed = care.mailbox.pushed();
    assert_eq!(pushed.len(), 1);
    assert_eq!(pushed[0].to.endpoint, "https://push.example/ann");
    assert!(pushed[0].within.as_secs() <= 45, "{:?}", pushed[0].within);
    let words: Value = serde_json::from_str(&pushed[0].words).unwrap();
    assert_eq!(path, format!("/calls/{}", words["call"].as_str().unwrap()));
    assert_eq!(words["title"], "Someone is calling you");
    assert!(!pushed[0].words.contains("Tom"), "{}", pushed[0].words);
    phone.post(&format!("{path}/answer"), &[]).await.leads_to(&path);
    care.run_jobs().await;
    assert_eq!(care.mailbox.pushed().len(), 1, "the phone in hand is told nothing");
}

#[tokio::test]
async fn nobody_is_online_without_a_page_or_a_phone() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let ask = format!("/people/{}/ask-to-come", phone.account());
    assert!(tom.get(&ask).await.is(200).says("can be reached on their phone"));
    phone.post("/app/push/end", &[]).await.is(204);
    assert_eq!(call(&tom, &phone).await, ask);
    care.run_jobs().await;
    assert!(care.mailbox.pushed().is_empty());
}

#[tokio::test]
async fn a_call_that_was_given_up_before_it_rang_is_told_as_missed() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let path = call(&tom, &phone).await;
    tom.post(&format!("{path}/leave"), &[]).await.is(204);
    care.run_jobs().await;
    let pushed = pushed(&care);
    assert_eq!(pushed.len(), 1);
    assert_eq!(pushed[0].1["title"], "You missed a call");
}

#[tokio::test]
async fn when_it_rang_out_the_missed_call_takes_the_place_of_the_ringing_one() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    care.wait(Duration::seconds(45));
    care.run_jobs().await;
    let [rings, missed] = &care.mailbox.pushed()[..] else { panic!("two messages") };
    assert_eq!(missed.topic, rings.topic, "a ringing one that waits is replaced");
    assert_eq!(missed.within.as_secs(), 24 * 60 * 60);
    let words: Value = serde_json::from_str(&missed.words).unwrap();
    assert_eq!(words["over"], path.strip_prefix("/calls/").unwrap());
    assert_eq!((&words["title"], &words["missed"]), (&"You missed a call".into(), &true.into()));
    assert_eq!(words["path"], path);
    assert!(!missed.words.contains("Tom"), "{}", missed.words);
    assert!(phone.get(&path).await.is(200).body.contains("data-state=\"rang_out\""));
}

#[tokio::test]
async fn push_services_do_not_learn_which_phones_are_called_together() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    another_phone(&care, &phone).await;
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    let topics: Vec<_> =
        care.mailbox.pushed().into_iter().map(|push| push.topic.unwrap()).collect();
    assert_eq!(topics.len(), 2);
    assert_ne!(topics[0], topics[1]);
    for topic in topics {
        assert_eq!(topic.len(), 32, "RFC 8030 takes no more");
        assert!(topic.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign)));
        assert!(!path.replace('-', "").contains(&topic));
    }
}

#[tokio::test]
async fn the_phones_on_which_the_call_was_not_answered_stop_ringing() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let other = another_phone(&care, &phone).await;
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    other.post(&format!("{path}/answer"), &[]).await.leads_to(&path);
    care.run_jobs().await;
    let [_, _, (to, words)] = &pushed(&care)[..] else { panic!("two rang, one stops") };
    assert_eq!(to, "ann");
    assert_eq!(words["title"], "You answered on another device");
    assert_eq!((&words["path"], &words["missed"]), (&path.into(), &false.into()));
    assert!(care.mailbox.pushed()[2].within.as_secs() <= 60);
}

#[tokio::test]
async fn the_phones_on_which_the_call_was_not_declined_stop_ringing() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    another_phone(&care, &phone).await;
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    phone.post(&format!("{path}/decline"), &[]).await.leads_to(&path);
    care.run_jobs().await;
    let [_, _, (to, words)] = &pushed(&care)[..] else { panic!("two rang, one stops") };
    assert_eq!(to, "ann-too");
    assert_eq!(words["title"], "You declined the call on another device");
}

#[tokio::test]
async fn what_is_of_no_use_any_more_is_not_told() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let desk = care.log_in(&care.lindenhof, phone.account()).await;
    let path = call(&tom, &phone).await;
    desk.post(&format!("{path}/decline"), &[]).await.is(303);
    care.wait(Duration::seconds(60));
    care.run_jobs().await;
    let path = call(&tom, &phone).await;
    tom.post(&format!("{path}/leave"), &[]).await.is(204);
    care.wait(Duration::hours(24));
    care.run_jobs().await;
    assert_eq!(pushed(&care), []);
}

#[tokio::test]
async fn a_message_that_rings_too_late_is_taken_back_once_more() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let path = call(&tom, &phone).await;
    let (there, go_on) = care.mailbox.hold_next_push();
    let meanwhile = async {
        there.await.unwrap();
        tom.post(&format!("{path}/leave"), &[]).await.is(204);
        go_on.send(()).unwrap();
    };
    tokio::join!(care.run_jobs(), meanwhile);
    let pushed = pushed(&care);
    assert_eq!(pushed[0].1["title"], "Someone is calling you");
    assert_eq!(pushed[1..].len(), 2, "by its own job, and by that which rang");
    assert!(pushed[1..].iter().all(|(_, words)| words["title"] == "You missed a call"));
}

#[tokio::test]
async fn a_phone_that_is_gone_is_forgotten_and_a_busy_service_is_asked_again() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    care.mailbox.answer_next_push([PushOutcome::TryLater("busy".into())]);
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    care.wait(Duration::seconds(11));
    care.run_jobs().await;
    assert_eq!(care.mailbox.pushed().len(), 1);
    tom.post(&format!("{path}/leave"), &[]).await.is(204);
    care.mailbox.answer_next_push([PushOutcome::Gone]);
    let path = call(&tom, &phone).await;
    care.run_jobs().await;
    tom.post(&format!("{path}/leave"), &[]).await.is(204);
    assert!(call(&tom, &phone).await.ends_with("/ask-to-come"));
}

#[tokio::test]
async fn an_ended_phone_is_not_rung() {
    let care = TestApp::new().await;
    let (tom, phone) = tom_and_anns_phone(&care).await;
    let ann = care.log_in(&care.lindenhof, phone.account()).await;
    let page = ann.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/app-log-ins/"));
    ann.post(end.unwrap().split('"').next().unwrap(), &[]).await.is(303);
    assert!(call(&tom, &phone).await.ends_with("/ask-to-come"));
}

#[tokio::test]
async fn only_a_phone_leaves_an_address_and_only_one_of_a_push_service() {
    let care = TestApp::new().await;
    let browser = care.client("Bob").await;
    browser.post("/app/push", &ADDRESS).await.is(404);
    browser.post("/app/push/end", &[]).await.is(404);
    let (_, phone) = tom_and_anns_phone(&care).await;
    let [_, p256dh, auth] = ADDRESS;
    let elsewhere = [("endpoint", "https://evil.example/ann"), p256dh, auth];
    phone.post("/app/push", &elsewhere).await.is(400);
    phone.post("/app/push", &[("endpoint", "")]).await.is(400);
}

#[tokio::test]
async fn the_owner_of_an_ended_phone_is_told() {
    let care = TestApp::new().await;
    let (_, phone) = tom_and_anns_phone(&care).await;
    let ann = care.log_in(&care.lindenhof, phone.account()).await;
    let page = ann.get("/profile/sessions").await.text();
    let end = page.split("action=\"").find(|part| part.starts_with("/profile/app-log-ins/"));
    ann.post(end.unwrap().split('"').next().unwrap(), &[]).await.is(303);
    let mails = care.mails_to("ann@example.org").await;
    assert!(mails.iter().any(|mail| mail.subject == "The PIN on a phone no longer works"));
}

#[tokio::test]
async fn a_phone_with_a_pin_says_in_the_profile_whether_it_rings_and_no_other_browser_does() {
    let care = TestApp::new().await;
    let (_, phone) = tom_and_anns_phone(&care).await;
    assert!(phone.get("/profile").await.is(200).says("The app on this phone"));
    let page = phone.get("/profile/app").await;
    assert!(page.is(200).body.contains("data-rings=\"true\""));
    phone.post("/app/push/end", &[]).await.is(204);
    let page = phone.get("/profile/app").await;
    assert!(page.body.contains("data-rings=\"false\"") && page.says("Calls on this phone"));
    let desk = care.log_in(&care.lindenhof, phone.account()).await;
    assert!(!desk.get("/profile").await.is(200).says("The app on this phone"));
    assert!(!desk.get("/profile/app").await.is(200).body.contains("data-rings"));
}
