//! Who may show a QR code (PRODUCT P3): the owner, who logged in a moment ago or has just typed the
//! password (and a code, where one is asked). Otherwise whoever finds a browser open would get a
//! way in for good. A session that a scan began shows none: log-ins would be passed on for ever.

use crate::{App, access::Caller, platforms::Platform, sessions};
use chrono::Duration;
use linden_store::{PlatformView, StoreError};

/// So long after the log-in, or after the password was typed, codes are shown.
pub(super) const HOLDS_FOR: Duration = Duration::minutes(10);

/// Whether a session may show codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MayShow {
    /// It may, for so long.
    Now { holds_for: Duration },
    /// Only after its owner showed once more who they are.
    AfterPassword,
    /// Never: it is on a phone where the app opens with a PIN.
    NotOnPhone,
    /// Never: a scan began it.
    NotAfterScan,
}

impl MayShow {
    pub(super) const fn is_now(self) -> bool {
        matches!(self, Self::Now { .. })
    }
}

/// Whether the caller's session may show codes.
pub(super) async fn may_show(
    view: &PlatformView,
    app: &App,
    caller: &Caller,
) -> Result<MayShow, StoreError> {
    let session = sessions::rows::by_id(view, caller.account, caller.session).await?;
    let session = session.ok_or(StoreError::NotFound)?;
    let holds_for = session.last_confirmed() + HOLDS_FOR - app.clock().now();
    Ok(match session {
        _ if session.app.is_some() => MayShow::NotOnPhone,
        _ if session.by_scan => MayShow::NotAfterScan,
        _ if holds_for > Duration::zero() => MayShow::Now { holds_for },
        _ => MayShow::AfterPassword,
    })
}

/// Notes that the caller has just shown who they are. False: the session has ended, or shows no
/// codes at all.
pub(super) async fn confirm(
    app: &App,
    platform: &Platform,
    caller: &Caller,
) -> Result<bool, StoreError> {
    let tx = app.store().change(platform.id).await?;
    let now = app.clock().now();
    let confirmed = sessions::rows::confirm(&tx, caller.account, caller.session, now).await?;
    tx.commit().await?;
    Ok(confirmed)
}
