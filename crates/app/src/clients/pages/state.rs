//! Clients as a part of the site in which accounts are closed and opened (PRODUCT A8).

use super::visible;
use crate::{
    App,
    access::Caller,
    accounts::{Account, making, pages::Part},
    audit::Actor,
    calls,
    flashes::Said,
    platforms::Platform,
};
use linden_store::{PlatformTx, StoreError};
use linden_web::Problem;

/// Those whom the caller may see.
pub(crate) struct Clients;

impl Part for Clients {
    const PLACE: &'static str = "/clients";

    async fn found(tx: &PlatformTx, caller: &Caller, id: &str) -> Result<Account, Problem> {
        visible(tx, caller, id).await
    }

    async fn close(
        tx: &PlatformTx,
        app: &App,
        platform: &Platform,
        actor: Actor,
        account: &Account,
    ) -> Result<Said, StoreError> {
        making::deactivate(tx, app, platform, actor, account).await?;
        calls::forbid_all_of(tx, app, account.id).await?;
        Ok(Said::Deactivated)
    }
}
