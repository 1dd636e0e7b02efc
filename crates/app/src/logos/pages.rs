//! The organisation's logo, for whoever sees a page of the platform, logged in or not.

use crate::{App, access::Visit};
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use linden_web::Problem;

/// The name changes with the picture.
const KEPT: &str = "public, max-age=31536000, immutable";
/// Of somebody who opens the picture by itself: nothing in it runs or is fetched.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let found = super::rows::by_name(&view, &name).await?;
    let (media_type, bytes) = found.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, media_type.as_str()),
        (header::CACHE_CONTROL, KEPT),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    Ok((headers, bytes).into_response())
}
