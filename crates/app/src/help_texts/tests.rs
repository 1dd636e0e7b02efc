//! How clients get access, in words (PRODUCT A3), through the router.

use linden_testkit::{PersonRole, Switches, TestApp};

const OWN: &str = "Call us on weekdays.\r\n\r\n\r\nPress 2 for <b>log-in</b>.";

#[tokio::test]
async fn each_open_route_has_a_text_and_a_closed_one_has_none() {
    let care = TestApp::new().await;
    let eva = care.therapist("Eva").await;
    let page = eva.get("/help/access").await;
    assert!(page.is(200).says("Your therapist will make an account for you at Lindenhof."));
    assert!(page.says("Our secretariat will make an account") && !page.says("/sign-up"));
    assert!(page.says("https://lindenhof.example.org/help/log-in"));
    let switches =
        Switches { sign_up: true, therapists_create_clients: false, ..Switches::default() };
    care.switch(&care.lindenhof, switches).await;
    let page = eva.get("/help/access").await;
    assert!(page.says("Open https://lindenhof.example.org/sign-up"));
    assert!(!page.says("Your therapist will make"));
}

#[tokio::test]
async fn the_texts_come_in_the_language_of_the_client() {
    let care = TestApp::new().await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/help/access?language=nl").await;
    assert!(page.is(200).says("Ons secretariaat maakt een account voor u"));
    assert!(page.says("How clients get access"), "the page itself stays as it was");
    assert!(page.says("mailto:?subject=Uw%20account%20bij%20Lindenhof&body=Uw%20behandelaar"));
    ruth.get("/help/access?language=xx").await.is(200);
}

#[tokio::test]
async fn a_manager_writes_a_text_looks_at_it_and_keeps_it() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let typed = [("language", "en"), ("text", OWN)];
    let preview = mark.post("/help-texts/preview", &typed).await;
    assert!(preview.is(200).says("This is how it will look"));
    assert!(!care.browser().get("/help/log-in").await.says("Call us on weekdays"));
    mark.post("/help-texts", &typed).await.leads_to("/help-texts?language=en");
    let page = mark.get("/help-texts?language=en").await;
    assert!(page.says("Mark Test, just now"));
    let help = care.browser().get("/help/log-in").await;
    assert!(help.is(200).says("A word from Lindenhof"));
    assert!(
        help.says("Call us on weekdays.\n\nPress 2") && help.says("Tips for a strong password")
    );
    assert!(!help.body.contains("<b>log-in</b>"), "plain text stays plain");
    let eva = care.therapist("Eva").await;
    assert!(eva.get("/help/access").await.says("Call us on weekdays."));
}

#[tokio::test]
async fn a_language_without_a_text_shows_the_platforms_and_an_empty_one_takes_it_back() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let write = async |language: &str, text: &str| {
        mark.post("/help-texts", &[("language", language), ("text", text)]).await.is(303);
    };
    let read = async |language: &str| {
        care.browser().with_header("accept-language", language).get("/help/log-in").await
    };
    write("en", "In English.").await;
    assert!(read("pl").await.says("In English."));
    write("pl", "Po polsku.").await;
    assert!(read("pl").await.says("Po polsku.") && !read("pl").await.says("In English."));
    care.wait(chrono::Duration::minutes(1));
    write("en", " ").await;
    assert!(!read("en").await.says("In English."));
    assert!(mark.get("/help-texts?language=en").await.says("Mark Test removed the text"));
    let elsewhere = care.browser_at(&care.berg).with_header("accept-language", "pl");
    assert!(!elsewhere.get("/help/log-in").await.says("Po polsku."));
}

#[tokio::test]
async fn too_much_is_told_and_what_was_typed_stays() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let long = "words ".repeat(400);
    for path in ["/help-texts", "/help-texts/preview"] {
        let answer = mark.post(path, &[("language", "en"), ("text", long.as_str())]).await;
        assert!(answer.is(422).says("text-error") && answer.says("words words"));
    }
}
