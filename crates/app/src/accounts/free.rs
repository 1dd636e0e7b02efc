//! Whether an e-mail address is free for a new account or a changed one (PRODUCT A1, A5). "There is
//! already an account" tells that somebody is here, also somebody in care: it leaves a line in that
//! account's log, and one person is told so ten times an hour; then no address is looked at, so
//! that the refusal tells nothing. Called by the pages of `clients` and `professionals` that make
//! and change accounts. A friend's address is free (docs/decisions/0006): nothing is counted or
//! written there. Absent: signing up, whose answer is the same for every address.

#[cfg(test)]
mod tests;

use super::rows;
use crate::{
    App,
    access::Caller,
    audit::{self, Action, Entry},
    tries::{self, Tried},
};
use linden_store::{PlatformTx, StoreError};

/// Why an address cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotFree {
    /// A client or professional has it.
    Taken,
    /// The caller was told that of so many that no more is said within the hour.
    TooOften,
}

/// The transaction back, where the address can be had. Where not, it is over: what the caller
/// learned was counted and written down, and nothing else was kept.
pub(crate) async fn ask(
    tx: PlatformTx,
    app: &App,
    caller: &Caller,
    email: &str,
) -> Result<Result<PlatformTx, NotFree>, StoreError> {
    if !tries::one_is_left(&tx, app, Tried::TakenAddress, caller.account).await? {
        return Ok(Err(NotFree::TooOften));
    }
    let Some(owner) = rows::taken_by(&tx, email).await? else {
        return Ok(Ok(tx));
    };
    if !tries::by_account(&tx, app, Tried::TakenAddress, caller.account).await? {
        return Ok(Err(NotFree::TooOften));
    }
    let entry = Entry::new(caller.actor(), owner, Action::AddressTried);
    audit::rows::write(&tx, app, entry).await?;
    tx.commit().await?;
    Ok(Err(NotFree::Taken))
}
