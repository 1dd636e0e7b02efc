//! Ringing a phone whose app is closed (PRODUCT P8): web push. A phone that opens with a PIN may
//! leave an address; when somebody calls its owner, a job sends it "somebody calls you" and the
//! call's id, without a name (`send`), and another one takes that back when the ringing ends
//! (`over`). A security notice goes the same way (`tell`). Called by `calls` when a call begins and
//! when it stops ringing, by `resets`, and by `app_log_in` when a phone is ended. Absent: any other
//! message, and keeping what was pushed.

pub(crate) mod over;
pub(crate) mod pages;
pub(crate) mod rows;
pub(crate) mod send;
pub(crate) mod tell;
#[cfg(test)]
mod tests;

pub(crate) use rows::forget;
pub(crate) use tell::{Notice, tell};

use crate::{access::Caller, sessions};
use linden_base::{AccountId, CallId};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// Whether a phone of this person can be rung while its app is closed.
pub(crate) async fn reaches(view: &PlatformView, account: AccountId) -> Result<bool, StoreError> {
    Ok(!rows::of_account(view, account).await?.is_empty())
}

/// Whether the phone that the caller is on is rung while its app is closed.
pub(crate) async fn rings(view: &PlatformView, caller: &Caller) -> Result<bool, StoreError> {
    let session = sessions::rows::by_id(view, caller.account, caller.session).await?;
    match session.and_then(|session| session.app) {
        Some(phone) => rows::has_one(view, phone).await,
        None => Ok(false),
    }
}

/// Rings all phones of this person, once the transaction is committed.
pub(crate) async fn ring(
    tx: &PlatformTx,
    account: AccountId,
    call: CallId,
) -> Result<(), StoreError> {
    for address in rows::of_account(tx, account).await? {
        tx.enqueue(send::job(address, call)?).await?;
    }
    Ok(())
}

/// Ends the ringing of all phones of this person, once the transaction is committed.
pub(crate) async fn ring_no_more(
    tx: &PlatformTx,
    account: AccountId,
    call: CallId,
) -> Result<(), StoreError> {
    for address in rows::of_account(tx, account).await? {
        tx.enqueue(over::job(address, call)?).await?;
    }
    Ok(())
}
