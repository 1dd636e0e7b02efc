//! SMS wait, go once, and are forgotten (PRODUCT T3).

use chrono::Duration;
use linden_courier::Outcome;
use linden_store::testing::number_by_raw_sql;
use linden_testkit::TestApp;

const NUMBER: &str = "+31612345678";

async fn care_with_an_sms() -> TestApp {
    let care = TestApp::new().await;
    care.send_sms(&care.lindenhof, NUMBER, "Your code is 123 456").await;
    care
}

fn busy() -> Outcome {
    Outcome::TryLater("busy".to_owned())
}

#[tokio::test]
async fn an_sms_goes_out_once() {
    let care = care_with_an_sms().await;
    let sent = care.sms_to(NUMBER).await;
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].text, "Your code is 123 456");
    assert_eq!(care.sms_to(NUMBER).await.len(), 1);
    assert!(care.mails_to(NUMBER).await.is_empty());
}

#[tokio::test]
async fn number_and_words_are_sealed_and_go_once_sent() {
    let care = care_with_an_sms().await;
    let kept = async || {
        let view = care.store.look(care.lindenhof.id).await.unwrap();
        let count = "SELECT COUNT(*) FROM sms WHERE words_sealed IS NOT NULL";
        number_by_raw_sql(&view, count).await.unwrap()
    };
    assert_eq!(kept().await, 1);
    care.run_jobs().await;
    assert_eq!(kept().await, 0);
}

#[tokio::test]
async fn a_busy_gateway_is_asked_again_under_the_same_id() {
    let care = care_with_an_sms().await;
    care.mailbox.answer_next([busy()]);
    assert!(care.sms_to(NUMBER).await.is_empty());
    care.wait(Duration::seconds(11));
    assert_eq!(care.sms_to(NUMBER).await.len(), 1);
}

#[tokio::test]
async fn an_sms_that_is_ten_minutes_old_is_not_sent_any_more() {
    let care = care_with_an_sms().await;
    care.mailbox.answer_next([busy()]);
    assert!(care.sms_to(NUMBER).await.is_empty());
    care.wait(Duration::minutes(10));
    assert!(care.sms_to(NUMBER).await.is_empty());
    care.wait(Duration::hours(1));
    assert!(care.sms_to(NUMBER).await.is_empty());
}

#[tokio::test]
async fn a_refused_sms_is_not_tried_again() {
    let care = care_with_an_sms().await;
    care.mailbox.answer_next([Outcome::RefusedForGood("the SMS gateway answered 422".to_owned())]);
    assert!(care.sms_to(NUMBER).await.is_empty());
    care.wait(Duration::minutes(1));
    assert!(care.sms_to(NUMBER).await.is_empty());
}
