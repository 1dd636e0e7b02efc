//! Berg with people, links, a session and a call, whose ids are tried from Lindenhof.

pub(crate) mod forms;
pub(crate) mod named;
pub(crate) mod own;

use axum::body::Body;
use http::Method;
use linden_app::{
    logos::Logo,
    service_desk::{Change, change_platform},
};
use linden_testkit::{
    A_PUBLIC_KEY, Authenticator, Browser, PASSWORD, Person, PersonKind, PersonRole, PersonState,
    SoftPasskey, TestApp,
};

/// What an id names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Whose {
    Client,
    Professional,
    Session,
    AppLogIn,
    Call,
    WelcomeLink,
    PasswordLink,
    RecoveryLink,
    Friendship,
    Device,
    Passkey,
    Plan,
    Logo,
}

/// Somebody else's rows.
pub(crate) struct Foreign {
    client: String,
    professional: String,
    session: String,
    app_log_in: String,
    call: String,
    welcome_link: String,
    password_link: String,
    recovery_link: String,
    friendship: String,
    device: String,
    passkey: String,
    logo: String,
    plan: String,
    client_browser: Browser,
    therapist: Browser,
    manager: Browser,
    _client_page: http::Response<Body>,
}

impl Foreign {
    pub(crate) async fn new(care: &TestApp) -> Self {
        let berg = &care.berg;
        let recovery_link = recovery_link(care).await;
        let person = |kind, name| Person::new(kind, name);
        let client = care.person(berg, person(PersonKind::Client, "Clara")).await;
        let therapist = person(PersonKind::Professional, "Theo").with_role(PersonRole::Therapist);
        let professional = care.person(berg, therapist).await;
        care.relate(berg, professional, client).await;
        let invited = person(PersonKind::Client, "Ivy").in_state(PersonState::Invited);
        care.person(berg, invited).await;
        for email in ["ivy@example.org", "clara@example.org"] {
            care.browser_at(berg).post("/forgot-password", &[("email", email)]).await.is(200);
        }
        let client_browser = care.log_in(berg, client).await;
        let client_page =
            client_browser.send_for_stream(Method::GET, "/events", Body::empty()).await;
        let therapist = care.log_in(berg, professional).await;
        SoftPasskey::add(&therapist, "Phone").await.1.is(200);
        care.log_in(berg, professional).await;
        let phone = care.log_in(berg, professional).await;
        let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
        phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
        let device = remembered_device(care, &client_browser).await;
        let manager = a_plan(care).await;
        let pressed = therapist.post("/calls", &[("account", &client.to_string())]).await;
        Self {
            client: client.to_string(),
            professional: professional.to_string(),
            session: other_session(&therapist).await,
            app_log_in: other_phone(&therapist).await,
            call: token(pressed.location()),
            welcome_link: token(&care.link_for("ivy@example.org").await),
            password_link: token(&care.link_for("clara@example.org").await),
            recovery_link,
            friendship: friendship(&client_browser).await,
            device,
            passkey: listed_passkey(&therapist).await,
            logo: logo(care).await,
            plan: listed_plan(&manager).await,
            client_browser,
            therapist,
            manager,
            _client_page: client_page,
        }
    }

    /// The id of something at Berg.
    pub(crate) fn id(&self, whose: Whose) -> String {
        match whose {
            Whose::Client => &self.client,
            Whose::Professional => &self.professional,
            Whose::Session => &self.session,
            Whose::AppLogIn => &self.app_log_in,
            Whose::Call => &self.call,
            Whose::WelcomeLink => &self.welcome_link,
            Whose::PasswordLink => &self.password_link,
            Whose::RecoveryLink => &self.recovery_link,
            Whose::Friendship => &self.friendship,
            Whose::Device => &self.device,
            Whose::Passkey => &self.passkey,
            Whose::Logo => &self.logo,
            Whose::Plan => &self.plan,
        }
        .clone()
    }

    /// An id that nothing has.
    pub(crate) fn never() -> String {
        "01890000-0000-7000-8000-000000000000".to_owned()
    }

    /// Fails unless all of it stands as it did: the client is open and related, the session
    /// and the call go on, the friend is still one, what is planned is still planned.
    pub(crate) async fn is_untouched(&self) {
        self.therapist.get(&format!("/clients/{}", self.client)).await.is(200);
        assert_eq!(other_session(&self.therapist).await, self.session);
        assert_eq!(listed_friendship(&self.client_browser).await, self.friendship);
        assert_eq!(other_phone(&self.therapist).await, self.app_log_in);
        assert_eq!(listed_device(&self.client_browser).await, self.device);
        assert_eq!(listed_passkey(&self.therapist).await, self.passkey);
        assert_eq!(listed_plan(&self.manager).await, self.plan);
        let state = self.therapist.get(&format!("/calls/{}/state", self.call)).await;
        assert!(state.is(200).says("ringing"));
    }
}

/// The link of a friend who asked to log in without a code.
async fn recovery_link(care: &TestApp) -> String {
    let frida = Person::new(PersonKind::Friend, "Frida");
    let frida = care.log_in_new(&care.berg, frida).await;
    Authenticator::set_up(care, &frida).await;
    let browser = care.browser_at(&care.berg);
    let typed = [("email", "frida@example.org"), ("password", PASSWORD)];
    browser.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    browser.post("/log-in/recovery", &[]).await.leads_to("/log-in/recovery");
    token(&care.link_for("frida@example.org").await)
}

async fn other_session(browser: &Browser) -> String {
    let page = browser.get("/profile/sessions").await.text();
    let mut ends = page.split("action=\"/profile/sessions/").skip(1);
    ends.next().and_then(|end| end.split('/').next()).expect("there is another session").to_owned()
}

async fn friendship(client: &Browser) -> String {
    let friend = [("first_name", "Fritz"), ("last_name", "Test"), ("email", "fritz@example.org")];
    client.post("/profile/friends", &friend).await.leads_to("/profile/friends");
    listed_friendship(client).await
}

/// The first friendship on a client's list that can be ended.
async fn listed_friendship(client: &Browser) -> String {
    let page = client.get("/profile/friends").await.text();
    let mut ends = page.split("action=\"/profile/friends/").skip(1);
    let end = ends.find(|rest| rest.split('"').next().is_some_and(|path| path.ends_with("/end")));
    end.and_then(|end| end.split('/').next()).expect("there is a friend").to_owned()
}

/// A device on which Clara is not asked for a code.
async fn remembered_device(care: &TestApp, clara: &Browser) -> String {
    let (app, _) = Authenticator::set_up(care, clara).await;
    let device = care.browser_at(&care.berg);
    let typed = [("email", "clara@example.org"), ("password", PASSWORD)];
    device.post("/log-in", &typed).await.leads_to("/log-in/code?back=%2F");
    let code = app.code(care);
    device.post("/log-in/code", &[("code", &code), ("remember", "1w")]).await.leads_to("/");
    listed_device(clara).await
}

/// Somebody who planned another rule for log-in.
async fn a_plan(care: &TestApp) -> Browser {
    care.open_everything(&care.berg).await;
    let vera = Person::new(PersonKind::Professional, "Vera");
    let vera = vera.with_role(PersonRole::ApplicationManager);
    let vera = care.log_in_new(&care.berg, vera).await;
    let fields = [("for", "friends"), ("two_step", "required"), ("start", "2026-11-24")];
    let asked = "/log-in-rules/dry-run?for=friends&two_step=required&start=2026-11-24";
    let page = vera.get(asked).await.is(200).text();
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let more = [("reason", "Asked by the board"), ("seen", seen.unwrap_or_default())];
    vera.post("/log-in-rules", &[&fields[..], &more].concat()).await.leads_to("/log-in-rules");
    vera
}

async fn listed_plan(browser: &Browser) -> String {
    let page = browser.get("/log-in-rules").await.text();
    let planned = page.split("name=\"planned\" value=\"").nth(1);
    planned.and_then(|rest| rest.split('"').next()).expect("something is planned").to_owned()
}

async fn listed_device(browser: &Browser) -> String {
    let page = browser.get("/two-step").await.text();
    let mut devices = page.split("action=\"/two-step/devices/").skip(1);
    devices.next().and_then(|rest| rest.split('/').next()).expect("there is a device").to_owned()
}

/// Gives Berg a logo; under which name it is served.
async fn logo(care: &TestApp) -> String {
    let logo = Logo::read(b"<svg></svg>".to_vec()).ok();
    let change = Change { logo: Some(logo), ..Change::default() };
    change_platform(&care.app, care.berg.host, change).await.expect("a logo can be set");
    let page = care.browser_at(&care.berg).get("/log-in").await.body;
    let (_, rest) = page.split_once("/logo/").expect("the logo is shown");
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn listed_passkey(browser: &Browser) -> String {
    let page = browser.get("/two-step").await.text();
    let mut ids = page.split("href=\"/two-step/passkeys/").skip(1);
    let id = ids.find_map(|rest| rest.split('"').next().filter(|id| *id != "new"));
    id.expect("there is a passkey").to_owned()
}

async fn other_phone(browser: &Browser) -> String {
    let page = browser.get("/profile/sessions").await.text();
    let mut ends = page.split("action=\"/profile/app-log-ins/").skip(1);
    ends.next().and_then(|end| end.split('/').next()).expect("there is a phone").to_owned()
}

fn token(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_owned()
}
