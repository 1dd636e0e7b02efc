//! What operators of the installation do above the platforms (PRODUCT G5), for now from the
//! command line: making a platform with its first application manager (A4), listing platforms,
//! and changing what only the service desk may change.

mod change;
mod list;
mod log_in_rule;
mod main_host;
mod queue;
mod reset_two_step;

pub use change::{Change, add_old_host, change_platform, set_switches};
pub use list::{PlatformLine, list_platforms};
pub use log_in_rule::{LogInRule, TwoStep, set_log_in_rule};
pub use main_host::PasskeysTouched;
pub use queue::{QueueLine, QueueLook, look_at_queue, try_again};
pub use reset_two_step::{CannotReset, How, ResetTwoStep, reset_two_step};

use crate::{
    App,
    accounts::{self, Account, Kind, Name, Role, State, looks_like_email, stored_email},
    audit::{self, Action, Actor, Entry},
    log_in_rules::Rules,
    platforms::{self, Contact, Kind as PlatformKind, Platform, Switches},
    themes::colour::Colour,
    welcome,
};
use linden_base::{AccountId, Language, PlatformId};
use linden_store::{Reason, StoreError};

/// A platform to be made.
#[derive(Clone, Debug)]
pub struct NewPlatform {
    /// The name that people see.
    pub name: String,
    /// The organisation that signs mails.
    pub organisation: String,
    /// Care, content or training.
    pub kind: PlatformKind,
    /// The language of those who chose none.
    pub default_language: Language,
    /// The main host, lower case.
    pub host: String,
    /// How to reach the organisation.
    pub contact: Contact,
    /// `#rrggbb`, if the organisation brings its own colour.
    pub accent: Option<String>,
    /// Who configures it; gets a welcome mail.
    pub first_manager: FirstManager,
}

/// The first application manager.
#[derive(Clone, Debug)]
pub struct FirstManager {
    /// What they are called.
    pub first_name: String,
    /// The family's name.
    pub last_name: String,
    /// Where the welcome mail goes.
    pub email: String,
}

/// Why a platform cannot be made: one sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum CannotMake {
    /// Not a host name.
    #[error("\"{0}\" is not a host name such as care.example.org")]
    Host(String),
    /// The host leads to a platform already.
    #[error("the host {0} already belongs to a platform")]
    HostTaken(String),
    /// Not an e-mail address.
    #[error("\"{0}\" is not an e-mail address")]
    Email(String),
    /// A colour that cannot be read on light pages.
    #[error(
        "the colour {0} is not #rrggbb or cannot be read on light pages (WCAG 2.2 asks a contrast \
         of 4.5)"
    )]
    Accent(String),
    /// A name is missing.
    #[error("{0} must not be empty")]
    Empty(&'static str),
    /// The host leads to no platform.
    #[error("no platform is reached under the host {0}")]
    NoPlatform(String),
    /// Without a password nobody of a group could log in (E8).
    #[error(
        "these people have no other way to log in yet, such as single sign-on, so e-mail and \
         password cannot be switched off for them"
    )]
    NoOtherWay,
    /// Nobody could undo it (T12, E8).
    #[error("no application manager of this platform could log in any more")]
    LastManager,
    /// The database.
    #[error("the database says: {0}")]
    Store(#[from] StoreError),
}

/// Makes a platform, its host and its first application manager, and writes the welcome mail:
/// all in one transaction.
pub async fn create_platform(app: &App, new: NewPlatform) -> Result<PlatformId, CannotMake> {
    check(&new)?;
    let manager = manager(app, &new);
    let platform = platform(app, new);
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    if platforms::rows::has_host(&tx, &platform.main_host).await? {
        return Err(CannotMake::HostTaken(platform.main_host));
    }
    platforms::rows::insert(&tx, &platform, app.clock().now()).await?;
    let tx = tx.narrow(platform.id).await?;
    accounts::rows::insert(&tx, &manager, None).await?;
    accounts::rows::give_role(&tx, manager.id, Role::ApplicationManager).await?;
    audit::rows::write(&tx, app, Entry::new(Actor::Linden, manager.id, Action::AccountMade))
        .await?;
    welcome::invite(&tx, app, &platform, &manager).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(platform.id)
}

fn check(new: &NewPlatform) -> Result<(), CannotMake> {
    let filled = [
        ("the platform's name", &new.name),
        ("the organisation", &new.organisation),
        ("the first name", &new.first_manager.first_name),
        ("the last name", &new.first_manager.last_name),
    ];
    if let Some((what, _)) = filled.into_iter().find(|(_, text)| text.trim().is_empty()) {
        return Err(CannotMake::Empty(what));
    }
    if !is_host(&new.host) {
        return Err(CannotMake::Host(new.host.clone()));
    }
    check_email(&new.first_manager.email)?;
    check_accent(new.accent.as_deref())
}

fn check_email(email: &str) -> Result<(), CannotMake> {
    if looks_like_email(&stored_email(email)) {
        return Ok(());
    }
    Err(CannotMake::Email(email.to_owned()))
}

fn check_accent(accent: Option<&str>) -> Result<(), CannotMake> {
    let readable = |accent: &str| Colour::parse(accent).is_some_and(Colour::is_readable_on_light);
    match accent {
        Some(accent) if !readable(accent) => Err(CannotMake::Accent(accent.to_owned())),
        _ => Ok(()),
    }
}

fn is_host(host: &str) -> bool {
    let label = |part: &str| {
        !part.is_empty() && part.len() <= 63 && !part.starts_with('-') && !part.ends_with('-')
    };
    let fits = |sign: char| {
        sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-' || sign == '.'
    };
    host.len() <= 253 && host.contains('.') && host.chars().all(fits) && host.split('.').all(label)
}

fn platform(app: &App, new: NewPlatform) -> Platform {
    Platform {
        id: PlatformId::new(app.clock(), app.chance()),
        name: new.name.trim().to_owned(),
        organisation: new.organisation.trim().to_owned(),
        kind: new.kind,
        default_language: new.default_language,
        accent: new.accent,
        logo: None,
        contact: new.contact,
        time_zone: platforms::USUAL_TIME_ZONE,
        main_host: new.host,
        switches: Switches::default(),
        rules: Rules::default(),
    }
}

fn manager(app: &App, new: &NewPlatform) -> Account {
    let FirstManager { first_name, last_name, email } = &new.first_manager;
    Account {
        id: AccountId::new(app.clock(), app.chance()),
        kind: Kind::Professional,
        state: State::Invited,
        name: Name { first: first_name.trim().to_owned(), last: last_name.trim().to_owned() },
        email: stored_email(email),
        birth_date: None,
        client_number: None,
        language: new.default_language,
        made_at: app.clock().now(),
        welcomed_at: None,
        seen_at: None,
    }
}
