//! Who may reset whose two-step (PRODUCT T9). Pure, and nowhere else.

use crate::accounts::{Account, Kind, Role, State};
use std::collections::BTreeSet;

/// The one who would do it, as they are now.
#[derive(Clone, Debug)]
pub(super) struct Asker {
    pub(super) account: Account,
    pub(super) roles: BTreeSet<Role>,
    /// Whether a care relation with the one whose it is holds now.
    pub(super) related: bool,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum May {
    Yes,
    /// Not by this person.
    No,
    /// For this person the other one does not exist.
    Unseen,
}

impl Asker {
    fn is(&self, role: Role) -> bool {
        let works = self.account.kind == Kind::Professional && self.account.state == State::Active;
        works && self.roles.contains(&role)
    }
}

/// Whether `asker` may reset the two-step of `target`.
pub(super) fn may(asker: &Asker, target: &Account) -> May {
    match target.kind {
        Kind::Friend => May::Unseen,
        Kind::Client if asker.is(Role::Secretary) => May::Yes,
        Kind::Client if asker.is(Role::Therapist) && asker.related => May::Yes,
        Kind::Client if asker.is(Role::Therapist) => May::Unseen,
        Kind::Client => May::No,
        Kind::Professional if !asker.is(Role::ApplicationManager) => May::No,
        Kind::Professional if asker.account.id == target.id => May::No,
        Kind::Professional => May::Yes,
    }
}
