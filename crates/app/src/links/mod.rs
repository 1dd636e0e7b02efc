//! Mailed links that work once (PRODUCT E1, E4): made with a purpose and a lifetime, an
//! older one of the same purpose stops when a newer one is made. Only a hash is kept.
//! Called by `welcome`, `forgot_password` and, for links that open only after a wait,
//! `resets::recovery`.

pub(crate) mod password;
pub(crate) mod recovery;
pub(crate) mod rows;

use crate::{App, accounts::State};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, LinkId, Token, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Choose the first password: 7 days.
    Welcome,
    /// Choose a new password: one hour.
    PasswordReset,
    /// Remove a friend's two-step: seven days after a wait (PRODUCT T11).
    Recovery,
}

impl Purpose {
    /// How long a link of this purpose works.
    pub(crate) const fn lifetime(self) -> Duration {
        match self {
            Self::Welcome => Duration::days(7),
            Self::PasswordReset => Duration::hours(1),
            Self::Recovery => Duration::days(10),
        }
    }

    /// How the account must stand: nobody chooses a first password twice, or a new one before
    /// the first, and a closed account opens to nobody.
    pub(crate) const fn opens(self) -> State {
        match self {
            Self::Welcome => State::Invited,
            Self::PasswordReset | Self::Recovery => State::Active,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::PasswordReset => "password-reset",
            Self::Recovery => "recovery",
        }
    }
}

/// A link as the database knows it.
#[derive(Clone, Debug)]
struct Link {
    id: LinkId,
    account: AccountId,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    replaced_at: Option<DateTime<Utc>>,
}

/// Whether a link still works, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It works.
    Good,
    /// It was used.
    Used,
    /// A newer one was sent.
    Replaced,
    /// It is too old.
    Expired,
}

impl Link {
    /// Whether it works at `now`.
    fn standing(&self, now: DateTime<Utc>) -> Standing {
        match () {
            () if self.used_at.is_some() => Standing::Used,
            () if self.replaced_at.is_some() => Standing::Replaced,
            () if now >= self.expires_at => Standing::Expired,
            () => Standing::Good,
        }
    }
}

/// Makes a link; older ones of the same purpose stop. Gives the token for the address.
pub(crate) async fn make(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    purpose: Purpose,
) -> Result<Token, StoreError> {
    let now = app.clock().now();
    let token = Token::new(app.chance());
    let link = Link {
        id: LinkId::new(app.clock(), app.chance()),
        account,
        made_at: now,
        expires_at: now + purpose.lifetime(),
        used_at: None,
        replaced_at: None,
    };
    rows::replace_older(tx, account, purpose, now).await?;
    rows::insert(tx, &link, purpose, &token.hash()).await?;
    Ok(token)
}

/// Stops all links of an account.
pub(crate) async fn stop_all(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<(), StoreError> {
    for purpose in [Purpose::Welcome, Purpose::PasswordReset, Purpose::Recovery] {
        rows::replace_older(tx, account, purpose, app.clock().now()).await?;
    }
    Ok(())
}

/// The link that a presented token stands for.
async fn find(
    view: &PlatformView,
    presented: &str,
    purpose: Purpose,
) -> Result<Option<Link>, StoreError> {
    rows::by_token(view, &TokenHash::of(presented), purpose).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn a_link_stops_when_used_replaced_or_old() {
        let clock = Clock::fixed("2026-11-22T10:00:00Z");
        let now = clock.now();
        let chance = Chance::seeded(1);
        let good = Link {
            id: LinkId::new(&clock, &chance),
            account: AccountId::new(&clock, &chance),
            made_at: now,
            expires_at: now + Purpose::Welcome.lifetime(),
            used_at: None,
            replaced_at: None,
        };
        assert_eq!(good.standing(now + Duration::days(7) - Duration::seconds(1)), Standing::Good);
        assert_eq!(good.standing(now + Duration::days(7)), Standing::Expired);
        assert_eq!(Link { used_at: Some(now), ..good.clone() }.standing(now), Standing::Used);
        assert_eq!(Link { replaced_at: Some(now), ..good }.standing(now), Standing::Replaced);
    }
}
