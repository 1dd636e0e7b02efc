//! Mails (PRODUCT M1, M5): a closed list, each written in the recipient's language when its
//! cause happens and in the same transaction, sent from a queue that survives restarts.
//! Called by every feature that has something to tell. One action makes one mail; it is
//! repeated only under its own Message-ID. Absent: texts changed per platform (later).

mod letter;
mod log_in_words;
mod queue;
pub(crate) mod rows;
mod send;
#[cfg(test)]
mod tests;
mod words;

use letter::Letter;
pub(crate) use queue::{queue, queue_to_managers};
pub(crate) use send::{KIND, run as send_mail};

use crate::{
    accounts::{Account, Role},
    log_in_rules::change::Kept,
    passkeys,
    platforms::Switches,
};
use chrono::{DateTime, Utc};
use linden_base::Token;
use linden_store::{PlatformView, StoreError};
use std::collections::BTreeSet;

/// Everything that Linden writes to people. Security mails cannot be switched off.
#[derive(Clone, Debug)]
pub(crate) enum Mail {
    /// E1: a new account; the link chooses a password.
    Welcome {
        /// The welcome link's token.
        link: Token,
    },
    /// E4: the link chooses a new password.
    PasswordReset {
        /// The link's token.
        link: Token,
        /// The colleague who sent it (H1); none: somebody asked for it on the log-in page.
        by: Option<String>,
    },
    /// E4, sign-up: somebody asked for an account on an address that has one.
    AlreadyHere,
    /// E6: log-in is locked for a while after wrong passwords.
    LogInLocked,
    /// E7: a log-in from a browser that was not seen before.
    NewBrowser {
        /// The browser's name, such as "Firefox, Windows"; may be empty.
        browser: String,
    },
    /// E7: the password was changed.
    PasswordChanged {
        /// The names of the passkeys that were removed with it.
        removed: Vec<String>,
        /// Whether others stay, which the new password does not touch.
        has_passkeys: bool,
    },
    /// E7: a phone became an app log-in.
    AppLogInMade {
        /// The phone's browser, such as "Chrome, Android"; may be empty.
        device: String,
    },
    /// P6: five wrong PINs ended an app log-in.
    PinGuessed {
        /// The phone's browser; may be empty.
        device: String,
    },
    /// E7, T1: two-step was set up, or changed.
    SecondStepSet,
    /// E7, T6: two-step was switched off.
    SecondStepOff,
    /// E7, T4: new recovery codes were made.
    RecoveryCodesMade,
    /// T4: a recovery code let somebody in.
    RecoveryCodeUsed {
        /// How many are left.
        left: usize,
    },
    /// T6: codes are locked after wrong ones.
    CodesLocked,
    /// E7: a remembered device is asked for a code again.
    DeviceForgotten {
        /// Its browser, such as "Firefox, Windows"; may be empty.
        browser: String,
    },
    /// E7: a phone's app log-in was ended.
    AppLogInEnded {
        /// The phone's browser; may be empty.
        device: String,
    },
    /// E7, A8: the account was closed.
    AccountClosed,
    /// E7, A8: it was opened again.
    AccountOpened,
    /// T9: somebody reset two-step for the person.
    TwoStepReset,
    /// To an address that was just replaced: mails go elsewhere from now on.
    AddressChanged {
        /// Who changed it.
        by: String,
    },
    /// To the address that just took its place.
    AddressIsNew {
        /// Who changed it.
        by: String,
        /// From when a link to a new password is sent there.
        waits_until: DateTime<Utc>,
    },
    /// E4: a new password was asked for too soon after the address was replaced.
    PasswordWaits {
        /// From when a link is sent.
        until: DateTime<Utc>,
    },
    /// A4: a professional was given roles, or lost some.
    RolesChanged {
        /// Who changed them.
        by: String,
        /// What they are now.
        roles: BTreeSet<Role>,
    },
    /// A4: somebody was given a role that opens clients' data or the platform's rules; for the
    /// other application managers.
    RolesGiven {
        /// Who gave it.
        by: String,
        /// To whom.
        to: String,
        /// All that were given with it.
        roles: BTreeSet<Role>,
    },
    /// E7, T13: a passkey was added.
    PasskeyAdded {
        /// As its owner calls it.
        name: String,
    },
    /// E7, T13: a passkey was removed.
    PasskeyRemoved {
        /// As its owner called it.
        name: String,
    },
    /// T13: a passkey works no more, as somebody may hold a copy.
    PasskeyStopped {
        /// As its owner calls it.
        name: String,
    },
    /// T11: a friend asked to log in without a code; the link works later.
    RecoveryAsked {
        /// The link's token.
        link: Token,
        /// From which day and time on it works, in the owner's language.
        opens: (String, String),
    },
    /// T11: the wait is over.
    RecoveryOpen {
        /// The token of one more link.
        link: Token,
    },
    /// T11: it was stopped.
    RecoveryStopped,
    /// T12: two-step will be required.
    TwoStepFrom {
        /// The day, such as "1 December".
        from: String,
    },
    /// T5, T7: an application manager or the service desk asked less of people who log in, or
    /// cancelled what would have asked more; for the other application managers.
    LogInWeakened {
        /// What was changed or cancelled.
        change: Box<Kept>,
    },
    /// T10: the person need not set two-step up for a month.
    Exempted {
        /// The day on which it ends.
        until: String,
    },
    /// T10: that was ended before its time.
    ExemptionEnded,
    /// V1: somebody would like to see the person in a call.
    PleaseCome {
        /// Who asks.
        from: String,
    },
    /// A6: a client invites a friend.
    FriendInvitation {
        /// The client's first name.
        from: String,
        /// The welcome link's token; none: the friend has a password here already.
        link: Option<Token>,
    },
    /// A6: somebody was to be a friend, but their address has another account here. It does
    /// not say who invited: the mail may reach somebody else than was meant.
    FriendElsewhere,
}

impl Mail {
    /// The password of this account was changed, and these passkeys were removed with it.
    pub(crate) async fn password_changed(
        view: &PlatformView,
        owner: &Account,
        removed: Vec<String>,
    ) -> Result<Self, StoreError> {
        let has_passkeys = !passkeys::rows::of(view, owner.id).await?.is_empty();
        Ok(Self::PasswordChanged { removed, has_passkeys })
    }

    /// Whether the platform sends such mails. Those about security and log-in are always sent.
    const fn is_wanted(&self, switches: Switches) -> bool {
        match self {
            Self::PleaseCome { .. } => switches.asks_by_mail,
            _ => true,
        }
    }

    /// The word in the database and in log lines.
    pub(crate) const fn action(&self) -> &'static str {
        match self {
            Self::Welcome { .. } => "welcome",
            Self::PasswordReset { .. } => "password-reset",
            Self::AlreadyHere => "already-here",
            Self::LogInLocked => "log-in-locked",
            Self::NewBrowser { .. } => "new-browser",
            Self::PasswordChanged { .. } => "password-changed",
            Self::AppLogInMade { .. } => "app-log-in-made",
            Self::PinGuessed { .. } => "pin-guessed",
            Self::SecondStepSet => "second-step-set",
            Self::SecondStepOff => "second-step-off",
            Self::RecoveryCodesMade => "recovery-codes-made",
            Self::RecoveryCodeUsed { .. } => "recovery-code-used",
            Self::CodesLocked => "codes-locked",
            Self::DeviceForgotten { .. } => "device-forgotten",
            Self::AppLogInEnded { .. } => "app-log-in-ended",
            Self::AccountClosed => "account-closed",
            Self::AccountOpened => "account-opened",
            Self::TwoStepReset => "two-step-reset",
            Self::AddressChanged { .. } => "address-changed",
            Self::AddressIsNew { .. } => "address-is-new",
            Self::PasswordWaits { .. } => "password-waits",
            Self::RolesChanged { .. } => "roles-changed",
            Self::RolesGiven { .. } => "roles-given",
            Self::PasskeyAdded { .. } => "passkey-added",
            Self::PasskeyRemoved { .. } => "passkey-removed",
            Self::PasskeyStopped { .. } => "passkey-stopped",
            Self::RecoveryAsked { .. } => "recovery-asked",
            Self::RecoveryOpen { .. } => "recovery-open",
            Self::RecoveryStopped => "recovery-stopped",
            Self::TwoStepFrom { .. } => "two-step-from",
            Self::LogInWeakened { .. } => "log-in-weakened",
            Self::Exempted { .. } => "exempted",
            Self::ExemptionEnded => "exemption-ended",
            Self::PleaseCome { .. } => "please-come",
            Self::FriendInvitation { .. } => "friend-invitation",
            Self::FriendElsewhere => "friend-elsewhere",
        }
    }
}
