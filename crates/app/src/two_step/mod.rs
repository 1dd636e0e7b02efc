//! Two-step log-in (PRODUCT T): a code from an authenticator app or an SMS after the password, or
//! a passkey in its place (`passkeys`), with recovery codes for the day when the phone is gone, and devices that are remembered.
//! `log_in`, `gate`, `profile` and `new_password` ask for codes through [`check`]; the rules of
//! a platform are `log_in_rules`. Absent: resets by others, which are `resets`.

pub(crate) mod authenticator;
pub(crate) mod check;
pub(crate) mod pages;
pub(crate) mod recovery_codes;
pub(crate) mod remembered_devices;
pub(crate) mod rows;
mod setting_up;
pub(crate) mod sms_codes;
#[cfg(test)]
mod tests;

pub(crate) use check::{Asker, Checked, check, forget_tries};

use crate::{
    App,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    links::recovery,
    log_in,
    log_in_rules::Policy,
    mails::{self, Mail},
    passkeys::{self, Has},
    platforms::Platform,
    sessions,
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, SessionId};
use linden_store::{PlatformTx, PlatformView, SealedPlace, StoreError};
use uuid::Uuid;

/// How the codes come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// From an authenticator app (RFC 6238).
    App,
    /// By SMS.
    Sms,
}

/// The second step of an account, being set up or active.
#[derive(Clone, Debug)]
pub(crate) struct SecondStep {
    pub(crate) id: Uuid,
    pub(crate) account: AccountId,
    pub(crate) way: Way,
    /// The authenticator's secret or the phone number; none: no number was given yet.
    secret_sealed: Option<Vec<u8>>,
    /// The time step of the last code that was accepted: each works once.
    last_step: Option<i64>,
    pub(crate) made_at: DateTime<Utc>,
}

/// All that an account has as its second step.
#[derive(Clone, Debug, Default)]
pub(crate) struct SecondSteps {
    /// Codes from an app or by SMS.
    pub(crate) codes: Option<SecondStep>,
    pub(crate) passkeys: Has,
}

impl SecondSteps {
    /// Whether there is one at all. Passkeys that work no more count: otherwise the password alone
    /// would do from one day to the next (`docs/decisions/0007-passkeys.md`).
    pub(crate) fn any(&self) -> bool {
        self.codes.is_some() || self.passkeys != Has::None
    }
}

impl Way {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Sms => "sms",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::App, Self::Sms].into_iter().find(|way| way.word() == word)
    }
}

impl SecondStep {
    /// The authenticator's secret.
    pub(crate) fn secret(&self, app: &App) -> Option<Vec<u8>> {
        app.sealer().open(place(self.id), self.secret_sealed.as_deref()?).ok()
    }

    /// The phone number to which codes go.
    pub(crate) fn number(&self, app: &App) -> Option<String> {
        String::from_utf8(self.secret(app)?).ok()
    }

    /// The last two digits of the phone number, so that its owner knows which one it is.
    pub(crate) fn last_digits(&self, app: &App) -> String {
        let number = self.number(app).unwrap_or_default();
        let digits = number.char_indices().rev().nth(1);
        digits.map_or_else(String::new, |(at, _)| number[at..].to_owned())
    }
}

const fn place(id: Uuid) -> SealedPlace<'static> {
    SealedPlace { table: "two_steps", id, column: "secret_sealed" }
}

/// The second step that is asked at log-in: none where the rules switch two-step off, where
/// the account has none, and on a remembered device (PRODUCT T6, T7).
pub(crate) async fn asked_at_log_in(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
    device: Option<&str>,
) -> Result<Option<SecondSteps>, StoreError> {
    let Some(steps) = asked(view, platform, account).await? else {
        return Ok(None);
    };
    let (who, rules) = ((account.id, account.kind), &platform.rules);
    let remembered = remembered_devices::is_remembered(view, app, who, rules, device).await?;
    Ok((!remembered).then_some(steps))
}

/// The second step that is asked wherever a code is, remembered device or not.
pub(crate) async fn asked(
    view: &PlatformView,
    platform: &Platform,
    account: &Account,
) -> Result<Option<SecondSteps>, StoreError> {
    match platform.rules.of(account.kind).two_step {
        Policy::Off => Ok(None),
        Policy::Optional | Policy::Required { .. } => {
            Ok(Some(of(view, platform, account.id).await?).filter(SecondSteps::any))
        }
    }
}

/// The second steps of an account, asked or not.
pub(crate) async fn of(
    view: &PlatformView,
    platform: &Platform,
    account: AccountId,
) -> Result<SecondSteps, StoreError> {
    let codes = rows::active(view, account).await?;
    Ok(SecondSteps { codes, passkeys: passkeys::has(view, platform, account).await? })
}

/// Whether an account has any second step, asked or not; passkeys that work no more count.
pub(crate) async fn has_one(view: &PlatformView, account: AccountId) -> Result<bool, StoreError> {
    Ok(rows::active(view, account).await?.is_some()
        || !passkeys::rows::of(view, account).await?.is_empty())
}

/// What ends with a change of the second step or of the password: remembered devices, known
/// browsers, log-ins and a recovery that are under way and, but for `kept`, sessions.
pub(crate) async fn start_anew(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    kept: Option<SessionId>,
) -> Result<(), StoreError> {
    remembered_devices::rows::forget_all(tx, account).await?;
    log_in::rows::end_half_done(tx, account).await?;
    log_in::rows::forget_browsers(tx, account).await?;
    recovery::stop(tx, app, account).await?;
    sessions::end_all(tx, app, account, kept).await
}

/// Takes the second step away with all that belongs to it, passkeys too (PRODUCT T6, T9, T13).
pub(crate) async fn remove(tx: &PlatformTx, account: AccountId) -> Result<bool, StoreError> {
    recovery_codes::rows::delete_all(tx, account).await?;
    sms_codes::rows::delete(tx, account).await?;
    remembered_devices::rows::forget_all(tx, account).await?;
    let had_passkeys = passkeys::rows::delete_all(tx, account).await?;
    Ok(rows::delete(tx, account).await? || had_passkeys)
}

/// Tells the owner, and writes the log line (PRODUCT E7).
pub(crate) async fn tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    (action, mail): (Action, Mail),
) -> Result<(), StoreError> {
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(tx, app, Entry::new(actor, account.id, action)).await?;
    mails::queue(tx, app, platform, account, &mail).await
}
