//! Limits on all that comes in: how much a request may carry and how long it may take.

use axum::Router;
use http::StatusCode;
use std::time::Duration;
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

/// No form of Linden comes near this.
const BODY_BYTES: usize = 64 * 1024;
/// A page that takes longer has failed; streams answer their head at once.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// The router, with its limits: 64 KiB a body, 30 s to answer.
pub fn limited(router: Router) -> Router {
    router
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER_WITHIN))
        .layer(RequestBodyLimitLayer::new(BODY_BYTES))
}
