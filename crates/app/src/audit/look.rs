//! The access log as people read it. Called by `clients` and, for one's own, by `profile`.

use super::{Action, Line, ReadBy, rows};
use crate::{
    App,
    access::Visit,
    accounts::Role,
    layout::Words,
    log_in_rules::words::group_in_the_log,
    menu,
    moments::{Reader, Told},
    resets::How,
};
use chrono::NaiveDate;
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};

/// So many lines are shown, the newest first.
const SHOWN: u64 = 200;

/// A line in words.
pub(crate) struct LogLine {
    pub(crate) at: Told,
    /// Who did it; empty: Linden itself.
    pub(crate) who: String,
    pub(crate) what: String,
    /// More, such as another person's name; empty: nothing.
    pub(crate) detail: String,
}

/// The newest lines about a person.
pub(crate) async fn lines(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    subject: AccountId,
    reader: ReadBy,
) -> Result<Vec<LogLine>, StoreError> {
    let lines = rows::about(view, subject, reader, SHOWN).await?;
    Ok(lines.into_iter().map(|line| in_words(line, app, visit)).collect())
}

fn in_words(line: Line, app: &App, visit: &Visit) -> LogLine {
    let reader = visit.reader(app);
    let words = |detail| detail_in_words(line.action, detail, visit.t(), &reader);
    let detail = line.detail.map(words);
    let more: Vec<String> = [detail, line.reason].into_iter().flatten().collect();
    LogLine {
        at: reader.told_exactly(line.at),
        who: line.actor_name,
        what: what(line.action, visit.t()),
        detail: more.join(" · "),
    }
}

/// A detail that is a word of the database, as people read it.
fn detail_in_words(action: Action, detail: String, t: &Words, reader: &Reader) -> String {
    let told = match action {
        Action::TwoStepReset => How::from_word(&detail).map(|how| how.in_words(t)),
        Action::RolesChanged => Some(roles_in_words(&detail, t)),
        Action::Exempted => detail.parse::<NaiveDate>().ok().map(|date| reader.date(date)),
        Action::LogInRuleChanged | Action::LogInRuleCancelled => group_in_the_log(&detail, t),
        _ => None,
    };
    told.unwrap_or(detail)
}

fn roles_in_words(detail: &str, t: &Words) -> String {
    let roles = detail.split(", ").filter_map(Role::from_word);
    menu::role_names(roles, t)
}

fn what(action: Action, t: &Words) -> String {
    match action {
        Action::AccountMade => t.msg_audit_account_made(),
        Action::AccountChanged => t.msg_audit_account_changed(),
        Action::AddressChanged => t.msg_addresses_logged_changed(),
        Action::AddressTried => t.msg_addresses_logged_tried(),
        Action::AccountDeactivated => t.msg_audit_account_deactivated(),
        Action::AccountReactivated => t.msg_audit_account_reactivated(),
        Action::WelcomedAgain => t.msg_audit_welcomed_again(),
        Action::Welcomed => t.msg_audit_welcomed(),
        Action::LoggedIn => t.msg_audit_logged_in(),
        Action::PasswordChanged => t.msg_audit_password_changed(),
        Action::PasswordReset => t.msg_audit_password_reset(),
        Action::PasswordLinkSent => t.msg_audit_password_link_sent(),
        Action::LogInLocked => t.msg_audit_log_in_locked(),
        Action::AppLogInMade => t.msg_audit_app_log_in_made(),
        Action::AppLogInEnded => t.msg_audit_app_log_in_ended(),
        Action::AppOpened => t.msg_audit_app_opened(),
        Action::PinGuessed => t.msg_audit_pin_guessed(),
        Action::SecondStepSet => t.msg_audit_second_step_set(),
        Action::SecondStepOff => t.msg_audit_second_step_off(),
        Action::RecoveryCodesMade => t.msg_audit_recovery_codes_made(),
        Action::RecoveryCodeUsed => t.msg_audit_recovery_code_used(),
        Action::CodesLocked => t.msg_audit_codes_locked(),
        Action::DeviceForgotten => t.msg_audit_device_forgotten(),
        Action::TwoStepReset => t.msg_audit_two_step_reset(),
        Action::PasskeyAdded => t.msg_passkeys_logged_added(),
        Action::PasskeyRemoved => t.msg_passkeys_logged_removed(),
        Action::PasskeyStopped => t.msg_passkeys_logged_stopped(),
        Action::RecoveryAsked => t.msg_audit_recovery_asked(),
        Action::RecoveryStopped => t.msg_audit_recovery_stopped(),
        Action::RecoveryUsed => t.msg_audit_recovery_used(),
        Action::Related => t.msg_audit_related(),
        Action::RelationEnded => t.msg_audit_relation_ended(),
        Action::RolesChanged => t.msg_audit_roles_changed(),
        Action::Viewed => t.msg_audit_viewed(),
        Action::LogRead => t.msg_audit_log_read(),
        Action::LoggedOut => t.msg_audit_logged_out(),
        Action::SessionEnded => t.msg_audit_session_ended(),
        Action::LanguageChanged => t.msg_audit_language_changed(),
        Action::CallStarted => t.msg_audit_call_started(),
        Action::CallEnded => t.msg_audit_call_ended(),
        Action::AskedToCome => t.msg_audit_asked_to_come(),
        Action::FriendInvited => t.msg_audit_friend_invited(),
        Action::FriendJoined => t.msg_audit_friend_joined(),
        Action::FriendEnded => t.msg_audit_friend_ended(),
        Action::Exempted => t.msg_audit_exempted(),
        Action::ExemptionEnded => t.msg_audit_exemption_ended(),
        Action::LogInRuleChanged => t.msg_audit_log_in_rule_changed(),
        Action::LogInRuleCancelled => t.msg_audit_log_in_rule_cancelled(),
        Action::HelpdeskAsked => t.msg_audit_helpdesk_asked(),
    }
}
