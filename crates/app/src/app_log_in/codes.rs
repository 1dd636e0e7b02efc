//! QR codes that bring a log-in from a browser to a phone (PRODUCT P3): 60 seconds, once, and
//! only as long as the session lives that shows them. No second step is asked, because that
//! session passed it.

use super::rows;
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
use linden_store::{PlatformView, StoreError};

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
    /// A phone's own session shows no codes: it passed no second step of its own.
    NotHere,
}

/// Whether this session may show codes: one in a browser, not one on a phone.
pub(super) async fn may_show(view: &PlatformView, caller: &Caller) -> Result<bool, StoreError> {
    let session = sessions::rows::by_id(view, caller.account, caller.session).await?;
    Ok(session.is_some_and(|session| session.app.is_none()))
}

/// Makes a code that the caller's session shows.
pub(super) async fn show(
    app: &App,
    platform: &Platform,
    caller: &Caller,
) -> Result<Shown, StoreError> {
    let (now, token) = (app.clock().now(), Token::new(app.chance()));
    let tx = app.store().change(platform.id).await?;
    if !may_show(&tx, caller).await? {
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
    let lives = sessions::rows::by_id(&tx, owner, session).await?;
    let account = accounts::rows::by_id(&tx, owner).await?;
    let used = rows::use_code(&tx, &token, session).await?;
    tx.commit().await?;
    if !used || lives.is_none_or(|session| !session.is_good(app)) {
        return Ok(None);
    }
    let Some(account) = account.filter(|account| account.state == State::Active) else {
        return Ok(None);
    };
    let attempt = Attempt::code_was_scanned(AttemptId::new(app.clock(), app.chance()), owner);
    Ok(attempt.finish().map(|proof| (account, proof)))
}
