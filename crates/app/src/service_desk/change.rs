//! Changing a platform from above (PRODUCT G5, A2, U1, U2): capabilities, language, time zone,
//! how the organisation is reached, its colour, and hosts that lead to the main one.

use super::{CannotMake, PasskeysTouched, check_accent, check_email, is_host, main_host};
use crate::{
    App,
    logos::{self, Logo},
    platforms::{self, Platform, Switches},
};
use chrono_tz::Tz;
use linden_base::{Language, PlatformId};
use linden_store::{AcrossTx, Reason, StoreError};

/// What is to be changed; the rest stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Whether clients may sign up by themselves (A2).
    pub sign_up: Option<bool>,
    /// Whether therapists may create clients (A2).
    pub therapists_create_clients: Option<bool>,
    /// Whether clients may start calls (V2).
    pub clients_start_calls: Option<bool>,
    /// Whether application managers say how people log in (G2).
    pub log_in_rules: Option<bool>,
    /// The language of those who chose none.
    pub default_language: Option<Language>,
    /// Where its days begin.
    pub time_zone: Option<Tz>,
    /// The organisation's phone number.
    pub phone: Option<String>,
    /// The organisation's e-mail address.
    pub email: Option<String>,
    /// Whether mails may ask somebody to come (M1).
    pub asks_by_mail: Option<bool>,
    /// The organisation's colour, `#rrggbb`.
    pub accent: Option<String>,
    /// The organisation's logo from now on, or none.
    pub logo: Option<Option<Logo>>,
    /// One more host that leads to the main one (U1).
    pub old_host: Option<String>,
    /// The main host from now on; the one before leads to it (U1, U2).
    pub main_host: Option<String>,
    /// Only tells what would change (U2).
    pub rehearse: bool,
}

/// Changes the platform that `host` leads to. All in one transaction; other nodes follow within
/// seconds. Gives what a new main host means for passkeys.
pub async fn change_platform(
    app: &App,
    host: &str,
    change: Change,
) -> Result<PasskeysTouched, CannotMake> {
    check_accent(change.accent.as_deref())?;
    change.email.as_deref().map_or(Ok(()), check_email)?;
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let found = platforms::rows::by_host(&tx, host, app.clock().now()).await?;
    let (platform, _) = found.ok_or_else(|| CannotMake::NoPlatform(host.to_owned()))?;
    if let Some(old_host) = &change.old_host {
        add_host(&tx, platform.id, old_host).await?;
    }
    let touched = match &change.main_host {
        Some(main_host) => main_host::move_to(&tx, &platform, main_host, app.clock().now()).await?,
        None => PasskeysTouched::default(),
    };
    let logo = match &change.logo {
        Some(logo) => logos::rows::replace(&tx, platform.id, logo.as_ref()).await?,
        None => platform.logo.clone(),
    };
    let is_rehearsal = change.rehearse;
    let changed = Platform { logo, ..changed(platform, change) };
    platforms::rows::update(&tx, &changed).await?;
    if !is_rehearsal {
        tx.commit().await?;
        app.directory().forget();
    }
    Ok(touched)
}

fn changed(mut platform: Platform, change: Change) -> Platform {
    fn set<T>(place: &mut T, new: Option<T>) {
        if let Some(new) = new {
            *place = new;
        }
    }
    set(&mut platform.switches.sign_up, change.sign_up);
    set(&mut platform.switches.therapists_create_clients, change.therapists_create_clients);
    set(&mut platform.switches.clients_start_calls, change.clients_start_calls);
    set(&mut platform.switches.log_in_rules, change.log_in_rules);
    set(&mut platform.switches.asks_by_mail, change.asks_by_mail);
    set(&mut platform.default_language, change.default_language);
    set(&mut platform.time_zone, change.time_zone);
    platform.contact.phone = change.phone.or(platform.contact.phone);
    platform.contact.email = change.email.or(platform.contact.email);
    platform.accent = change.accent.or(platform.accent);
    platform
}

/// Gives a platform one more host, which redirects to the main one (PRODUCT U1).
pub async fn add_old_host(app: &App, platform: PlatformId, host: &str) -> Result<(), CannotMake> {
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    add_host(&tx, platform, host).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(())
}

async fn add_host(tx: &AcrossTx, platform: PlatformId, host: &str) -> Result<(), CannotMake> {
    if !is_host(host) {
        return Err(CannotMake::Host(host.to_owned()));
    }
    if platforms::rows::has_host(tx, host).await? {
        return Err(CannotMake::HostTaken(host.to_owned()));
    }
    Ok(platforms::rows::add_host(tx, platform, host, false).await?)
}

/// Switches capabilities of a platform on or off (PRODUCT A2, V2).
pub async fn set_switches(
    app: &App,
    platform: PlatformId,
    switches: Switches,
) -> Result<(), StoreError> {
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let found = platforms::rows::by_id(&tx, platform, app.clock().now())
        .await?
        .ok_or(StoreError::NotFound)?;
    platforms::rows::update(&tx, &Platform { switches, ..found }).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(())
}
