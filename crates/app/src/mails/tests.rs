//! Every mail in every language (PRODUCT M1): whole, with its link, and nothing of care.

use super::{
    Mail,
    letter::Envelope,
    words::{Site, letter},
};
use crate::{
    accounts::{Account, Kind, Name, Role, State},
    layout::words::words,
    log_in_rules::{Policy, Rule, change::Kept},
    platforms::{Contact, Kind as PlatformKind, Platform, Switches},
    settings::PublicAddress,
};
use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, Chance, Clock, Language, LogInRuleChangeId, PlatformId, Token};
use linden_courier::{Mail as Laid, MessageId};

fn samples(chance: &Chance) -> Vec<Mail> {
    let link = || Token::new(chance);
    let at = Clock::fixed("2026-11-25T10:00:00Z").now();
    let mails = vec![
        Mail::Welcome { link: link() },
        Mail::PasswordReset { link: link(), by: None },
        Mail::PasswordReset { link: link(), by: Some("Eva Berg".to_owned()) },
        Mail::AlreadyHere,
        Mail::LogInLocked,
        Mail::NewBrowser { browser: "Firefox, Windows".to_owned() },
        Mail::NewBrowser { browser: String::new() },
        Mail::PasswordChanged { removed: Vec::new(), has_passkeys: false },
        Mail::PasswordChanged { removed: vec!["Chrome, Android".to_owned()], has_passkeys: true },
        Mail::SecondStepSet,
        Mail::SecondStepOff,
        Mail::RecoveryCodesMade,
        Mail::RecoveryCodeUsed { left: 1 },
        Mail::CodesLocked,
        Mail::DeviceForgotten { browser: "Firefox, Windows".to_owned() },
        Mail::AppLogInEnded { device: String::new() },
        Mail::AccountClosed,
        Mail::AccountOpened,
        Mail::TwoStepReset,
        Mail::AddressChanged { by: "Eva Berg".to_owned() },
        Mail::AddressIsNew { by: "Eva Berg".to_owned(), waits_until: at },
        Mail::PasswordWaits { until: at },
        Mail::RolesChanged { by: "Eva Berg".to_owned(), roles: [Role::Secretary].into() },
        Mail::RolesGiven {
            by: "Eva Berg".to_owned(),
            to: "Ida Holm".to_owned(),
            roles: [Role::Therapist, Role::ApplicationManager].into(),
        },
        Mail::PasskeyAdded { name: "Chrome, Android".to_owned() },
        Mail::PasskeyRemoved { name: "Chrome, Android".to_owned() },
        Mail::PasskeyStopped { name: "Chrome, Android".to_owned() },
        Mail::RecoveryAsked { link: link(), opens: ("25 November".into(), "10:00".into()) },
        Mail::RecoveryOpen { link: link() },
        Mail::RecoveryStopped,
        Mail::AppLogInMade { device: "Chrome, Android".to_owned() },
        Mail::PinGuessed { device: String::new() },
        Mail::TwoStepFrom { from: "1 December".to_owned() },
        Mail::LogInWeakened { change: Box::new(weakened(chance, None)) },
        Mail::LogInWeakened {
            change: Box::new(weakened(chance, Some((at, "Eva Berg".to_owned())))),
        },
        Mail::Exempted { until: "22 December".to_owned() },
        Mail::ExemptionEnded,
        Mail::PleaseCome { from: "Anna de Vries".to_owned() },
        Mail::FriendInvitation { from: "Anna".to_owned(), link: Some(link()) },
        Mail::FriendInvitation { from: "Anna".to_owned(), link: None },
        Mail::FriendElsewhere,
    ];
    for mail in &mails {
        // A new mail is a new arm here, and a new sample above.
        match mail {
            Mail::Welcome { .. }
            | Mail::PasswordReset { .. }
            | Mail::AlreadyHere
            | Mail::LogInLocked
            | Mail::NewBrowser { .. }
            | Mail::PasswordChanged { .. }
            | Mail::SecondStepSet
            | Mail::SecondStepOff
            | Mail::RecoveryCodesMade
            | Mail::RecoveryCodeUsed { .. }
            | Mail::CodesLocked
            | Mail::DeviceForgotten { .. }
            | Mail::AppLogInEnded { .. }
            | Mail::AccountClosed
            | Mail::AccountOpened
            | Mail::TwoStepReset
            | Mail::AddressChanged { .. }
            | Mail::AddressIsNew { .. }
            | Mail::PasswordWaits { .. }
            | Mail::RolesChanged { .. }
            | Mail::RolesGiven { .. }
            | Mail::PasskeyAdded { .. }
            | Mail::PasskeyRemoved { .. }
            | Mail::PasskeyStopped { .. }
            | Mail::RecoveryAsked { .. }
            | Mail::RecoveryOpen { .. }
            | Mail::RecoveryStopped
            | Mail::AppLogInMade { .. }
            | Mail::PinGuessed { .. }
            | Mail::TwoStepFrom { .. }
            | Mail::LogInWeakened { .. }
            | Mail::Exempted { .. }
            | Mail::ExemptionEnded
            | Mail::PleaseCome { .. }
            | Mail::FriendInvitation { .. }
            | Mail::FriendElsewhere => {}
        }
    }
    mails
}

fn weakened(chance: &Chance, cancelled: Option<(DateTime<Utc>, String)>) -> Kept {
    let clock = Clock::fixed("2026-11-22T10:00:00Z");
    let required = Policy::Required { from: clock.now() };
    Kept {
        id: LogInRuleChangeId::new(&clock, chance),
        kind: Kind::Client,
        made_at: clock.now(),
        made_by: String::new(),
        reason: None,
        starts_at: clock.now() + Duration::days(2),
        from: Rule { two_step: required, ..Rule::default() },
        to: Rule::default(),
        cancelled,
    }
}

fn laid_out(mail: &Mail, language: Language) -> Laid {
    let (clock, chance) = (Clock::fixed("2026-11-22T10:00:00Z"), Chance::seeded(1));
    let platform = platform(&clock, &chance, language);
    let to = recipient(&clock, &chance, language);
    let public = PublicAddress { scheme: "https".to_owned(), port: None };
    let t = words(language);
    let envelope = Envelope {
        message_id: MessageId::new(to.id, &platform.main_host),
        platform: &platform,
        from: "no-reply@example.org",
        to: &to,
        written_at: clock.now(),
    };
    let site = Site { public: &public, platform: &platform, language };
    letter(t, &site, mail).lay_out(t, envelope).unwrap()
}

fn platform(clock: &Clock, chance: &Chance, language: Language) -> Platform {
    Platform {
        id: PlatformId::new(clock, chance),
        name: "Lindenhof & Co".to_owned(),
        organisation: "Lindenhof Clinic".to_owned(),
        kind: PlatformKind::Care,
        default_language: language,
        accent: None,
        logo: None,
        contact: Contact::default(),
        time_zone: crate::platforms::USUAL_TIME_ZONE,
        main_host: "lindenhof.example.org".to_owned(),
        switches: Switches::default(),
        rules: crate::log_in_rules::Rules::default(),
    }
}

fn recipient(clock: &Clock, chance: &Chance, language: Language) -> Account {
    Account {
        id: AccountId::new(clock, chance),
        kind: Kind::Client,
        state: State::Active,
        name: Name { first: "Zoë".to_owned(), last: "O'Brien".to_owned() },
        email: "zoe@example.org".to_owned(),
        birth_date: None,
        client_number: None,
        language,
        made_at: clock.now(),
        welcomed_at: None,
        seen_at: None,
    }
}

#[test]
fn every_mail_is_whole_in_every_language() {
    for language in Language::ALL {
        for mail in samples(&Chance::seeded(2)) {
            let laid = laid_out(&mail, language);
            let where_ = format!("{} in {language}", mail.action());
            assert!(!laid.subject.trim().is_empty() && !laid.subject.contains('\n'), "{where_}");
            assert!(laid.text.contains("Zoë") && laid.html.contains("Zoë"), "{where_}");
            assert!(laid.text.contains("Lindenhof Clinic"), "{where_}");
            assert!(laid.text.contains("https://lindenhof.example.org/"), "{where_}");
            assert!(laid.html.contains("href=\"https://lindenhof.example.org/"), "{where_}");
            assert!(laid.html.contains(&format!("<html lang=\"{language}\">")), "{where_}");
            for leftover in ["{", "}", "&#38;amp;"] {
                assert!(!laid.text.contains(leftover), "{where_}: {}", laid.text);
            }
            assert!(!laid.text.contains("&#"), "a text mail has no entities: {where_}");
        }
    }
}

#[test]
fn no_subject_tells_what_the_platform_is_about() {
    for language in Language::ALL {
        for mail in samples(&Chance::seeded(2)) {
            let subject = laid_out(&mail, language).subject.to_lowercase();
            for word in [
                "therap", "thérap", "terap", "behandel", "psych", "pszich", "client", "cliënt",
                "klient",
            ] {
                assert!(!subject.contains(word), "{} in {language}: {subject}", mail.action());
            }
        }
    }
}

#[test]
fn the_welcome_mail_in_english_reads_as_it_should() {
    let chance = Chance::seeded(2);
    let laid = laid_out(&Mail::Welcome { link: Token::new(&chance) }, Language::En);
    insta::assert_snapshot!("welcome_mail_en", format!("{}\n\n{}", laid.subject, laid.text));
}

/// Read it whole when it changes: a name that stands where a day should stand shows here alone.
#[test]
fn every_mail_in_english_reads_as_it_should() {
    let read = |mail: &Mail| {
        let laid = laid_out(mail, Language::En);
        let text = laid.text.split_once("Hi Zoë,").map_or("", |(_, text)| text);
        let text = text.split("Kind regards,").next().unwrap_or_default().trim();
        format!("## {}\n{}\n\n{text}\n", mail.action(), laid.subject)
    };
    let all: Vec<String> = samples(&Chance::seeded(2)).iter().map(read).collect();
    insta::assert_snapshot!("every_mail_en", all.join("\n"));
}
