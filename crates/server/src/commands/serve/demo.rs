//! The demo: made-up platforms and people on this machine, mails and SMS into an outbox. Its
//! passwords are known to all, so it refuses to be reached from elsewhere.

use super::announce::{Demo, DemoPerson, DemoPlatform};
use crate::{
    config::{Config, Delivery, Scheme, SmsDelivery},
    fault::StartFault,
    installation::Installation,
};
use linden_app::demo::PASSWORD;
use linden_base::ExposeSecret;
use std::net::SocketAddr;

/// The demo listens on a loopback, or works on a database that is called so.
pub(crate) fn refuse_for_all(config: &Config) -> Result<(), StartFault> {
    let named_demo = database_name(config.database_url().expose_secret()).contains("demo");
    match config.listen.ip().is_loopback() || named_demo {
        true => Ok(()),
        false => Err(StartFault::DemoForAll(config.listen)),
    }
}

fn database_name(url: &str) -> &str {
    let path = url.split('?').next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

/// Mails and SMS go into the outbox, nothing is pushed, links lead to where the demo listens.
pub(crate) fn adjust(config: &mut Config, address: SocketAddr) {
    config.mail.delivery = Delivery::Outbox;
    config.sms.delivery = SmsDelivery::Outbox;
    config.push.services.clear();
    config.public.scheme = Scheme::Http;
    config.public.port = address.port();
    config.public.behind_proxy = false;
}

/// Makes the people that are missing, and names them all.
pub(super) async fn fill(installation: &Installation) -> Result<Demo, StartFault> {
    let app = &installation.app;
    let made = linden_app::demo::fill(app).await.map_err(StartFault::other)?;
    let outbox = made.first().map(|first| format!("{}outbox", first.url)).unwrap_or_default();
    Ok(Demo { platforms: made.into_iter().map(platform).collect(), outbox })
}

fn platform(made: linden_app::demo::DemoPlatform) -> DemoPlatform {
    let people = made.people.into_iter().map(|person| DemoPerson {
        name: person.name,
        role: person.role.to_owned(),
        email: person.email,
        password: PASSWORD.to_owned(),
    });
    DemoPlatform { name: made.name.to_owned(), url: made.url, people: people.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(listen: &str, database: &str) -> bool {
        let settings = [("LINDEN_LISTEN", listen), ("LINDEN_DATABASE_URL", database)];
        let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned()));
        refuse_for_all(&Config::read(None, settings).unwrap()).is_err()
    }

    #[test]
    fn the_demo_is_for_this_machine_or_for_a_database_of_that_name() {
        assert!(!refused("127.0.0.1:8080", ""));
        assert!(!refused("[::1]:8080", ""));
        assert!(!refused("0.0.0.0:8080", "postgres://a:b@c/linden_demo?sslmode=disable"));
        assert!(refused("0.0.0.0:8080", ""));
        assert!(refused("0.0.0.0:8080", "postgres://demo:demo@demo/linden"));
    }
}
