//! Who is logged in. A handler that takes a [`Caller`] can only be reached by one.

use crate::{
    accounts::{Kind, Name, Role},
    audit::Actor,
    gate::Gate,
    sessions::Known,
};
use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, Language, SessionId};
use linden_web::Problem;
use std::collections::BTreeSet;

/// A logged-in person, as of this request.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) account: AccountId,
    pub(crate) session: SessionId,
    pub(crate) kind: Kind,
    pub(crate) roles: BTreeSet<Role>,
    pub(crate) name: Name,
    pub(crate) email: String,
    pub(crate) language: Language,
    /// What stands between the person and all pages.
    pub(crate) gate: Gate,
    /// From when on a friend's two-step can be removed, while that was asked for (PRODUCT T11).
    pub(crate) recovery: Option<DateTime<Utc>>,
}

impl Caller {
    pub(super) fn new(known: &Known, gate: Gate, recovery: Option<DateTime<Utc>>) -> Self {
        Self {
            account: known.account.id,
            session: known.session.id,
            kind: known.account.kind,
            roles: known.roles.clone(),
            name: known.account.name.clone(),
            email: known.account.email.clone(),
            language: known.account.language,
            gate,
            recovery,
        }
    }

    /// Whether the person has this role.
    pub(crate) fn is(&self, role: Role) -> bool {
        self.kind == Kind::Professional && self.roles.contains(&role)
    }

    /// The person as the access log names them.
    pub(crate) fn actor(&self) -> Actor {
        Actor::Person(self.account, self.name.full())
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::NotFound)
    }
}
