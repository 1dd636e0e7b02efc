//! What need not be kept goes on time, and nothing before (PRODUCT S2).

mod periods;

use super::{FINISHED_JOBS, rows::delete_old};
use chrono::Duration;
use linden_store::Reason;
use linden_testkit::{A_PUBLIC_KEY, PASSWORD, TestApp};

/// The rows that go at this moment, jobs not counted. Testkit's application is another build of
/// this crate, so that the store is what both share.
async fn deleted(care: &TestApp) -> u64 {
    let tx = care.store.across_change(Reason::Retention).await.unwrap();
    let count = delete_old(&tx, care.clock.now(), Duration::hours(12)).await.unwrap();
    tx.commit().await.unwrap();
    care.store.jobs().forget_finished(care.clock.now() - FINISHED_JOBS).await.unwrap();
    count
}

#[tokio::test]
async fn nothing_goes_before_its_time_and_sessions_go_when_they_ended() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    assert_eq!(deleted(&care).await, 0);
    care.wait(Duration::hours(11));
    assert_eq!(deleted(&care).await, 0);
    ann.get("/").await.is(200);
    care.wait(Duration::hours(12));
    assert_eq!(deleted(&care).await, 1);
}

#[tokio::test]
async fn a_session_in_use_goes_after_a_week_in_any_case() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    for _ in 0..15 {
        care.wait(Duration::hours(11));
        ann.get("/").await.is(200);
    }
    care.wait(Duration::hours(3) - Duration::seconds(1));
    deleted(&care).await;
    assert_eq!(periods::count(&care, "sessions").await, 1);
    care.wait(Duration::seconds(1));
    deleted(&care).await;
    assert_eq!(periods::count(&care, "sessions").await, 0);
}

#[tokio::test]
async fn attempts_tries_links_and_mails_go_one_after_the_other() {
    let care = TestApp::new().await;
    care.client("Ann").await;
    let typed = [("email", "ann@example.org"), ("password", PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
    care.browser().post("/forgot-password", &[("email", "ann@example.org")]).await.is(200);
    care.run_jobs().await;
    care.wait(Duration::days(1));
    assert_eq!(deleted(&care).await, 2, "both sessions");
    care.wait(Duration::days(2));
    assert_eq!(deleted(&care).await, 2, "the tries by address and by e-mail");
    care.wait(Duration::days(28));
    assert_eq!(deleted(&care).await, 2, "the log-in attempt and the link to a new password");
    care.wait(Duration::days(30));
    assert_eq!(deleted(&care).await, 2, "the welcome links of both managers");
    care.wait(Duration::days(30));
    assert_eq!(deleted(&care).await, 3, "the mails");
}

#[tokio::test]
async fn what_a_phone_was_asked_goes_at_once_and_a_phone_a_month_after_its_end() {
    let care = TestApp::new().await;
    let phone = care.client("Ann").await;
    let ann = care.log_in(&care.lindenhof, phone.account()).await;
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    care.run_jobs().await;
    ann.get("/profile/app/code.svg").await.is(200);
    phone.post("/app/open/challenge", &[]).await.is(200);
    assert_eq!(deleted(&care).await, 0);
    care.wait(Duration::minutes(2));
    assert_eq!(deleted(&care).await, 2, "the code and the challenge");
    let new = [("old", PASSWORD), ("password", "another green boat")];
    ann.post("/profile/password", &new).await.leads_to("/profile");
    care.wait(Duration::days(3));
    deleted(&care).await;
    care.wait(Duration::days(27) - Duration::minutes(1));
    assert_eq!(deleted(&care).await, 0);
    care.wait(Duration::minutes(1));
    assert_eq!(deleted(&care).await, 1, "the phone");
}

#[tokio::test]
async fn what_a_passkey_was_asked_goes_when_it_can_be_answered_no_more() {
    let care = TestApp::new().await;
    care.browser().post("/log-in/passkey-challenge", &[]).await.is(200);
    care.wait(Duration::minutes(4));
    assert_eq!(deleted(&care).await, 0);
    care.wait(Duration::minutes(1));
    assert_eq!(deleted(&care).await, 1, "the challenge");
}

#[tokio::test]
async fn the_access_log_stays_for_five_years() {
    let care = TestApp::new().await;
    care.wait(Duration::days(5 * 365));
    deleted(&care).await;
    care.wait(Duration::days(6));
    assert_eq!(deleted(&care).await, 2, "the lines about both managers' accounts");
}
