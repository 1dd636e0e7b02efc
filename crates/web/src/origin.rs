//! Refuses changes that another site sends in a person's name, by `Sec-Fetch-Site` and
//! `Origin`: no form carries a secret of its own (OWASP ASVS 5.0, 3.5.1).

use axum::Router;
use tower_http::csrf::CsrfLayer;

/// The router, closed to changes from elsewhere: they get 403.
pub fn same_origin_only(router: Router) -> Router {
    router.layer(CsrfLayer::new())
}
