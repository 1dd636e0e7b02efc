//! The short lines at the top of the page after a change. A code travels in a cookie; here
//! are its words. Every feature that changes something says one of these.

use crate::layout::{Flash, Mood, Words};

macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $mood:ident, $message:ident);+ $(;)?) => {
        /// What was just done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Said {
            $($(#[$doc])* $name),+
        }

        impl Said {
            /// The code for the cookie.
            pub(crate) const fn code(self) -> linden_web::Flash {
                match self { $(Self::$name => linden_web::Flash($code)),+ }
            }

            /// The line that a code stands for.
            pub(crate) fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// The line in words.
            pub(crate) fn in_words(self, t: &Words) -> Flash {
                match self { $(Self::$name => Flash { text: t.$message(), mood: Mood::$mood }),+ }
            }
        }
    };
}

lines! {
    /// The first or a new password was chosen.
    PasswordChosen = "password-chosen", Good, msg_flashes_password_chosen;
    /// The password was changed; other browsers are logged out.
    PasswordChanged = "password-changed", Good, msg_flashes_password_changed;
    /// A session somewhere else was ended.
    LoggedOutThere = "logged-out-there", Good, msg_flashes_logged_out_there;
    /// A phone's app log-in was ended.
    AppLogInEnded = "app-log-in-ended", Good, msg_flashes_app_log_in_ended;
    /// A code was sent by SMS.
    CodeSent = "code-sent", Good, msg_flashes_code_sent;
    /// One was sent less than 30 seconds ago.
    CodeSentAlready = "code-sent-already", Attention, msg_flashes_code_sent_already;
    /// Ten were sent within an hour, or five to one number.
    CodesTooMany = "codes-too-many", Attention, msg_flashes_codes_too_many;
    /// The platform has sent as many codes by SMS as it may in a day.
    CodesUsedUp = "codes-used-up", Attention, msg_flashes_codes_used_up;
    /// Five wrong codes ended a log-in.
    LogInEnded = "log-in-ended", Attention, msg_flashes_log_in_ended;
    /// A recovery code let the person in.
    RecoveryCodeUsed = "recovery-code-used", Attention, msg_flashes_recovery_code_used;
    /// A device is asked for a code again.
    DeviceForgotten = "device-forgotten", Good, msg_flashes_device_forgotten;
    /// Two-step was switched off.
    SecondStepOff = "second-step-off", Good, msg_flashes_second_step_off;
    /// Somebody's two-step was reset.
    TwoStepReset = "two-step-reset", Good, msg_flashes_two_step_reset;
    /// There was no two-step to reset.
    NothingToReset = "nothing-to-reset", Attention, msg_flashes_nothing_to_reset;
    /// A passkey was added beside what was there.
    PasskeyAdded = "passkey-added", Good, msg_passkeys_added_now;
    /// A passkey was removed.
    PasskeyRemoved = "passkey-removed", Good, msg_passkeys_removed_now;
    /// So many passkeys as an account may have are there.
    PasskeysEnough = "passkeys-enough", Attention, msg_passkeys_enough;
    /// A recovery was stopped.
    RecoveryStopped = "recovery-stopped", Good, msg_flashes_recovery_stopped;
    /// Two-step was removed after the wait.
    RecoveryDone = "recovery-done", Good, msg_flashes_recovery_done;
    /// A recovery was asked for again within a day.
    RecoveryTooSoon = "recovery-too-soon", Attention, msg_flashes_recovery_too_soon;
    /// Changes were saved.
    Saved = "saved", Good, msg_flashes_saved;
    /// The same, and the person was told at the old e-mail address and the new one.
    AddressTold = "address-told", Good, msg_addresses_told;
    /// Somebody was asked by mail to come to a call.
    AskedToCome = "asked-to-come", Good, msg_calls_asked;
    /// They were asked less than ten minutes ago.
    AskedAlready = "asked-already", Attention, msg_calls_asked_already;
    /// A change of how people log in is planned.
    RulePlanned = "rule-planned", Good, msg_log_in_rules_planned_now;
    /// A planned change was cancelled.
    PlanCancelled = "plan-cancelled", Good, msg_log_in_rules_cancelled_now;
    /// It has begun, or was cancelled already.
    PlanGone = "plan-gone", Attention, msg_log_in_rules_gone;
    /// A professional need not set two-step up for a month.
    Exempted = "exempted", Good, msg_exemptions_given_now;
    /// That was ended.
    ExemptionEnded = "exemption-ended", Good, msg_exemptions_ended_now;
    /// Nobody exempts themself.
    ExemptOneself = "exempt-oneself", Attention, msg_exemptions_oneself;
    /// They are exempt already.
    ExemptAlready = "exempt-already", Attention, msg_exemptions_already;
    /// The account is closed.
    ExemptClosed = "exempt-closed", Attention, msg_accounts_closed_line;
    /// Two-step is not required.
    NotRequired = "not-required", Attention, msg_exemptions_not_required;
    /// A client was made.
    ClientMade = "client-made", Good, msg_flashes_client_made;
    /// A welcome mail was sent again.
    WelcomedAgain = "welcomed-again", Good, msg_flashes_welcomed_again;
    /// No welcome mail was sent: the person has a password.
    HereAlready = "here-already", Attention, msg_flashes_here_already;
    /// A link to choose a new password was sent.
    PasswordLink = "password-link", Good, msg_flashes_password_link;
    /// So many as may be sent to an address in an hour were sent.
    PasswordLinksEnough = "password-links-enough", Attention, msg_flashes_password_links_enough;
    /// The e-mail address was changed a short time ago: no link goes there yet.
    PasswordLinkWaits = "password-link-waits", Attention, msg_addresses_mail_waits_why;
    /// No password lets the person in.
    NoPasswordLink = "no-password-link", Attention, msg_flashes_no_password_link;
    /// A professional was made.
    ProfessionalMade = "professional-made", Good, msg_flashes_professional_made;
    /// The last application manager can neither be closed nor lose the role.
    LastManager = "last-manager", Attention, msg_flashes_last_manager;
    /// An account was closed.
    Deactivated = "deactivated", Good, msg_flashes_deactivated;
    /// An account was opened again.
    Reactivated = "reactivated", Good, msg_flashes_reactivated;
    /// A therapist was related to a client.
    Related = "related", Good, msg_flashes_related;
    /// A relation was ended.
    RelationEnded = "relation-ended", Good, msg_flashes_relation_ended;
    /// Nothing was chosen from a list.
    NobodyChosen = "nobody-chosen", Attention, msg_flashes_nobody_chosen;
    /// A friend was invited, for the first time or again.
    FriendInvited = "friend-invited", Good, msg_friends_invited_now;
    /// No invitation was sent: the friend is here already.
    FriendHere = "friend-here", Attention, msg_friends_here_already;
    /// A friendship was ended.
    FriendEnded = "friend-ended", Good, msg_friends_ended_now;
    /// So many friends as a client may have are there.
    FriendsEnough = "friends-enough", Attention, msg_friends_enough;
    /// So many invitations as a client may send in a day were sent.
    FriendsEnoughToday = "friends-enough-today", Attention, msg_friends_enough_today;
}
