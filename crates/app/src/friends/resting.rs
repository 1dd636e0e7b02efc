//! Friends rest with the client whose friends they are (PRODUCT A6, A8): while the client's
//! account is closed, a friend whom nobody else has is closed too, and no name is shown to the
//! others. When the client's is opened again, so are they. The friendships themselves stay.

use super::rows;
use crate::{
    App,
    accounts::{self, Account, Kind, State, making},
    audit::Actor,
    links,
    platforms::Platform,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};

/// After this client's account was closed.
pub(crate) async fn rest(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    client: AccountId,
) -> Result<(), StoreError> {
    tx.one_at_a_time(super::ONE_AT_A_TIME).await?;
    for friend in rows::friends_of(tx, client).await? {
        close_if_nobodys(tx, app, platform, Actor::Linden, friend).await?;
    }
    Ok(())
}

/// After this client's account was opened again.
pub(crate) async fn wake(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    client: AccountId,
) -> Result<(), StoreError> {
    tx.one_at_a_time(super::ONE_AT_A_TIME).await?;
    for friend in rows::friends_of(tx, client).await? {
        let found = friend_alone(tx, friend).await?;
        if let Some(account) = found.filter(|account| account.state == State::Deactivated) {
            making::open_and_tell(tx, app, platform, Actor::Linden, &account).await?;
        }
    }
    Ok(())
}

/// Closes the account of a friend whom no client with an open account has: sessions and links end.
pub(super) async fn close_if_nobodys(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    friend: AccountId,
) -> Result<(), StoreError> {
    let Some(account) = friend_alone(tx, friend).await? else { return Ok(()) };
    if account.state == State::Deactivated || rows::is_friend(tx, friend).await? {
        return Ok(());
    }
    links::stop_all(tx, app, friend).await?;
    making::close(tx, app, platform, actor, &account).await
}

/// The account of somebody who is a friend here and nothing else.
async fn friend_alone(tx: &PlatformTx, friend: AccountId) -> Result<Option<Account>, StoreError> {
    let account = accounts::rows::by_id(tx, friend).await?;
    Ok(account.filter(|account| account.kind == Kind::Friend))
}
