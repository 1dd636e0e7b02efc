//! The application under test and its two platforms.

use crate::Browser;
use axum::Router;
use chrono::Duration;
use linden_app::{
    App, Cost, Migrations, Parts, PlatformKind, Switches,
    service_desk::{
        Change, FirstManager, NewPlatform, add_old_host, change_platform, create_platform,
        set_switches,
    },
    settings::{MediaPlace, PublicAddress, SessionLimits, Settings},
    testing::{self, Asked, Person, PersonKind, PersonRole},
};
use linden_base::{AccountId, Chance, Clock, Language, PlatformId};
use linden_courier::{Captured, CapturedKind, Courier, Memory, Outbox};
use linden_store::{
    SealKey, Sealer, StoreOptions,
    testing::{FreshStore, fresh_with},
};
use std::{ops::Deref, sync::Arc};

/// One of the two platforms.
#[derive(Clone, Debug)]
pub struct TestPlatform {
    /// Which one.
    pub id: PlatformId,
    /// Its main host.
    pub host: &'static str,
    /// The account of its first application manager, who is logged in nowhere yet.
    pub manager: AccountId,
}

/// A Linden with the platforms Lindenhof (English) and Berg (German). Reads as Lindenhof:
/// `care.client("Ann")` is Lindenhof's client.
pub struct TestApp {
    /// The application.
    pub app: App,
    /// The database, dropped with the test.
    pub store: FreshStore,
    /// Stands still until a test moves it on.
    pub clock: Clock,
    /// Where mails go.
    pub mailbox: Arc<Memory>,
    /// The first platform.
    pub lindenhof: TestPlatform,
    /// The other platform, whose rows nobody at Lindenhof may reach.
    pub berg: TestPlatform,
    router: Router,
}

impl TestApp {
    /// Makes it, at ten o'clock in the morning of 22 November 2026.
    pub async fn new() -> Self {
        let clock = Clock::fixed("2026-11-22T10:00:00Z");
        let chance = Chance::system();
        let options = StoreOptions {
            clock: clock.clone(),
            chance: chance.clone(),
            ..StoreOptions::default()
        };
        let store = fresh_with::<Migrations>(options).await;
        let mailbox = Arc::new(Memory::new(clock.clone()));
        let app = App::assemble(Parts {
            store: store.deref().clone(),
            courier: Courier::memory(mailbox.clone()),
            outbox: None,
            sealer: sealer(&chance),
            clock: clock.clone(),
            chance,
            settings: settings(),
            password_cost: Cost::DRAWN,
        });
        let lindenhof = platform(&app, "Lindenhof", "lindenhof.example.org", Language::En).await;
        let berg = platform(&app, "Berg", "berg.example.org", Language::De).await;
        let router = linden_app::router(app.clone());
        let made = Self { app, store, clock, mailbox, lindenhof, berg, router };
        made.run_jobs().await;
        made
    }

    /// The same installation as the demo, whose mails anybody may read, with another clock.
    #[must_use]
    pub fn into_demo(mut self, outbox: Outbox, clock: Clock) -> Self {
        let app = &self.app;
        self.app = App::assemble(Parts {
            store: app.store().clone(),
            courier: app.courier().clone(),
            outbox: Some(Arc::new(outbox)),
            sealer: sealer(app.chance()),
            clock: clock.clone(),
            chance: app.chance().clone(),
            settings: Settings { demo: true, ..app.settings().clone() },
            password_cost: Cost::DRAWN,
        });
        self.router = linden_app::router(self.app.clone());
        self.clock = clock;
        self
    }

    /// A browser in which nobody is logged in, at Lindenhof.
    pub fn browser(&self) -> Browser {
        self.browser_at(&self.lindenhof)
    }

    /// A browser in which nobody is logged in, at a platform.
    pub fn browser_at(&self, platform: &TestPlatform) -> Browser {
        Browser::new(self.router.clone(), platform.host)
    }

    /// A client of Lindenhof, logged in.
    pub async fn client(&self, first_name: &str) -> Browser {
        self.log_in_new(&self.lindenhof, Person::new(PersonKind::Client, first_name)).await
    }

    /// A therapist of Lindenhof, logged in, related to nobody yet.
    pub async fn therapist(&self, first_name: &str) -> Browser {
        self.professional(first_name, PersonRole::Therapist).await
    }

    /// A professional of Lindenhof with one role, logged in.
    pub async fn professional(&self, first_name: &str, role: PersonRole) -> Browser {
        let person = Person::new(PersonKind::Professional, first_name).with_role(role);
        self.log_in_new(&self.lindenhof, person).await
    }

    /// Makes a person on a platform.
    pub async fn person(&self, platform: &TestPlatform, person: Person) -> AccountId {
        testing::person(&self.app, platform.id, person).await.expect("a person can be made")
    }

    /// Relates a therapist to a client of the same platform.
    pub async fn relate(&self, platform: &TestPlatform, therapist: AccountId, client: AccountId) {
        testing::relate(&self.app, platform.id, therapist, client)
            .await
            .expect("two people can be related");
    }

    /// Ends the relation of a therapist and a client of the same platform.
    pub async fn end_relation(
        &self,
        platform: &TestPlatform,
        therapist: AccountId,
        client: AccountId,
    ) {
        testing::end_relation(&self.app, platform.id, therapist, client)
            .await
            .expect("a relation can be ended");
    }

    /// The access log about a person, oldest first: `call-ended: <detail>`.
    pub async fn access_log(&self, platform: &TestPlatform, subject: AccountId) -> Vec<String> {
        testing::access_log(&self.app, platform.id, subject).await.expect("the log can be read")
    }

    /// Makes a person and logs them in.
    pub async fn log_in_new(&self, platform: &TestPlatform, person: Person) -> Browser {
        let account = self.person(platform, person).await;
        self.log_in(platform, account).await
    }

    /// A browser in which this person is logged in.
    pub async fn log_in(&self, platform: &TestPlatform, account: AccountId) -> Browser {
        let token = testing::session(&self.app, platform.id, account)
            .await
            .expect("a session can be begun");
        self.browser_at(platform).with_session(account, token.reveal())
    }

    /// Gives Lindenhof one more host, which it had before.
    pub async fn add_old_host(&self, host: &str) {
        add_old_host(&self.app, self.lindenhof.id, host).await.expect("a host can be added");
    }

    /// Moves Lindenhof to another main host; the one before leads to it.
    pub async fn move_to(&self, host: &str) {
        let change = Change { main_host: Some(host.to_owned()), ..Change::default() };
        change_platform(&self.app, self.lindenhof.host, change).await.expect("a platform can move");
    }

    /// Lets clients sign up by themselves.
    pub async fn open_sign_up(&self, platform: &TestPlatform) {
        self.switch(platform, Switches { sign_up: true, ..Switches::default() }).await;
    }

    /// Lets a platform do all that the service desk can let it do.
    pub async fn open_everything(&self, platform: &TestPlatform) {
        let switches = Switches { sign_up: true, log_in_rules: true, ..Switches::default() };
        self.switch(platform, switches).await;
    }

    /// Switches capabilities of a platform.
    pub async fn switch(&self, platform: &TestPlatform, switches: Switches) {
        set_switches(&self.app, platform.id, switches).await.expect("a platform can be switched");
    }

    /// Changes what a platform asks of one kind of people who log in.
    pub async fn ask(&self, platform: &TestPlatform, kind: PersonKind, asked: Asked) {
        testing::ask(&self.app, platform.id, kind, asked).await.expect("a rule can be changed");
    }

    /// Resets somebody's two-step, asked by somebody on the platform or by the service desk.
    /// False: refused, or there is none.
    pub async fn reset_two_step(
        &self,
        platform: &TestPlatform,
        by: Option<AccountId>,
        target: AccountId,
    ) -> bool {
        testing::reset_two_step(&self.app, platform.id, by, target).await.expect("a reset answers")
    }

    /// Runs all jobs that are due: mails go out.
    pub async fn run_jobs(&self) {
        linden_app::jobs::run_due(&self.app).await.expect("jobs run");
    }

    /// Lets time pass.
    pub fn wait(&self, time: Duration) {
        self.clock.advance(time);
    }

    /// Runs jobs and gives the mails to an address, oldest first.
    pub async fn mails_to(&self, email: &str) -> Vec<Captured> {
        self.run_jobs().await;
        self.caught(CapturedKind::Mail, email)
    }

    /// Runs jobs and gives the SMS to a number (E.164), oldest first.
    pub async fn sms_to(&self, number: &str) -> Vec<Captured> {
        self.run_jobs().await;
        self.caught(CapturedKind::Sms, number)
    }

    /// Puts an SMS in a platform's name into the queue.
    pub async fn send_sms(&self, platform: &TestPlatform, number: &str, text: &str) {
        testing::sms(&self.app, platform.id, number, text).await.expect("an SMS can be queued");
    }

    fn caught(&self, kind: CapturedKind, to: &str) -> Vec<Captured> {
        let wanted = |message: &Captured| message.kind == kind && message.to == to;
        self.mailbox.accepted().into_iter().filter(wanted).collect()
    }

    /// The path of the link in the newest mail to an address.
    ///
    /// # Panics
    /// When there is no such mail or link.
    pub async fn link_for(&self, email: &str) -> String {
        let mails = self.mails_to(email).await;
        let link = mails
            .iter()
            .rev()
            .flat_map(|mail| mail.links.iter().rev())
            .find(|link| link.len() > 60);
        let link = link.unwrap_or_else(|| panic!("no mail with a link to {email}: {mails:?}"));
        url::Url::parse(link).expect("a link is an address").path().to_owned()
    }
}

fn sealer(chance: &Chance) -> Sealer {
    Sealer::new(SealKey { id: 1, bytes: [7; 32] }, [], chance.clone())
}

/// So many codes by SMS a platform may send within 24 hours.
const SMS_A_DAY: u64 = 20;

fn settings() -> Settings {
    Settings {
        public: PublicAddress { scheme: "https".to_owned(), port: None },
        media: MediaPlace {
            url: None,
            key: "test".to_owned(),
            secret: "a secret for tests alone, 32 bytes".into(),
        },
        behind_proxy: true,
        demo: false,
        mail_from: "no-reply@example.org".to_owned(),
        sessions: SessionLimits::default(),
        sms_a_day: SMS_A_DAY,
    }
}

async fn platform(app: &App, name: &str, host: &'static str, language: Language) -> TestPlatform {
    let email = format!("manager@{host}");
    let new = NewPlatform {
        name: name.to_owned(),
        organisation: format!("{name} Clinic"),
        kind: PlatformKind::Care,
        default_language: language,
        host: host.to_owned(),
        contact: Default::default(),
        accent: None,
        first_manager: FirstManager {
            first_name: "Mona".to_owned(),
            last_name: "Manager".to_owned(),
            email: email.clone(),
        },
    };
    let id = create_platform(app, new).await.expect("a platform can be made");
    let manager =
        testing::account_of(app, id, &email).await.expect("the manager was made with the platform");
    TestPlatform { id, host, manager }
}
