//! Serves the built styles, islands, fonts and icons below `/assets`. Every file name carries a hash of its content, so
//! a browser keeps them for a year and never asks again.

use axum::Router;
use memory_serve::CacheControl;

/// The routes of all built files; open to everybody, as they hold nothing of anybody.
pub(crate) fn assets<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let files = memory_serve::load!().index_file(None).cache_control(CacheControl::Long);
    Router::new().nest("/assets", files.into_router())
}
