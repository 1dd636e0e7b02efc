//! Where a platform sends no mails that ask somebody to come (PRODUCT M1).

use super::two;
use linden_testkit::Switches;

#[tokio::test]
async fn where_such_mails_are_switched_off_nobody_is_offered_one_and_none_is_sent() {
    let two = two().await;
    let (care, ann) = (&two.care, two.ann.account());
    let page = format!("/people/{ann}/ask-to-come");
    let button = format!("action=\"{page}\"");
    assert!(two.tess.get("/clients").await.is(200).body.contains(&button));
    care.switch(&care.lindenhof, Switches { asks_by_mail: false, ..Switches::default() }).await;
    assert!(!two.tess.get("/clients").await.is(200).body.contains(&button));
    let answer = two.tess.get(&page).await;
    assert!(answer.is(200).says("Ann Test is not here right now"));
    assert!(answer.says("Please try again later") && !answer.body.contains(&button));
    two.tess.post(&page, &[]).await.is(404);
    let mails = care.mails_to("ann@example.org").await;
    assert!(!mails.iter().any(|mail| mail.subject.contains("Tess Test")));
}
