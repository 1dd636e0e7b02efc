//! What every feature holds of the installation: the store, the courier,
//! time and chance, and the settings. Made once by `server` (or `testkit`), cheap to clone.

use crate::{passwords::Hasher, platforms::Directory, settings::Settings};
use linden_base::{Chance, Clock};
use linden_courier::{Courier, Outbox};
use linden_store::{Sealer, Store};
use std::sync::Arc;

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
}

struct Inner {
    parts: Parts,
    hasher: Hasher,
    directory: Directory,
}

impl App {
    /// Puts the parts together.
    pub fn assemble(parts: Parts) -> Self {
        Self(Arc::new(Inner { parts, hasher: Hasher::new(), directory: Directory::default() }))
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

    /// Hashes and checks passwords.
    pub fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }

    /// Hosts and their platforms.
    pub fn directory(&self) -> &Directory {
        &self.0.directory
    }
}
