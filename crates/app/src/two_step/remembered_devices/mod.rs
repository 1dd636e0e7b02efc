//! Devices that need no code at log-in for a while (PRODUCT T7): an opaque cookie whose hash is
//! kept, for one device and one account. At the one-hour lock such a device is asked the
//! password instead.

pub(crate) mod rows;

use crate::{
    App,
    accounts::Kind,
    log_in_rules::{Remember, Rules},
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, SessionId, Token, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// The cookie that a remembered device keeps.
pub(crate) const COOKIE: &str = "__Host-device";

/// A device that is remembered.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) id: SessionId,
    /// The browser's own name, such as "Firefox, Windows".
    pub(crate) browser: String,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) ends_at: DateTime<Utc>,
}

impl Device {
    /// Whether it is remembered at `now` under the rules of today: a shorter rule applies at
    /// once.
    fn is_good(&self, kind: Kind, rules: &Rules, now: DateTime<Utc>) -> bool {
        let longest = match kind {
            Kind::Professional => rules.of(kind).remember.time(),
            Kind::Client | Kind::Friend => Remember::Week.time(),
        };
        now < self.ends_at && longest.is_some_and(|longest| now - self.made_at < longest)
    }
}

/// What somebody of this kind may choose from, beside "always ask".
pub(crate) fn choices(kind: Kind, rules: &Rules) -> Vec<Remember> {
    let timed = |remember: &Remember| remember.time().is_some();
    match kind {
        Kind::Professional => Some(rules.of(kind).remember).into_iter().filter(timed).collect(),
        Kind::Client | Kind::Friend => Remember::ALL.into_iter().filter(timed).collect(),
    }
}

/// Remembers the device of this log-in; gives the cookie's token and how long it is kept.
/// None: not chosen, or the rules do not allow it.
pub(crate) async fn remember(
    tx: &PlatformTx,
    app: &App,
    (account, kind): (AccountId, Kind),
    rules: &Rules,
    chosen: Option<Remember>,
    browser: &str,
) -> Result<Option<(Token, Duration)>, StoreError> {
    let allowed = chosen.filter(|chosen| choices(kind, rules).contains(chosen));
    let Some(time) = allowed.and_then(Remember::time) else {
        return Ok(None);
    };
    let (token, now) = (Token::new(app.chance()), app.clock().now());
    let device = Device {
        id: SessionId::new(app.clock(), app.chance()),
        browser: browser.to_owned(),
        made_at: now,
        ends_at: now + time,
    };
    rows::insert(tx, account, &device, &token.hash()).await?;
    Ok(Some((token, time)))
}

/// Whether this device is remembered for this account now.
pub(crate) async fn is_remembered(
    view: &PlatformView,
    app: &App,
    (account, kind): (AccountId, Kind),
    rules: &Rules,
    presented: Option<&str>,
) -> Result<bool, StoreError> {
    let Some(presented) = presented else {
        return Ok(false);
    };
    let device = rows::by_token(view, account, &TokenHash::of(presented)).await?;
    Ok(device.is_some_and(|device| device.is_good(kind, rules, app.clock().now())))
}

/// The devices that are remembered for somebody, the newest first.
pub(crate) async fn of_account(
    view: &PlatformView,
    app: &App,
    (account, kind): (AccountId, Kind),
    rules: &Rules,
) -> Result<Vec<Device>, StoreError> {
    let now = app.clock().now();
    let devices = rows::of(view, account).await?.into_iter();
    Ok(devices.filter(|device| device.is_good(kind, rules, now)).collect())
}
