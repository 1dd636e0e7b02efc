//! The reset itself: allowed, done, written down and told in one transaction (PRODUCT T9, A9).

use super::{
    Identity,
    permission::{self, Permission},
    rule::May,
    warning::{self, Warned},
};
use crate::{
    App,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    platforms::Platform,
    two_step,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};

/// Who resets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Somebody who works on the platform.
    Colleague(AccountId),
    /// The service desk, above the platforms.
    ServiceDesk,
}

/// A reset that is asked for.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) by: By,
    /// Whose two-step it is.
    pub(crate) target: AccountId,
    pub(crate) identity: Identity,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Done,
    /// The account has no two-step, or is closed.
    NothingThere,
    /// The one who asks changed the e-mail address a short time ago.
    TooSoon,
    /// Nothing was done.
    Refused(May),
}

/// Takes somebody's second step away, ends all that it had opened (sessions, remembered devices,
/// phones with a PIN, half-done log-ins) and warns the owner. The transaction is to be kept only
/// if it is `Done`.
pub(crate) async fn reset(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    order: &Order,
) -> Result<Outcome, StoreError> {
    let found = permission::permission(tx, app, order.by, order.target).await?;
    let Permission { asker, target, waits_until } = match found {
        Ok(permission) => permission,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    if waits_until.is_some() {
        return Ok(Outcome::TooSoon);
    }
    if !permission::is_there(tx, &target).await? {
        return Ok(Outcome::NothingThere);
    }
    warning::warn(tx, app, platform, &target, &Warned::TwoStepReset).await?;
    two_step::remove(tx, target.id).await?;
    two_step::start_anew(tx, app, target.id, None).await?;
    two_step::forget_tries(tx, target.id).await?;
    log(tx, app, asker, &target, &order.identity).await?;
    Ok(Outcome::Done)
}

async fn log(
    tx: &PlatformTx,
    app: &App,
    asker: Option<Account>,
    target: &Account,
    identity: &Identity,
) -> Result<(), StoreError> {
    let actor = asker.map_or(Actor::Linden, |asker| Actor::Person(asker.id, asker.name.full()));
    let mut entry = Entry::new(actor, target.id, Action::TwoStepReset);
    entry.detail = Some(identity.how().word().to_owned());
    entry.reason = identity.note().map(str::to_owned);
    audit::rows::write(tx, app, entry).await
}
