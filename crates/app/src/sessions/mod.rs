//! Logged-in browsers (PRODUCT E7): begun by a finished log-in attempt, found again by the
//! token in the `__Host-session` cookie of which only a hash is kept, ended by the person,
//! by time, or by a change of the account. Called by `access` on every request.

pub(crate) mod browser;
pub(crate) mod rows;

use crate::{
    App,
    accounts::{Account, Role},
    app_log_in, calls,
    events::{News, tell},
    friends,
    log_in::LoggedIn,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, AppLogInId, SessionId, Token, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};
use linden_web::{Cookie, host_cookie};
use std::collections::BTreeSet;

/// The cookie that holds the session's token.
pub(crate) const COOKIE: &str = "__Host-session";

/// A use is noted at most this often, so that reading pages rarely writes.
const NOTED_EVERY: Duration = Duration::minutes(1);

/// A logged-in browser.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// Which one.
    pub id: SessionId,
    /// The browser's own name, such as "Firefox, Windows".
    pub browser: String,
    /// When it logged in.
    pub began_at: DateTime<Utc>,
    /// Its last request, to the minute.
    pub seen_at: DateTime<Utc>,
    /// When it ends in any case.
    pub ends_at: DateTime<Utc>,
    /// The phone that it is on, where the app opens with a PIN.
    pub app: Option<AppLogInId>,
    /// Whether a scanned QR code began it (P3).
    pub by_scan: bool,
    /// When its owner showed once more who they are; none: not since it began.
    pub confirmed_at: Option<DateTime<Utc>>,
}

impl Session {
    /// Whether it has neither come to its end nor been silent for too long.
    pub(crate) fn is_good(&self, app: &App) -> bool {
        let now = app.clock().now();
        let idle = app.settings().sessions.idle;
        let idle = if self.app.is_some() { idle.min(app_log_in::IDLE) } else { idle };
        now < self.ends_at && now - self.seen_at < idle
    }

    /// When its owner last showed who they are: at the log-in, or later.
    pub(crate) fn last_confirmed(&self) -> DateTime<Utc> {
        self.confirmed_at.unwrap_or(self.began_at)
    }
}

/// A session with whose it is.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The session.
    pub session: Session,
    /// Its account, active.
    pub account: Account,
    /// The account's roles now.
    pub roles: BTreeSet<Role>,
}

/// Begins a session; only a finished log-in has a [`LoggedIn`]. Gives the cookie's token.
pub(crate) async fn begin(
    tx: &PlatformTx,
    app: &App,
    who: &LoggedIn,
    browser: &str,
) -> Result<Token, StoreError> {
    let now = app.clock().now();
    let token = Token::new(app.chance());
    let ends_at = now + app.settings().sessions.absolute;
    let session = Session {
        id: SessionId::new(app.clock(), app.chance()),
        browser: browser.to_owned(),
        began_at: now,
        seen_at: now,
        ends_at: who.ends_by().map_or(ends_at, |by| by.min(ends_at)),
        app: who.phone(),
        by_scan: who.ends_by().is_some(),
        confirmed_at: None,
    };
    rows::insert(tx, &session, who.account(), &token.hash()).await?;
    friends::joined(tx, app, who.account()).await?;
    Ok(token)
}

/// Gives a session another token, so that a copy of its cookie is of no use: called when more
/// was proved in it than before (OWASP ASVS 5.0, 7.2.4).
pub(crate) async fn renew(
    tx: &PlatformTx,
    app: &App,
    session: SessionId,
) -> Result<Token, StoreError> {
    let token = Token::new(app.chance());
    rows::set_token(tx, session, &token.hash()).await?;
    Ok(token)
}

/// The cookie that holds a session's token, until the browser is closed.
pub(crate) fn cookie(token: &Token) -> Cookie<'static> {
    host_cookie(COOKIE, token.reveal().to_owned(), None)
}

/// The session that a presented token stands for, if it is still good.
pub(crate) async fn find(
    view: &PlatformView,
    app: &App,
    presented: &str,
) -> Result<Option<Known>, StoreError> {
    let found = rows::by_token(view, &TokenHash::of(presented)).await?;
    Ok(found.filter(|known| known.session.is_good(app)))
}

/// Ends one session of a person; another person's is not found. A call in it is left.
pub(crate) async fn end(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    session: SessionId,
) -> Result<bool, StoreError> {
    if !rows::end(tx, account, session).await? {
        return Ok(false);
    }
    calls::log_out(tx, app, account, session).await?;
    tell(tx, &[account], &News::LoggedOut { session }).await?;
    Ok(true)
}

/// Ends all sessions and app log-ins of a person, but for `kept` (and the phone that it is on) if
/// one is named. Calls in them are left.
pub(crate) async fn end_all(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    kept: Option<SessionId>,
) -> Result<(), StoreError> {
    let mut kept_phone = None;
    for session in rows::of_account(tx, account).await? {
        if Some(session.id) == kept {
            kept_phone = session.app;
        } else {
            end(tx, app, account, session.id).await?;
        }
    }
    app_log_in::end_all(tx, app, account, kept_phone).await
}

/// Whether a use at `now` is worth a write.
pub(crate) fn worth_noting(session: &Session, now: DateTime<Utc>) -> bool {
    now - session.seen_at >= NOTED_EVERY
}
