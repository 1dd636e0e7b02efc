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
    platforms::Platform,
    sessions::Known,
    two_step::{self, Way, remembered_devices},
};
use chrono::Duration;
use linden_store::{PlatformView, StoreError};

/// A session of somebody with two-step is locked after so long without a request.
const LOCKS_AFTER: Duration = Duration::hours(1);

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Nothing.
    Open,
    /// Two-step has to be set up first.
    SetUp,
    /// The session was silent for an hour.
    Locked(Key),
}

/// What opens the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// A code from the authenticator app.
    AppCode,
    /// A code by SMS.
    SmsCode,
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
    let required = platform.rules.of(account.kind).two_step.is_required(now);
    match two_step::asked(view, platform, account).await? {
        Some(step) if now - known.session.seen_at >= LOCKS_AFTER => {
            Ok(Gate::Locked(key(view, app, platform, account, device, step.way).await?))
        }
        Some(_) => Ok(Gate::Open),
        None if required => Ok(Gate::SetUp),
        None => Ok(Gate::Open),
    }
}

async fn key(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
    device: Option<&str>,
    way: Way,
) -> Result<Key, StoreError> {
    let (who, rules) = ((account.id, account.kind), &platform.rules);
    let remembered = remembered_devices::is_remembered(view, app, who, rules, device).await?;
    Ok(match way {
        _ if remembered => Key::Password,
        Way::App => Key::AppCode,
        Way::Sms => Key::SmsCode,
    })
}
