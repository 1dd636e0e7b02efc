//! What operators change from above (PRODUCT G5, A2, U1, U2).

use linden_app::{
    PersonKind,
    logos::Logo,
    service_desk::{
        CannotMake, Change, LogInRule, PasskeysTouched, TwoStep, change_platform, list_platforms,
        set_log_in_rule,
    },
};
use linden_base::Language;
use linden_testkit::{Authenticator, SoftPasskey, TestApp};

const HOST: &str = "lindenhof.example.org";

#[tokio::test]
async fn a_change_shows_at_once_and_leaves_the_rest() {
    let care = TestApp::new().await;
    let change = Change {
        sign_up: Some(true),
        log_in_rules: Some(true),
        default_language: Some(Language::Nl),
        time_zone: Some(chrono_tz::America::Bogota),
        phone: Some("+31 20 555 01 99".to_owned()),
        old_host: Some("old.example.org".to_owned()),
        ..Change::default()
    };
    change_platform(&care.app, HOST, change).await.unwrap();
    care.browser().get("/sign-up").await.is(200);
    assert!(care.browser().get("/log-in").await.is(200).body.contains("lang=\"nl\""));
    let old = care.browser().at_host("old.example.org").get("/help/log-in?a=b").await;
    assert_eq!(old.is(308).location(), "https://lindenhof.example.org/help/log-in?a=b");
    let platforms = list_platforms(&care.app).await.unwrap();
    let names: Vec<&str> = platforms.iter().map(|platform| platform.name.as_str()).collect();
    assert_eq!(names, ["Berg", "Lindenhof"]);
    assert_eq!(platforms[1].time_zone, "America/Bogota");
    assert_eq!(platforms[1].old_hosts, ["old.example.org"]);
    let on = [
        "sign-up",
        "therapists-create-clients",
        "clients-start-calls",
        "log-in-rules",
        "asks-by-mail",
    ];
    assert_eq!(platforms[1].switched_on, on);
    assert_eq!(platforms[0].switched_on, [on[1], on[2], on[4]]);
}

#[tokio::test]
async fn a_change_by_an_old_host_changes_the_platform_that_it_leads_to() {
    let care = TestApp::new().await;
    care.add_old_host("old.example.org").await;
    let change = Change { sign_up: Some(true), ..Change::default() };
    change_platform(&care.app, "old.example.org", change).await.unwrap();
    care.browser().get("/sign-up").await.is(200);
    care.browser_at(&care.berg).get("/sign-up").await.is(404);
}

#[tokio::test]
async fn what_cannot_be_is_told_and_nothing_changes() {
    let care = TestApp::new().await;
    let with = |change| change_platform(&care.app, HOST, change);
    let sign_up = Some(true);
    let taken = Some(care.berg.host.to_owned());
    let taken = with(Change { sign_up, old_host: taken, ..Change::default() }).await;
    assert!(matches!(taken, Err(CannotMake::HostTaken(_))));
    let pale = with(Change { sign_up, accent: Some("#ffff00".to_owned()), ..Change::default() });
    assert!(matches!(pale.await, Err(CannotMake::Accent(_))));
    let odd = with(Change { sign_up, email: Some("desk".to_owned()), ..Change::default() }).await;
    assert!(matches!(odd, Err(CannotMake::Email(_))));
    care.browser().get("/sign-up").await.is(404);
    let nowhere = change_platform(&care.app, "nowhere.example.org", Change::default()).await;
    assert!(matches!(nowhere, Err(CannotMake::NoPlatform(_))));
}

#[tokio::test]
async fn two_step_is_required_of_one_kind_of_people_on_one_platform() {
    let care = TestApp::new().await;
    let (ann, tess) = (care.client("Ann").await, care.therapist("Tess").await);
    let rule = |asked| LogInRule {
        kind: PersonKind::Client,
        asked: Some(asked),
        remember_hours: Some(0),
        password: None,
        reason: None,
    };
    set_log_in_rule(&care.app, HOST, rule(TwoStep::Required)).await.unwrap();
    ann.get("/profile").await.leads_to("/two-step/set-up");
    tess.get("/profile").await.is(200);
    set_log_in_rule(&care.app, HOST, rule(TwoStep::Optional)).await.unwrap();
    ann.get("/profile").await.is(200);
    let nowhere = set_log_in_rule(&care.app, "nowhere.example.org", rule(TwoStep::Off)).await;
    assert!(matches!(nowhere, Err(CannotMake::NoPlatform(_))));
}

#[tokio::test]
async fn a_rehearsal_tells_whose_passkeys_a_new_main_host_stops_and_changes_nothing() {
    let care = TestApp::new().await;
    let ann = care.client("Ann").await;
    for name in ["Phone", "Tablet"] {
        SoftPasskey::add(&ann, name).await;
    }
    let ben = care.client("Ben").await;
    Authenticator::set_up(&care, &ben).await;
    SoftPasskey::add(&ben, "Phone").await;
    let to = |host: &str| Some(host.to_owned());
    let rehearsal =
        Change { main_host: to("new.example.org"), rehearse: true, ..Change::default() };
    let touched = change_platform(&care.app, HOST, rehearsal.clone()).await.unwrap();
    assert_eq!(touched, PasskeysTouched { passkeys: 3, people: 2, only_recovery_codes: 1 });
    care.browser().get("/log-in").await.is(200);
    let stays = Change { main_host: to(HOST), ..Change::default() };
    let touched = change_platform(&care.app, HOST, stays).await.unwrap();
    assert_eq!(touched, PasskeysTouched::default());
    let moves = Change { rehearse: false, ..rehearsal };
    change_platform(&care.app, HOST, moves).await.unwrap();
    let moved = care.browser().get("/log-in").await;
    assert_eq!(moved.is(308).location(), "https://new.example.org/log-in");
    let taken = Change { main_host: to(care.berg.host), ..Change::default() };
    let refused = change_platform(&care.app, HOST, taken).await.unwrap_err();
    assert!(matches!(refused, CannotMake::HostTaken(_)), "{refused}");
}

#[tokio::test]
async fn a_password_without_another_way_is_not_switched_off_from_above_either() {
    let care = TestApp::new().await;
    for kind in [PersonKind::Professional, PersonKind::Client, PersonKind::Friend] {
        let rule = LogInRule {
            kind,
            asked: None,
            remember_hours: None,
            password: Some(false),
            reason: None,
        };
        let refused = set_log_in_rule(&care.app, HOST, rule).await;
        assert!(matches!(refused, Err(CannotMake::NoOtherWay)), "{refused:?}");
    }
    let ann = care.client("Ann").await;
    let typed = [("email", "ann@example.org"), ("password", linden_testkit::PASSWORD)];
    care.browser().post("/log-in", &typed).await.leads_to("/");
    ann.get("/profile").await.is(200);
}

/// A logo.
const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'></svg>";

async fn set_logo(care: &TestApp, logo: Option<&str>) {
    let logo = logo.map(|text| Logo::read(text.into()).expect("this can be a logo"));
    let change = Change { logo: Some(logo), ..Change::default() };
    change_platform(&care.app, care.lindenhof.host, change).await.expect("a logo can be set");
}

/// The address of the logo on the log-in page.
async fn logo_shown(care: &TestApp) -> Option<String> {
    let page = care.browser().get("/log-in").await.is(200).body.clone();
    let (_, rest) = page.split_once("<img src=\"/logo/")?;
    let (name, _) = rest.split_once('"')?;
    Some(format!("/logo/{name}"))
}

#[tokio::test]
async fn a_logo_takes_the_place_of_the_leaf_until_it_is_taken_away() {
    let care = TestApp::new().await;
    assert_eq!(logo_shown(&care).await, None);
    set_logo(&care, Some(SVG)).await;
    let address = logo_shown(&care).await.unwrap();
    let answer = care.browser().get(&address).await;
    assert_eq!(answer.is(200).body, SVG);
    assert_eq!(answer.headers["content-type"], "image/svg+xml");
    assert_eq!(
        answer.headers["content-security-policy"],
        "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    );
    set_logo(&care, Some(&SVG.replace("0 0 1 1", "0 0 2 2"))).await;
    assert_ne!(logo_shown(&care).await.unwrap(), address, "another picture has another name");
    care.browser().get(&address).await.is(404);
    set_logo(&care, None).await;
    assert_eq!(logo_shown(&care).await, None);
}

#[tokio::test]
async fn a_logo_is_served_on_its_own_platform_alone() {
    let care = TestApp::new().await;
    set_logo(&care, Some(SVG)).await;
    let address = logo_shown(&care).await.unwrap();
    care.browser_at(&care.berg).get(&address).await.is(404);
}
