//! Adding a passkey, and taking one away (PRODUCT T13): both are a change of the second step, so
//! the owner is told, remembered devices are forgotten and other sessions end (E7, T7).

use super::{MOST, Passkey, Place, ceremony, rows};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, State},
    audit::{self, Action, Entry},
    log_in,
    mails::{self, Mail},
    platforms::Platform,
    two_step::{
        self,
        recovery_codes::{self, Fresh},
        start_anew,
    },
};
use linden_base::PasskeyId;
use linden_store::{PlatformTx, StoreError};
use linden_web::Cookie;

/// What came of what the browser made.
pub(super) enum Added {
    /// It is kept, and the session goes on under this cookie; with the first second step come
    /// recovery codes (T4), shown once.
    Yes(Box<Cookie<'static>>, Option<Fresh>),
    /// It is not right, too old, or known already.
    Wrong,
    /// There are as many as there may be.
    Enough,
}

/// Keeps what the browser made, if it answers the challenge of this session.
pub(super) async fn add(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    name: String,
    posted: &str,
) -> Result<Added, StoreError> {
    let platform = visit.platform();
    let tx = app.store().change(platform.id).await?;
    let made = read(&tx, app, platform, caller, name, posted).await?;
    let has_one = two_step::has_one(&tx, caller.account).await?;
    tx.commit().await?;
    let Some(made) = made else { return Ok(Added::Wrong) };
    // Six hashes take a while: between the transactions, and for a right answer alone.
    let fresh = if has_one { None } else { Some(recovery_codes::draw(app).await) };
    keep(app, visit, caller, &made, fresh).await
}

async fn keep(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    made: &Passkey,
    fresh: Option<Fresh>,
) -> Result<Added, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    tx.one_at_a_time("add a passkey").await?;
    if rows::of(&tx, caller.account).await?.len() >= MOST {
        return Ok(Added::Enough);
    }
    if rows::by_credential(&tx, &made.credential_id).await?.is_some() {
        return Ok(Added::Wrong);
    }
    let has_none = !two_step::has_one(&tx, caller.account).await?;
    match &fresh {
        Some(fresh) if has_none => recovery_codes::keep(&tx, app, caller.account, fresh).await?,
        None if has_none => return Ok(Added::Wrong),
        Some(_) | None => {}
    }
    rows::insert(&tx, made).await?;
    let mail = Mail::PasskeyAdded { name: made.name.clone() };
    let told = (Action::PasskeyAdded, mail);
    let Some(cookie) = changed(&tx, app, visit, caller, made, told).await? else {
        return Ok(Added::Wrong);
    };
    tx.commit().await?;
    Ok(Added::Yes(Box::new(cookie), fresh.filter(|_| has_none)))
}

/// The passkey that the browser made; none: it is not right, or known already. The challenge is
/// used up.
async fn read(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    caller: &Caller,
    name: String,
    posted: &str,
) -> Result<Option<Passkey>, StoreError> {
    let (place, now) = (Place::Making(caller.session), app.clock().now());
    let Some(state) = rows::take(tx, &place.hash(), now).await? else {
        return Ok(None);
    };
    let Some(made) = ceremony::made(app, platform, &state, posted) else {
        return Ok(None);
    };
    if rows::by_credential(tx, &made.credential_id).await?.is_some() {
        return Ok(None);
    }
    Ok(Some(Passkey {
        id: PasskeyId::new(app.clock(), app.chance()),
        account: caller.account,
        name,
        host: platform.main_host.clone(),
        credential_id: made.credential_id,
        credential: made.credential,
        made_at: now,
        used_at: None,
        copied_at: None,
    }))
}

/// Takes a passkey away; with the last second step goes all of two-step. Gives the cookie under
/// which the session goes on. None, and the transaction must not be kept: it is gone already.
pub(super) async fn remove(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    passkey: &Passkey,
    is_last: bool,
) -> Result<Option<Cookie<'static>>, StoreError> {
    if !rows::delete(tx, caller.account, passkey.id).await? {
        return Ok(None);
    }
    if is_last {
        two_step::remove(tx, caller.account).await?;
    }
    let mail = match is_last {
        true => Mail::SecondStepOff,
        false => Mail::PasskeyRemoved { name: passkey.name.clone() },
    };
    changed(tx, app, visit, caller, passkey, (Action::PasskeyRemoved, mail)).await
}

/// What goes with every change: whoever copied the session's cookie has nothing of it any more
/// (ASVS 7.2.4). None: the account is open no more.
async fn changed(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    passkey: &Passkey,
    (action, mail): (Action, Mail),
) -> Result<Option<Cookie<'static>>, StoreError> {
    let account = accounts::rows::by_id(tx, caller.account).await?;
    let Some(account) = account.filter(|account| account.state == State::Active) else {
        return Ok(None);
    };
    start_anew(tx, app, account.id, Some(caller.session)).await?;
    let entry = Entry::new(caller.actor(), account.id, action).with_detail(passkey.name.clone());
    audit::rows::write(tx, app, entry).await?;
    mails::queue(tx, app, visit.platform(), &account, &mail).await?;
    Ok(Some(log_in::pages::go_on(tx, app, visit, caller).await?))
}
