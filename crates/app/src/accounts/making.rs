//! Making an account (PRODUCT A2, A4): the row, the log line and the welcome mail, in the
//! transaction of the caller. Called by `clients`, `professionals`, `sign_up` and the demo.

use super::{Account, Kind, State, forms::Details, phone, rows};
use crate::{
    App, addresses,
    audit::{self, Action, Actor, Entry},
    flashes::Said,
    friends, links,
    mails::{self, Mail},
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

/// Writes changed details over an account, with a line in the log, and gives the line to show.
/// `Taken`: the address has another account; a friend's makes way.
pub(crate) async fn change(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
    details: Details,
) -> Result<Said, StoreError> {
    let account = rows::held(tx, account.id).await?.ok_or(StoreError::NotFound)?;
    let sealed = phone::seal(app, account.id, details.phone.as_deref());
    let changed = Account {
        name: details.name,
        email: details.email,
        birth_date: details.birth_date,
        client_number: details.client_number,
        language: details.language,
        ..account.clone()
    };
    let said = if changed.email == account.email {
        rows::set_details(tx, &changed, sealed).await?;
        Said::Saved
    } else {
        let way = friends::make_way(tx, &changed.email).await?;
        rows::set_details(tx, &changed, sealed).await?;
        friends::move_over(tx, way, account.id).await?;
        new_address(tx, app, platform, &actor, (&account, &changed)).await?
    };
    audit::rows::write(tx, app, Entry::new(actor, account.id, Action::AccountChanged)).await?;
    Ok(said)
}

/// Links that were mailed to the old address stop. Who has no password yet is welcomed anew;
/// anybody else, closed accounts too, is told there and here, and the change opens nothing yet.
async fn new_address(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: &Actor,
    (old, new): (&Account, &Account),
) -> Result<Said, StoreError> {
    links::stop_all(tx, app, new.id).await?;
    let entry = Entry::new(actor.clone(), new.id, Action::AddressChanged);
    audit::rows::write(tx, app, entry).await?;
    if rows::password(tx, new.id).await?.is_some() {
        addresses::replace(tx, app, platform, actor, (old, new)).await?;
        return Ok(Said::AddressTold);
    }
    if new.state == State::Invited {
        welcome::invite(tx, app, platform, new).await?;
    }
    Ok(Said::Saved)
}

/// Closes an account (PRODUCT A8): its sessions end at once, its owner is told (E7), and a client's
/// friends rest with it.
pub(crate) async fn deactivate(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<(), StoreError> {
    close(tx, app, platform, actor, account).await?;
    friends::rest(tx, app, platform, account.id).await
}

/// The same without looking at friends: for the account of one.
pub(crate) async fn close(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<(), StoreError> {
    rows::set_closed(tx, account.id, true).await?;
    two_step::start_anew(tx, app, account.id, None).await?;
    let entry = Entry::new(actor, account.id, Action::AccountDeactivated);
    audit::rows::write(tx, app, entry).await?;
    match account.state {
        State::Active => mails::queue(tx, app, platform, account, &Mail::AccountClosed).await,
        State::Invited | State::Deactivated => Ok(()),
    }
}

/// Opens a closed account again, tells its owner, and wakes a client's friends.
pub(crate) async fn reactivate(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<(), StoreError> {
    open_and_tell(tx, app, platform, actor, account).await?;
    friends::wake(tx, app, platform, account.id).await
}

/// Opens a closed account again and tells its owner, if they had a password.
pub(crate) async fn open_and_tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    actor: Actor,
    account: &Account,
) -> Result<(), StoreError> {
    open(tx, app, actor, account.id).await?;
    match rows::by_id(tx, account.id).await? {
        Some(opened) if opened.state == State::Active => {
            mails::queue(tx, app, platform, &opened, &Mail::AccountOpened).await
        }
        _ => Ok(()),
    }
}

/// Opens a closed account again; another mail tells its owner.
pub(crate) async fn open(
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
