//! Codes sent by SMS (PRODUCT T3): six digits, good for 10 minutes and 5 tries, sent again at
//! most every 30 seconds and ten times an hour.

pub(crate) mod rows;

use super::{SecondStep, Way};
use crate::{
    App,
    accounts::Account,
    flashes::Said,
    layout::words::words,
    platforms::Platform,
    sms,
    tries::{self, Tried},
};
use chrono::{DateTime, Duration, Utc};
use linden_base::Chance;
use linden_store::{PlatformTx, SealedPlace, StoreError};
use subtle::ConstantTimeEq;
use uuid::Uuid;

const GOOD_FOR: Duration = Duration::minutes(10);
const TRIES: i32 = 5;
const AGAIN_AFTER: Duration = Duration::seconds(30);

/// What came of asking for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It is on its way.
    OnItsWay,
    /// One was sent less than 30 seconds ago.
    TooSoon,
    /// Ten were sent within an hour.
    TooMany,
}

/// A code that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    id: Uuid,
    sealed: Vec<u8>,
    sent_at: DateTime<Utc>,
    tries: i32,
    used: bool,
}

/// Sends a new code to `number`; the one before stops.
pub(crate) async fn send(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    number: &str,
) -> Result<Sent, StoreError> {
    let now = app.clock().now();
    let before = rows::of(tx, account.id).await?;
    if before.is_some_and(|code| now - code.sent_at < AGAIN_AFTER) {
        return Ok(Sent::TooSoon);
    }
    if !tries::by_account(tx, app, Tried::SmsCode, account.id).await? {
        return Ok(Sent::TooMany);
    }
    let (id, code) = (Uuid::from_bytes(app.chance().bytes()), digits(app.chance()));
    let sealed = app.sealer().seal(place(id), code.as_bytes());
    rows::replace(tx, id, account.id, sealed, now).await?;
    let text = words(account.language).msg_two_step_sms(&code, &platform.name);
    sms::queue(tx, app, platform, number, text).await?;
    Ok(Sent::OnItsWay)
}

/// Sends a code to the number of a second step that works by SMS.
pub(crate) async fn send_if_by_sms(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    step: &SecondStep,
) -> Result<Sent, StoreError> {
    match (step.way, step.number(app)) {
        (Way::Sms, Some(number)) => send(tx, app, platform, account, &number).await,
        _ => Ok(Sent::OnItsWay),
    }
}

/// The line that says it.
pub(crate) const fn said(sent: Sent) -> Said {
    match sent {
        Sent::OnItsWay => Said::CodeSent,
        Sent::TooSoon => Said::CodeSentAlready,
        Sent::TooMany => Said::CodesTooMany,
    }
}

/// Whether a code that still works waits for this account.
pub(crate) fn still_works(code: Option<&Code>, now: DateTime<Utc>) -> bool {
    code.is_some_and(|code| is_good(code, now))
}

fn is_good(code: &Code, now: DateTime<Utc>) -> bool {
    !code.used && code.tries < TRIES && now - code.sent_at < GOOD_FOR
}

/// Uses the code up if it is the one that was typed. The try is counted, so the transaction is
/// to be kept in any case.
pub(crate) async fn use_up(
    tx: &PlatformTx,
    app: &App,
    code: Option<Code>,
    typed: &str,
) -> Result<bool, StoreError> {
    let Some(code) = code.filter(|code| is_good(code, app.clock().now())) else {
        return Ok(false);
    };
    if !rows::count_try(tx, code.id, code.tries).await? {
        return Ok(false);
    }
    let sent = app.sealer().open(place(code.id), &code.sealed).unwrap_or_default();
    let right: bool = sent.ct_eq(typed.as_bytes()).into();
    Ok(right && rows::use_up(tx, code.id, app.clock().now()).await?)
}

const fn place(id: Uuid) -> SealedPlace<'static> {
    SealedPlace { table: "sms_codes", id, column: "code_sealed" }
}

/// Drawn evenly: numbers beyond the last whole million are drawn again.
fn digits(chance: &Chance) -> String {
    const MILLION: u32 = 1_000_000;
    const EVEN: u32 = u32::MAX - u32::MAX % MILLION;
    loop {
        let drawn = u32::from_be_bytes(chance.bytes());
        if drawn < EVEN {
            return format!("{:06}", drawn % MILLION);
        }
    }
}
