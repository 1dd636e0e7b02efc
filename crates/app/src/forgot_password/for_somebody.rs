//! The link to a new password for somebody who forgot theirs and asked a colleague (PRODUCT H1).
//! It goes to the owner's own address: whoever sends it neither sees it nor chooses a password.

use super::send_link;
use crate::{
    App,
    accounts::{Account, State},
    addresses,
    audit::{self, Action, Actor, Entry},
    flashes::Said,
    platforms::Platform,
    tries::{self, Tried},
};
use linden_store::{PlatformTx, StoreError};

/// Sends it, if a password lets the owner in and their address is no new one (decision 10); it
/// counts with those asked for on the log-in page.
pub(crate) async fn send(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<Said, StoreError> {
    if account.state != State::Active || !platform.rules.of(account.kind).password {
        return Ok(Said::NoPasswordLink);
    }
    if addresses::waits_until(tx, app, account.id).await?.is_some() {
        return Ok(Said::PasswordLinkWaits);
    }
    if !tries::about_email(tx, app, Tried::ForgotPassword, &account.email).await? {
        return Ok(Said::PasswordLinksEnough);
    }
    let by = actor.name_on(platform);
    audit::rows::write(tx, app, Entry::new(actor, account.id, Action::PasswordLinkSent)).await?;
    send_link::write(tx, app, platform, account, Some(by)).await?;
    Ok(Said::PasswordLink)
}
