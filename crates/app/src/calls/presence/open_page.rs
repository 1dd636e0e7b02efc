//! One open page: noted while its stream of events is open, forgotten a moment after. A page makes
//! an id for its own life: a stream that it opens anew takes the place of its old one, which may
//! be without an end for many minutes (a phone that changed its network). Called by `events`.

use super::{super::watch, LINGERS, fresh, is_online, online, rows};
use crate::{
    App,
    access::Caller,
    care_relations,
    events::{News, tell},
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, CallId, PageId, PlatformId, SessionId};
use linden_store::{PlatformTx, StoreError};
use std::collections::BTreeSet;
use uuid::Uuid;

const NOTED_EVERY: Duration = Duration::seconds(30);

/// A page with a stream of events. Dropping it says that the page was closed.
pub(crate) struct OpenPage {
    app: App,
    row: Row,
    noted_at: DateTime<Utc>,
}

/// What a page says of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// Which page; one of before this was asked names none.
    pub(crate) page: Option<PageId>,
    /// The call whose page it is.
    pub(crate) call: Option<CallId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// Of the stream.
    pub(super) id: Uuid,
    pub(super) page: Option<PageId>,
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
        Opening { page, call }: Opening,
    ) -> Result<Self, StoreError> {
        let id = SessionId::new(app.clock(), app.chance()).uuid();
        let (account, session) = (caller.account, caller.session);
        let row = Row { id, page, platform, account, session, call };
        enter(app, &row).await?;
        Ok(Self { app: app.clone(), row, noted_at: app.clock().now() })
    }

    /// On which platform.
    pub(crate) fn platform(&self) -> PlatformId {
        self.row.platform
    }

    /// Notes that the page is still there, and forgets those that are not. False: another stream
    /// of the page has taken this one's place, and this one says nothing more.
    pub(crate) async fn still_open(&mut self) -> Result<bool, StoreError> {
        let now = self.app.clock().now();
        if now - self.noted_at < NOTED_EVERY {
            return Ok(true);
        }
        self.noted_at = now;
        let tx = self.app.store().change(self.row.platform).await?;
        let known = rows::note(&tx, self.row.id, now).await?;
        let replaced = !known && rows::has_other(&tx, &self.row).await?;
        let calls = forget_stale(&tx, &self.app).await?;
        tx.commit().await?;
        if !known && !replaced {
            enter(&self.app, &self.row).await?;
        }
        look_after(&self.app, self.row.platform, calls).await;
        Ok(!replaced)
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
    rows::delete_others(&tx, row).await?;
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
