//! The form of a professional: the details of a person, and the roles as check boxes.

use crate::{
    accounts::{Role, forms::DetailFields},
    platforms,
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// As posted. A box that is not checked is not posted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    #[serde(flatten)]
    pub(crate) details: DetailFields,
    therapist: String,
    secretary: String,
    #[serde(rename = "application-manager")]
    application_manager: String,
    author: String,
}

impl Fields {
    /// The fields of somebody who is there already.
    pub(crate) fn of(details: DetailFields, roles: &BTreeSet<Role>) -> Self {
        let checked = |role: Role| if roles.contains(&role) { "on" } else { "" }.to_owned();
        Self {
            details,
            therapist: checked(Role::Therapist),
            secretary: checked(Role::Secretary),
            application_manager: checked(Role::ApplicationManager),
            author: checked(Role::Author),
        }
    }

    /// The roles that are checked.
    pub(crate) fn roles(&self) -> BTreeSet<Role> {
        Role::ALL.into_iter().filter(|role| self.has(*role)).collect()
    }

    /// Whether the box of a role is checked.
    pub(crate) fn has(&self, role: Role) -> bool {
        let field = match role {
            Role::Therapist => &self.therapist,
            Role::Secretary => &self.secretary,
            Role::ApplicationManager => &self.application_manager,
            Role::Author => &self.author,
        };
        !field.is_empty()
    }
}

/// The roles that a platform of this kind knows (PRODUCT W).
pub(crate) const fn offered(kind: platforms::Kind) -> &'static [Role] {
    match kind {
        platforms::Kind::Content => &[Role::Author, Role::ApplicationManager],
        platforms::Kind::Care | platforms::Kind::Training => {
            &[Role::Therapist, Role::Secretary, Role::ApplicationManager]
        }
    }
}
