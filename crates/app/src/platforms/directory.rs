//! Finds the platform for a host, and remembers it for a few seconds: every request asks.

use super::{Platform, rows};
use linden_base::Clock;
use linden_store::{Reason, Store, StoreError};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// What a host leads to.
#[derive(Clone, Debug)]
pub enum Found {
    /// The platform's main host.
    Main(Arc<Platform>),
    /// A host that the platform had before: answered with 308 to the main one.
    Old(Arc<Platform>),
}

impl Found {
    fn platform(&self) -> &Platform {
        match self {
            Self::Main(platform) | Self::Old(platform) => platform,
        }
    }
}

/// A change of a platform shows on every node within this time; a planned change of its rules
/// for log-in at its moment.
const REMEMBERED: chrono::Duration = chrono::Duration::seconds(5);
/// More names than this are not remembered: only known hosts are kept.
const MOST: usize = 10_000;

type Remembered = (chrono::DateTime<chrono::Utc>, Found);

/// The hosts of all platforms.
#[derive(Debug, Default)]
pub struct Directory {
    known: RwLock<HashMap<String, Remembered>>,
}

impl Directory {
    /// The platform behind `host` (lower case, no port), or none.
    pub async fn find(
        &self,
        store: &Store,
        clock: &Clock,
        host: &str,
    ) -> Result<Option<Found>, StoreError> {
        if let Some(found) = self.remembered(clock, host) {
            return Ok(Some(found));
        }
        let view = store.across(Reason::LogInByHost).await?;
        let Some((platform, main)) = rows::by_host(&view, host, clock.now()).await? else {
            return Ok(None);
        };
        let platform = Arc::new(platform);
        let found = if main { Found::Main(platform) } else { Found::Old(platform) };
        self.remember(clock, host, &found);
        Ok(Some(found))
    }

    /// Forgets all, so that a change shows at once on this node.
    pub fn forget(&self) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn remembered(&self, clock: &Clock, host: &str) -> Option<Found> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let (at, found) = known.get(host)?;
        let now = clock.now();
        let is_good = now - *at < REMEMBERED
            && found.platform().rules.until().is_none_or(|until| now < until);
        is_good.then(|| found.clone())
    }

    fn remember(&self, clock: &Clock, host: &str, found: &Found) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST {
            known.insert(host.to_owned(), (clock.now(), found.clone()));
        }
    }
}
