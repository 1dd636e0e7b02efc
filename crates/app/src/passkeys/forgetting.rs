//! After a forgotten password passkeys go that were added a short time ago (PRODUCT E4, T13): whoever
//! held an open browser and the old password may have added one, and it would outlive the new
//! password. The passkey that has just answered stays. Called by `new_password`.

use super::{ceremony, rows};
use crate::{
    App,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    two_step,
};
use chrono::Duration;
use linden_store::{PlatformTx, StoreError};

/// Passkeys that are younger go.
const YOUNG: Duration = Duration::days(7);

/// What became of somebody's passkeys.
pub(crate) struct Forgotten {
    /// The names of those that went.
    pub(crate) names: Vec<String>,
    /// Whether two-step ended with them.
    pub(crate) ended_two_step: bool,
}

/// Takes the young ones away, with a line in the access log for each. `answered`: what was typed
/// or posted as the second step, and was right; none: nothing was asked.
pub(crate) async fn forget_young(
    tx: &PlatformTx,
    app: &App,
    owner: &Account,
    answered: Option<&str>,
) -> Result<Forgotten, StoreError> {
    let credential = answered.and_then(ceremony::answer);
    let mut names = Vec::new();
    for passkey in rows::of(tx, owner.id).await? {
        let is_young = app.clock().now() - passkey.made_at < YOUNG;
        let has_answered = credential
            .as_ref()
            .is_some_and(|answer| answer.get_credential_id() == passkey.credential_id.as_slice());
        if !is_young || has_answered || !rows::delete(tx, owner.id, passkey.id).await? {
            continue;
        }
        let actor = Actor::Person(owner.id, owner.name.full());
        let entry = Entry::new(actor, owner.id, Action::PasskeyRemoved);
        audit::rows::write(tx, app, entry.with_detail(passkey.name.clone())).await?;
        names.push(passkey.name);
    }
    let ended_two_step = !names.is_empty() && !two_step::has_one(tx, owner.id).await?;
    if ended_two_step {
        two_step::remove(tx, owner.id).await?;
    }
    Ok(Forgotten { names, ended_two_step })
}
