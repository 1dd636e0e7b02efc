//! Whether an account can be logged in to, and why not.

use crate::{
    App,
    accounts::{Account, State},
    addresses,
    audit::{self, Action},
    exemptions,
    links::Purpose,
    log_in::{self, Failures, rows::Trier},
    log_in_rules::Policy,
    passkeys,
    platforms::Platform,
    two_step,
};
use chrono::{DateTime, Utc};
use linden_base::TokenHash;
use linden_store::{PlatformView, StoreError};

/// How an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Made, but no welcome mail was written yet.
    NotWelcomed,
    /// The welcome link waits for its reader.
    Welcomed { sent: DateTime<Utc>, until: DateTime<Utc> },
    /// The welcome link came too late.
    LinkExpired { at: DateTime<Utc> },
    /// Closed; none: nobody wrote down when.
    Closed { at: Option<DateTime<Utc>> },
    /// Wrong passwords, in browsers in which the owner has not logged in before.
    Locked { until: DateTime<Utc> },
    /// Wrong codes, in browsers in which the owner has not logged in before.
    CodesPaused { until: DateTime<Utc> },
    /// The platform lets nobody of this kind in by password (PRODUCT E8), and nothing else lets
    /// this person in.
    NoPasswordHere,
    /// The same, and a passkey lets this person in (T13).
    PasskeyAlone,
    /// Nothing is in the way, but nobody has logged in yet.
    Unused,
    /// Nothing is in the way.
    InUse { seen: DateTime<Utc> },
}

/// What comes after the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Second {
    Nothing,
    /// A code is asked.
    Code,
    /// Two-step is required, and has to be set up.
    SetUp,
    /// The same, but not of this person until then (T10).
    Exempt {
        until: DateTime<Utc>,
    },
}

/// All that an answer about logging in is made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    pub(super) standing: Standing,
    pub(super) second: Second,
    /// The e-mail address is new: no link to a new password is sent there yet (decision 10).
    pub(super) link_waits: bool,
}

/// How this account stands now.
pub(super) async fn now(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<Now, StoreError> {
    let second = second(view, app, platform, account).await?;
    let standing = standing(view, app, platform, account, second).await?;
    let takes_password = account.state == State::Active && platform.rules.of(account.kind).password;
    let link_waits =
        takes_password && addresses::waits_until(view, app, account.id).await?.is_some();
    Ok(Now { standing, second, link_waits })
}

async fn second(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
) -> Result<Second, StoreError> {
    let rule = platform.rules.of(account.kind);
    if account.state != State::Active || !rule.password || rule.two_step == Policy::Off {
        return Ok(Second::Nothing);
    }
    let now = app.clock().now();
    if two_step::has_one(view, account.id).await? {
        return Ok(Second::Code);
    }
    if !rule.two_step.is_required(now) {
        return Ok(Second::Nothing);
    }
    let exemption = exemptions::rows::of(view, account.id, now).await?;
    Ok(exemption.map_or(Second::SetUp, |exemption| Second::Exempt { until: exemption.ends_at }))
}

async fn standing(
    view: &PlatformView,
    app: &App,
    platform: &Platform,
    account: &Account,
    second: Second,
) -> Result<Standing, StoreError> {
    Ok(match account.state {
        State::Invited => invited(account, app.clock().now()),
        State::Deactivated => {
            let at = audit::rows::last(view, account.id, Action::AccountDeactivated).await?;
            Standing::Closed { at: at.map(|line| line.at) }
        }
        State::Active if !platform.rules.of(account.kind).password => {
            match passkeys::has(view, platform, account.id).await? {
                passkeys::Has::Some => Standing::PasskeyAlone,
                passkeys::Has::None | passkeys::Has::NoneThatWorks => Standing::NoPasswordHere,
            }
        }
        State::Active => active(view, app, account, second).await?,
    })
}

async fn active(
    view: &PlatformView,
    app: &App,
    account: &Account,
    second: Second,
) -> Result<Standing, StoreError> {
    if let Some(until) = locked_until(view, app, account).await? {
        return Ok(Standing::Locked { until });
    }
    if second == Second::Code
        && let Some(until) = two_step::check::paused_until(view, app, account.id).await?
    {
        return Ok(Standing::CodesPaused { until });
    }
    Ok(account.seen_at.map_or(Standing::Unused, |seen| Standing::InUse { seen }))
}

fn invited(account: &Account, now: DateTime<Utc>) -> Standing {
    let Some(sent) = account.welcomed_at else { return Standing::NotWelcomed };
    let until = sent + Purpose::Welcome.lifetime();
    if now < until {
        Standing::Welcomed { sent, until }
    } else {
        Standing::LinkExpired { at: until }
    }
}

/// Until when a browser that is new to the owner is locked out. What one network address did
/// does not count: it is not the account's.
async fn locked_until(
    view: &PlatformView,
    app: &App,
    account: &Account,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let who = Trier {
        email: TokenHash::of(&account.email),
        account: Some(account.id),
        address: String::new(),
        known_browser: false,
    };
    let now = app.clock().now();
    let failures = log_in::rows::failures(view, &who, now).await?;
    let of_account = Failures { of_account: failures.of_account, of_address: Vec::new() };
    Ok(log_in::locked_until(now, &of_account))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::{Kind, Name};
    use chrono::Duration;
    use linden_base::{AccountId, Chance, Clock, Language};

    #[test]
    fn a_link_waits_for_seven_days_and_has_then_expired() {
        let clock = Clock::fixed("2026-11-22T10:00:00Z");
        let (now, sent) = (clock.now(), clock.now() - Duration::days(7));
        let mut account = Account {
            id: AccountId::new(&clock, &Chance::seeded(1)),
            kind: Kind::Client,
            state: State::Invited,
            name: Name { first: "Ann".to_owned(), last: String::new() },
            email: "ann@example.org".to_owned(),
            birth_date: None,
            client_number: None,
            language: Language::En,
            made_at: now,
            welcomed_at: None,
            seen_at: None,
        };
        assert_eq!(invited(&account, now), Standing::NotWelcomed);
        account.welcomed_at = Some(sent);
        assert_eq!(invited(&account, now), Standing::LinkExpired { at: now });
        account.welcomed_at = Some(sent + Duration::seconds(1));
        assert!(matches!(invited(&account, now), Standing::Welcomed { .. }));
    }
}
