//! Checking a code that somebody typed: from the authenticator, from an SMS, or one of the
//! recovery codes in its place (PRODUCT T2 to T4); or the answer of a passkey (T13), which stands
//! in the same field. Every try is counted before it is checked.
//! Ten wrong ones within an hour lock codes for that hour and tell the owner; a browser in which
//! the owner has logged in before is counted apart, so that a stranger locks nobody out. In other
//! browsers no more than thirty are taken in a day; recovery codes and passkeys still are.

use super::{
    Way, authenticator, recovery_codes, rows,
    sms_codes::{self, Purpose},
};
use crate::{
    App,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    log_in, mails,
    mails::Mail,
    passkeys::{self, Place},
    platforms::Platform,
    tries::{self, Tried},
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// Who types a code, and in which browser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker<'a> {
    pub(crate) platform: &'a Platform,
    pub(crate) account: &'a Account,
    /// The cookie of `log_in::known_browsers`, if the browser sent one.
    pub(crate) browser: Option<&'a str>,
    /// Where a code or a passkey was asked for.
    pub(crate) place: Place<'a>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Checked {
    /// The code was right, and is used up.
    Right,
    /// It was one of the recovery codes; so many are left.
    RightRecovery { left: usize },
    /// Wrong, too old, or used before.
    Wrong,
    /// Too many were wrong; try again within the hour.
    TooMany,
    /// Too many were typed today in browsers that the account is not known by.
    TooManyToday,
}

impl Checked {
    pub(crate) const fn is_right(self) -> bool {
        matches!(self, Self::Right | Self::RightRecovery { .. })
    }
}

/// Checks a code once.
pub(crate) async fn check(app: &App, asker: Asker<'_>, typed: &str) -> Result<Checked, StoreError> {
    let counted = match count(app, asker, typed).await? {
        Ok(counted) => counted,
        Err(refused) => return Ok(refused),
    };
    let checked = if passkeys::looks_like_one(typed) {
        passkey(app, asker, typed).await?
    } else if recovery_codes::looks_like_one(typed) {
        recovery_code(app, asker, typed).await?
    } else {
        code(app, asker, typed).await?
    };
    if checked.is_right() {
        let tx = app.store().change(asker.platform.id).await?;
        tries::rows::forget(&tx, Tried::Code, &counted.key).await?;
        tx.commit().await?;
    } else if counted.is_last {
        tell_owner(app, asker).await?;
    }
    Ok(checked)
}

/// A try that was counted.
struct Try {
    key: TokenHash,
    /// If it is wrong, codes are locked from now on.
    is_last: bool,
}

/// Counts the try, or says why it is refused.
async fn count(
    app: &App,
    asker: Asker<'_>,
    typed: &str,
) -> Result<Result<Try, Checked>, StoreError> {
    let tx = app.store().change(asker.platform.id).await?;
    let known = match asker.browser {
        Some(browser) => {
            log_in::rows::knows_browser(&tx, asker.account.id, &TokenHash::of(browser)).await?
        }
        None => false,
    };
    let key = key(asker.account.id, known);
    let before = tries::how_often(&tx, app, Tried::Code, &key).await?;
    if !tries::of_key(&tx, app, Tried::Code, &key).await? {
        return Ok(Err(Checked::TooMany));
    }
    let can_be_guessed = !passkeys::looks_like_one(typed) && !recovery_codes::looks_like_one(typed);
    if !known && can_be_guessed && !tries::code_of_day(&tx, app, &key).await? {
        return Ok(Err(Checked::TooManyToday));
    }
    tx.commit().await?;
    Ok(Ok(Try { key, is_last: before + 1 == tries::BY_AN_ACCOUNT }))
}

fn key(account: AccountId, known_browser: bool) -> TokenHash {
    TokenHash::of(&format!("code:{account}:{known_browser}"))
}

/// Until when no code of this account is taken in a browser that is new to it.
pub(crate) async fn paused_until(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    tries::codes_paused_until(view, app, &key(account, false)).await
}

/// Forgets the tries of an account whose second step is gone.
pub(crate) async fn forget_tries(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    for known_browser in [false, true] {
        tries::rows::forget(tx, Tried::Code, &key(account, known_browser)).await?;
    }
    tries::rows::forget(tx, Tried::CodeOfDay, &key(account, false)).await
}

async fn tell_owner(app: &App, asker: Asker<'_>) -> Result<(), StoreError> {
    let (tx, account) = (app.store().change(asker.platform.id).await?, asker.account);
    let locked = Entry::new(Actor::Linden, account.id, Action::CodesLocked);
    audit::rows::write(&tx, app, locked).await?;
    mails::queue(&tx, app, asker.platform, account, &Mail::CodesLocked).await?;
    tx.commit().await
}

async fn passkey(app: &App, asker: Asker<'_>, posted: &str) -> Result<Checked, StoreError> {
    let Asker { platform, account, place, .. } = asker;
    let tx = app.store().change(platform.id).await?;
    let right = passkeys::answer(&tx, app, platform, place, Some(account.id), posted).await?;
    tx.commit().await?;
    Ok(if right.is_some() { Checked::Right } else { Checked::Wrong })
}

async fn code(app: &App, asker: Asker<'_>, typed: &str) -> Result<Checked, StoreError> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(7).collect();
    let tx = app.store().change(asker.platform.id).await?;
    let Some(step) = rows::active(&tx, asker.account.id).await? else {
        return Ok(Checked::Wrong);
    };
    let right = match step.way {
        Way::App => right_for_app(&tx, app, &step, &digits).await?,
        Way::Sms => {
            let sent = sms_codes::rows::of(&tx, asker.account.id).await?;
            match Purpose::of(asker.place) {
                Some(purpose) => sms_codes::use_up(&tx, app, sent, purpose, &digits).await?,
                None => false,
            }
        }
    };
    tx.commit().await?;
    Ok(if right { Checked::Right } else { Checked::Wrong })
}

pub(super) async fn right_for_app(
    tx: &PlatformTx,
    app: &App,
    step: &super::SecondStep,
    digits: &str,
) -> Result<bool, StoreError> {
    let secret = step.secret(app).unwrap_or_default();
    match authenticator::step_of(&secret, digits, app.clock().now()) {
        Some(time) if step.last_step.is_none_or(|last| last < time) => {
            rows::use_step(tx, step.id, time).await
        }
        Some(_) | None => Ok(false),
    }
}

async fn recovery_code(app: &App, asker: Asker<'_>, typed: &str) -> Result<Checked, StoreError> {
    let view = app.store().look(asker.platform.id).await?;
    let unused = recovery_codes::rows::unused(&view, asker.account.id).await?;
    drop(view);
    let left = unused.len().saturating_sub(1);
    let Some(found) = recovery_codes::find(app, unused, typed).await else {
        return Ok(Checked::Wrong);
    };
    let tx = app.store().change(asker.platform.id).await?;
    if !recovery_codes::rows::use_up(&tx, &found, app.clock().now()).await? {
        return Ok(Checked::Wrong);
    }
    let actor = Actor::Person(asker.account.id, asker.account.name.full());
    let used = Entry::new(actor, asker.account.id, Action::RecoveryCodeUsed);
    audit::rows::write(&tx, app, used).await?;
    mails::queue(&tx, app, asker.platform, asker.account, &Mail::RecoveryCodeUsed { left }).await?;
    tx.commit().await?;
    Ok(Checked::RightRecovery { left })
}
