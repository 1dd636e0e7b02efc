//! The stylesheet with the platform's accent; empty for a platform without one.

use super::colour::{Colour, stylesheet};
use crate::access::Visit;
use axum::{http::header, response::IntoResponse};

pub(crate) async fn show(visit: Visit) -> impl IntoResponse {
    let accent = visit.platform().accent.as_deref().and_then(Colour::parse);
    let headers =
        [(header::CONTENT_TYPE, "text/css"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, accent.map(stylesheet).unwrap_or_default())
}
