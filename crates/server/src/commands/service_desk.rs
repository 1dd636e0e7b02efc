//! `linden service-desk …`: what operators do above the platforms (PRODUCT G5). Works beside a
//! running Linden, which sends the welcome mail that is queued here.

use crate::{
    arguments::{Kind, NewPlatform as Wanted},
    config::Config,
    fault::StartFault,
    installation::Installation,
};
use linden_app::{
    PlatformKind,
    service_desk::{self, FirstManager, NewPlatform},
};

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
