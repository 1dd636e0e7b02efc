//! The access log (PRODUCT A9, S1): every action on an account or its data, written in the
//! same transaction as the action. Called by every feature that acts on somebody.
//! Absent: changing or deleting a line; `retention` deletes old ones on time.

pub(crate) mod look;
pub(crate) mod rows;

use crate::platforms::Platform;
use chrono::{DateTime, Utc};
use linden_base::AccountId;

/// What was done. The word is kept; the message `audit-<word>` says it to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The account was made.
    AccountMade,
    /// Its details were changed.
    AccountChanged,
    /// Its e-mail address was changed.
    AddressChanged,
    /// Somebody wanted to give its e-mail address to another account.
    AddressTried,
    /// It was closed.
    AccountDeactivated,
    /// It was opened again.
    AccountReactivated,
    /// A welcome mail was sent again.
    WelcomedAgain,
    /// The person chose their first password.
    Welcomed,
    /// The person logged in.
    LoggedIn,
    /// The person changed their password.
    PasswordChanged,
    /// The person chose a new password by a mailed link.
    PasswordReset,
    /// Somebody of the team sent a link to choose a new password.
    PasswordLinkSent,
    /// Logging in was locked for a while after wrong passwords.
    LogInLocked,
    /// A phone became an app log-in: its owner chose a PIN there.
    AppLogInMade,
    /// An app log-in was ended.
    AppLogInEnded,
    /// The app was opened with the PIN.
    AppOpened,
    /// Five wrong PINs ended an app log-in.
    PinGuessed,
    /// Two-step was set up or changed.
    SecondStepSet,
    /// Two-step was switched off.
    SecondStepOff,
    /// New recovery codes were made.
    RecoveryCodesMade,
    /// A recovery code let the person in.
    RecoveryCodeUsed,
    /// Codes of two-step were locked for an hour after wrong ones.
    CodesLocked,
    /// A device is asked for a code again; the detail holds its browser.
    DeviceForgotten,
    /// Somebody reset the person's two-step; the detail holds how identity was checked.
    TwoStepReset,
    /// A passkey was added; the detail is its name.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// A passkey works no more: somebody may hold a copy.
    PasskeyStopped,
    /// A friend asked to log in without a code.
    RecoveryAsked,
    /// That was stopped.
    RecoveryStopped,
    /// The friend removed two-step after the wait.
    RecoveryUsed,
    /// A therapist was related to the client.
    Related,
    /// A relation was ended.
    RelationEnded,
    /// Roles of a professional were changed.
    RolesChanged,
    /// Somebody looked at the person's page.
    Viewed,
    /// Somebody of the team read this log.
    LogRead,
    /// The person logged out.
    LoggedOut,
    /// The person logged a browser out from elsewhere.
    SessionEnded,
    /// The person chose another language; the detail is its own name.
    LanguageChanged,
    /// A call began.
    CallStarted,
    /// A call ended; the detail holds who was there and how long.
    CallEnded,
    /// Somebody was asked by mail to come.
    AskedToCome,
    /// The client invited a friend, for the first time or again.
    FriendInvited,
    /// A friend logged in for the first time.
    FriendJoined,
    /// The client ended a friendship.
    FriendEnded,
    /// A professional need not set two-step up for a month.
    Exempted,
    /// That was ended before its time.
    ExemptionEnded,
    /// An application manager changed how people log in.
    LogInRuleChanged,
    /// An application manager cancelled such a change before it began.
    LogInRuleCancelled,
    /// Somebody asked the helpdesk whether the person can log in.
    HelpdeskAsked,
}

impl Action {
    /// All of them, in the order of the list above.
    pub(crate) const ALL: [Self; 49] = [
        Self::AccountMade,
        Self::AccountChanged,
        Self::AddressChanged,
        Self::AddressTried,
        Self::AccountDeactivated,
        Self::AccountReactivated,
        Self::WelcomedAgain,
        Self::Welcomed,
        Self::LoggedIn,
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::PasswordLinkSent,
        Self::LogInLocked,
        Self::AppLogInMade,
        Self::AppLogInEnded,
        Self::AppOpened,
        Self::PinGuessed,
        Self::SecondStepSet,
        Self::SecondStepOff,
        Self::RecoveryCodesMade,
        Self::RecoveryCodeUsed,
        Self::CodesLocked,
        Self::DeviceForgotten,
        Self::TwoStepReset,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::PasskeyStopped,
        Self::RecoveryAsked,
        Self::RecoveryStopped,
        Self::RecoveryUsed,
        Self::Related,
        Self::RelationEnded,
        Self::RolesChanged,
        Self::Viewed,
        Self::LogRead,
        Self::LoggedOut,
        Self::SessionEnded,
        Self::LanguageChanged,
        Self::CallStarted,
        Self::CallEnded,
        Self::AskedToCome,
        Self::FriendInvited,
        Self::FriendJoined,
        Self::FriendEnded,
        Self::Exempted,
        Self::ExemptionEnded,
        Self::LogInRuleChanged,
        Self::LogInRuleCancelled,
        Self::HelpdeskAsked,
    ];

    /// What professionals may not read, also where they may read the log: of friends they see
    /// the number alone (PRODUCT A6).
    pub(crate) const OF_FRIENDS: [Self; 3] =
        [Self::FriendInvited, Self::FriendJoined, Self::FriendEnded];

    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::AccountMade => "account-made",
            Self::AccountChanged => "account-changed",
            Self::AddressChanged => "address-changed",
            Self::AddressTried => "address-tried",
            Self::AccountDeactivated => "account-deactivated",
            Self::AccountReactivated => "account-reactivated",
            Self::WelcomedAgain => "welcomed-again",
            Self::Welcomed => "welcomed",
            Self::LoggedIn => "logged-in",
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::PasswordLinkSent => "password-link-sent",
            Self::LogInLocked => "log-in-locked",
            Self::AppLogInMade => "app-log-in-made",
            Self::AppLogInEnded => "app-log-in-ended",
            Self::AppOpened => "app-opened",
            Self::PinGuessed => "pin-guessed",
            Self::SecondStepSet => "second-step-set",
            Self::SecondStepOff => "second-step-off",
            Self::RecoveryCodesMade => "recovery-codes-made",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::CodesLocked => "codes-locked",
            Self::DeviceForgotten => "device-forgotten",
            Self::TwoStepReset => "two-step-reset",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRemoved => "passkey-removed",
            Self::PasskeyStopped => "passkey-stopped",
            Self::RecoveryAsked => "recovery-asked",
            Self::RecoveryStopped => "recovery-stopped",
            Self::RecoveryUsed => "recovery-used",
            Self::Related => "related",
            Self::RelationEnded => "relation-ended",
            Self::RolesChanged => "roles-changed",
            Self::Viewed => "viewed",
            Self::LogRead => "log-read",
            Self::LoggedOut => "logged-out",
            Self::SessionEnded => "session-ended",
            Self::LanguageChanged => "language-changed",
            Self::CallStarted => "call-started",
            Self::CallEnded => "call-ended",
            Self::AskedToCome => "asked-to-come",
            Self::FriendInvited => "friend-invited",
            Self::FriendJoined => "friend-joined",
            Self::FriendEnded => "friend-ended",
            Self::Exempted => "exempted",
            Self::ExemptionEnded => "exemption-ended",
            Self::LogInRuleChanged => "log-in-rule-changed",
            Self::LogInRuleCancelled => "log-in-rule-cancelled",
            Self::HelpdeskAsked => "helpdesk-asked",
        }
    }

    /// The action that `word` names.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.word() == word)
    }
}

/// Who did it: a person with an account, or the installation itself.
#[derive(Clone, Debug)]
pub(crate) enum Actor {
    /// A person of this platform, by the name they had then.
    Person(AccountId, String),
    /// The service desk or Linden itself.
    Linden,
}

impl Actor {
    /// Whose account; none: Linden itself.
    pub(crate) const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Person(id, _) => Some(*id),
            Self::Linden => None,
        }
    }

    /// The name by which a mail tells who did it; Linden acts for the organisation.
    pub(crate) fn name_on(&self, platform: &Platform) -> String {
        match self {
            Self::Person(_, name) => name.clone(),
            Self::Linden => platform.organisation.clone(),
        }
    }
}

/// A line to be written.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Who did it.
    pub actor: Actor,
    /// To whom.
    pub subject: AccountId,
    /// What.
    pub action: Action,
    /// Why, where a reason was asked.
    pub reason: Option<String>,
    /// More, such as another person's name or how long a call took; no care content.
    pub detail: Option<String>,
}

impl Entry {
    /// A line without reason and detail.
    pub(crate) const fn new(actor: Actor, subject: AccountId, action: Action) -> Self {
        Self { actor, subject, action, reason: None, detail: None }
    }

    /// The same line with a detail.
    #[must_use]
    pub(crate) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Who reads the log about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReadBy {
    /// The person themself.
    Owner,
    /// A professional, who reads nothing of friends.
    Professional,
}

/// A line as it is read.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; empty: Linden itself.
    pub actor_name: String,
    /// What.
    pub action: Action,
    /// Why.
    pub reason: Option<String>,
    /// More.
    pub detail: Option<String>,
}
