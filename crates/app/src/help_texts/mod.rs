//! How clients get access, in words that can be copied and forwarded (PRODUCT A3): a text for
//! each route that the platform has, and a text of the organisation's own, which an application
//! manager writes for each language. Called by the router and, for the organisation's own text,
//! by `help`. Absent: a text for accounts made by an integration, which come with it.

mod own_text;
pub(crate) mod pages;
mod route;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

pub(crate) use own_text::OwnText;

use crate::platforms::Platform;
use linden_base::Language;
use linden_store::{PlatformView, StoreError};

/// The organisation's own text for a reader: in their language, else in the platform's; none
/// where it wrote neither.
pub(crate) async fn own(
    view: &PlatformView,
    platform: &Platform,
    language: Language,
) -> Result<Option<OwnText>, StoreError> {
    for language in [language, platform.default_language] {
        let newest = rows::newest(view, language).await?;
        if let Some(version) = newest.filter(|version| !version.text.is_empty()) {
            return Ok(Some(OwnText { language, text: version.text }));
        }
    }
    Ok(None)
}
