//! Every kind of asker against every kind of target, page and post, through the router (PRODUCT
//! T9). What must come is computed by [`met`], the rule said once more.

use linden_base::AccountId;
use linden_testkit::{Answer, Authenticator, Browser, Person, PersonKind, PersonRole, TestApp};
use std::collections::BTreeMap;

/// Whose two-step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Client,
    Therapist,
    Secretary,
    Manager,
    Author,
    Friend,
    ClientElsewhere,
    TherapistElsewhere,
}

use Target as T;

const TARGETS: [Target; 8] = [
    T::Client,
    T::Therapist,
    T::Secretary,
    T::Manager,
    T::Author,
    T::Friend,
    T::ClientElsewhere,
    T::TherapistElsewhere,
];

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asker {
    Nobody,
    Client,
    Friend,
    Author,
    Unrelated,
    Related,
    /// Whose relation ends between the page and the press.
    NoLongerRelated,
    Secretary,
    /// Whose role ends between the page and the press.
    NoLongerSecretary,
    /// Whose account is closed between the page and the press.
    ClosedSecretary,
    Manager,
    NoLongerManager,
    ClosedManager,
    /// The one whose two-step it is.
    Themself,
    /// Somebody of the other platform with all roles there, on their own platform.
    Elsewhere,
    /// The same with their session, here.
    FromElsewhere,
}

use Asker as A;

const ASKERS: [Asker; 16] = [
    A::Nobody,
    A::Client,
    A::Friend,
    A::Author,
    A::Unrelated,
    A::Related,
    A::NoLongerRelated,
    A::Secretary,
    A::NoLongerSecretary,
    A::ClosedSecretary,
    A::Manager,
    A::NoLongerManager,
    A::ClosedManager,
    A::Themself,
    A::Elsewhere,
    A::FromElsewhere,
];

/// The two addresses of a reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Clients,
    Professionals,
}

/// What somebody is at one moment, as far as the rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Nobody,
    NoRole,
    Therapist { related: bool },
    Secretary,
    Manager { oneself: bool },
    Stranger,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Met {
    LogInFirst,
    Forbidden,
    NotFound,
    Allowed,
}

/// The rule: a related therapist or any secretary resets a client, an application manager any
/// professional but themself; nobody resets a friend; whom one may not see is not there.
fn met(who: Who, target: Target, place: Place) -> Met {
    let gets_in = match (who, place) {
        (Who::Nobody, _) => return Met::LogInFirst,
        (Who::Stranger, _) => true,
        (Who::Therapist { .. } | Who::Secretary, Place::Clients) => true,
        (Who::Manager { .. }, Place::Professionals) => true,
        _ => false,
    };
    match who {
        _ if !gets_in => Met::Forbidden,
        Who::Stranger | Who::Therapist { related: false } => Met::NotFound,
        _ if target.place() != Some(place) => Met::NotFound,
        Who::Manager { oneself: true } => Met::Forbidden,
        _ => Met::Allowed,
    }
}

impl Target {
    fn place(self) -> Option<Place> {
        match self {
            Self::Client => Some(Place::Clients),
            Self::Therapist | Self::Secretary | Self::Manager | Self::Author => {
                Some(Place::Professionals)
            }
            Self::Friend | Self::ClientElsewhere | Self::TherapistElsewhere => None,
        }
    }

    fn is_elsewhere(self) -> bool {
        matches!(self, Self::ClientElsewhere | Self::TherapistElsewhere)
    }

    fn person(self, name: &str) -> Person {
        let works = |role| Person::new(PersonKind::Professional, name).with_role(role);
        match self {
            Self::Client | Self::ClientElsewhere => Person::new(PersonKind::Client, name),
            Self::Friend => Person::new(PersonKind::Friend, name),
            Self::Therapist | Self::TherapistElsewhere => works(PersonRole::Therapist),
            Self::Secretary => works(PersonRole::Secretary),
            Self::Manager => works(PersonRole::ApplicationManager),
            Self::Author => works(PersonRole::Author),
        }
    }
}

impl Asker {
    /// At the page and at the press.
    fn who(self, target: Target) -> (Who, Who) {
        let always = |who| (who, who);
        let therapist = |related| Who::Therapist { related };
        let manager = Who::Manager { oneself: false };
        // Their id is not in the list of clients, and they see none of these.
        let related = target == T::Client;
        match self {
            Self::Nobody | Self::FromElsewhere => always(Who::Nobody),
            Self::Client | Self::Friend | Self::Author => always(Who::NoRole),
            Self::Unrelated => always(therapist(false)),
            Self::Related => always(therapist(related)),
            Self::NoLongerRelated => (therapist(related), therapist(false)),
            Self::Secretary => always(Who::Secretary),
            Self::NoLongerSecretary => (Who::Secretary, therapist(false)),
            Self::ClosedSecretary => (Who::Secretary, Who::Nobody),
            Self::Manager => always(manager),
            Self::NoLongerManager => (manager, therapist(false)),
            Self::ClosedManager => (manager, Who::Nobody),
            Self::Elsewhere => always(Who::Stranger),
            Self::Themself => always(match target {
                T::Client | T::Friend | T::Author => Who::NoRole,
                T::Therapist => therapist(false),
                T::Secretary => Who::Secretary,
                T::Manager => Who::Manager { oneself: true },
                T::ClientElsewhere | T::TherapistElsewhere => Who::Nobody,
            }),
        }
    }

    fn role(self) -> Option<PersonRole> {
        match self {
            Self::Unrelated | Self::Related | Self::NoLongerRelated => Some(PersonRole::Therapist),
            Self::Secretary | Self::NoLongerSecretary | Self::ClosedSecretary => {
                Some(PersonRole::Secretary)
            }
            Self::Manager | Self::NoLongerManager | Self::ClosedManager => {
                Some(PersonRole::ApplicationManager)
            }
            Self::Author => Some(PersonRole::Author),
            _ => None,
        }
    }
}

/// Lindenhof with one target of each kind, all with two-step.
struct World {
    care: TestApp,
    targets: BTreeMap<Target, AccountId>,
    /// Who closes accounts and takes roles.
    boss: Option<Browser>,
    made: std::cell::Cell<u32>,
}

impl World {
    async fn new(with_boss: bool) -> Self {
        let care = TestApp::new().await;
        let boss = match with_boss {
            true => Some(care.professional("Boss", PersonRole::ApplicationManager).await),
            false => None,
        };
        let mut targets = BTreeMap::new();
        for target in TARGETS {
            let platform = if target.is_elsewhere() { &care.berg } else { &care.lindenhof };
            targets
                .insert(target, care.person(platform, target.person(&format!("{target:?}"))).await);
        }
        let world = Self { care, targets, boss, made: Default::default() };
        for target in TARGETS {
            world.set_up(target).await;
        }
        world
    }

    async fn set_up(&self, target: Target) {
        let berg = target.is_elsewhere();
        let platform = if berg { &self.care.berg } else { &self.care.lindenhof };
        let browser = self.care.log_in(platform, self.targets[&target]).await;
        Authenticator::set_up(&self.care, &browser).await;
    }

    fn path(&self, target: Target, place: Place) -> String {
        let list = if place == Place::Clients { "clients" } else { "professionals" };
        format!("/{list}/{}", self.targets[&target])
    }

    async fn resets(&self, target: Target) -> usize {
        let berg = target.is_elsewhere();
        let platform = if berg { &self.care.berg } else { &self.care.lindenhof };
        let log = self.care.access_log(platform, self.targets[&target]).await;
        log.iter().filter(|line| line.starts_with("two-step-reset")).count()
    }

    /// A browser of the asker, who was made for this one question.
    async fn asker(&self, asker: Asker, target: Target) -> Browser {
        let (care, number) = (&self.care, self.made.get());
        self.made.set(number + 1);
        let name = format!("asker{number}");
        let kind = match asker {
            A::Nobody => return care.browser(),
            A::Themself => return self.themself(target).await,
            A::Elsewhere | A::FromElsewhere => return self.stranger(asker, &name).await,
            A::Client => PersonKind::Client,
            A::Friend => PersonKind::Friend,
            _ => PersonKind::Professional,
        };
        let mut person = Person::new(kind, &name);
        person.roles.extend(asker.role());
        let browser = care.log_in_new(&care.lindenhof, person).await;
        let related = matches!(asker, A::Related | A::NoLongerRelated);
        if related && target == T::Client {
            care.relate(&care.lindenhof, browser.account(), self.targets[&target]).await;
        }
        browser
    }

    async fn themself(&self, target: Target) -> Browser {
        let (care, account) = (&self.care, self.targets[&target]);
        let platform = if target.is_elsewhere() { &care.berg } else { &care.lindenhof };
        care.log_in(platform, account).await.at_host(care.lindenhof.host)
    }

    async fn stranger(&self, asker: Asker, name: &str) -> Browser {
        let person = Person::new(PersonKind::Professional, name)
            .with_role(PersonRole::Therapist)
            .with_role(PersonRole::Secretary)
            .with_role(PersonRole::ApplicationManager);
        let browser = self.care.log_in_new(&self.care.berg, person).await;
        if asker == A::Elsewhere { browser } else { browser.at_host(self.care.lindenhof.host) }
    }

    /// What happens between the page and the press.
    async fn meanwhile(&self, asker: Asker, browser: &Browser, target: Target) {
        let post = async |path: String, fields: &[(&str, &str)]| {
            self.boss.as_ref().expect("somebody acts").post(&path, fields).await.is(303);
        };
        let professional = || format!("/professionals/{}", browser.account());
        match asker {
            A::NoLongerRelated if target == T::Client => {
                let (care, client) = (&self.care, self.targets[&target]);
                care.end_relation(&care.lindenhof, browser.account(), client).await;
            }
            A::ClosedManager => post(format!("{}/deactivation", professional()), &[]).await,
            A::ClosedSecretary => post(format!("{}/deactivation", professional()), &[]).await,
            A::NoLongerSecretary | A::NoLongerManager => {
                let email = format!("{}@example.org", browser.account());
                let fields = [("first_name", "A"), ("last_name", "B"), ("email", email.as_str())];
                post(professional(), &[&fields[..], &[("therapist", "on")]].concat()).await;
            }
            _ => {}
        }
    }

    async fn check(&self, asker: Asker, target: Target, place: Place) {
        let what = format!("{asker:?} -> {target:?} at {place:?}");
        let (before, after) = asker.who(target);
        let browser = self.asker(asker, target).await;
        let path = format!("{}/two-step-reset", self.path(target, place));
        let had = self.resets(target).await;
        fits(&browser.get(&path).await, met(before, target, place), 200, &what);
        self.meanwhile(asker, &browser, target).await;
        let met = met(after, target, place);
        let typed = [("how", "telephone"), ("note", "Asked for the client number.")];
        fits(&browser.post(&path, &typed).await, met, 303, &what);
        let done = met == Met::Allowed;
        assert_eq!(self.resets(target).await, had + usize::from(done), "{what}");
        if done {
            self.set_up(target).await;
        }
    }
}

#[track_caller]
fn fits(answer: &Answer, met: Met, allowed: u16, what: &str) {
    let wanted = match met {
        Met::LogInFirst => 303,
        Met::Forbidden => 403,
        Met::NotFound => 404,
        Met::Allowed => allowed,
    };
    assert_eq!(answer.status.as_u16(), wanted, "{what}: {answer:?}");
    if wanted == 303 {
        let to_log_in = answer.location().starts_with("/log-in");
        assert_eq!(to_log_in, met == Met::LogInFirst, "{what}: {}", answer.location());
    }
}

#[tokio::test]
async fn everybody_resets_whom_they_may_and_nobody_else() {
    let world = World::new(true).await;
    for asker in ASKERS {
        for target in TARGETS {
            // At home, the stranger is none.
            if asker == A::Elsewhere && target.is_elsewhere() {
                continue;
            }
            for place in [Place::Clients, Place::Professionals] {
                world.check(asker, target, place).await;
            }
        }
    }
}

#[tokio::test]
async fn the_only_application_manager_resets_all_but_themself() {
    let world = World::new(false).await;
    let (care, manager) = (&world.care, world.targets[&T::Manager]);
    for target in TARGETS {
        let browser = care.log_in(&care.lindenhof, manager).await;
        let who = Who::Manager { oneself: target == T::Manager };
        for place in [Place::Clients, Place::Professionals] {
            let path = format!("{}/two-step-reset", world.path(target, place));
            let (met, what) = (met(who, target, place), format!("{target:?}"));
            fits(&browser.get(&path).await, met, 200, &what);
            fits(&browser.post(&path, &[("how", "video")]).await, met, 303, &what);
        }
    }
    assert!(care.reset_two_step(&care.lindenhof, None, manager).await, "the service desk does");
}

#[tokio::test]
async fn the_rule_is_asked_again_where_the_reset_is_done() {
    let world = World::new(true).await;
    let care = &world.care;
    for asker in ASKERS {
        let targets = TARGETS.into_iter().filter(|target| !target.is_elsewhere());
        for target in targets.filter(|_| asker != A::Nobody) {
            let browser = world.asker(asker, target).await;
            world.meanwhile(asker, &browser, target).await;
            let (_, after) = asker.who(target);
            let place = target.place().unwrap_or(Place::Clients);
            let allowed = met(after, target, place) == Met::Allowed;
            let by = Some(browser.account());
            let done = care.reset_two_step(&care.lindenhof, by, world.targets[&target]).await;
            assert_eq!(done, allowed, "{asker:?} -> {target:?}");
            if done {
                world.set_up(target).await;
            }
        }
    }
}
