//! The welcome of a new account (PRODUCT E1, E2): a mail with a link, the page on which a
//! password is chosen, and the first log-in in that browser. Called by everything that
//! makes accounts (`invite`) and by the router.

pub(crate) mod pages;
#[cfg(test)]
mod tests;

use crate::{
    App,
    accounts::{self, Account},
    links::{self, Purpose},
    mails::{self, Mail},
    platforms::Platform,
};
use linden_store::{PlatformTx, StoreError};

/// Writes the welcome mail, with a new link; an older link stops. In the transaction of
/// what made the account or asked for the mail again.
pub(crate) async fn invite(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<(), StoreError> {
    let link = links::make(tx, app, account.id, Purpose::Welcome).await?;
    accounts::rows::set_welcomed(tx, account.id, app.clock().now()).await?;
    mails::queue(tx, app, platform, account, &Mail::Welcome { link }).await
}
