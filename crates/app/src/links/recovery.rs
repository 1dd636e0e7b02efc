//! Links that work only after a wait (PRODUCT T11): a friend's way back in without a code. From
//! the asking on there is one recovery at a time; more links to the same one may be mailed, and
//! all end together. Called by `resets::recovery` alone, and by `two_step` to end it.

use super::{Link, Purpose, Standing, find, rows};
use crate::App;
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, LinkId, Token};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// So long the owner can object before the link works.
pub(crate) const WAIT: Duration = Duration::hours(72);

/// A recovery that is under way.
#[derive(Clone, Debug)]
pub(crate) struct Recovery {
    pub(crate) account: AccountId,
    pub(crate) asked_at: DateTime<Utc>,
    link: LinkId,
    expires_at: DateTime<Utc>,
}

impl Recovery {
    fn of(link: Link) -> Self {
        let Link { id, account, made_at, expires_at, .. } = link;
        Self { account, asked_at: made_at, link: id, expires_at }
    }

    /// From when on the link works.
    pub(crate) fn opens_at(&self) -> DateTime<Utc> {
        self.asked_at + WAIT
    }

    pub(crate) fn is_open(&self, now: DateTime<Utc>) -> bool {
        now >= self.opens_at()
    }
}

/// Begins one now; gives the link's token.
pub(crate) async fn begin(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<Token, StoreError> {
    super::make(tx, app, account, Purpose::Recovery).await
}

/// One more link to the same recovery: the first mail may be lost by then.
pub(crate) async fn link_again(
    tx: &PlatformTx,
    app: &App,
    recovery: &Recovery,
) -> Result<Token, StoreError> {
    let token = Token::new(app.chance());
    let link = Link {
        id: LinkId::new(app.clock(), app.chance()),
        account: recovery.account,
        made_at: recovery.asked_at,
        expires_at: recovery.expires_at,
        used_at: None,
        replaced_at: None,
    };
    rows::insert(tx, &link, Purpose::Recovery, &token.hash()).await?;
    Ok(token)
}

/// The recovery of an account that is under way at `now`.
pub(crate) async fn under_way(
    view: &PlatformView,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Option<Recovery>, StoreError> {
    let link = rows::alive(view, account, Purpose::Recovery, now).await?;
    Ok(link.map(Recovery::of))
}

/// The recovery that a presented token stands for, if it is still under way.
pub(crate) async fn by_token(
    view: &PlatformView,
    presented: &str,
    now: DateTime<Utc>,
) -> Result<Option<Recovery>, StoreError> {
    let link = find(view, presented, Purpose::Recovery).await?;
    Ok(link.filter(|link| link.standing(now) == Standing::Good).map(Recovery::of))
}

/// Uses the link up, and ends every other link to the same recovery. False: it was used, or the
/// recovery was stopped.
pub(crate) async fn use_up(
    tx: &PlatformTx,
    app: &App,
    recovery: &Recovery,
) -> Result<bool, StoreError> {
    let used = rows::use_up(tx, recovery.link, app.clock().now()).await?;
    stop(tx, app, recovery.account).await?;
    Ok(used)
}

/// Ends the recovery of an account. False: there was none.
pub(crate) async fn stop(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<bool, StoreError> {
    let now = app.clock().now();
    let there = rows::alive(tx, account, Purpose::Recovery, now).await?.is_some();
    rows::replace_older(tx, account, Purpose::Recovery, now).await?;
    Ok(there)
}
