//! Counts tries of things that anybody may do (PRODUCT E4, A2): asking for a password link,
//! signing up. Kept in the database, so that all nodes and restarts count alike. Log-ins
//! have their own rows (`log_in`).

pub(crate) mod rows;

use crate::App;
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, AttemptId, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    /// Asking for a link to a new password.
    ForgotPassword,
    /// Signing up.
    SignUp,
    /// Asking somebody by mail to come to a call.
    AskToCome,
    /// Scanning a QR code in the app.
    ScanCode,
    /// Opening the app with a PIN.
    OpenApp,
    /// Typing one's old password to choose a new one.
    OldPassword,
    /// Inviting a friend.
    InviteFriend,
    /// Typing a code of two-step.
    Code,
    /// Typing a code in one log-in.
    CodeOfLogIn,
    /// Typing a code in a browser that the account is not known by, in a day.
    CodeOfDay,
    /// Asking for a code by SMS.
    SmsCode,
    /// Sending a code to a phone number.
    SmsToNumber,
    /// Sending a code in a platform's name.
    SmsOfPlatform,
    /// Logging in with a passkey.
    Passkey,
    /// Telling an owner that their log-in is locked.
    LockTold,
    /// A friend's asking to log in without a code.
    Recovery,
    /// Giving an account an e-mail address that another one has.
    TakenAddress,
}

impl Tried {
    const fn word(self) -> &'static str {
        match self {
            Self::ForgotPassword => "forgot-password",
            Self::SignUp => "sign-up",
            Self::AskToCome => "ask-to-come",
            Self::ScanCode => "scan-code",
            Self::OpenApp => "open-app",
            Self::OldPassword => "old-password",
            Self::InviteFriend => "invite-friend",
            Self::Code => "code",
            Self::CodeOfLogIn => "code-of-log-in",
            Self::CodeOfDay => "code-of-day",
            Self::SmsCode => "sms-code",
            Self::SmsToNumber => "sms-to-number",
            Self::SmsOfPlatform => "sms-of-platform",
            Self::Passkey => "passkey",
            Self::LockTold => "lock-told",
            Self::Recovery => "recovery",
            Self::TakenAddress => "taken-address",
        }
    }
}

/// Tries within this time count.
pub(crate) const COUNT_FOR: Duration = Duration::hours(1);
/// From one network address; a clinic's people share one.
const FROM_AN_ADDRESS: u64 = 30;
/// From one network address, of what people do every day.
const DAILY_FROM_AN_ADDRESS: u64 = 300;
/// About one e-mail address.
const ABOUT_AN_EMAIL: u64 = 3;
/// Invitations of friends by one client within [`A_DAY`].
const INVITATIONS: u64 = 10;
const A_DAY: Duration = Duration::hours(24);
/// Codes typed in one log-in; then it begins anew, with the password.
const OF_A_LOG_IN: u64 = 5;
/// Codes typed within [`A_DAY`] in browsers that an account is not known by.
const CODES_OF_A_DAY: u64 = 30;
/// Codes by SMS to one number, whoever asks.
const TO_A_NUMBER: u64 = 5;
/// By one person who is logged in.
pub(crate) const BY_AN_ACCOUNT: u64 = 10;
/// What somebody is told who tried too often.
pub(crate) const WAIT: std::time::Duration = std::time::Duration::from_secs(3600);

/// Counts a try from a network address. False: too many, try again within the hour.
pub(crate) async fn from_address(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    address: &str,
) -> Result<bool, StoreError> {
    counted(
        tx,
        app,
        tried,
        &TokenHash::of(&format!("address:{address}")),
        FROM_AN_ADDRESS,
        COUNT_FOR,
    )
    .await
}

/// Counts a try of something that people do every day, from a network address that a clinic's
/// people may share. False: too many, try again within the hour.
pub(crate) async fn daily_from_address(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    address: &str,
) -> Result<bool, StoreError> {
    let key = TokenHash::of(&format!("address:{address}"));
    counted(tx, app, tried, &key, DAILY_FROM_AN_ADDRESS, COUNT_FOR).await
}

/// Counts a try about an e-mail address, whether or not it has an account. False: too many.
pub(crate) async fn about_email(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    email: &str,
) -> Result<bool, StoreError> {
    counted(tx, app, tried, &TokenHash::of(&format!("email:{email}")), ABOUT_AN_EMAIL, COUNT_FOR)
        .await
}

/// Counts a try that may be made once within `time`. False: too early.
pub(crate) async fn once_in(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    key: &TokenHash,
    time: Duration,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(tried.word()).await?;
    if rows::since(tx, tried.word(), key, app.clock().now() - time).await? > 0 {
        return Ok(false);
    }
    rows::insert(tx, app, tried.word(), key).await?;
    Ok(true)
}

/// Counts a try by somebody who is logged in. False: too many.
pub(crate) async fn by_account(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    account: AccountId,
) -> Result<bool, StoreError> {
    counted(tx, app, tried, &TokenHash::of(&format!("account:{account}")), BY_AN_ACCOUNT, COUNT_FOR)
        .await
}

/// Whether somebody who is logged in may try once more; [`by_account`] counts it. Others wait to
/// the end of the transaction, so that a hundred tries at once are a hundred tries.
pub(crate) async fn one_is_left(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    account: AccountId,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(tried.word()).await?;
    let key = TokenHash::of(&format!("account:{account}"));
    Ok(how_often(tx, app, tried, &key).await? < BY_AN_ACCOUNT)
}

/// Counts an invitation by a client (PRODUCT A6). False: too many within a day.
pub(crate) async fn invitation(
    tx: &PlatformTx,
    app: &App,
    client: AccountId,
) -> Result<bool, StoreError> {
    let key = TokenHash::of(&format!("account:{client}"));
    counted(tx, app, Tried::InviteFriend, &key, INVITATIONS, A_DAY).await
}

/// Counts a try by whomever `key` stands for. False: too many.
pub(crate) async fn of_key(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    key: &TokenHash,
) -> Result<bool, StoreError> {
    counted(tx, app, tried, key, BY_AN_ACCOUNT, COUNT_FOR).await
}

/// Until when no code is taken in a browser that an account is not known by.
pub(crate) async fn codes_paused_until(
    view: &PlatformView,
    app: &App,
    key: &TokenHash,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let limits =
        [(Tried::CodeOfDay, CODES_OF_A_DAY, A_DAY), (Tried::Code, BY_AN_ACCOUNT, COUNT_FOR)];
    for (tried, most, time) in limits {
        let since = app.clock().now() - time;
        if rows::since(view, tried.word(), key, since).await? >= most {
            let oldest = rows::oldest_since(view, tried.word(), key, since).await?;
            return Ok(oldest.map(|at| at + time));
        }
    }
    Ok(None)
}

/// Counts a wrong code in a log-in that waits for it. False: no other one may follow.
pub(crate) async fn wrong_code_of_log_in(
    tx: &PlatformTx,
    app: &App,
    log_in: AttemptId,
) -> Result<bool, StoreError> {
    let key = TokenHash::of(&format!("log-in:{log_in}"));
    counted(tx, app, Tried::CodeOfLogIn, &key, OF_A_LOG_IN - 1, COUNT_FOR).await
}

/// Counts a code typed in a browser that the account behind `key` is not known by. False: too
/// many within a day.
pub(crate) async fn code_of_day(
    tx: &PlatformTx,
    app: &App,
    key: &TokenHash,
) -> Result<bool, StoreError> {
    counted(tx, app, Tried::CodeOfDay, key, CODES_OF_A_DAY, A_DAY).await
}

/// Counts a code by SMS to a number (E.164), whichever accounts ask for it. False: too many within
/// the hour.
pub(crate) async fn sms_to(tx: &PlatformTx, app: &App, number: &str) -> Result<bool, StoreError> {
    let key = TokenHash::of(&format!("number:{number}"));
    counted(tx, app, Tried::SmsToNumber, &key, TO_A_NUMBER, COUNT_FOR).await
}

/// Counts a code by SMS in the platform's name. False: too many within a day.
pub(crate) async fn sms_of_platform(tx: &PlatformTx, app: &App) -> Result<bool, StoreError> {
    let (key, most) = (TokenHash::of("platform"), app.settings().sms_a_day);
    counted(tx, app, Tried::SmsOfPlatform, &key, most, A_DAY).await
}

/// How many tries count now.
pub(crate) async fn how_often(
    view: &PlatformView,
    app: &App,
    tried: Tried,
    key: &TokenHash,
) -> Result<u64, StoreError> {
    rows::since(view, tried.word(), key, app.clock().now() - COUNT_FOR).await
}

async fn counted(
    tx: &PlatformTx,
    app: &App,
    tried: Tried,
    key: &TokenHash,
    most: u64,
    within: Duration,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(tried.word()).await?;
    let now = app.clock().now();
    let so_far = rows::since(tx, tried.word(), key, now - within).await?;
    if so_far >= most {
        return Ok(false);
    }
    rows::insert(tx, app, tried.word(), key).await?;
    Ok(true)
}
