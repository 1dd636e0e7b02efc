//! Codes sent by SMS (PRODUCT T3): six digits, good for one purpose, 10 minutes and 5 tries, sent
//! again at most every 30 seconds and ten times an hour for an account, five times to a number,
//! and in a day no more than the operator set for a platform.

mod purpose;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

pub(crate) use purpose::{Act, Purpose};

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
    /// Ten were sent within an hour, or five to this number.
    TooMany,
    /// The platform has sent as many today as it may.
    NoMoreToday,
}

/// A code that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    id: Uuid,
    sealed: Vec<u8>,
    sent_at: DateTime<Utc>,
    tries: i32,
    used: bool,
    /// The hash of its purpose.
    for_hash: Option<Vec<u8>>,
}

/// Sends a new code to `number`; the one before stops.
pub(crate) async fn send(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    number: &str,
    purpose: Purpose<'_>,
) -> Result<Sent, StoreError> {
    let now = app.clock().now();
    let before = rows::of(tx, account.id).await?.filter(|code| code.is_for(purpose));
    if before.is_some_and(|code| now - code.sent_at < AGAIN_AFTER) {
        return Ok(Sent::TooSoon);
    }
    if let Some(refused) = refused(tx, app, platform, account, number).await? {
        return Ok(refused);
    }
    let (id, code) = (Uuid::from_bytes(app.chance().bytes()), digits(app.chance()));
    let sealed = app.sealer().seal(place(id), code.as_bytes());
    rows::replace(tx, id, account.id, sealed, purpose, now).await?;
    let text = purpose.text(words(account.language), &code, &platform.name);
    sms::queue(tx, app, platform, number, text).await?;
    Ok(Sent::OnItsWay)
}

/// Why no SMS goes out; none: it is counted, and goes. A number that costs much, or whose owner is
/// to be annoyed, gets few, however many accounts ask.
async fn refused(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    number: &str,
) -> Result<Option<Sent>, StoreError> {
    if !tries::by_account(tx, app, Tried::SmsCode, account.id).await?
        || !tries::sms_to(tx, app, number).await?
    {
        return Ok(Some(Sent::TooMany));
    }
    if !tries::sms_of_platform(tx, app).await? {
        tracing::warn!(platform.id = %platform.id, "no more SMS today: sms.a_day is reached");
        return Ok(Some(Sent::NoMoreToday));
    }
    Ok(None)
}

/// Sends a code to the number of a second step that works by SMS.
pub(crate) async fn send_if_by_sms(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    step: &SecondStep,
    purpose: Purpose<'_>,
) -> Result<Sent, StoreError> {
    match (step.way, step.number(app)) {
        (Way::Sms, Some(number)) => send(tx, app, platform, account, &number, purpose).await,
        _ => Ok(Sent::OnItsWay),
    }
}

/// The line that says it.
pub(crate) const fn said(sent: Sent) -> Said {
    match sent {
        Sent::OnItsWay => Said::CodeSent,
        Sent::TooSoon => Said::CodeSentAlready,
        Sent::TooMany => Said::CodesTooMany,
        Sent::NoMoreToday => Said::CodesUsedUp,
    }
}

impl Code {
    fn is_for(&self, purpose: Purpose<'_>) -> bool {
        self.for_hash.as_deref() == Some(purpose.hash().to_vec().as_slice())
    }
}

/// Whether a code for this purpose that still works waits for this account.
pub(crate) fn still_works(code: Option<&Code>, purpose: Purpose<'_>, now: DateTime<Utc>) -> bool {
    code.is_some_and(|code| code.is_for(purpose) && is_good(code, now))
}

fn is_good(code: &Code, now: DateTime<Utc>) -> bool {
    !code.used && code.tries < TRIES && now - code.sent_at < GOOD_FOR
}

/// Uses the code up if it is the one that was typed and was sent for this. The try is counted, so
/// the transaction is to be kept in any case.
pub(crate) async fn use_up(
    tx: &PlatformTx,
    app: &App,
    code: Option<Code>,
    purpose: Purpose<'_>,
    typed: &str,
) -> Result<bool, StoreError> {
    let now = app.clock().now();
    let Some(code) = code.filter(|code| code.is_for(purpose) && is_good(code, now)) else {
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
