//! Short cuts for tests: people and sessions without walking through pages. Only with the
//! feature `testing`, which no binary turns on.

use crate::{
    App,
    accounts::{self, Account, Kind, Name, Role, State},
    audit,
    log_in::Attempt,
    log_in_rules::{self, Policy},
    passwords::Hash,
    platforms,
    resets::{self, By, How, Identity, Order, Outcome},
    sessions,
};
use linden_base::{AccountId, AttemptId, Language, PlatformId, Token};
use linden_store::{Reason, StoreError};
use std::sync::OnceLock;

pub use crate::{PersonKind, PersonRole, PersonState};

/// Everybody's password in tests.
pub const PASSWORD: &str = "seven green boats";

/// A person to be made.
#[derive(Clone, Debug)]
pub struct Person {
    /// What they are.
    pub kind: Kind,
    /// A professional's roles.
    pub roles: Vec<Role>,
    /// Invited, active or deactivated.
    pub state: State,
    /// First name; the address is `<first name>@example.org`.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
}

impl Person {
    /// An active person with the last name "Test".
    pub fn new(kind: Kind, first_name: &str) -> Self {
        let (first_name, last_name) = (first_name.to_owned(), "Test".to_owned());
        Self { kind, roles: Vec::new(), state: State::Active, first_name, last_name }
    }

    /// The same with one more role.
    #[must_use]
    pub fn with_role(mut self, role: Role) -> Self {
        self.roles.push(role);
        self
    }

    /// The same in another state.
    #[must_use]
    pub fn in_state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// The person's address.
    pub fn email(&self) -> String {
        format!("{}@example.org", self.first_name.to_lowercase())
    }
}

/// Makes a person. Those who are not just invited have [`PASSWORD`].
pub async fn person(
    app: &App,
    platform: PlatformId,
    person: Person,
) -> Result<AccountId, StoreError> {
    let account = account(app, &person);
    let hash = password_hash(app).await;
    let tx = app.store().change(platform).await?;
    accounts::rows::insert(&tx, &account, None).await?;
    for role in &person.roles {
        accounts::rows::give_role(&tx, account.id, *role).await?;
    }
    if person.state != State::Invited {
        accounts::rows::set_password(&tx, account.id, account.state, &hash).await?;
        accounts::rows::set_state(&tx, account.id, person.state).await?;
    }
    tx.commit().await?;
    Ok(account.id)
}

/// Relates a therapist to a client.
pub async fn relate(
    app: &App,
    platform: PlatformId,
    therapist: AccountId,
    client: AccountId,
) -> Result<(), StoreError> {
    let tx = app.store().change(platform).await?;
    crate::care_relations::rows::relate(&tx, app, therapist, client).await?;
    tx.commit().await
}

/// Ends the relation of a therapist and a client.
pub async fn end_relation(
    app: &App,
    platform: PlatformId,
    therapist: AccountId,
    client: AccountId,
) -> Result<(), StoreError> {
    let tx = app.store().change(platform).await?;
    crate::care_relations::end(&tx, app, audit::Actor::Linden, therapist, client).await?;
    tx.commit().await
}

/// The access log about a person, oldest first: `call-ended: <detail>`.
pub async fn access_log(
    app: &App,
    platform: PlatformId,
    subject: AccountId,
) -> Result<Vec<String>, StoreError> {
    let view = app.store().look(platform).await?;
    let lines = audit::rows::about(&view, subject, audit::ReadBy::Owner, 1000).await?;
    let line = |line: &audit::Line| {
        format!("{}: {}", line.action.word(), line.detail.as_deref().unwrap_or_default())
    };
    Ok(lines.iter().rev().map(line).collect())
}

/// Sends an SMS in a platform's name.
pub async fn sms(
    app: &App,
    platform: PlatformId,
    number: &str,
    text: &str,
) -> Result<(), StoreError> {
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let sender = platforms::rows::by_id(&tx, platform, app.clock().now())
        .await?
        .ok_or(StoreError::NotFound)?;
    let tx = tx.narrow(platform).await?;
    crate::sms::queue(&tx, app, &sender, number, text.to_owned()).await?;
    tx.commit().await
}

/// Logs a person in; gives the session cookie's token.
pub async fn session(
    app: &App,
    platform: PlatformId,
    account: AccountId,
) -> Result<Token, StoreError> {
    let tx = app.store().change(platform).await?;
    let attempt =
        Attempt::password_was_right(AttemptId::new(app.clock(), app.chance()), account, false);
    let proof = attempt.finish().ok_or(StoreError::NotFound)?;
    let token = sessions::begin(&tx, app, &proof, "Firefox, Linux").await?;
    tx.commit().await?;
    Ok(token)
}

/// The account with an address.
pub async fn account_of(
    app: &App,
    platform: PlatformId,
    email: &str,
) -> Result<AccountId, StoreError> {
    let view = app.store().look(platform).await?;
    let found = accounts::rows::by_email(&view, email).await?;
    found.map(|(account, _)| account.id).ok_or(StoreError::NotFound)
}

/// Hashed once for all tests of a process: hashing is slow on purpose.
async fn password_hash(app: &App) -> Hash {
    static HASH: OnceLock<Hash> = OnceLock::new();
    match HASH.get() {
        Some(hash) => hash.clone(),
        None => {
            let hash = app.hasher().hash(PASSWORD.into()).await;
            HASH.get_or_init(|| hash).clone()
        }
    }
}

fn account(app: &App, person: &Person) -> Account {
    Account {
        id: AccountId::new(app.clock(), app.chance()),
        kind: person.kind,
        state: State::Invited,
        name: Name { first: person.first_name.clone(), last: person.last_name.clone() },
        email: person.email(),
        birth_date: None,
        client_number: None,
        language: Language::En,
        made_at: app.clock().now(),
        welcomed_at: None,
        seen_at: None,
    }
}

/// Resets somebody's two-step, as a page or (by nobody) the service desk would. False: refused,
/// or there is none.
pub async fn reset_two_step(
    app: &App,
    platform: PlatformId,
    by: Option<AccountId>,
    target: AccountId,
) -> Result<bool, StoreError> {
    let across = app.store().across(Reason::ServiceDesk).await?;
    let whose = platforms::rows::by_id(&across, platform, app.clock().now())
        .await?
        .ok_or(StoreError::NotFound)?;
    drop(across);
    let tx = app.store().change(platform).await?;
    let by = by.map_or(By::ServiceDesk, By::Colleague);
    let identity = Identity::new(How::InPerson, "").map_err(|_| StoreError::NotFound)?;
    let outcome = resets::reset(&tx, app, &whose, &Order { by, target, identity }).await?;
    if outcome == Outcome::Done {
        tx.commit().await?;
    }
    Ok(outcome == Outcome::Done)
}

/// What a platform asks of one kind of people who log in, for tests.
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    /// Two-step, from now on.
    TwoStep,
    /// Two-step is switched off.
    NoTwoStep,
    /// Passwords let nobody in.
    NoPassword,
}

/// Changes the rule for log-in of one kind of people, whatever comes of it.
pub async fn ask(
    app: &App,
    platform: PlatformId,
    kind: Kind,
    asked: Asked,
) -> Result<(), StoreError> {
    let now = app.clock().now();
    let tx = app.store().change(platform).await?;
    let mut rule = *log_in_rules::rows::here(&tx, now).await?.of(kind);
    match asked {
        Asked::TwoStep => rule.two_step = Policy::Required { from: now },
        Asked::NoTwoStep => rule.two_step = Policy::Off,
        Asked::NoPassword => rule.password = false,
    }
    log_in_rules::rows::force(&tx, app, kind, rule).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(())
}
