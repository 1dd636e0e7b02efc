//! The words of mails about logging in: passwords, second steps, browsers and phones.

use super::{Letter, words::Site};
use crate::{
    layout::Words,
    log_in_rules::{change::Kept, words as rules},
};

pub(super) fn password_reset(t: &Words, site: &Site<'_>, token: &str, by: Option<&str>) -> Letter {
    let platform = &site.platform.name;
    let (line, note) = match by {
        None => (t.msg_mails_reset_line(platform), t.msg_mails_reset_surprise()),
        Some(by) => (t.msg_mails_reset_by(by, platform), t.msg_mails_reset_unneeded()),
    };
    Letter {
        subject: t.msg_mails_reset_subject(),
        paragraphs: vec![line],
        action: Some((t.msg_mails_reset_action(), site.at(&format!("/forgot-password/{token}")))),
        notes: vec![t.msg_mails_reset_note(), note],
    }
}

pub(super) fn log_in_locked(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_locked_subject(),
        paragraphs: vec![t.msg_mails_locked_line(&site.platform.name), t.msg_mails_locked_wait()],
        action: Some((t.msg_mails_locked_action(), site.at("/forgot-password"))),
        notes: vec![t.msg_mails_locked_surprise()],
    }
}

pub(super) fn new_browser(t: &Words, site: &Site<'_>, browser: &str) -> Letter {
    let name = &site.platform.name;
    let line = match browser {
        "" => t.msg_mails_browser_unknown(name),
        browser => t.msg_mails_browser_line(name, browser),
    };
    Letter {
        subject: t.msg_mails_browser_subject(),
        paragraphs: vec![line, t.msg_mails_browser_you()],
        action: Some((t.msg_mails_browser_action(), site.at("/profile/sessions"))),
        notes: vec![],
    }
}

pub(super) fn password_changed(
    t: &Words,
    site: &Site<'_>,
    removed: &[String],
    has_passkeys: bool,
) -> Letter {
    let mut paragraphs =
        vec![t.msg_mails_changed_line(&site.platform.name), t.msg_mails_changed_you()];
    if !removed.is_empty() {
        paragraphs.push(t.msg_passkeys_mail_gone(removed.join(", ")));
    }
    if has_passkeys {
        paragraphs.push(t.msg_passkeys_mail_stay(site.at("/two-step")));
    }
    Letter {
        subject: t.msg_mails_changed_subject(),
        paragraphs,
        action: Some((t.msg_mails_changed_action(), site.at("/forgot-password"))),
        notes: vec![],
    }
}

pub(super) fn app_log_in_made(t: &Words, site: &Site<'_>, device: &str) -> Letter {
    Letter {
        subject: t.msg_mails_app_subject(),
        paragraphs: vec![
            t.msg_mails_app_line(&site.platform.name, named(t, device)),
            t.msg_mails_app_you(),
        ],
        action: Some((t.msg_mails_browser_action(), site.at("/profile/sessions"))),
        notes: vec![],
    }
}

pub(super) fn two_step_reset(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_two_step_reset_subject(),
        paragraphs: vec![
            t.msg_mails_two_step_reset_line(&site.platform.name),
            t.msg_mails_two_step_reset_you(),
        ],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![t.msg_mails_two_step_reset_surprise(t.msg_log_in_forgot())],
    }
}

pub(super) fn passkey_stopped(t: &Words, site: &Site<'_>, passkey: &str) -> Letter {
    Letter {
        subject: t.msg_passkeys_mail_stopped_subject(),
        paragraphs: vec![
            t.msg_passkeys_mail_stopped_line(&site.platform.name, passkey),
            t.msg_passkeys_mail_stopped_what(),
        ],
        action: Some((t.msg_passkeys_mail_stopped_action(), site.at("/two-step"))),
        notes: vec![],
    }
}

pub(super) fn recovery_asked(
    t: &Words,
    site: &Site<'_>,
    token: &str,
    (day, time): &(String, String),
) -> Letter {
    let link = site.at(&format!("/log-in/recovery/{token}"));
    Letter {
        subject: t.msg_mails_recovery_asked_subject(),
        paragraphs: vec![
            t.msg_mails_recovery_asked_line(&site.platform.name),
            t.msg_mails_recovery_asked_when(day.as_str(), time.as_str()),
        ],
        action: Some((t.msg_mails_recovery_asked_action(), link)),
        notes: vec![t.msg_mails_recovery_asked_surprise()],
    }
}

pub(super) fn recovery_open(t: &Words, site: &Site<'_>, token: &str) -> Letter {
    let link = site.at(&format!("/log-in/recovery/{token}"));
    Letter {
        subject: t.msg_mails_recovery_open_subject(),
        paragraphs: vec![t.msg_mails_recovery_open_line(&site.platform.name)],
        action: Some((t.msg_mails_recovery_open_action(), link)),
        notes: vec![t.msg_mails_recovery_open_note(), t.msg_mails_recovery_asked_surprise()],
    }
}

pub(super) fn recovery_stopped(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_recovery_stopped_subject(),
        paragraphs: vec![
            t.msg_mails_recovery_stopped_line(&site.platform.name),
            t.msg_mails_recovery_stopped_you(),
        ],
        action: Some((t.msg_mails_changed_action(), site.at("/forgot-password"))),
        notes: vec![],
    }
}

pub(super) fn log_in_weakened(t: &Words, site: &Site<'_>, change: &Kept) -> Letter {
    let by = change.cancelled.as_ref().map_or(&change.made_by, |(_, by)| by);
    let by = if by.is_empty() { t.msg_log_in_rules_desk() } else { by.clone() };
    let (name, group) = (site.platform.name.as_str(), rules::group(change.kind, t));
    let line = match change.cancelled {
        Some(_) => t.msg_log_in_rules_mail_cancelled(by, name, group),
        None => t.msg_log_in_rules_mail_line(by, name, group),
    };
    let mut paragraphs = vec![line];
    paragraphs.extend(rules::differences(change.kind, &change.from, &change.to, t));
    if change.starts_at > change.made_at {
        let date = site.reader(change.made_at).date_of(change.starts_at);
        paragraphs.push(t.msg_log_in_rules_from_day(date));
    }
    let action = match site.platform.switches.log_in_rules {
        true => (t.msg_log_in_rules_title(), site.at("/log-in-rules")),
        false => (t.msg_help_log_in_title(), site.at("/help/log-in")),
    };
    Letter {
        subject: t.msg_log_in_rules_mail_subject(name),
        paragraphs,
        action: Some(action),
        notes: vec![t.msg_log_in_rules_mail_disagree()],
    }
}

pub(super) fn pin_guessed(t: &Words, site: &Site<'_>, device: &str) -> Letter {
    Letter {
        subject: t.msg_mails_pin_subject(),
        paragraphs: vec![
            t.msg_mails_pin_line(&site.platform.name, named(t, device)),
            t.msg_mails_pin_you(),
        ],
        action: Some((t.msg_mails_pin_action(), site.at("/app"))),
        notes: vec![t.msg_mails_pin_surprise()],
    }
}

/// What a phone is called that says nothing of itself.
pub(super) fn named(t: &Words, device: &str) -> String {
    if device.is_empty() { t.msg_mails_app_unknown() } else { device.to_owned() }
}

/// Two-step is or will be required: how to set it up.
pub(super) fn set_up(t: &Words, site: &Site<'_>, subject: String, line: String) -> Letter {
    Letter {
        subject,
        paragraphs: vec![line, t.msg_mails_set_up_how()],
        action: Some((t.msg_two_step_set_up(), site.at("/two-step/set-up"))),
        notes: vec![t.msg_mails_set_up_help()],
    }
}
