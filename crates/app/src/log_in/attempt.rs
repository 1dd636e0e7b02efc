//! The steps of a log-in, and the proof that all were taken.

use chrono::{DateTime, Utc};
use linden_base::{AccountId, AppLogInId, AttemptId};

/// How far a log-in has come. The database keeps the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A password is asked, and was not yet right.
    Password,
    /// The password was right; a code of two-step is asked (PRODUCT T6).
    Code,
    /// All that was asked was given.
    Finished,
    /// The password or the second step changed meanwhile, or too many codes were wrong.
    Ended,
}

impl Step {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::Finished => "finished",
            Self::Ended => "ended",
        }
    }
}

/// A log-in under way, for an account that is known.
#[derive(Debug)]
pub(crate) struct Attempt {
    pub(crate) id: AttemptId,
    pub(crate) account: AccountId,
    pub(crate) step: Step,
    by: By,
}

/// What somebody logs in by, where their session differs by it.
#[derive(Clone, Copy, Debug)]
enum By {
    /// Password, link, code or passkey.
    Themselves,
    /// A PIN, on this phone.
    Pin(AppLogInId),
    /// A scanned QR code of a session that ends then in any case.
    Scan { ends_by: DateTime<Utc> },
}

/// Proof of a finished log-in: the only thing that begins a session.
#[derive(Debug)]
pub(crate) struct LoggedIn {
    attempt: AttemptId,
    account: AccountId,
    by: By,
}

impl Attempt {
    /// The attempt after the right password (or a link mailed to the owner, which stands
    /// for it): finished, unless a code is asked.
    pub(crate) const fn password_was_right(
        id: AttemptId,
        account: AccountId,
        asks_code: bool,
    ) -> Self {
        let step = if asks_code { Step::Code } else { Step::Finished };
        Self { id, account, step, by: By::Themselves }
    }

    /// The attempt of a password that was right before, and that waits for its code.
    pub(super) const fn waiting(id: AttemptId, account: AccountId) -> Self {
        Self { id, account, step: Step::Code, by: By::Themselves }
    }

    /// The attempt after a scanned QR code (P3): finished, as the session that showed it passed
    /// every step. `ends_by`: the end of that session, which this one does not outlive.
    pub(crate) const fn code_was_scanned(
        id: AttemptId,
        account: AccountId,
        ends_by: DateTime<Utc>,
    ) -> Self {
        Self { id, account, step: Step::Finished, by: By::Scan { ends_by } }
    }

    /// The attempt after the right PIN on the phone that it belongs to (P6): finished, as PIN and
    /// phone are two factors.
    pub(crate) const fn app_pin_was_right(
        id: AttemptId,
        account: AccountId,
        phone: AppLogInId,
    ) -> Self {
        Self { id, account, step: Step::Finished, by: By::Pin(phone) }
    }

    /// The attempt after the right answer of a passkey that verified its user (T13): finished, as the
    /// passkey and what opens it are two factors.
    pub(crate) const fn passkey_was_right(id: AttemptId, account: AccountId) -> Self {
        Self { id, account, step: Step::Finished, by: By::Themselves }
    }

    /// The attempt after the right code.
    pub(crate) const fn code_was_right(self) -> Self {
        let step = match self.step {
            Step::Code => Step::Finished,
            step => step,
        };
        Self { step, ..self }
    }

    /// The proof, if no step is left.
    pub(crate) fn finish(self) -> Option<LoggedIn> {
        (self.step == Step::Finished).then_some(LoggedIn {
            attempt: self.id,
            account: self.account,
            by: self.by,
        })
    }
}

impl LoggedIn {
    /// The attempt that was finished.
    pub(crate) const fn attempt(&self) -> AttemptId {
        self.attempt
    }

    /// Who logged in.
    pub(crate) const fn account(&self) -> AccountId {
        self.account
    }

    /// The phone that the PIN opened, if it was a PIN.
    pub(crate) const fn phone(&self) -> Option<AppLogInId> {
        match self.by {
            By::Pin(phone) => Some(phone),
            By::Themselves | By::Scan { .. } => None,
        }
    }

    /// The end of the session whose QR code was scanned, if it was a scan.
    pub(crate) const fn ends_by(&self) -> Option<DateTime<Utc>> {
        match self.by {
            By::Scan { ends_by } => Some(ends_by),
            By::Themselves | By::Pin(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn an_attempt_that_still_asks_the_password_proves_nothing() {
        let (clock, chance) = (Clock::fixed("2026-11-22T10:00:00Z"), Chance::seeded(1));
        let (id, account) = (AttemptId::new(&clock, &chance), AccountId::new(&clock, &chance));
        assert!(
            Attempt { id, account, step: Step::Password, by: By::Themselves }.finish().is_none()
        );
        assert!(Attempt::password_was_right(id, account, false).finish().is_some());
    }

    #[test]
    fn where_a_code_is_asked_only_the_code_finishes() {
        let (clock, chance) = (Clock::fixed("2026-11-22T10:00:00Z"), Chance::seeded(1));
        let (id, account) = (AttemptId::new(&clock, &chance), AccountId::new(&clock, &chance));
        assert!(Attempt::password_was_right(id, account, true).finish().is_none());
        assert!(Attempt::password_was_right(id, account, true).code_was_right().finish().is_some());
        let skipped =
            Attempt { id, account, step: Step::Password, by: By::Themselves }.code_was_right();
        assert!(skipped.finish().is_none());
    }
}
