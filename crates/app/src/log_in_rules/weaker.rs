//! Changes that make logging in less safe: two-step asked of fewer people, devices remembered for
//! longer. Whoever makes one shows once more who they are (`pages::save`), and all other
//! application managers hear of it, in the transaction of the change: otherwise one hijacked
//! session takes the second step from everybody at once.

use super::{
    Policy, Rule,
    change::{Author, Kept},
};
use crate::{
    App,
    mails::{self, Mail},
    platforms::Platform,
};
use linden_store::{PlatformTx, StoreError};

/// Whether the second rule asks less of people than the first.
pub(crate) fn weakens(from: &Rule, to: &Rule) -> bool {
    let strength = |policy| match policy {
        Policy::Off => 0,
        Policy::Optional => 1,
        Policy::Required { .. } => 2,
    };
    strength(to.two_step) < strength(from.two_step) || to.remember.time() > from.remember.time()
}

/// Whether the change, or that it was cancelled, makes logging in less safe.
fn is_weaker(change: &Kept) -> bool {
    match change.cancelled {
        Some(_) => weakens(&change.to, &change.from),
        None => weakens(&change.from, &change.to),
    }
}

/// Writes to the application managers but the one who did it, where it makes logging in less safe.
pub(super) async fn tell_managers(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    author: &Author,
    change: &Kept,
) -> Result<(), StoreError> {
    if !is_weaker(change) {
        return Ok(());
    }
    let mail = Mail::LogInWeakened { change: Box::new(change.clone()) };
    mails::queue_to_managers(tx, app, platform, &[author.account], &mail).await
}

#[cfg(test)]
mod tests {
    use super::{super::Remember, *};
    use linden_base::Clock;

    #[test]
    fn less_is_asked_where_two_step_goes_or_devices_are_remembered_for_longer() {
        let usual = Rule::default();
        let required = Policy::Required { from: Clock::fixed("2026-11-22T10:00:00Z").now() };
        let required = Rule { two_step: required, ..usual };
        let off = Rule { two_step: Policy::Off, ..usual };
        let week = Rule { remember: Remember::Week, ..usual };
        let never = Rule { remember: Remember::No, ..usual };
        for (stronger, weaker) in [(required, usual), (usual, off), (usual, week), (never, usual)] {
            assert!(weakens(&stronger, &weaker), "{stronger:?}, {weaker:?}");
            assert!(!weakens(&weaker, &stronger), "{weaker:?}, {stronger:?}");
        }
        assert!(!weakens(&usual, &Rule { password: false, ..usual }));
        let mixed = Rule { remember: Remember::Week, ..required };
        assert!(weakens(&usual, &mixed), "one is enough");
    }
}
