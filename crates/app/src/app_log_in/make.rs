//! Making a phone an app log-in (PRODUCT P5, P7): only right after a whole log-in on it, so that
//! nobody who finds a browser open keeps a way in, and no old PIN chooses a new one.

use super::{AppLogIn, device::DeviceKey, ending, rows};
use crate::{
    App,
    access::{Caller, Visit},
    accounts,
    audit::{self, Action, Entry},
    mails::{self, Mail},
    passwords::Hash,
    sessions,
};
use chrono::Duration;
use linden_base::{AppLogInId, Token, TokenHash};
use linden_store::{PlatformTx, StoreError};

/// So long after a log-in a PIN may be chosen.
const FRESH: Duration = Duration::minutes(10);
/// So many phones a person may have; one more ends the one that was longest unused.
const MOST: usize = 10;

/// Whether this session may choose a PIN: it began a moment ago, and not by a PIN.
pub(super) async fn may_choose(
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<bool, StoreError> {
    let view = app.store().look(visit.platform().id).await?;
    let session = sessions::rows::by_id(&view, caller.account, caller.session).await?;
    let now = app.clock().now();
    Ok(session.is_some_and(|session| session.app.is_none() && now - session.began_at < FRESH))
}

/// Makes the phone an app log-in; the session is on it from now on. Gives the phone's token.
/// None: the session may not choose a PIN any more.
pub(super) async fn make(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    key: &DeviceKey,
    pin: Hash,
) -> Result<Option<Token>, StoreError> {
    let (now, token) = (app.clock().now(), Token::new(app.chance()));
    let made = AppLogIn {
        id: AppLogInId::new(app.clock(), app.chance()),
        account: caller.account,
        device: visit.browser().to_owned(),
        made_at: now,
        seen_at: now,
    };
    let tx = app.store().change(visit.platform().id).await?;
    tx.one_at_a_time("choose a PIN").await?;
    if !sessions::rows::put_on_phone(&tx, caller.account, caller.session, made.id, now - FRESH)
        .await?
    {
        return Ok(None);
    }
    replace_older(&tx, app, visit, caller).await?;
    let secrets = rows::Secrets { public_key: key.to_vec(), pin };
    rows::insert(&tx, &made, &token.hash(), secrets).await?;
    tell_owner(&tx, app, visit, caller, &made).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// The phone's key is a new one: what it was before has ended, whoever it belonged to.
async fn replace_older(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
) -> Result<(), StoreError> {
    if let Some(before) = visit.cookie(super::COOKIE)
        && let Some((older, _)) = rows::by_token(tx, &TokenHash::of(&before)).await?
    {
        // Its owner hears of the new PIN; somebody else would hear of nothing.
        let (platform, whose) = (visit.platform(), (older.account, older.id));
        match older.account == caller.account {
            true => ending::end(tx, app, caller.actor(), older.account, older.id).await?,
            false => ending::end_and_tell(tx, app, platform, caller.actor(), whose).await?,
        };
    }
    let phones = rows::of_account(tx, caller.account).await?;
    for unused in phones.into_iter().skip(MOST - 1) {
        let whose = (caller.account, unused.id);
        ending::end_and_tell(tx, app, visit.platform(), caller.actor(), whose).await?;
    }
    Ok(())
}

async fn tell_owner(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    made: &AppLogIn,
) -> Result<(), StoreError> {
    let entry = Entry::new(caller.actor(), made.account, Action::AppLogInMade);
    audit::rows::write(tx, app, entry.with_detail(made.device.clone())).await?;
    let owner = accounts::rows::by_id(tx, made.account).await?.ok_or(StoreError::NotFound)?;
    let mail = Mail::AppLogInMade { device: made.device.clone() };
    mails::queue(tx, app, visit.platform(), &owner, &mail).await
}
