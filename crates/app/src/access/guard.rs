//! Stands before every handler and asks whether the caller may pass.

use super::{Access, Caller, Visit};
use crate::{
    events,
    gate::{self, Gate},
};
use axum::{
    extract::Request,
    http::Method,
    middleware::Next,
    response::{IntoResponse, Response},
};
use linden_web::{Problem, see_other};

/// Lets through whom `access` admits; others get the log-in page or 403.
pub(crate) async fn guard(access: Access, request: Request, next: Next) -> Response {
    let caller = request.extensions().get::<Caller>();
    let roles: Vec<_> = caller.iter().flat_map(|caller| caller.roles.iter().copied()).collect();
    let somebody = caller.map(|caller| (caller.kind, roles.as_slice()));
    let gate = caller.map_or(Gate::Open, |caller| caller.gate);
    let visit = request.extensions().get::<Visit>().cloned();
    match (access.admits(somebody), access.passes(gate), gate, visit) {
        (true, true, ..) => next.run(request).await,
        (_, false, Gate::SetUp, _) => see_other("/two-step/set-up"),
        (_, false, Gate::Locked(lock), Some(visit)) => {
            gate::pages::locked(lock, visit, request).await
        }
        _ if somebody.is_none() && events::pages::are_asked_for(request.headers()) => {
            events::pages::of_nobody()
        }
        _ if somebody.is_none() => Problem::LogInFirst { back: back(&request) }.into_response(),
        _ => Problem::Forbidden.into_response(),
    }
}

/// After logging in one comes back to a page; never to an action.
fn back(request: &Request) -> String {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    if request.method() == Method::GET { path.to_owned() } else { "/".to_owned() }
}
