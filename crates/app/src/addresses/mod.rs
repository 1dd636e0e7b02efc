//! What follows when the e-mail address of somebody who has a password is changed by those who
//! may (docs/decisions/0010): the person is told at every address, and for [`WAIT`] the change
//! alone opens nothing. Called by `accounts::making`; `forgot_password` and `resets` ask.
//! Absent: accounts without a password, whose mistyped address is mended at once.

pub(crate) mod rows;
#[cfg(test)]
mod tests;

use crate::{
    App,
    accounts::Account,
    audit::Actor,
    mails::{self, Mail},
    platforms::Platform,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::AccountId;
use linden_store::{PlatformTx, PlatformView, StoreError};
use std::collections::BTreeSet;

/// So long no link to a new password goes to the new address, the one who changed it does not
/// reset two-step, and the address before hears of a reset. As long as friends wait (PRODUCT T11).
pub(crate) const WAIT: Duration = Duration::hours(72);

/// An address that an account had.
#[derive(Clone, Debug)]
pub(crate) struct Replaced {
    pub(crate) email: String,
    /// Who changed it; none: Linden itself.
    pub(crate) by: Option<AccountId>,
    pub(crate) at: DateTime<Utc>,
}

/// Keeps the address that was replaced and writes to all that were in force in the last
/// [`WAIT`], and to the new one. Who gets the first of them back waits for nothing.
pub(crate) async fn replace(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    (old, new): (&Account, &Account),
) -> Result<(), StoreError> {
    let now = app.clock().now();
    let replaced = Replaced { email: old.email.clone(), by: actor.account(), at: now };
    rows::insert(tx, app, new.id, &replaced).await?;
    tell(tx, app, platform, actor, new).await?;
    let known = rows::since(tx, new.id, now - WAIT).await?;
    if known.first().is_some_and(|first| first.email == new.email) {
        rows::forget(tx, new.id).await?;
    }
    Ok(())
}

async fn tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    account: &Account,
) -> Result<(), StoreError> {
    let by = actor.name_on(platform);
    for email in before(tx, app, account).await? {
        let there = Account { email, ..account.clone() };
        mails::queue(tx, app, platform, &there, &Mail::AddressChanged { by: by.clone() }).await?;
    }
    let waits_until = app.clock().now() + WAIT;
    mails::queue(tx, app, platform, account, &Mail::AddressIsNew { by, waits_until }).await
}

/// The addresses that an account had in the last [`WAIT`], without the one that it has.
pub(crate) async fn before(
    view: &PlatformView,
    app: &App,
    account: &Account,
) -> Result<BTreeSet<String>, StoreError> {
    let known = rows::since(view, account.id, app.clock().now() - WAIT).await?;
    let all = known.into_iter().map(|replaced| replaced.email);
    Ok(all.filter(|email| *email != account.email).collect())
}

/// Until when no link to a new password is sent; none: it is sent.
pub(crate) async fn waits_until(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let known = rows::since(view, account, app.clock().now() - WAIT).await?;
    Ok(known.last().map(|replaced| replaced.at + WAIT))
}

/// The same for what somebody who changed the address themself may not do.
pub(crate) async fn waits_for(
    view: &PlatformView,
    app: &App,
    account: AccountId,
    by: AccountId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let known = rows::since(view, account, app.clock().now() - WAIT).await?;
    let own = known.into_iter().rev().find(|replaced| replaced.by == Some(by));
    Ok(own.map(|replaced| replaced.at + WAIT))
}
