//! One try with e-mail and password: counted first, then checked, then finished. The same
//! work is done for an address that has no account.

use super::{Attempt, Failures, LoggedIn, Refused, locked_until, rows, rows::Trier, throttle};
use crate::{
    App,
    accounts::{self, Account, State, stored_email},
    audit::{self, Action, Actor, Entry},
    flashes::Said,
    mails::{self, Mail},
    passwords::Hash,
    platforms::Platform,
    tries::{self, Tried},
    two_step::{
        self,
        sms_codes::{self, Purpose, Sent},
    },
};
use chrono::Duration;
use linden_base::{AttemptId, SecretString, Token, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// Who guesses on and on locks log-in again with each try; the owner hears of it once an hour.
const TOLD_EVERY: Duration = Duration::hours(1);

/// What somebody typed, and from where.
pub(super) struct Typed<'a> {
    pub(super) email: &'a str,
    pub(super) password: SecretString,
    pub(super) address: String,
    /// The cookie of `known_browsers`, if the browser sent one.
    pub(super) browser: Option<&'a str>,
    /// The cookie of `remembered_devices`, if the browser sent one.
    pub(super) device: Option<&'a str>,
}

/// What the right password leads to.
#[derive(Debug)]
pub(super) enum Passed {
    /// The log-in is finished.
    In(Account, LoggedIn),
    /// A code is asked; the browser keeps the token.
    AsksCode(Token, Option<Said>),
}

/// Tries once.
pub(super) async fn try_password(
    app: &App,
    platform: &Platform,
    typed: Typed<'_>,
) -> Result<Result<Passed, Refused>, StoreError> {
    let email = stored_email(typed.email);
    let id = AttemptId::new(app.clock(), app.chance());
    let counted = count(app, platform, &email, &typed, id).await?;
    let (known, failures) = match counted {
        Ok(counted) => counted,
        Err(refused) => return Ok(Err(refused)),
    };
    let (account, hash) = known.map_or((None, None), |(account, hash)| (Some(account), hash));
    let fits = app.hasher().fits(typed.password.clone(), hash.clone()).await;
    let lets_in = |account: &Account| fits && platform.rules.of(account.kind).password;
    match account.filter(lets_in) {
        Some(account) if account.state == State::Deactivated => Ok(Err(Refused::Deactivated)),
        Some(account) => {
            let password = Password { anew: anew(app, hash.as_ref(), typed.password).await, hash };
            let passed = pass(app, platform, id, (account, password), typed.device).await?;
            Ok(passed.ok_or(Refused::WrongPassword))
        }
        None => {
            tell_if_locked(app, platform, &email, &failures).await?;
            Ok(Err(Refused::WrongPassword))
        }
    }
}

type Known = Option<(Account, Option<Hash>)>;

/// Writes the attempt down before anything is checked, unless log-in is locked.
async fn count(
    app: &App,
    platform: &Platform,
    email: &str,
    typed: &Typed<'_>,
    id: AttemptId,
) -> Result<Result<(Known, Failures), Refused>, StoreError> {
    let tx = app.store().change(platform.id).await?;
    tx.one_at_a_time("count a log-in").await?;
    let now = app.clock().now();
    let known = accounts::rows::by_email(&tx, email).await?;
    let who = trier(&tx, email, &known, typed).await?;
    let failures = rows::failures(&tx, &who, now).await?;
    if let Some(until) = locked_until(now, &failures) {
        return Ok(Err(Refused::Locked { until }));
    }
    rows::begin(&tx, id, &who, now).await?;
    tx.commit().await?;
    Ok(Ok((known, failures)))
}

async fn trier(
    view: &PlatformView,
    email: &str,
    known: &Known,
    typed: &Typed<'_>,
) -> Result<Trier, StoreError> {
    let account = known.as_ref().map(|(account, _)| account.id);
    let known_browser = match (account, typed.browser) {
        (Some(account), Some(browser)) => {
            rows::knows_browser(view, account, &TokenHash::of(browser)).await?
        }
        _ => false,
    };
    Ok(Trier {
        email: TokenHash::of(email),
        account,
        address: typed.address.clone(),
        known_browser,
    })
}

/// A password that was right: the hash that it was checked against, and a new one where that cost
/// less than hashes do by now.
struct Password {
    hash: Option<Hash>,
    anew: Option<Hash>,
}

async fn anew(app: &App, kept: Option<&Hash>, password: SecretString) -> Option<Hash> {
    match kept {
        Some(kept) if app.hasher().is_outdated(kept) => Some(app.hasher().hash(password).await),
        _ => None,
    }
}

/// Notes that the password was right, and whether a code is asked now. None: while it was
/// checked, which takes a while, the password was changed or the account closed.
async fn pass(
    app: &App,
    platform: &Platform,
    id: AttemptId,
    (account, password): (Account, Password),
    device: Option<&str>,
) -> Result<Option<Passed>, StoreError> {
    let tx = app.store().change(platform.id).await?;
    if !accounts::rows::still_has(&tx, account.id, password.hash.as_ref()).await? {
        return Ok(None);
    }
    if let Some(anew) = password.anew {
        accounts::rows::set_password(&tx, account.id, State::Active, &anew).await?;
    }
    let asked = two_step::asked_at_log_in(&tx, app, platform, &account, device).await?;
    let attempt = Attempt::password_was_right(id, account.id, asked.is_some());
    let Some(steps) = asked else {
        let stands = rows::advance(&tx, &attempt).await?;
        tx.commit().await?;
        return Ok(attempt.finish().filter(|_| stands).map(|proof| Passed::In(account, proof)));
    };
    let token = Token::new(app.chance());
    if !rows::wait_for_code(&tx, &attempt, &token.hash()).await? {
        return Ok(None);
    }
    let sent = match steps.codes {
        Some(step) => {
            let purpose = Purpose::LogIn(id);
            sms_codes::send_if_by_sms(&tx, app, platform, &account, &step, purpose).await?
        }
        None => Sent::OnItsWay,
    };
    tx.commit().await?;
    let refused = (sent != Sent::OnItsWay).then(|| sms_codes::said(sent));
    Ok(Some(Passed::AsksCode(token, refused)))
}

/// At the failure that locks, the owner gets a mail and the access log a line. A stranger
/// learns nothing of it: the work is done after the answer is known to be "wrong".
async fn tell_if_locked(
    app: &App,
    platform: &Platform,
    email: &str,
    failures: &Failures,
) -> Result<(), StoreError> {
    if !throttle::locks_with_one_more(failures) {
        return Ok(());
    }
    let tx = app.store().change(platform.id).await?;
    if let Some((account, _)) = accounts::rows::by_email(&tx, email).await? {
        tell_owner(&tx, app, platform, &account).await?;
    }
    tx.commit().await
}

async fn tell_owner(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<(), StoreError> {
    if account.state != State::Active {
        return Ok(());
    }
    let key = TokenHash::of(&format!("account:{}", account.id));
    if !tries::once_in(tx, app, Tried::LockTold, &key, TOLD_EVERY).await? {
        return Ok(());
    }
    audit::rows::write(tx, app, Entry::new(Actor::Linden, account.id, Action::LogInLocked)).await?;
    mails::queue(tx, app, platform, account, &Mail::LogInLocked).await
}
