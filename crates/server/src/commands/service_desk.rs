//! `linden service-desk …`: what operators do above the platforms (PRODUCT G5). Works beside a
//! running Linden, which sends the welcome mail that is queued here.

use crate::{
    arguments::{
        ChangePlatform, Identity, Kind, NewPlatform as Wanted, People, Policy, Remember,
        ResetTwoStep, SetPasswordLogIn, SetTwoStep, Switch,
    },
    config::Config,
    fault::StartFault,
    installation::Installation,
};
use linden_app::{
    PersonKind, PlatformKind,
    logos::{Logo, MOST_BYTES},
    service_desk::{
        self, Change, FirstManager, How, LogInRule, NewPlatform, PasskeysTouched, PlatformLine,
        TwoStep,
    },
};
use std::{fs::File, io::Read, path::Path};

pub(super) async fn create_platform(config: &Config, wanted: Wanted) -> Result<(), StartFault> {
    let installation = Installation::open(config, false).await?;
    let host = wanted.host.to_lowercase();
    let email = wanted.email.clone();
    let made = service_desk::create_platform(&installation.app, new_platform(wanted)).await;
    let address = installation.app.settings().public.of(&host, "/");
    installation.store.close().await;
    made.map_err(|cannot| StartFault::Other(format!("The platform was not made: {cannot}.")))?;
    println!("{address} is made; a welcome mail for {email} is on its way.");
    Ok(())
}

pub(super) async fn list(config: &Config) -> Result<(), StartFault> {
    let installation = Installation::open(config, false).await?;
    let platforms = service_desk::list_platforms(&installation.app).await;
    installation.store.close().await;
    let platforms = platforms.map_err(StartFault::other)?;
    if platforms.is_empty() {
        println!("There is no platform yet: linden service-desk create-platform makes one.");
    }
    for platform in &platforms {
        println!("{}", in_lines(platform));
    }
    Ok(())
}

fn in_lines(platform: &PlatformLine) -> String {
    let PlatformLine { name, address, kind, language, time_zone, switched_on, old_hosts } =
        platform;
    let listed = |words: &[&str]| match words {
        [] => "nothing".to_owned(),
        words => words.join(", "),
    };
    let mut lines = format!(
        "{name}  {address}\n  {kind}, {language}, {time_zone}; on: {}",
        listed(switched_on)
    );
    if !old_hosts.is_empty() {
        lines.push_str(&format!("\n  also reached as {}", old_hosts.join(", ")));
    }
    lines
}

pub(super) async fn change(config: &Config, wanted: ChangePlatform) -> Result<(), StartFault> {
    let (host, is_rehearsal) = (wanted.host.to_lowercase(), wanted.rehearse);
    let change = changes(wanted)?;
    let installation = Installation::open(config, false).await?;
    let changed = service_desk::change_platform(&installation.app, &host, change).await;
    installation.store.close().await;
    let touched =
        changed.map_err(|cannot| StartFault::Other(format!("Nothing was changed: {cannot}.")))?;
    if touched.passkeys > 0 {
        println!("{}", passkeys_in_words(touched));
    }
    if is_rehearsal {
        println!("Nothing was changed; without --rehearse, the platform at {host} would be.");
    } else {
        println!("The platform at {host} is changed; a running Linden follows within seconds.");
    }
    Ok(())
}

/// What operators have to know before they move a platform to another host.
fn passkeys_in_words(touched: PasskeysTouched) -> String {
    let PasskeysTouched { passkeys, people, only_recovery_codes } = touched;
    format!(
        "Passkeys made for the address until now: {passkeys}, of {people} people. They do not work \
         at the new one. People of these who have no other second step: {only_recovery_codes}. They \
         log in with password and recovery code, and can then add a new passkey."
    )
}

fn changes(wanted: ChangePlatform) -> Result<Change, StartFault> {
    let on = |switch: Switch| matches!(switch, Switch::On);
    let time_zone = wanted.time_zone.map(|zone| {
        zone.parse().map_err(|_| {
            StartFault::Other(format!("\"{zone}\" is not a time zone such as Europe/Amsterdam."))
        })
    });
    Ok(Change {
        logo: wanted.logo.as_deref().map(logo).transpose()?,
        asks_by_mail: wanted.asks_by_mail.map(on),
        sign_up: wanted.sign_up.map(on),
        therapists_create_clients: wanted.therapists_create_clients.map(on),
        clients_start_calls: wanted.clients_start_calls.map(on),
        log_in_rules: wanted.log_in_rules.map(on),
        default_language: wanted.language,
        time_zone: time_zone.transpose()?,
        phone: wanted.phone,
        email: wanted.email,
        accent: wanted.accent,
        old_host: wanted.old_host.map(|host| host.to_lowercase()),
        main_host: wanted.main_host.map(|host| host.to_lowercase()),
        rehearse: wanted.rehearse,
    })
}

/// None: the word that takes it away.
fn logo(path: &Path) -> Result<Option<Logo>, StartFault> {
    if path.as_os_str() == "none" {
        return Ok(None);
    }
    let cannot = |why: &dyn std::fmt::Display| {
        StartFault::Other(format!("{} cannot be the logo: {why}.", path.display()))
    };
    let file = File::open(path).map_err(|error| cannot(&error))?;
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(|error| cannot(&error))?;
    Logo::read(bytes).map(Some).map_err(|error| cannot(&error))
}

pub(super) async fn set_two_step(config: &Config, wanted: SetTwoStep) -> Result<(), StartFault> {
    let rule = LogInRule {
        kind: kind(wanted.kind),
        asked: Some(match wanted.policy {
            Policy::Off => TwoStep::Off,
            Policy::Optional => TwoStep::Optional,
            Policy::Required => TwoStep::Required,
        }),
        remember_hours: wanted.remember.map(|remember| match remember {
            Remember::No => 0,
            Remember::HalfDay => 12,
            Remember::ThreeDays => 72,
            Remember::Week => 168,
        }),
        password: None,
        reason: wanted.reason,
    };
    set_rule(config, &wanted.host, rule).await
}

pub(super) async fn reset_two_step(
    config: &Config,
    wanted: ResetTwoStep,
) -> Result<(), StartFault> {
    let email = wanted.email.clone();
    let installation = Installation::open(config, false).await?;
    let wanted = service_desk::ResetTwoStep {
        host: wanted.host.to_lowercase(),
        email: wanted.email,
        how: match wanted.identity {
            Identity::InPerson => How::InPerson,
            Identity::Telephone => How::Telephone,
            Identity::Video => How::Video,
            Identity::Other => How::Other,
        },
        note: wanted.note,
    };
    let reset = service_desk::reset_two_step(&installation.app, wanted).await;
    installation.store.close().await;
    reset.map_err(|cannot| StartFault::Other(format!("Nothing was reset: {cannot}.")))?;
    println!("Two-step of {email} is reset; a mail to tell them is on its way.");
    Ok(())
}

pub(super) async fn set_password_log_in(
    config: &Config,
    wanted: SetPasswordLogIn,
) -> Result<(), StartFault> {
    let rule = LogInRule {
        kind: kind(wanted.kind),
        asked: None,
        remember_hours: None,
        password: Some(matches!(wanted.switch, Switch::On)),
        reason: wanted.reason,
    };
    set_rule(config, &wanted.host, rule).await
}

async fn set_rule(config: &Config, host: &str, rule: LogInRule) -> Result<(), StartFault> {
    let host = host.to_lowercase();
    let installation = Installation::open(config, false).await?;
    let set = service_desk::set_log_in_rule(&installation.app, &host, rule).await;
    installation.store.close().await;
    set.map_err(|cannot| StartFault::Other(format!("Nothing was changed: {cannot}.")))?;
    println!("The platform at {host} is changed; a running Linden follows within seconds.");
    Ok(())
}

const fn kind(people: People) -> PersonKind {
    match people {
        People::Professionals => PersonKind::Professional,
        People::Clients => PersonKind::Client,
        People::Friends => PersonKind::Friend,
    }
}

fn new_platform(wanted: Wanted) -> NewPlatform {
    let Wanted { name, organisation, kind, language, host, first_name, last_name, email } = wanted;
    NewPlatform {
        name,
        organisation,
        kind: match kind {
            Kind::Care => PlatformKind::Care,
            Kind::Content => PlatformKind::Content,
            Kind::Training => PlatformKind::Training,
        },
        default_language: language,
        host: host.to_lowercase(),
        contact: Default::default(),
        accent: None,
        first_manager: FirstManager { first_name, last_name, email },
    }
}
