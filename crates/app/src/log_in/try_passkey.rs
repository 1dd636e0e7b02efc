//! One try with a passkey alone (PRODUCT T13). What is not right is refused in the same words,
//! whether or not the passkey was ever known here; only its holder learns of a closed or
//! throttled account. Passkeys cannot be guessed, so wrong ones are not counted as failures.

use super::{Attempt, LoggedIn, Refused, locked_until, rows, rows::Trier};
use crate::{
    App,
    accounts::{self, Account, State},
    passkeys::{self, Place},
    platforms::Platform,
};
use linden_base::{AttemptId, TokenHash};
use linden_store::{PlatformTx, StoreError};

/// What a browser posts, and from where.
pub(super) struct Shown<'a> {
    pub(super) answer: &'a str,
    /// The cookie that came with the challenge.
    pub(super) asked: &'a str,
    pub(super) address: String,
    /// The cookie of `known_browsers`, if the browser sent one.
    pub(super) browser: Option<&'a str>,
}

/// Tries once.
pub(super) async fn try_passkey(
    app: &App,
    platform: &Platform,
    shown: Shown<'_>,
) -> Result<Result<(Account, LoggedIn), Refused>, StoreError> {
    let tx = app.store().change(platform.id).await?;
    let place = Place::Browser(shown.asked);
    let passkey = passkeys::answer(&tx, app, platform, place, None, shown.answer).await?;
    let outcome = match passkey {
        Some(passkey) => match accounts::rows::by_id(&tx, passkey.account).await? {
            Some(account) => finish(&tx, app, account, shown).await?,
            None => Err(Refused::UnknownPasskey),
        },
        None => Err(Refused::UnknownPasskey),
    };
    tx.commit().await?;
    Ok(outcome)
}

/// The attempt of an account whose passkey was right.
async fn finish(
    tx: &PlatformTx,
    app: &App,
    account: Account,
    shown: Shown<'_>,
) -> Result<Result<(Account, LoggedIn), Refused>, StoreError> {
    if account.state != State::Active {
        return Ok(Err(Refused::Deactivated));
    }
    let now = app.clock().now();
    let known_browser = match shown.browser {
        Some(browser) => rows::knows_browser(tx, account.id, &TokenHash::of(browser)).await?,
        None => false,
    };
    let email = TokenHash::of(&account.email);
    let who = Trier { email, account: Some(account.id), address: shown.address, known_browser };
    if let Some(until) = locked_until(now, &rows::failures(tx, &who, now).await?) {
        return Ok(Err(Refused::Locked { until }));
    }
    let attempt = Attempt::passkey_was_right(AttemptId::new(app.clock(), app.chance()), account.id);
    rows::begin(tx, attempt.id, &who, now).await?;
    rows::advance(tx, &attempt).await?;
    Ok(attempt.finish().map(|proof| (account, proof)).ok_or(Refused::UnknownPasskey))
}
