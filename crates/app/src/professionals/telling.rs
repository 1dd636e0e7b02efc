//! Who hears by mail of roles that were given or taken: the professional; and, where somebody gets a
//! role that opens clients' data or the platform's rules, all other application managers (four
//! eyes). Otherwise a manager could be a secretary for an hour, unseen. Called by `roles`, in the
//! transaction of the change. Absent: the first application manager, whom the service desk makes.

use crate::{
    App,
    accounts::{Account, Role, State},
    audit::Actor,
    mails::{self, Mail},
    platforms::Platform,
};
use linden_store::{PlatformTx, StoreError};
use std::collections::BTreeSet;

/// Roles that open clients' data, or the platform's rules.
const OPENING: [Role; 3] = [Role::Therapist, Role::Secretary, Role::ApplicationManager];

/// Tells the professional what the roles are now. Who was never here reads it in the access log.
pub(super) async fn owner(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    account: &Account,
    roles: &BTreeSet<Role>,
) -> Result<(), StoreError> {
    if account.state != State::Active {
        return Ok(());
    }
    let mail = Mail::RolesChanged { by: actor.name_on(platform), roles: roles.clone() };
    mails::queue(tx, app, platform, account, &mail).await
}

/// Tells all application managers but the one who did it and the one who got the roles.
pub(super) async fn managers(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    account: &Account,
    given: BTreeSet<Role>,
) -> Result<(), StoreError> {
    if !given.iter().any(|role| OPENING.contains(role)) {
        return Ok(());
    }
    let (by, to) = (actor.name_on(platform), account.name.full());
    let mail = Mail::RolesGiven { by, to, roles: given };
    let but = [actor.account(), Some(account.id)];
    mails::queue_to_managers(tx, app, platform, &but, &mail).await
}
