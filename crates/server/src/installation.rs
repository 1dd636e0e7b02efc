//! Puts the parts of an installation together as the settings say: the store, the secret
//! key, the courier, and over them the app. Called by every command but `media`. Opens the
//! database and brings its tables up to date; listens to nothing.

use crate::{
    config::{Config, Public},
    couriers, data_folder,
    fault::StartFault,
    media, secret_key,
};
use linden_app::{
    App, Cost, Migrations, Parts,
    settings::{PublicAddress, SessionLimits, Settings},
};
use linden_base::{Chance, Clock, ExposeSecret};
use linden_sfu::Media;
use linden_store::{SealKey, Sealer, Store, StoreOptions};

/// The first key; a second one comes when keys can be changed.
const KEY_ID: u8 = 1;

/// The parts of this installation, put together.
pub(crate) struct Installation {
    pub(crate) app: App,
    pub(crate) store: Store,
}

impl Installation {
    /// Opens everything that the settings name; `demo` shows the outbox to all.
    pub(crate) async fn open(config: &Config, demo: bool) -> Result<Self, StartFault> {
        let (clock, chance) = (clock(config, demo), Chance::system());
        let store = open_store(config, &clock, &chance).await?;
        let key = secret_key::key(config, &chance)?;
        let (courier, outbox) = couriers::courier(config, &key, &clock).await?;
        let sealer = Sealer::new(SealKey { id: KEY_ID, bytes: key }, [], chance.clone());
        let settings = settings(config, demo, &key);
        let app = App::assemble(Parts {
            store: store.clone(),
            courier,
            outbox,
            sealer,
            clock,
            chance,
            settings,
            password_cost: Cost::CHOSEN,
        });
        Ok(Self { app, store })
    }

    /// Starts the embedded media server, if calls do not go to a cluster.
    pub(crate) async fn start_media(&self, config: &Config) -> Result<Option<Media>, StartFault> {
        let app = &self.app;
        media::start(config, &app.settings().media, app.clock(), app.chance()).await
    }
}

/// The machine's own clock. A demo that this machine alone can reach has one that can be put
/// ahead (`linden_app`'s outbox).
fn clock(config: &Config, demo: bool) -> Clock {
    match demo && config.listen.ip().is_loopback() {
        true => Clock::movable(),
        false => Clock::system(),
    }
}

/// Opens the database and migrates it.
pub(crate) async fn open_store(
    config: &Config,
    clock: &Clock,
    chance: &Chance,
) -> Result<Store, StartFault> {
    data_folder::make(&config.data)?;
    let url = config.database_url();
    let options =
        StoreOptions { clock: clock.clone(), chance: chance.clone(), ..StoreOptions::default() };
    let store = Store::open(url.expose_secret(), options).await.map_err(StartFault::other)?;
    store.migrate::<Migrations>().await.map_err(StartFault::other)?;
    Ok(store)
}

fn settings(config: &Config, demo: bool, key: &secret_key::Key) -> Settings {
    let Public { scheme, port, behind_proxy } = config.public.clone();
    let hours = |hours: u32| chrono::Duration::hours(i64::from(hours));
    Settings {
        public: PublicAddress {
            scheme: scheme.word().to_owned(),
            port: (port != 0 && port != scheme.usual_port()).then_some(port),
        },
        media: media::place(config, key),
        behind_proxy,
        demo,
        mail_from: config.mail.from.clone(),
        sessions: SessionLimits {
            idle: hours(config.sessions.idle_hours),
            absolute: hours(config.sessions.absolute_hours),
        },
        sms_a_day: config.sms.a_day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn can_be_moved(listen: &str, demo: bool) -> bool {
        let settings = [("LINDEN_LISTEN".to_owned(), listen.to_owned())];
        clock(&Config::read(None, settings).unwrap(), demo).can_advance()
    }

    #[test]
    fn no_clock_can_be_moved_but_that_of_a_demo_which_this_machine_alone_reaches() {
        assert!(can_be_moved("127.0.0.1:8080", true));
        assert!(can_be_moved("[::1]:8080", true));
        assert!(!can_be_moved("127.0.0.1:8080", false));
        assert!(!can_be_moved("0.0.0.0:8080", true));
        assert!(!can_be_moved("0.0.0.0:8080", false));
    }
}
