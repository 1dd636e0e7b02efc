//! Every state of an account, on both sides: the answer, its evidence, and that the remedy leads
//! to a log-in that works.

use chrono::Duration;
use linden_base::AccountId;
use linden_testkit::{
    Answer, Asked, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState,
    TestApp,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    NoAccount,
    OtherPlatform,
    NotWelcomed,
    Invited,
    LinkExpired,
    NeverLoggedIn,
    Active,
    Locked,
    Deactivated,
    /// Closed before a password was chosen.
    DeactivatedInvited,
    /// Two-step is required, and not set up.
    NoSecondStep,
    /// Two-step is set up.
    SecondStep,
    /// Set up, and somebody who knows the password guessed at its codes.
    CodesPaused,
    /// Set up, but switched off by the platform.
    PolicyOff,
}

use State::*;

const ALL: [State; 14] = [
    NoAccount,
    OtherPlatform,
    NotWelcomed,
    Invited,
    LinkExpired,
    NeverLoggedIn,
    Active,
    Locked,
    Deactivated,
    DeactivatedInvited,
    NoSecondStep,
    SecondStep,
    CodesPaused,
    PolicyOff,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Client,
    Therapist,
}

/// What Pat chooses by a link.
const NEW_PASSWORD: &str = "another green boat";
/// The one whom it is about.
const EMAIL: &str = "pat@example.org";

/// A platform with Pat in this state, and the one who can mend it.
struct Case {
    care: TestApp,
    side: Side,
    desk: Browser,
}

impl Case {
    async fn new(side: Side, state: State) -> Self {
        let care = TestApp::new().await;
        let role = match side {
            Side::Client => PersonRole::Secretary,
            Side::Therapist => PersonRole::ApplicationManager,
        };
        let desk = care.professional("Dot", role).await;
        let case = Self { care, side, desk };
        case.build(state).await;
        case
    }

    fn pat(&self) -> Person {
        match self.side {
            Side::Client => Person::new(PersonKind::Client, "Pat"),
            Side::Therapist => {
                Person::new(PersonKind::Professional, "Pat").with_role(PersonRole::Therapist)
            }
        }
    }

    fn place(&self) -> &'static str {
        if self.side == Side::Client { "clients" } else { "professionals" }
    }

    async fn build(&self, state: State) {
        let care = &self.care;
        let make = async |state| care.person(&care.lindenhof, self.pat().in_state(state)).await;
        match state {
            NoAccount => {}
            OtherPlatform => {
                care.person(&care.berg, self.pat()).await;
            }
            NotWelcomed => {
                make(PersonState::Invited).await;
            }
            Invited => self.welcome(make(PersonState::Invited).await).await,
            LinkExpired => {
                self.welcome(make(PersonState::Invited).await).await;
                care.wait(Duration::days(10));
            }
            NeverLoggedIn => {
                make(PersonState::Active).await;
            }
            Active => {
                make(PersonState::Active).await;
                self.log_in(PASSWORD).await.leads_to("/");
                care.wait(Duration::days(1));
            }
            Locked => {
                make(PersonState::Active).await;
                for _ in 0..5 {
                    self.log_in("a wrong password").await.is(422);
                    care.wait(Duration::seconds(20));
                }
            }
            NoSecondStep => {
                make(PersonState::Active).await;
                self.rule(Asked::TwoStep).await;
            }
            SecondStep => self.set_up(make(PersonState::Active).await).await,
            CodesPaused => {
                self.set_up(make(PersonState::Active).await).await;
                self.guess_codes().await;
            }
            PolicyOff => {
                self.set_up(make(PersonState::Active).await).await;
                self.rule(Asked::NoTwoStep).await;
            }
            Deactivated => self.close(make(PersonState::Active).await).await,
            DeactivatedInvited => self.close(make(PersonState::Invited).await).await,
        }
    }

    /// The rule holds for all professionals: who asks has a second step before it does.
    async fn rule(&self, asked: Asked) {
        if self.side == Side::Therapist {
            Authenticator::set_up(&self.care, &self.desk).await;
        }
        self.care.ask(&self.care.lindenhof, self.pat().kind, asked).await;
    }

    async fn set_up(&self, pat: AccountId) {
        let browser = self.care.log_in(&self.care.lindenhof, pat).await;
        Authenticator::set_up(&self.care, &browser).await;
    }

    /// Ten wrong codes; after five a log-in begins anew.
    async fn guess_codes(&self) {
        for _ in 0..2 {
            let guesser = self.care.browser();
            let typed = [("email", EMAIL), ("password", PASSWORD)];
            guesser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
            for _ in 0..5 {
                guesser.post("/log-in/code", &[("code", "000000")]).await;
            }
        }
    }

    async fn welcome(&self, pat: AccountId) {
        self.desk.post(&format!("/{}/{pat}/welcome-mail", self.place()), &[]).await.is(303);
        self.care.run_jobs().await;
    }

    async fn close(&self, pat: AccountId) {
        self.desk.post(&format!("/{}/{pat}/deactivation", self.place()), &[]).await.is(303);
        self.care.wait(Duration::days(2));
    }

    async fn log_in(&self, password: &str) -> Answer {
        let typed = [("email", EMAIL), ("password", password)];
        self.care.browser().post("/log-in", &typed).await
    }

    /// The page about Pat, asked by who can mend it (logged in anew: days may have passed).
    async fn ask(&self) -> (Browser, Answer) {
        let desk = self.care.log_in(&self.care.lindenhof, self.desk.account()).await;
        let field = if self.side == Side::Client { "client" } else { "therapist" };
        let page = desk.get(&format!("/helpdesk?{field}={EMAIL}")).await;
        page.is(200);
        (desk, page)
    }
}

/// What the page must say, and what it must offer.
fn expected(state: State, side: Side) -> (&'static str, &'static str, &'static str) {
    let form = if side == Side::Client { "/clients/new" } else { "/professionals/new" };
    let none = if side == Side::Client { "Not yet" } else { "No" };
    match state {
        NoAccount | OtherPlatform => (none, "this name or address", form),
        NotWelcomed => ("No", "No welcome e-mail has been sent yet", "/welcome-mail"),
        Invited => ("Not yet", "sent today. It works until 29 November", "/welcome-mail"),
        LinkExpired => ("No", "The welcome link expired 3 days ago", "/welcome-mail"),
        NoSecondStep => ("Yes", "Two-step is required and not set up yet", "/password-link"),
        SecondStep => ("Yes", "Is the phone lost", "/two-step-reset"),
        CodesPaused => ("Not yet", "Codes are paused until 22 November 2026", "/two-step-reset"),
        PolicyOff => ("Yes", "Has the password been forgotten?", "/password-link"),
        NeverLoggedIn => ("Yes", "nobody has logged in yet", "/password-link"),
        Active => ("Yes", "Last here yesterday at", "/password-link"),
        Locked => ("Not yet", "paused until 11:15", "/password-link"),
        Deactivated | DeactivatedInvited => {
            ("No", "The account was closed 2 days ago", "/reactivation")
        }
    }
}

/// The action of the one form or link that the answers offer, with its hidden fields.
fn offered(page: &Answer) -> Option<(String, Vec<(String, String)>)> {
    let text = page.text();
    let main = text.split("<main").nth(1)?;
    if let Some(link) = main.split("<a class=\"btn\" href=\"").nth(1) {
        return Some((link.split('"').next()?.to_owned(), Vec::new()));
    }
    form(page)
}

/// The action of the first form of the page itself, with its hidden fields.
fn form(page: &Answer) -> Option<(String, Vec<(String, String)>)> {
    let text = page.text();
    let main = text.split("<main").nth(1)?;
    let form = main.split(" method=\"post\" action=\"").nth(1)?;
    let form = form.split("</form>").next()?;
    let hidden = form.split("type=\"hidden\" name=\"").skip(1).filter_map(|field| {
        let (name, rest) = field.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.to_owned()))
    });
    Some((form.split('"').next()?.to_owned(), hidden.collect()))
}

#[tokio::test]
async fn every_state_has_its_answer_and_its_remedy_leads_to_a_log_in() {
    for side in [Side::Client, Side::Therapist] {
        for state in ALL {
            let case = Case::new(side, state).await;
            check(&case, state).await;
        }
    }
}

async fn check(case: &Case, state: State) {
    let what = format!("{state:?}, {:?}", case.side);
    let (desk, page) = case.ask().await;
    let (verdict, evidence, remedy) = expected(state, case.side);
    let tag = format!("{verdict}</span>");
    assert!(page.says(&tag) && page.says(evidence), "{what}: {}", page.text());
    assert!(page.says("Still not solved?"), "{what}: the last line is whom to contact");
    match offered(&page) {
        None => assert!(remedy.is_empty(), "{what} offers nothing"),
        Some((link, _)) if link.contains("/two-step-reset?back=") => {
            let (action, fields) = form(desk.get(&link).await.is(200)).expect("a question");
            assert!(!remedy.is_empty() && action.ends_with(remedy), "{what}: {action}");
            press(case, &desk, &action, &fields).await;
        }
        Some((action, fields)) => {
            assert!(!remedy.is_empty() && action.ends_with(remedy), "{what}: {action}");
            press(case, &desk, &action, &fields).await;
        }
    }
    if state == PolicyOff {
        assert!(!page.says("a code is asked for too"), "{what}: nobody is asked");
    }
    come_in(case, state).await;
    if state == NoSecondStep {
        return;
    }
    let (_, page) = case.ask().await;
    assert!(page.says("Yes</span>") && page.says("Last here just now"), "{what}: {}", page.text());
}

/// Presses the button; a form that makes an account is filled in.
async fn press(case: &Case, desk: &Browser, action: &str, fields: &[(String, String)]) {
    if let Some(path) = action.strip_suffix("/new") {
        let therapist = case.care.therapist("Eva").await.account().to_string();
        let filled = [
            ("first_name", "Pat"),
            ("last_name", "Test"),
            ("email", EMAIL),
            ("therapist", therapist.as_str()),
        ];
        desk.post(path, &filled).await.is(303);
        return;
    }
    let mut fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(action.ends_with("/two-step-reset").then_some(("how", "in-person")));
    let back = desk.post(action, &fields).await;
    assert!(back.location().starts_with("/helpdesk?"), "it comes back: {back:?}");
    desk.get(back.location()).await.is(200);
}

/// Pat comes in: by the newest link, after the pause, or with the password.
async fn come_in(case: &Case, state: State) {
    match state {
        NoAccount | OtherPlatform | NotWelcomed | Invited | LinkExpired => by_link(case).await,
        DeactivatedInvited => {
            let (desk, page) = case.ask().await;
            let (action, fields) = offered(&page).expect("an opened account is invited again");
            press(case, &desk, &action, &fields).await;
            by_link(case).await;
        }
        Locked | NeverLoggedIn | Active | PolicyOff => {
            by_new_password(case).await.leads_to("/");
        }
        NoSecondStep => {
            let answer = by_new_password(case).await;
            assert!(answer.status.is_redirection(), "{answer:?}");
        }
        Deactivated | SecondStep | CodesPaused => case.log_in(PASSWORD).await.leads_to("/"),
    }
}

/// At once, also where log-ins with the old one are paused.
async fn by_new_password(case: &Case) -> Answer {
    let link = case.care.link_for(EMAIL).await;
    case.care.browser().post(&link, &[("password", NEW_PASSWORD)]).await.leads_to("/log-in");
    case.log_in(NEW_PASSWORD).await
}

async fn by_link(case: &Case) {
    let link = case.care.link_for(EMAIL).await;
    case.care.browser().post(&link, &[("password", PASSWORD)]).await.leads_to("/");
}

#[tokio::test]
async fn a_colleague_who_is_no_therapist_is_made_one() {
    let care = TestApp::new().await;
    let mark = care.professional("Mark", PersonRole::ApplicationManager).await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = mark.get("/helpdesk?therapist=ruth").await;
    assert!(page.is(200).says("is not a therapist") && page.says("Can the therapist log in?"));
    let place = format!("/professionals/{}", ruth.account());
    assert_eq!(offered(&page), Some((place.clone(), Vec::new())));
    let form = [
        ("first_name", "Ruth"),
        ("last_name", "Test"),
        ("email", "ruth@example.org"),
        ("secretary", "on"),
        ("therapist", "on"),
    ];
    mark.post(&place, &form).await.leads_to("/professionals");
    let page = mark.get("/helpdesk?therapist=ruth").await;
    assert!(page.is(200).says("Yes</span>") && !page.says("is not a therapist"));
}

#[tokio::test]
async fn a_secretary_relates_two_who_are_not_and_they_can_call() {
    let care = TestApp::new().await;
    let (eva, ann) = (care.therapist("Eva").await, care.client("Ann").await);
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    let page = ruth.get("/helpdesk?therapist=eva&client=ann").await;
    assert!(page.is(200).says("Not linked to Eva Test"));
    let (action, fields) = offered(&page).expect("a button");
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let back = ruth.post(&action, &fields).await;
    let page = ruth.get(back.location()).await;
    assert!(page.says("Linked to Eva Test") && !page.says("Not linked"));
    assert!(eva.get(&format!("/clients/{}", ann.account())).await.is(200).says("Ann Test"));
}
