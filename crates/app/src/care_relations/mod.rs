//! Care relations (PRODUCT A7, W): which therapist is related to which client. A relation
//! carries the right to see, to call and to reset; every request asks anew, so that an ended
//! one is in force at once. Called by `clients`, `home` and `calls`. Ended relations stay in
//! the table: they explain the access log.

pub(crate) mod rows;

use crate::{
    App, accounts,
    audit::{self, Action, Actor, Entry},
    calls,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};

/// Relates a therapist to a client from now on; written in the client's access log.
pub(crate) async fn begin(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    therapist: AccountId,
    client: AccountId,
) -> Result<(), StoreError> {
    if rows::relate(tx, app, therapist, client).await? {
        log(tx, app, actor, Action::Related, therapist, client).await?;
    }
    Ok(())
}

/// Ends the relation and the call that the two may be in. False: there was none in force.
pub(crate) async fn end(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    therapist: AccountId,
    client: AccountId,
) -> Result<bool, StoreError> {
    if !rows::end(tx, app, therapist, client).await? {
        return Ok(false);
    }
    calls::forbid_between(tx, app, therapist, client).await?;
    log(tx, app, actor, Action::RelationEnded, therapist, client).await?;
    Ok(true)
}

async fn log(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    action: Action,
    therapist: AccountId,
    client: AccountId,
) -> Result<(), StoreError> {
    let therapist = accounts::rows::by_id(tx, therapist).await?;
    let name = therapist.map(|therapist| therapist.name.full()).unwrap_or_default();
    audit::rows::write(tx, app, Entry::new(actor, client, action).with_detail(name)).await
}
