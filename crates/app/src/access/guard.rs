//! Stands before every handler and asks whether the caller may pass.

use super::{Access, Caller};
use axum::{
    extract::Request,
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use linden_web::Problem;

/// Lets through whom `access` admits; others get the log-in page or 403.
pub(crate) async fn guard(access: Access, request: Request, next: Next) -> Response {
    let caller = request.extensions().get::<Caller>();
    let roles: Vec<_> = caller.iter().flat_map(|caller| caller.roles.iter().copied()).collect();
    let somebody = caller.map(|caller| (caller.kind, roles.as_slice()));
    if access.admits(somebody) {
        return next.run(request).await;
    }
    match somebody {
        Some(_) => Problem::Forbidden.into_response(),
        None => Problem::LogInFirst { back: back(&request) }.into_response(),
    }
}

/// After logging in one comes back to a page; never to an action.
fn back(request: &Request) -> String {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    if request.method() == Method::GET { path.to_owned() } else { "/".to_owned() }
}
