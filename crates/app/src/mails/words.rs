//! The words of each mail, in the recipient's language.

use super::{
    Letter, Mail,
    log_in_words::{
        app_log_in_made, log_in_locked, log_in_weakened, named, new_browser, passkey_stopped,
        password_changed, password_reset, pin_guessed, recovery_asked, recovery_open,
        recovery_stopped, set_up, two_step_reset,
    },
};
use crate::{
    accounts::Role, layout::Words, menu, moments::Reader, platforms::Platform,
    settings::PublicAddress,
};
use chrono::{DateTime, Utc};
use linden_base::{Language, Token};
use std::collections::BTreeSet;

/// Where a mail's links lead, the platform's main host, and how its reader reads moments.
pub(super) struct Site<'a> {
    pub(super) public: &'a PublicAddress,
    pub(super) platform: &'a Platform,
    pub(super) language: Language,
}

impl Site<'_> {
    pub(super) fn at(&self, path: &str) -> String {
        self.public.of(&self.platform.main_host, path)
    }

    /// "25 November 2026, 11:00", where the platform is.
    pub(super) fn tell(&self, at: DateTime<Utc>) -> String {
        self.reader(at).told_exactly(at).words
    }

    pub(super) fn reader(&self, now: DateTime<Utc>) -> Reader {
        Reader { language: self.language, zone: self.platform.time_zone, now }
    }
}

/// The words of `mail`.
pub(super) fn letter(t: &Words, site: &Site<'_>, mail: &Mail) -> Letter {
    match mail {
        Mail::Welcome { link } => welcome(t, site, link.reveal()),
        Mail::PasswordReset { link, by } => password_reset(t, site, link.reveal(), by.as_deref()),
        Mail::AlreadyHere => already_here(t, site),
        Mail::LogInLocked => log_in_locked(t, site),
        Mail::NewBrowser { browser } => new_browser(t, site, browser),
        Mail::PasswordChanged { removed, has_passkeys } => {
            password_changed(t, site, removed, *has_passkeys)
        }
        Mail::AppLogInMade { device } => app_log_in_made(t, site, device),
        Mail::PinGuessed { device } => pin_guessed(t, site, device),
        Mail::SecondStepSet => {
            changed(t, site, t.msg_mails_step_set_subject(), |name| t.msg_mails_step_set_line(name))
        }
        Mail::SecondStepOff => {
            changed(t, site, t.msg_mails_step_off_subject(), |name| t.msg_mails_step_off_line(name))
        }
        Mail::RecoveryCodesMade => {
            changed(t, site, t.msg_mails_codes_subject(), |name| t.msg_mails_codes_line(name))
        }
        Mail::RecoveryCodeUsed { left } => {
            changed(t, site, t.msg_mails_recovery_subject(), |name| {
                t.msg_mails_recovery_line(name, *left)
            })
        }
        Mail::CodesLocked => changed(t, site, t.msg_mails_codes_locked_subject(), |name| {
            t.msg_mails_codes_locked_line(name)
        }),
        Mail::DeviceForgotten { browser } => {
            changed(t, site, t.msg_mails_device_subject(), |name| {
                t.msg_mails_device_line(name, named_browser(t, browser))
            })
        }
        Mail::AppLogInEnded { device } => {
            changed(t, site, t.msg_mails_app_ended_subject(), |name| {
                t.msg_mails_app_ended_line(name, named(t, device))
            })
        }
        Mail::AccountClosed => account_closed(t, site),
        Mail::AccountOpened => account_opened(t, site),
        Mail::TwoStepReset => two_step_reset(t, site),
        Mail::AddressChanged { by } => address_changed(t, site, by),
        Mail::AddressIsNew { by, waits_until } => address_is_new(t, site, by, *waits_until),
        Mail::PasswordWaits { until } => password_waits(t, site, *until),
        Mail::RolesChanged { by, roles } => roles_changed(t, site, by, roles),
        Mail::RolesGiven { by, to, roles } => roles_given(t, site, by, (to, roles)),
        Mail::PasskeyAdded { name: passkey } => {
            changed(t, site, t.msg_passkeys_mail_added_subject(), |name| {
                t.msg_passkeys_mail_added_line(name, passkey)
            })
        }
        Mail::PasskeyRemoved { name: passkey } => {
            changed(t, site, t.msg_passkeys_mail_removed_subject(), |name| {
                t.msg_passkeys_mail_removed_line(name, passkey)
            })
        }
        Mail::PasskeyStopped { name: passkey } => passkey_stopped(t, site, passkey),
        Mail::RecoveryAsked { link, opens } => recovery_asked(t, site, link.reveal(), opens),
        Mail::RecoveryOpen { link } => recovery_open(t, site, link.reveal()),
        Mail::RecoveryStopped => recovery_stopped(t, site),
        Mail::TwoStepFrom { from } => set_up(
            t,
            site,
            t.msg_mails_two_step_from_subject(from),
            t.msg_mails_two_step_from_line(from, &site.platform.name),
        ),
        Mail::LogInWeakened { change } => log_in_weakened(t, site, change),
        Mail::Exempted { until } => set_up(
            t,
            site,
            t.msg_mails_exempted_subject(),
            t.msg_mails_exempted_line(until, &site.platform.name),
        ),
        Mail::ExemptionEnded => set_up(
            t,
            site,
            t.msg_mails_exemption_ended_subject(),
            t.msg_mails_exemption_ended_line(&site.platform.name),
        ),
        Mail::PleaseCome { from } => please_come(t, site, from),
        Mail::FriendInvitation { from, link } => {
            friend_invitation(t, site, from, link.as_ref().map(Token::reveal))
        }
        Mail::FriendElsewhere => friend_elsewhere(t, site),
    }
}

fn welcome(t: &Words, site: &Site<'_>, token: &str) -> Letter {
    let name = &site.platform.name;
    Letter {
        subject: t.msg_mails_welcome_subject(name),
        paragraphs: vec![t.msg_mails_welcome_line(name), t.msg_mails_welcome_address(site.at("/"))],
        action: Some((t.msg_mails_welcome_action(), site.at(&format!("/welcome/{token}")))),
        notes: vec![t.msg_mails_welcome_note(), t.msg_mails_surprise()],
    }
}

fn already_here(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_here_subject(&site.platform.name),
        paragraphs: vec![t.msg_mails_here_line(&site.platform.name)],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![t.msg_mails_surprise()],
    }
}

/// Something about how one logs in was changed: all is well, or a new password is the remedy.
fn changed(
    t: &Words,
    site: &Site<'_>,
    subject: String,
    line: impl FnOnce(&str) -> String,
) -> Letter {
    Letter {
        subject,
        paragraphs: vec![line(&site.platform.name), t.msg_mails_changed_you()],
        action: Some((t.msg_mails_changed_action(), site.at("/forgot-password"))),
        notes: vec![],
    }
}

fn account_closed(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_closed_subject(),
        paragraphs: vec![t.msg_mails_closed_line(&site.platform.name), t.msg_mails_closed_kept()],
        action: Some((t.msg_mails_closed_action(), site.at("/help/log-in"))),
        notes: vec![],
    }
}

fn account_opened(t: &Words, site: &Site<'_>) -> Letter {
    Letter {
        subject: t.msg_mails_opened_subject(),
        paragraphs: vec![t.msg_mails_opened_line(&site.platform.name)],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![],
    }
}

/// It does not name the new address: whoever reads the old one may not be meant to know it.
fn address_changed(t: &Words, site: &Site<'_>, by: &str) -> Letter {
    Letter {
        subject: t.msg_addresses_mail_old_subject(),
        paragraphs: vec![
            t.msg_addresses_mail_old_line(by, &site.platform.name),
            t.msg_addresses_mail_old_what(),
            t.msg_addresses_mail_disagree(),
        ],
        action: Some((t.msg_help_log_in_title(), site.at("/help/log-in"))),
        notes: vec![],
    }
}

fn address_is_new(t: &Words, site: &Site<'_>, by: &str, waits_until: DateTime<Utc>) -> Letter {
    Letter {
        subject: t.msg_addresses_mail_new_subject(),
        paragraphs: vec![
            t.msg_addresses_mail_new_line(by, &site.platform.name),
            t.msg_addresses_mail_new_what(site.tell(waits_until)),
        ],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![t.msg_addresses_mail_disagree()],
    }
}

fn password_waits(t: &Words, site: &Site<'_>, until: DateTime<Utc>) -> Letter {
    Letter {
        subject: t.msg_addresses_mail_waits_subject(),
        paragraphs: vec![
            t.msg_addresses_mail_waits_line(&site.platform.name),
            t.msg_addresses_mail_waits_why(),
            t.msg_addresses_mail_waits_when(site.tell(until)),
        ],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![t.msg_addresses_mail_waits_ask()],
    }
}

fn roles_changed(t: &Words, site: &Site<'_>, by: &str, roles: &BTreeSet<Role>) -> Letter {
    Letter {
        subject: t.msg_professionals_mail_roles_subject(),
        paragraphs: vec![
            t.msg_professionals_mail_roles_line(by, &site.platform.name),
            t.msg_professionals_mail_roles_now(menu::role_names(roles.iter().copied(), t)),
        ],
        action: Some((t.msg_profile_access_title(), site.at("/profile/access-log"))),
        notes: vec![t.msg_professionals_mail_roles_ask()],
    }
}

fn roles_given(
    t: &Words,
    site: &Site<'_>,
    by: &str,
    (to, roles): (&str, &BTreeSet<Role>),
) -> Letter {
    let (name, roles) = (&site.platform.name, menu::role_names(roles.iter().copied(), t));
    Letter {
        subject: t.msg_professionals_mail_given_subject(name),
        paragraphs: vec![
            t.msg_professionals_mail_given_line(by, name),
            t.msg_professionals_mail_given_who(to, roles),
        ],
        action: Some((t.msg_menu_professionals(), site.at("/professionals"))),
        notes: vec![t.msg_log_in_rules_mail_disagree()],
    }
}

/// What a browser is called that says nothing of itself.
fn named_browser(t: &Words, browser: &str) -> String {
    if browser.is_empty() { t.msg_profile_sessions_unknown() } else { browser.to_owned() }
}

fn please_come(t: &Words, site: &Site<'_>, from: &str) -> Letter {
    Letter {
        subject: t.msg_mails_come_subject(from),
        paragraphs: vec![t.msg_mails_come_line(from, &site.platform.name)],
        action: Some((t.msg_mails_come_action(), site.at("/"))),
        notes: vec![t.msg_mails_come_note()],
    }
}

fn friend_invitation(t: &Words, site: &Site<'_>, from: &str, link: Option<&str>) -> Letter {
    let name = &site.platform.name;
    let action = match link {
        Some(token) => (t.msg_mails_welcome_action(), site.at(&format!("/welcome/{token}"))),
        None => (t.msg_mails_here_action(), site.at("/log-in")),
    };
    let note = match link {
        Some(_) => t.msg_mails_friend_note(from),
        None => t.msg_mails_friend_here(),
    };
    Letter {
        subject: t.msg_mails_friend_subject(from, name),
        paragraphs: vec![t.msg_mails_friend_line(from, name), t.msg_mails_friend_private()],
        action: Some(action),
        notes: vec![note, t.msg_mails_surprise()],
    }
}

fn friend_elsewhere(t: &Words, site: &Site<'_>) -> Letter {
    let name = &site.platform.name;
    Letter {
        subject: t.msg_mails_elsewhere_subject(name),
        paragraphs: vec![t.msg_mails_elsewhere_line(name), t.msg_mails_elsewhere_what()],
        action: Some((t.msg_mails_here_action(), site.at("/log-in"))),
        notes: vec![t.msg_mails_surprise()],
    }
}
