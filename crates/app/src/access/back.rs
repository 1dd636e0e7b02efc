//! Where somebody goes after an action: back to the page whose button they pressed, which says
//! so in a field, or to the usual one.

use super::Visit;
use crate::{flashes::Said, log_in::safe_path};
use axum::response::{IntoResponse, Response};
use linden_web::see_other;
use serde::Deserialize;

/// The page that asked; empty: the usual one.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

impl From<String> for Back {
    fn from(back: String) -> Self {
        Self { back }
    }
}

impl Back {
    /// Says what was done, and goes there.
    pub(crate) fn to(&self, visit: &Visit, said: Said, usual: &str) -> Response {
        let path = if self.back.is_empty() { usual } else { safe_path(&self.back) };
        (said.code().onto(visit.jar()), see_other(path)).into_response()
    }
}
