//! Made-up platforms and people, so that everything can be tried by hand (`./run`), and
//! made-up crowds for measuring. Called by `server` alone, at the start of a demo. People are
//! written as the features would write them, with a password that is known to all: `server`
//! refuses the demo where others could reach it. Absent: any page of its own.

mod cast;
mod crowd;

use crate::{
    App,
    accounts::{self, Account, Name, Role, State},
    care_relations, friends,
    logos::Logo,
    passwords::Hash,
    platforms::{Contact, Found, Switches},
    service_desk::{
        CannotMake, Change, FirstManager, NewPlatform, add_old_host, change_platform,
        create_platform, set_switches,
    },
};
use cast::{CAST, Part, Stage};
use chrono::Duration;
use linden_base::{AccountId, PlatformId};
use linden_store::{PlatformTx, StoreError};

pub use crowd::add_clients;

/// The password of everybody in the demo; within PRODUCT E3's rules.
pub const PASSWORD: &str = "a-quiet-garden";

/// A platform of the demo.
#[derive(Clone, Debug)]
pub struct DemoPlatform {
    /// What it is called.
    pub name: &'static str,
    /// Its main host.
    pub host: &'static str,
    /// Where it is, `http://lindenhof.localhost:8080/`.
    pub url: String,
    /// Who can log in there.
    pub people: Vec<DemoPerson>,
}

/// Somebody to log in as; the password is [`PASSWORD`].
#[derive(Clone, Debug)]
pub struct DemoPerson {
    /// First and last name.
    pub name: String,
    /// `client`, or the first of a professional's roles.
    pub role: &'static str,
    /// For the log-in page.
    pub email: String,
}

/// Makes what is missing of the demo; tells where and as whom to log in.
pub async fn fill(app: &App) -> Result<Vec<DemoPlatform>, CannotMake> {
    for stage in &CAST {
        let platform = match platform_of(app, stage).await? {
            Some(platform) => platform,
            None => make(app, stage).await?,
        };
        if !is_complete(app, platform, stage).await? {
            complete(app, platform, stage).await?;
        }
    }
    Ok(CAST.iter().map(|stage| shown(app, stage)).collect())
}

async fn make(app: &App, stage: &Stage) -> Result<PlatformId, CannotMake> {
    let platform = create_platform(app, new_platform(stage)).await?;
    if let Some(old_host) = stage.old_host {
        add_old_host(app, platform, old_host).await?;
    }
    if let Some(logo) = stage.logo {
        let logo = Some(Logo::read(logo.into()).ok());
        change_platform(app, stage.host, Change { logo, ..Change::default() }).await?;
    }
    set_switches(app, platform, Switches { log_in_rules: true, ..Switches::default() }).await?;
    Ok(platform)
}

async fn platform_of(app: &App, stage: &Stage) -> Result<Option<PlatformId>, StoreError> {
    let found = app.directory().find(app.store(), app.clock(), stage.host).await?;
    Ok(match found {
        Some(Found::Main(platform)) => Some(platform.id),
        _ => None,
    })
}

/// Whether the last of the cast is there: all are written in one transaction.
async fn is_complete(app: &App, platform: PlatformId, stage: &Stage) -> Result<bool, StoreError> {
    let view = app.store().look(platform).await?;
    let manager = accounts::rows::by_email(&view, &stage.email(stage.manager())).await?;
    Ok(manager.is_some_and(|(_, password)| password.is_some()))
}

/// Writes the people and gives all a password.
async fn complete(app: &App, platform: PlatformId, stage: &Stage) -> Result<(), StoreError> {
    let hash = app.hasher().hash(PASSWORD.into()).await;
    let tx = app.store().change(platform).await?;
    let mut ids = vec![];
    for part in stage.parts {
        ids.push((part, enter(app, &tx, stage, part, &hash).await?));
    }
    relate(app, &tx, &ids).await?;
    befriend(app, &tx, stage, &ids).await?;
    tx.commit().await
}

fn new_platform(stage: &Stage) -> NewPlatform {
    let manager = stage.manager();
    NewPlatform {
        name: stage.name.to_owned(),
        organisation: stage.organisation.to_owned(),
        kind: stage.kind,
        default_language: stage.language,
        host: stage.host.to_owned(),
        contact: Contact {
            phone: Some("+31 20 555 01 23".to_owned()),
            email: Some(format!("desk@{}", stage.mail_host())),
        },
        accent: stage.accent.map(str::to_owned),
        first_manager: FirstManager {
            first_name: manager.first_name.to_owned(),
            last_name: manager.last_name.to_owned(),
            email: stage.email(manager),
        },
    }
}

/// Writes one person, if the platform was not made with them; who is not just invited has the
/// password.
async fn enter(
    app: &App,
    tx: &PlatformTx,
    stage: &Stage,
    part: &Part,
    hash: &Hash,
) -> Result<AccountId, StoreError> {
    let there = accounts::rows::by_email(tx, &stage.email(part)).await?;
    let id = match there {
        Some((account, _)) => account.id,
        None => {
            let account = account(app, stage, part);
            accounts::rows::insert(tx, &account, None).await?;
            account.id
        }
    };
    if part.state != State::Invited {
        accounts::rows::set_password(tx, id, State::Invited, hash).await?;
        accounts::rows::set_state(tx, id, part.state).await?;
        accounts::rows::set_seen(tx, id, app.clock().now() - Duration::days(1)).await?;
    }
    if let Some(role) = part.role {
        accounts::rows::give_role(tx, id, role).await?;
    }
    Ok(id)
}

fn account(app: &App, stage: &Stage, part: &Part) -> Account {
    let welcomed = app.clock().now() - Duration::days(3);
    Account {
        id: AccountId::new(app.clock(), app.chance()),
        kind: part.account_kind(),
        state: State::Invited,
        name: name_of(part),
        email: stage.email(part),
        birth_date: None,
        client_number: None,
        language: stage.language,
        made_at: welcomed,
        welcomed_at: Some(welcomed),
        seen_at: None,
    }
}

/// Each client is related to the therapist who stands before them in the cast.
async fn relate(app: &App, tx: &PlatformTx, ids: &[(&Part, AccountId)]) -> Result<(), StoreError> {
    let mut therapist = None;
    for (part, id) in ids {
        match (part.role, therapist) {
            (Some(Role::Therapist), _) => therapist = Some(*id),
            (None, Some(therapist)) if !part.is_friend => {
                care_relations::rows::relate(tx, app, therapist, *id).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Each friend is one of the client who stands before them in the cast.
async fn befriend(
    app: &App,
    tx: &PlatformTx,
    stage: &Stage,
    ids: &[(&Part, AccountId)],
) -> Result<(), StoreError> {
    for pair in ids.windows(2) {
        if let [(_, client), (part, friend)] = pair
            && part.is_friend
        {
            let name = name_of(part);
            friends::are_friends(tx, app, *client, *friend, name, stage.email(part)).await?;
        }
    }
    Ok(())
}

fn name_of(part: &Part) -> Name {
    Name { first: part.first_name.to_owned(), last: part.last_name.to_owned() }
}

fn shown(app: &App, stage: &Stage) -> DemoPlatform {
    let person = |part: &Part| DemoPerson {
        name: format!("{} {}", part.first_name, part.last_name),
        role: part.role.map_or(part.account_kind().word(), Role::word),
        email: stage.email(part),
    };
    let who_can_log_in = stage.parts.iter().filter(|part| part.state == State::Active);
    DemoPlatform {
        name: stage.name,
        host: stage.host,
        url: app.settings().public.of(stage.host, "/"),
        people: who_can_log_in.map(person).collect(),
    }
}
