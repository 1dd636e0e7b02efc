//! Making an account (PRODUCT A2, A4): the row, the log line and the welcome mail, in the
//! transaction of the caller. Called by `clients`, `professionals`, `sign_up` and the demo.

use super::{Account, Kind, State, forms::Details, phone, rows};
use crate::{
    App,
    audit::{self, Action, Actor, Entry},
    friends, links,
    platforms::Platform,
    two_step, welcome,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};

/// Makes the account of a client or professional that waits for its first password. `Taken`:
/// the address has one; a friend's makes way.
pub(crate) async fn make(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    kind: Kind,
    details: Details,
) -> Result<Account, StoreError> {
    let account = account(app, kind, &details);
    let sealed = phone::seal(app, account.id, details.phone.as_deref());
    let way = friends::make_way(tx, &account.email).await?;
    rows::insert(tx, &account, sealed).await?;
    friends::move_over(tx, way, account.id).await?;
    audit::rows::write(tx, app, Entry::new(actor, account.id, Action::AccountMade)).await?;
    welcome::invite(tx, app, platform, &account).await?;
    Ok(account)
}

/// A new account, not yet kept.
pub(crate) fn account(app: &App, kind: Kind, details: &Details) -> Account {
    Account {
        id: AccountId::new(app.clock(), app.chance()),
        kind,
        state: State::Invited,
        name: details.name.clone(),
        email: details.email.clone(),
        birth_date: details.birth_date,
        client_number: details.client_number.clone(),
        language: details.language,
        made_at: app.clock().now(),
        welcomed_at: None,
        seen_at: None,
    }
}

/// Writes changed details over an account, with a line in the log. `Taken`: the address has
/// another account; a friend's makes way.
pub(crate) async fn change(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
    details: Details,
) -> Result<(), StoreError> {
    let sealed = phone::seal(app, account.id, details.phone.as_deref());
    let changed = Account {
        name: details.name,
        email: details.email,
        birth_date: details.birth_date,
        client_number: details.client_number,
        language: details.language,
        ..account.clone()
    };
    if changed.email == account.email {
        rows::set_details(tx, &changed, sealed).await?;
    } else {
        let way = friends::make_way(tx, &changed.email).await?;
        rows::set_details(tx, &changed, sealed).await?;
        friends::move_over(tx, way, account.id).await?;
        new_address(tx, app, platform, &changed).await?;
    }
    audit::rows::write(tx, app, Entry::new(actor, account.id, Action::AccountChanged)).await
}

/// Links that were mailed to the old address stop; who has no password yet is welcomed anew.
async fn new_address(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<(), StoreError> {
    links::stop_all(tx, app, account.id).await?;
    match account.state {
        State::Invited => welcome::invite(tx, app, platform, account).await,
        State::Active | State::Deactivated => Ok(()),
    }
}

/// Closes an account: its sessions end at once (PRODUCT A8).
pub(crate) async fn deactivate(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    account: AccountId,
) -> Result<(), StoreError> {
    rows::set_closed(tx, account, true).await?;
    two_step::start_anew(tx, app, account, None).await?;
    audit::rows::write(tx, app, Entry::new(actor, account, Action::AccountDeactivated)).await
}

/// Opens a closed account again.
pub(crate) async fn reactivate(
    tx: &PlatformTx,
    app: &App,
    actor: Actor,
    account: AccountId,
) -> Result<(), StoreError> {
    rows::set_closed(tx, account, false).await?;
    audit::rows::write(tx, app, Entry::new(actor, account, Action::AccountReactivated)).await
}

/// Sends the welcome mail again; the older link stops (PRODUCT E1). False: the person has
/// chosen a password already, or the account is closed.
pub(crate) async fn welcome_again(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<bool, StoreError> {
    if account.state != State::Invited {
        return Ok(false);
    }
    audit::rows::write(tx, app, Entry::new(actor, account.id, Action::WelcomedAgain)).await?;
    welcome::invite(tx, app, platform, account).await?;
    Ok(true)
}
