//! QR codes that bring a log-in from a browser to a phone (PRODUCT P3): 60 seconds, once, and
//! only as long as the session lives that shows them. No second step is asked, because that
//! session passed it, and its owner was there a moment ago (`confirming`).

use super::{confirming, rows};
use crate::{
    App,
    access::Caller,
    accounts::{self, Account, State},
    layout::qr,
    log_in::{Attempt, LoggedIn},
    platforms::Platform,
    sessions,
};
use chrono::Duration;
use linden_base::{AttemptId, PlatformId, Token, TokenHash};
use linden_store::StoreError;

/// So long a code works.
pub(super) const WORKS_FOR: Duration = Duration::seconds(60);
/// The page asks for a new one before the old one ends; a script that asks more often gets none.
const AT_ONCE: u64 = 4;

/// What came of asking for a code.
pub(super) enum Shown {
    /// The picture.
    Svg(String),
    /// Too many were asked for within a minute.
    TooMany,
    /// This session shows none, or none now.
    NotHere,
}

/// Makes a code that the caller's session shows.
pub(super) async fn show(
    app: &App,
    platform: &Platform,
    caller: &Caller,
) -> Result<Shown, StoreError> {
    let (now, token) = (app.clock().now(), Token::new(app.chance()));
    let tx = app.store().change(platform.id).await?;
    if !confirming::may_show(&tx, app, caller).await?.is_now() {
        return Ok(Shown::NotHere);
    }
    if rows::live_codes(&tx, caller.session, now).await? >= AT_ONCE {
        return Ok(Shown::TooMany);
    }
    let id = AttemptId::new(app.clock(), app.chance());
    let whose = (caller.account, caller.session);
    rows::insert_code(&tx, id, whose, &token.hash(), now + WORKS_FOR).await?;
    tx.commit().await?;
    let path = format!("/app/scan#{}", token.reveal());
    Ok(Shown::Svg(qr::svg(&app.settings().public.of(&platform.main_host, &path))))
}

/// The account that a scanned code brings along, and the proof of its log-in. None: the code was
/// used, is too old, or its session has ended.
pub(super) async fn scanned(
    app: &App,
    platform: PlatformId,
    presented: &str,
) -> Result<Option<(Account, LoggedIn)>, StoreError> {
    let token = TokenHash::of(presented);
    let tx = app.store().change(platform).await?;
    let Some((session, owner)) = rows::shown_by(&tx, &token, app.clock().now()).await? else {
        return Ok(None);
    };
    let shower = sessions::rows::by_id(&tx, owner, session).await?;
    let account = accounts::rows::by_id(&tx, owner).await?;
    let used = rows::use_code(&tx, &token, session).await?;
    tx.commit().await?;
    let Some(shower) = shower.filter(|session| used && session.is_good(app)) else {
        return Ok(None);
    };
    let Some(account) = account.filter(|account| account.state == State::Active) else {
        return Ok(None);
    };
    let id = AttemptId::new(app.clock(), app.chance());
    let attempt = Attempt::code_was_scanned(id, owner, shower.ends_at);
    Ok(attempt.finish().map(|proof| (account, proof)))
}
