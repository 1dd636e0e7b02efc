//! Professionals as a part of the site in which accounts are closed and opened (PRODUCT A8).

use super::known;
use crate::{
    App,
    access::Caller,
    accounts::{Account, pages::Part},
    audit::Actor,
    flashes::Said,
    platforms::Platform,
    professionals::roles::{self, Kept},
};
use linden_store::{PlatformTx, StoreError};
use linden_web::Problem;

/// All of the platform.
pub(crate) struct Professionals;

impl Part for Professionals {
    const PLACE: &'static str = "/professionals";

    async fn found(tx: &PlatformTx, _: &Caller, id: &str) -> Result<Account, Problem> {
        known(tx, id).await
    }

    async fn close(
        tx: &PlatformTx,
        app: &App,
        platform: &Platform,
        actor: Actor,
        account: &Account,
    ) -> Result<Said, StoreError> {
        Ok(match roles::deactivate(tx, app, platform, actor, account).await? {
            Kept::Done => Said::Deactivated,
            Kept::LastManager => Said::LastManager,
        })
    }
}
