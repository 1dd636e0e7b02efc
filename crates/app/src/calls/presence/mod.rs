//! Who has a page open now, and for which call (PRODUCT V1). Each page keeps a row through its
//! stream of events (`open_page`): noted anew every 30 s, stale after 75 s, so that a node that
//! died leaves nobody online. Called by `events` for each page, by `calls` before ringing, and by
//! lists of people.
//!
//! A closed page lingers for a moment: who goes from one page to the next does not go offline.

mod open_page;
pub(super) mod rows;

pub(crate) use open_page::{OpenPage, Opening};

use crate::{App, care_relations};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, CallId, SessionId};
use linden_store::{PlatformView, StoreError};
use std::collections::HashSet;

/// A page that was not noted for so long is gone.
const STALE_AFTER: Duration = Duration::seconds(75);
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

/// The devices that have the page of this call open.
pub(super) async fn at_call(
    view: &PlatformView,
    app: &App,
    call: CallId,
) -> Result<HashSet<SessionId>, StoreError> {
    rows::sessions_at_call(view, call, fresh(app)).await
}

/// The same, without those that closed it a moment ago.
pub(super) async fn still_at_call(
    view: &PlatformView,
    app: &App,
    call: CallId,
) -> Result<HashSet<SessionId>, StoreError> {
    rows::sessions_at_call(view, call, fresh(app) + LINGERS).await
}

fn fresh(app: &App) -> DateTime<Utc> {
    app.clock().now() - STALE_AFTER
}
