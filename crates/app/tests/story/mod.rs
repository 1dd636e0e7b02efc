//! One random story at Lindenhof, and the record of what should be.

mod acts;
mod looks;
mod record;
mod second_steps;

use chrono::Duration;
use linden_testkit::{
    Authenticator, PASSWORD, Person, PersonKind, PersonRole, SoftPasskey, Switches, TestApp,
};
use record::{Human, Meets, Record};
use second_steps::{AT_LOG_IN, SecondSteps};

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).unwrap_or(0)
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// A story under way.
pub(crate) struct Story {
    care: TestApp,
    record: Record,
    dice: Dice,
    /// What was done so far; told where something is amiss.
    told: Vec<String>,
    /// How often something was done and held against the record.
    saved: usize,
    logged_in: usize,
}

impl Drop for Story {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the story so far:\n{}", self.told.join("\n"));
        }
    }
}

impl Story {
    pub(crate) async fn begin(seed: u64) -> Self {
        let care = TestApp::new().await;
        care.switch(&care.lindenhof, Switches { log_in_rules: true, ..Switches::default() }).await;
        let mut people = Vec::new();
        for (name, kind, role) in [
            ("Mark", PersonKind::Professional, Some(PersonRole::ApplicationManager)),
            ("Vera", PersonKind::Professional, Some(PersonRole::ApplicationManager)),
            ("Eva", PersonKind::Professional, Some(PersonRole::Therapist)),
            ("Tom", PersonKind::Professional, Some(PersonRole::Therapist)),
            ("Ann", PersonKind::Client, None),
            ("Ben", PersonKind::Client, None),
            ("Fay", PersonKind::Friend, None),
        ] {
            let mut person = Person::new(kind, name);
            person.roles.extend(role);
            let is_manager = role == Some(PersonRole::ApplicationManager);
            let account = care.person(&care.lindenhof, person).await;
            people.push(Human::new(name, account, kind, is_manager));
        }
        // Mona, with whom the platform was made, has not come yet, and never does.
        let told = vec![format!("seed {seed}")];
        let dice = Dice(seed);
        Self { care, record: Record::new(people), dice, told, saved: 0, logged_in: 0 }
    }

    /// One more step, and a look at what became of it.
    pub(crate) async fn go_on(&mut self) {
        let time = match self.dice.below(12) {
            0 => Duration::days(15),
            1..=3 => Duration::hours(self.dice.below(30) as i64),
            _ => Duration::minutes(7),
        };
        self.pass(time);
        match self.dice.below(14) {
            0..=3 => self.change_a_rule().await,
            4 => self.cancel_a_plan().await,
            5 => self.exempt_somebody().await,
            6 => self.end_an_exemption().await,
            7 => self.reset_somebody().await,
            8 => self.close_or_open_somebody().await,
            9 => self.change_roles().await,
            10 | 11 => self.set_two_step_up().await,
            12 => self.take_a_passkey_away().await,
            _ => self.switch_two_step_off().await,
        }
        self.look().await;
    }

    /// Whether the story was worth telling.
    pub(crate) fn ends(&self) {
        assert!(self.saved > 0 && self.logged_in > 40, "{}, {}", self.saved, self.logged_in);
    }

    fn pass(&mut self, time: Duration) {
        self.care.wait(time);
        self.record.now = self.care.clock.now();
    }

    fn tell(&mut self, what: String) {
        self.told.push(format!("{}: {what}", self.record.now));
    }

    /// An application manager and somebody else log in, as the record says.
    async fn look(&mut self) {
        let managers = self.record.who(|human| human.is_manager && human.is_open);
        assert!(!managers.is_empty(), "somebody is in charge");
        let manager = self.dice.one_of(&managers);
        let met = self.log_in(manager).await;
        assert_ne!(met, Meets::LockedOut, "{} can log in", self.record.people[manager].name);
        let somebody = self.dice.below(self.record.people.len());
        self.log_in(somebody).await;
    }

    /// Somebody logs in with the password, and with a code where one is asked; what they meet is
    /// what the record says.
    async fn log_in(&mut self, who: usize) -> Meets {
        // A code works once, so that the next one is waited for.
        self.pass(Duration::seconds(31));
        let human = &self.record.people[who];
        let expected = self.record.meets(who);
        let browser = self.care.browser();
        let email = format!("{}@example.org", human.name.to_lowercase());
        let typed = [("email", email.as_str()), ("password", PASSWORD)];
        let answer = browser.post("/log-in", &typed).await;
        let met = match answer.status.as_u16() {
            422 => Meets::LockedOut,
            _ if answer.location().starts_with("/log-in/code") => {
                assert!(human.second_steps.any(), "a code is asked of who has one");
                let code = human.second_steps.proof(&self.care, &browser, AT_LOG_IN).await;
                browser.post("/log-in/code", &[("code", &code)]).await.leads_to("/");
                browser.get("/").await.is(200);
                Meets::Code
            }
            _ => match browser.get("/").await.status.as_u16() {
                200 => Meets::Nothing,
                _ => {
                    browser.get("/").await.leads_to("/two-step/set-up");
                    browser.get("/two-step/set-up").await.is(200);
                    Meets::SetUp
                }
            },
        };
        assert_eq!(met, expected, "{} meets this", human.name);
        if met == Meets::Nothing || met == Meets::Code {
            let may = if human.is_manager { 200 } else { 403 };
            browser.get("/log-in-rules").await.is(may);
        }
        self.logged_in += 1;
        met
    }

    async fn set_up(&mut self, who: usize) {
        let human = &self.record.people[who];
        let browser = self.care.log_in(&self.care.lindenhof, human.account).await;
        let passkey = self.record.people[who].second_steps.any() || self.dice.below(2) == 0;
        let SecondSteps { app: has_app, passkey: has_passkey } =
            &mut self.record.people[who].second_steps;
        if passkey {
            let (made, page) = SoftPasskey::add(&browser, "My phone").await;
            page.is(if has_app.is_some() { 303 } else { 200 });
            *has_passkey = Some(made);
        } else {
            *has_app = Some(Authenticator::set_up(&self.care, &browser).await.0);
        }
        self.record.now = self.care.clock.now();
    }
}
