//! What stands between somebody who is logged in and all pages: setting up two-step where it is
//! required (PRODUCT T5), and the lock after an hour of silence (T6 to T8). Asked anew in every
//! request by `access`. Behind the lock nothing is lost: what was typed waits in the page that
//! asks for the code, and goes on from there.

pub(crate) mod pages;
#[cfg(test)]
mod tests;

use crate::{
    App,
    accounts::Account,
    log_in_rules,
    passkeys::Has,
    platforms::Platform,
    sessions::Known,
    two_step::{self, SecondSteps, Way, remembered_devices},
};
use chrono::Duration;
use linden_store::{PlatformView, StoreError};

/// A session of somebody with two-step is locked after so long without a request; being in a call
/// counts as one (`calls::watch`).
pub(crate) const LOCKS_AFTER: Duration = Duration::hours(1);

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Nothing.
    Open,
    /// Two-step has to be set up first.
    SetUp,
    /// The session was silent for an hour.
    Locked(Lock),
}

/// What opens the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lock {
    pub(crate) key: Key,
    /// Whether a passkey opens it, too (T13).
    pub(crate) passkey: bool,
}

/// What is typed to open the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// A code from the authenticator app.
    AppCode,
    /// A code by SMS.
    SmsCode,
    /// A recovery code: the account has passkeys alone.
    RecoveryCode,
    /// The password: the device is remembered (T7).
    Password,
}

/// What stands in the way of this session now.
pub(crate) async fn gate(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    known: &Known,
    device: Option<&str>,
) -> Result<Gate, StoreError> {
    let (account, now) = (&known.account, app.clock().now());
    match two_step::asked(view, platform, account).await? {
        Some(steps) if now - known.session.seen_at >= LOCKS_AFTER => {
            Ok(Gate::Locked(lock(view, app, platform, account, device, &steps).await?))
        }
        Some(_) => Ok(Gate::Open),
        None if must_set_up(view, app, platform, account).await? => Ok(Gate::SetUp),
        None => Ok(Gate::Open),
    }
}

/// Whether two-step is required of somebody who has none (PRODUCT T5, T10).
async fn must_set_up(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<bool, StoreError> {
    log_in_rules::requires_two_step(view, app, platform, (account.id, account.kind)).await
}

async fn lock(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
    device: Option<&str>,
    steps: &SecondSteps,
) -> Result<Lock, StoreError> {
    let (who, rules) = ((account.id, account.kind), &platform.rules);
    let remembered = remembered_devices::is_remembered(view, app, who, rules, device).await?;
    let key = match steps.codes.as_ref().map(|step| step.way) {
        _ if remembered => Key::Password,
        Some(Way::App) => Key::AppCode,
        Some(Way::Sms) => Key::SmsCode,
        None => Key::RecoveryCode,
    };
    Ok(Lock { key, passkey: !remembered && steps.passkeys == Has::Some })
}
