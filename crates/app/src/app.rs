//! What every feature holds of the installation: the store, the courier,
//! time and chance, and the settings. Made once by `server` (or `testkit`), cheap to clone.

use crate::{
    events::Places,
    passwords::{Cost, Hasher},
    platforms::Directory,
    settings::Settings,
};
use linden_base::{Chance, Clock};
use linden_courier::{Courier, Outbox};
use linden_sfu::Media;
use linden_store::{Sealer, Store};
use std::sync::{Arc, OnceLock};

/// The installation, as features see it.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What [`App::assemble`] wants.
pub struct Parts {
    /// The open and migrated database.
    pub store: Store,
    /// Who sends mail.
    pub courier: Courier,
    /// Where mails are caught, if they are: the demo shows them.
    pub outbox: Option<Arc<Outbox>>,
    /// Seals columns under a key that is not in the database.
    pub sealer: Sealer,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// What the operator chose.
    pub settings: Settings,
    /// What the hash of a password costs.
    pub password_cost: Cost,
}

struct Inner {
    parts: Parts,
    hasher: Hasher,
    directory: Directory,
    places: Places,
    media: OnceLock<Media>,
}

impl App {
    /// Puts the parts together.
    pub fn assemble(parts: Parts) -> Self {
        let (directory, places) = (Directory::default(), Places::default());
        let (hasher, media) = (Hasher::new(parts.password_cost), OnceLock::new());
        Self(Arc::new(Inner { parts, hasher, directory, places, media }))
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.0.parts.store
    }

    /// Who sends mail.
    pub fn courier(&self) -> &Courier {
        &self.0.parts.courier
    }

    /// Where mails are caught, if they are.
    pub fn outbox(&self) -> Option<&Arc<Outbox>> {
        self.0.parts.outbox.as_ref()
    }

    /// Seals and opens columns.
    pub fn sealer(&self) -> &Sealer {
        &self.0.parts.sealer
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.0.parts.clock
    }

    /// Randomness.
    pub fn chance(&self) -> &Chance {
        &self.0.parts.chance
    }

    /// What the operator chose.
    pub fn settings(&self) -> &Settings {
        &self.0.parts.settings
    }

    /// Names the embedded media server where one runs beside the pages; to be called once,
    /// before [`crate::follow_media`].
    pub fn use_media(&self, media: Media) {
        if self.0.media.set(media).is_err() {
            tracing::error!("a second media server was named; calls go to the first");
        }
    }

    /// The embedded media server, if one runs here.
    pub(crate) fn media(&self) -> Option<&Media> {
        self.0.media.get()
    }

    /// The streams of events that are open on this node.
    pub(crate) fn places(&self) -> &Places {
        &self.0.places
    }

    /// Hashes and checks passwords.
    pub fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }

    /// Hosts and their platforms.
    pub fn directory(&self) -> &Directory {
        &self.0.directory
    }
}
