//! Choosing a password by a mailed link (PRODUCT E1, E4): whose the link is, and keeping what
//! was chosen. Called by `welcome` and `new_password`.

use super::{Link, Purpose, Standing, find, rows};
use crate::{
    App,
    access::Visit,
    accounts::{self, Account},
    passwords::Hash,
};
use linden_store::{PlatformTx, StoreError};
use linden_web::Problem;

/// A link that works, and whose it is.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) account: Account,
    link: Link,
    purpose: Purpose,
}

/// The link and its account, if the link works and the account stands as its purpose asks.
pub(crate) async fn key(
    app: &App,
    visit: &Visit,
    token: &str,
    purpose: Purpose,
) -> Result<Key, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let link = find(&view, token, purpose).await?.ok_or(Problem::Expired)?;
    if link.standing(app.clock().now()) != Standing::Good {
        return Err(Problem::Expired);
    }
    let account = accounts::rows::by_id(&view, link.account).await?;
    let account = account.filter(|account| account.state == purpose.opens());
    Ok(Key { account: account.ok_or(Problem::Expired)?, link, purpose })
}

/// Uses the link up and keeps the password. False, and the transaction must not be kept: since
/// the page was asked for, the link was used or replaced or the account was closed.
pub(crate) async fn keep(
    tx: &PlatformTx,
    app: &App,
    key: &Key,
    hash: &Hash,
) -> Result<bool, StoreError> {
    Ok(rows::use_up(tx, key.link.id, app.clock().now()).await?
        && accounts::rows::set_password(tx, key.account.id, key.purpose.opens(), hash).await?)
}
