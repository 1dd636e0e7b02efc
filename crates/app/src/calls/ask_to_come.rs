//! "Please come": a mail to somebody who is not online (PRODUCT V1), at most once in ten
//! minutes from the same person.

use super::people::{self, MayNot, Pair};
use crate::{
    App,
    access::Caller,
    audit::{self, Action, Entry},
    mails::{self, Mail},
    platforms::Platform,
    tries::{self, Tried},
};
use chrono::Duration;
use linden_base::{AccountId, TokenHash};
use linden_store::{PlatformTx, StoreError};

const ONCE_IN: Duration = Duration::minutes(10);

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The mail is on its way.
    Sent,
    /// One was sent less than ten minutes ago.
    Already,
    /// This platform sends no such mails (M1).
    SwitchedOff,
    /// This may not be.
    MayNot(MayNot),
}

/// Asks somebody by mail to come.
pub(super) async fn ask(
    app: &App,
    platform: &Platform,
    caller: &Caller,
    other: AccountId,
) -> Result<Asked, StoreError> {
    if !platform.switches.asks_by_mail {
        return Ok(Asked::SwitchedOff);
    }
    let tx = app.store().change(platform.id).await?;
    let pair = match people::may_call(&tx, platform, caller, other).await? {
        Ok(pair) => pair,
        Err(may_not) => return Ok(Asked::MayNot(may_not)),
    };
    let key = TokenHash::of(&format!("{}:{other}", caller.account));
    if !tries::once_in(&tx, app, Tried::AskToCome, &key, ONCE_IN).await? {
        return Ok(Asked::Already);
    }
    send(&tx, app, platform, caller, &pair).await?;
    tx.commit().await?;
    Ok(Asked::Sent)
}

async fn send(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    caller: &Caller,
    pair: &Pair,
) -> Result<(), StoreError> {
    let mail = Mail::PleaseCome { from: caller.name.full() };
    mails::queue(tx, app, platform, &pair.other, &mail).await?;
    let (_, client) = pair.accounts(caller.account);
    let entry = Entry::new(caller.actor(), client, Action::AskedToCome);
    audit::rows::write(tx, app, entry.with_detail(pair.other.name.full())).await
}
