//! One person, several devices: a call is on one of them, and goes to another by a press alone.

use super::{Page, state, two};

#[tokio::test]
async fn a_device_that_was_left_behind_gets_no_ticket_until_it_is_pressed_there() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    let ticket = format!("{call}/ticket");
    two.ann.post(&ticket, &[]).await.is(200);
    let phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    phone.post(&ticket, &[]).await.is(409);
    assert_eq!(state(&phone, &call).await["elsewhere"], true);
    let mut left_behind = Page::open(&two.ann, &super::events_of(&call)).await;
    phone.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    phone.post(&ticket, &[]).await.is(200);
    assert_eq!(left_behind.hears("taken_over").await["call"], state_id(&call));
    two.ann.post(&ticket, &[]).await.is(409);
    let told = state(&two.ann, &call).await;
    assert_eq!((&told["state"], &told["elsewhere"]), (&"going".into(), &true.into()));
    assert!(two.ann.get(&call).await.is(200).says("Take the call here"));
    two.ann.post(&format!("{call}/take-over"), &[]).await.leads_to(&call);
    two.ann.post(&ticket, &[]).await.is(200);
    phone.post(&ticket, &[]).await.is(409);
}

#[tokio::test]
async fn who_left_by_the_red_button_joins_again_from_any_device() {
    let two = two().await;
    let (call, _hers, _theirs) = two.going().await;
    two.ann.post(&format!("{call}/leave"), &[]).await.is(204);
    let phone = two.care.log_in(&two.care.lindenhof, two.ann.account()).await;
    assert_eq!(state(&phone, &call).await["elsewhere"], false);
    phone.post(&format!("{call}/ticket"), &[]).await.is(200);
    two.ann.post(&format!("{call}/ticket"), &[]).await.is(409);
}

fn state_id(call: &str) -> &str {
    call.trim_start_matches("/calls/")
}
