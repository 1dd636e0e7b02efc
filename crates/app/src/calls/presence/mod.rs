//! Who has a page open now, and for which call (PRODUCT V1). Each stream of events keeps a row:
//! noted anew every 30 s, stale after 75 s, so that a node that died leaves nobody online.
//! Called by `events` for each page, by `calls` before ringing, and by lists of people.
//!
//! A closed page lingers for a moment: who goes from one page to the next does not go offline.

pub(super) mod rows;

use super::watch;
use crate::{
    App,
    access::Caller,
    care_relations,
    events::{News, tell},
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, CallId, PlatformId, SessionId};
use linden_store::{PlatformTx, PlatformView, StoreError};
use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

/// A page that was not noted for so long is gone.
const STALE_AFTER: Duration = Duration::seconds(75);
const NOTED_EVERY: Duration = Duration::seconds(30);
/// So long after closing its last page a person counts as online.
const LINGERS: Duration = Duration::seconds(5);

/// Those of `ids` who have a page open.
pub(crate) async fn online(
    view: &PlatformView,
    app: &App,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<HashSet<AccountId>, StoreError> {
    rows::accounts_seen_since(view, ids, fresh(app)).await
}

/// Those related to this person, and whether they have a page open.
pub(crate) async fn of_related(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<Vec<(AccountId, bool)>, StoreError> {
    let here = rows::all_seen_since(view, fresh(app)).await?;
    let related = care_relations::rows::related_to(view, account).await?;
    Ok(related.into_iter().map(|related| (related, here.contains(&related))).collect())
}

/// Whether this person has a page open.
pub(crate) async fn is_online(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<bool, StoreError> {
    Ok(!online(view, app, [account]).await?.is_empty())
}

/// Those who have the page of this call open.
pub(super) async fn at_call(
    view: &PlatformView,
    app: &App,
    call: CallId,
) -> Result<HashSet<AccountId>, StoreError> {
    rows::accounts_at_call(view, call, fresh(app)).await
}

/// Whether anybody has the page of this call open; one that was closed a moment ago does not
/// count.
pub(super) async fn is_open(
    view: &PlatformView,
    app: &App,
    call: CallId,
) -> Result<bool, StoreError> {
    Ok(!rows::accounts_at_call(view, call, fresh(app) + LINGERS).await?.is_empty())
}

fn fresh(app: &App) -> DateTime<Utc> {
    app.clock().now() - STALE_AFTER
}

/// A page with a stream of events. Dropping it says that the page was closed.
pub(crate) struct OpenPage {
    app: App,
    row: Row,
    noted_at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) platform: PlatformId,
    pub(super) account: AccountId,
    pub(super) session: SessionId,
    pub(super) call: Option<CallId>,
}

impl OpenPage {
    /// Notes a page that was opened, and tells those who may know if the person came online.
    pub(crate) async fn open(
        app: &App,
        platform: PlatformId,
        caller: &Caller,
        call: Option<CallId>,
    ) -> Result<Self, StoreError> {
        let id = SessionId::new(app.clock(), app.chance()).uuid();
        let row = Row { id, platform, account: caller.account, session: caller.session, call };
        enter(app, &row).await?;
        Ok(Self { app: app.clone(), row, noted_at: app.clock().now() })
    }

    /// On which platform.
    pub(crate) fn platform(&self) -> PlatformId {
        self.row.platform
    }

    /// Notes that the page is still there, and forgets those that are not.
    pub(crate) async fn still_open(&mut self) -> Result<(), StoreError> {
        let now = self.app.clock().now();
        if now - self.noted_at < NOTED_EVERY {
            return Ok(());
        }
        self.noted_at = now;
        let tx = self.app.store().change(self.row.platform).await?;
        let known = rows::note(&tx, self.row.id, now).await?;
        let calls = forget_stale(&tx, &self.app).await?;
        tx.commit().await?;
        if !known {
            enter(&self.app, &self.row).await?;
        }
        look_after(&self.app, self.row.platform, calls).await;
        Ok(())
    }
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        let (app, row) = (self.app.clone(), self.row);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = leave(&app, &row).await {
                    tracing::warn!(%error, "a closed page was not noted; it goes stale by itself");
                }
            });
        }
    }
}

async fn enter(app: &App, row: &Row) -> Result<(), StoreError> {
    let tx = app.store().change(row.platform).await?;
    let calls = forget_stale(&tx, app).await?;
    let was_online = is_online(&tx, app, row.account).await?;
    rows::insert(&tx, row, app.clock().now()).await?;
    if !was_online {
        announce(&tx, row.account, true).await?;
    }
    tx.commit().await?;
    look_after(app, row.platform, calls).await;
    Ok(())
}

async fn leave(app: &App, row: &Row) -> Result<(), StoreError> {
    let tx = app.store().change(row.platform).await?;
    rows::note(&tx, row.id, fresh(app) + LINGERS).await?;
    tx.commit().await?;
    tokio::time::sleep(LINGERS.to_std().unwrap_or_default()).await;
    let tx = app.store().change(row.platform).await?;
    rows::delete(&tx, row.id).await?;
    if !is_online(&tx, app, row.account).await? {
        announce(&tx, row.account, false).await?;
    }
    tx.commit().await?;
    look_after(app, row.platform, row.call.into_iter().collect()).await;
    Ok(())
}

/// Forgets pages that are gone; gives the calls that were open in them.
async fn forget_stale(tx: &PlatformTx, app: &App) -> Result<BTreeSet<CallId>, StoreError> {
    let stale = rows::seen_before(tx, fresh(app)).await?;
    for row in &stale {
        rows::delete(tx, row.id).await?;
    }
    let accounts: BTreeSet<AccountId> = stale.iter().map(|row| row.account).collect();
    let still_there = online(tx, app, accounts.iter().copied()).await?;
    for account in accounts {
        if !still_there.contains(&account) {
            announce(tx, account, false).await?;
        }
    }
    Ok(stale.iter().filter_map(|row| row.call).collect())
}

/// Tells those who are related.
async fn announce(tx: &PlatformTx, account: AccountId, online: bool) -> Result<(), StoreError> {
    let related = care_relations::rows::related_to(tx, account).await?;
    tell(tx, &related, &News::Presence { account, online }).await
}

async fn look_after(app: &App, platform: PlatformId, calls: BTreeSet<CallId>) {
    for call in calls {
        if let Err(error) = watch::look_after(app, platform, call).await {
            tracing::warn!(%error, call.id = %call, "a call was not looked after; its job will");
        }
    }
}
