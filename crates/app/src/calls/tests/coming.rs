//! Who is online, and asking somebody to come.

use super::{Page, two};
use chrono::Duration;

#[tokio::test]
async fn who_has_no_page_open_is_not_rung_but_asked_by_mail() {
    let two = two().await;
    let answer = two.tess.post("/calls", &[("account", &two.ann.account().to_string())]).await;
    let page = format!("/people/{}/ask-to-come", two.ann.account());
    answer.leads_to(&page);
    assert!(two.tess.get(&page).await.is(200).says("Ann Test is not here right now"));
    two.tess.post(&page, &[("back", &page)]).await.leads_to(&page);
    assert!(two.tess.get(&page).await.says("The e-mail is on its way."));
    two.tess.post(&page, &[("back", &page)]).await.leads_to(&page);
    assert!(two.tess.get(&page).await.says("An e-mail was sent a few minutes ago."));
    let mails = two.care.mails_to("ann@example.org").await;
    let asking = || mails.iter().filter(|mail| mail.subject.contains("Tess Test"));
    assert_eq!(asking().count(), 1);
    assert_eq!(two.log_of_calls().await, ["asked-to-come: Ann Test"]);
    two.care.wait(Duration::minutes(10));
    two.tess.post(&page, &[("back", &page)]).await.leads_to(&page);
    assert!(two.tess.get(&page).await.says("The e-mail is on its way."));
}

#[tokio::test]
async fn the_page_says_when_somebody_has_come() {
    let two = two().await;
    let page = format!("/people/{}/ask-to-come", two.ann.account());
    let _ann = Page::open(&two.ann, "/events").await;
    assert!(two.tess.get(&page).await.is(200).says("Ann Test is here now"));
}

#[tokio::test]
async fn related_people_hear_who_comes_online_and_goes_and_others_do_not() {
    let two = two().await;
    let tom = two.care.therapist("Tom").await;
    let ben = two.care.client("Ben").await;
    two.care.relate(&two.care.lindenhof, tom.account(), ben.account()).await;
    let mut tess = Page::open(&two.tess, "/events").await;
    let mut toms = Page::open(&tom, "/events").await;
    let _ann = Page::open(&two.ann, "/events").await;
    let heard = tess.hears("presence").await;
    assert_eq!(heard["account"], two.ann.account().to_string());
    assert_eq!(heard["online"], true);
    let _ben = Page::open(&ben, "/events").await;
    let first = toms.hears("presence").await;
    assert_eq!(first["account"], ben.account().to_string(), "Tom hears nothing of Ann");
    two.care.wait(Duration::seconds(80));
    let _another = Page::open(&tom, "/events").await;
    let gone = tess.hears("presence").await;
    assert_eq!((&gone["account"], &gone["online"]), (&heard["account"], &false.into()));
}

#[tokio::test]
async fn a_new_stream_says_at_once_who_is_here_and_who_is_not() {
    let two = two().await;
    let present = async || Page::open(&two.tess, "/events").await.hears("all_present").await;
    let ann = two.ann.account().to_string();
    assert_eq!(present().await, serde_json::json!([{ "account": ann, "online": false }]));
    let _here = Page::open(&two.ann, "/events").await;
    assert_eq!(present().await, serde_json::json!([{ "account": ann, "online": true }]));
}

#[tokio::test]
async fn a_session_has_at_most_twenty_streams() {
    let two = two().await;
    let mut pages = Vec::new();
    for _ in 0..20 {
        pages.push(Page::open(&two.ann, "/events").await);
    }
    two.ann.get("/events").await.is(429);
    pages.pop();
    Page::open(&two.ann, "/events").await;
}
