//! How much a stream may say: behind the lock, and while two-step has still to be set up, it rings
//! but names nobody (PRODUCT T5, T6). Pages that were open before stay open, so this is looked at
//! anew whenever there is a name to say.

use crate::{
    App,
    gate::{self, Gate},
    platforms::Platform,
    sessions::{self, Known},
};
use linden_store::{PlatformView, StoreError};

/// Whose stream it is, as its browser said when it asked.
pub(super) struct Sight {
    platform: Platform,
    token: String,
    device: Option<String>,
}

impl Sight {
    pub(super) const fn new(platform: Platform, token: String, device: Option<String>) -> Self {
        Self { platform, token, device }
    }

    /// The session, while it is good.
    pub(super) async fn session(
        &self,
        view: &PlatformView,
        app: &App,
    ) -> Result<Option<Known>, StoreError> {
        sessions::find(view, app, &self.token).await
    }

    /// Whether names may be said now.
    pub(super) async fn is_clear(
        &self,
        view: &PlatformView,
        app: &App,
    ) -> Result<bool, StoreError> {
        let Some(known) = self.session(view, app).await? else {
            return Ok(false);
        };
        let gate = gate::gate(view, app, &self.platform, &known, self.device.as_deref()).await?;
        Ok(gate == Gate::Open)
    }
}
