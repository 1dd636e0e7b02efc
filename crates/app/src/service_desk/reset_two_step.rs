//! Resetting two-step for a platform's only application manager (PRODUCT T9): nobody on the
//! platform can. Everybody else is reset by the people there.

use crate::{
    App, accounts,
    accounts::stored_email,
    platforms,
    resets::{self, By, Identity, Order, Outcome},
};
use linden_store::{PlatformTx, Reason, StoreError};

pub use crate::resets::How;

/// Whose two-step is to be reset, and how the operator made sure of who asks.
#[derive(Clone, Debug)]
pub struct ResetTwoStep {
    /// A host of the platform.
    pub host: String,
    /// The application manager's address.
    pub email: String,
    /// How identity was checked.
    pub how: How,
    /// More about that; with [`How::Other`] it must say how.
    pub note: String,
}

/// Why nothing was reset: one sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum CannotReset {
    /// The host leads to no platform.
    #[error("no platform is reached under the host {0}")]
    NoPlatform(String),
    /// The note is missing or too long.
    #[error("the note must say how identity was checked, in at most 500 characters")]
    Note,
    /// Somebody on the platform can do it, or nobody has the address.
    #[error(
        "{0} is not the platform's only application manager: people on the platform reset \
         everybody else's two-step"
    )]
    NotOurs(String),
    /// There is no two-step.
    #[error("{0} has no two-step log-in, or a closed account")]
    NothingThere(String),
    /// The database.
    #[error("the database says: {0}")]
    Store(#[from] StoreError),
}

/// Resets it; the owner is told, and a running Linden follows at once.
pub async fn reset_two_step(app: &App, wanted: ResetTwoStep) -> Result<(), CannotReset> {
    let ResetTwoStep { host, email, how, note } = wanted;
    let identity = Identity::new(how, &note).map_err(|_| CannotReset::Note)?;
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let found = platforms::rows::by_host(&tx, &host, app.clock().now()).await?;
    let (platform, _) = found.ok_or(CannotReset::NoPlatform(host))?;
    let tx = tx.narrow(platform.id).await?;
    let order = order(&tx, &email, identity).await?;
    match resets::reset(&tx, app, &platform, &order).await? {
        Outcome::Done => Ok(tx.commit().await?),
        Outcome::NothingThere => Err(CannotReset::NothingThere(email)),
        Outcome::TooSoon | Outcome::Refused(_) => Err(CannotReset::NotOurs(email)),
    }
}

async fn order(tx: &PlatformTx, email: &str, identity: Identity) -> Result<Order, CannotReset> {
    let found = accounts::rows::by_email(tx, &stored_email(email)).await?;
    let (account, _) = found.ok_or_else(|| CannotReset::NotOurs(email.to_owned()))?;
    Ok(Order { by: By::ServiceDesk, target: account.id, identity })
}
