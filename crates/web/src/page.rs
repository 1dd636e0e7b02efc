//! A page drawn from its template, and the redirect that follows a change.

use crate::Problem;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use http::{
    HeaderValue, StatusCode,
    header::{CACHE_CONTROL, LOCATION},
};

/// A template to answer with: 200, or 422 for a form that needs another look.
#[derive(Debug)]
pub struct Page<T> {
    status: StatusCode,
    template: T,
}

impl<T: Template> Page<T> {
    /// 200 with this page.
    pub const fn ok(template: T) -> Self {
        Self { status: StatusCode::OK, template }
    }

    /// 422: the form again, its errors beside their fields and what was typed kept.
    pub const fn look_again(template: T) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, template }
    }

    /// The page with another status.
    pub const fn with(status: StatusCode, template: T) -> Self {
        Self { status, template }
    }
}

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.template.render() {
            Ok(html) => (self.status, [(CACHE_CONTROL, "no-store")], Html(html)).into_response(),
            Err(cause) => Problem::bug(&cause).into_response(),
        }
    }
}

/// 303: go and see `path`, a path of this platform.
pub fn see_other(path: &str) -> Response {
    match HeaderValue::try_from(path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response(),
        Err(cause) => Problem::bug(&cause).into_response(),
    }
}
