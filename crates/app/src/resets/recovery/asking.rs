//! Asking for a recovery, stopping it and using it, each with its log line and its mail. A change
//! of the password or of two-step stops it as well (`two_step::start_anew`).

use super::reminder;
use crate::{
    App,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    events::{self, News},
    links::recovery::{self, Recovery, WAIT},
    mails::{self, Mail},
    moments::Reader,
    platforms::Platform,
    resets::warning::{self, Warned},
    tries::{self, Tried},
    two_step,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::TokenHash;
use linden_store::{PlatformTx, StoreError};

/// Who was told to stop it is left in peace for so long.
const AGAIN_AFTER: Duration = Duration::hours(24);
/// Two presses at once must not begin two.
const ONE_AT_A_TIME: &str = "recovery";

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Begun,
    /// One is under way already; it goes on.
    UnderWay,
    /// One was asked for within the last day, and stopped.
    TooSoon,
}

/// Begins a recovery for somebody who gave the right password.
pub(crate) async fn ask(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<Asked, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    let now = app.clock().now();
    if recovery::under_way(tx, account.id, now).await?.is_some() {
        return Ok(Asked::UnderWay);
    }
    let key = TokenHash::of(&format!("account:{}", account.id));
    if !tries::once_in(tx, app, Tried::Recovery, &key, AGAIN_AFTER).await? {
        return Ok(Asked::TooSoon);
    }
    let opens_at = now + WAIT;
    let link = recovery::begin(tx, app, account.id).await?;
    let mail = Mail::RecoveryAsked { link, opens: in_words(platform, account, opens_at) };
    warning::warn(tx, app, platform, account, &Warned::RecoveryAsked(mail)).await?;
    events::tell(tx, &[account.id], &News::RecoveryAsked {}).await?;
    tx.enqueue(reminder::job(account.id, now)?.at(opens_at)).await?;
    log(tx, app, account, Action::RecoveryAsked).await?;
    Ok(Asked::Begun)
}

/// Stops the recovery of an account. False: there was none.
pub(crate) async fn stop(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    if !recovery::stop(tx, app, account.id).await? {
        return Ok(false);
    }
    events::tell(tx, &[account.id], &News::RecoveryOver {}).await?;
    log(tx, app, account, Action::RecoveryStopped).await?;
    mails::queue(tx, app, platform, account, &Mail::RecoveryStopped).await?;
    Ok(true)
}

/// Removes two-step. False, and the transaction must not be kept: the link was used, or the
/// recovery was stopped, since the page was asked for.
pub(crate) async fn finish(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    recovery: &Recovery,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    if !recovery.is_open(app.clock().now()) || !recovery::use_up(tx, app, recovery).await? {
        return Ok(false);
    }
    two_step::remove(tx, account.id).await?;
    two_step::start_anew(tx, app, account.id, None).await?;
    two_step::forget_tries(tx, account.id).await?;
    log(tx, app, account, Action::RecoveryUsed).await?;
    mails::queue(tx, app, platform, account, &Mail::SecondStepOff).await?;
    Ok(true)
}

async fn log(
    tx: &PlatformTx,
    app: &App,
    account: &Account,
    action: Action,
) -> Result<(), StoreError> {
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(tx, app, Entry::new(actor, account.id, action)).await
}

/// A day and a time, as the owner of the account reads them.
fn in_words(platform: &Platform, account: &Account, at: DateTime<Utc>) -> (String, String) {
    let reader = Reader { language: account.language, zone: platform.time_zone, now: at };
    (reader.day(at), reader.time(at))
}
