//! Browsers in which a person has logged in before, by a random cookie that stays for a
//! year. Known ones are throttled apart (E6); a new one is told to the owner by mail (E7).

use super::rows;
use crate::App;
use linden_base::{AccountId, SessionId, Token, TokenHash};
use linden_store::{PlatformTx, StoreError};
use std::time::Duration;

/// The cookie by which a browser is known again.
pub(crate) const COOKIE: &str = "__Host-browser";
/// A year.
pub(crate) const KEPT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// What a log-in learned about its browser.
#[derive(Debug)]
pub(crate) struct Seen {
    /// The token that the browser keeps from now on.
    pub(crate) token: String,
    /// Whether its owner has to hear of it: they know other browsers, but not this one.
    pub(crate) is_news: bool,
}

/// Goes on knowing the one browser in which a change was made that made all others strange.
pub(crate) async fn keep(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    presented: Option<&str>,
) -> Result<(), StoreError> {
    let Some(token) = presented else { return Ok(()) };
    let row_id = SessionId::new(app.clock(), app.chance()).uuid();
    rows::know_browser(tx, row_id, account, &TokenHash::of(token), app.clock().now()).await
}

/// Remembers the browser of a log-in; gives it a token if it has none.
pub(crate) async fn remember(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    presented: Option<&str>,
) -> Result<Seen, StoreError> {
    let token =
        presented.map_or_else(|| Token::new(app.chance()).reveal().to_owned(), str::to_owned);
    let hash = TokenHash::of(&token);
    let known = rows::knows_browser(tx, account, &hash).await?;
    let is_news = !known && rows::knows_any_browser(tx, account).await?;
    let row_id = SessionId::new(app.clock(), app.chance()).uuid();
    rows::know_browser(tx, row_id, account, &hash, app.clock().now()).await?;
    Ok(Seen { token, is_news })
}
