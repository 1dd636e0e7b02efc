//! Ending an app log-in (PRODUCT E7, A8): by its owner, by five wrong PINs, by a change of the
//! account. Its sessions end in the same transaction.

use super::rows;
use crate::{
    App, accounts,
    audit::{self, Action, Actor, Entry},
    mails::{self, Mail},
    platforms::Platform,
    push, sessions,
};
use linden_base::{AccountId, AppLogInId};
use linden_store::{PlatformTx, StoreError};

/// Ends one. False: the person has no such app log-in.
pub(super) async fn end(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    account: AccountId,
    id: AppLogInId,
) -> Result<bool, StoreError> {
    let Some(ended) = rows::end(tx, account, id, app.clock().now()).await? else {
        return Ok(false);
    };
    push::forget(tx, id).await?;
    for session in sessions::rows::of_account(tx, account).await? {
        if session.app == Some(id) {
            sessions::end(tx, app, account, session.id).await?;
        }
    }
    let entry = Entry::new(actor, account, Action::AppLogInEnded).with_detail(ended.device);
    audit::rows::write(tx, app, entry).await?;
    Ok(true)
}

/// Ends one and tells its owner (PRODUCT E7). False: the person has no such app log-in.
pub(super) async fn end_and_tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    (account, id): (AccountId, AppLogInId),
) -> Result<bool, StoreError> {
    let phones = rows::of_account(tx, account).await?;
    let device = phones.into_iter().find(|phone| phone.id == id).map(|phone| phone.device);
    if !end(tx, app, actor, account, id).await? {
        return Ok(false);
    }
    let owner = accounts::rows::by_id(tx, account).await?;
    if let (Some(owner), Some(device)) = (owner, device) {
        mails::queue(tx, app, platform, &owner, &Mail::AppLogInEnded { device }).await?;
    }
    Ok(true)
}

/// Ends all of a person, but for `kept` if one is named. Called by `sessions::end_all`.
pub(crate) async fn end_all(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    kept: Option<AppLogInId>,
) -> Result<(), StoreError> {
    for phone in rows::of_account(tx, account).await? {
        if Some(phone.id) != kept {
            end(tx, app, Actor::Linden, account, phone.id).await?;
        }
    }
    Ok(())
}
