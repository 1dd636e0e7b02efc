//! The manifest (W3C Web Application Manifest), the service worker and the offline page.

use crate::{
    access::Visit,
    layout::{Words, assets, words::words},
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use linden_base::Language;
use linden_web::Page;
use serde::Deserialize;
use serde_json::json;

/// The leaf and the paper of those who chose no colours.
const LEAF_COLOUR: &str = "#2f6b4f";
const PAPER_COLOUR: &str = "#faf8f3";

pub(crate) async fn manifest(visit: Visit) -> Response {
    let platform = visit.platform();
    let icon = |src: &str, kind: &str, sizes: &str, purpose: &str| json!({ "src": src, "type": kind, "sizes": sizes, "purpose": purpose });
    let manifest = json!({
        "id": "/app",
        "name": platform.name,
        "short_name": platform.name,
        "lang": visit.language().code(),
        "start_url": "/app",
        "scope": "/",
        "display": "standalone",
        "theme_color": platform.accent.as_deref().unwrap_or(LEAF_COLOUR),
        "background_color": PAPER_COLOUR,
        "icons": [
            icon(assets::LEAF, "image/svg+xml", "any", "any"),
            icon(assets::APP_ICON_192, "image/png", "192x192", "any"),
            icon(assets::APP_ICON_512, "image/png", "512x512", "any"),
            icon(assets::APP_ICON_MASKABLE, "image/png", "512x512", "maskable"),
        ],
    });
    let headers = [("content-type", "application/manifest+json"), ("cache-control", "no-cache")];
    (headers, manifest.to_string()).into_response()
}

/// From the root, so that it may look after all pages; browsers ask for it anew by themselves.
pub(crate) async fn service_worker() -> Response {
    let headers = [("content-type", "text/javascript"), ("cache-control", "no-cache")];
    (headers, assets::SERVICE_WORKER).into_response()
}

/// Shown by the service worker when there is no internet; holds nothing of anybody.
#[derive(Template)]
#[template(path = "app_shell/offline.html")]
pub(crate) struct OfflinePage {
    pub(crate) t: &'static Words,
    pub(crate) language: Language,
    pub(crate) name: String,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// The service worker asks without cookies, so it says for whom.
    #[serde(default)]
    language: String,
}

pub(crate) async fn offline(visit: Visit, Query(asked): Query<Asked>) -> Page<OfflinePage> {
    let language = asked.language.parse().unwrap_or(visit.language());
    Page::ok(OfflinePage { t: words(language), language, name: visit.platform().name.clone() })
}
