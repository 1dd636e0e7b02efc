//! Who may come in: the host decides the platform, the session the caller, the route its
//! access. Every request passes here before it reaches a handler; `routes.rs` names the
//! access of each route. Rules about one object stand in the features' `rows.rs`.

mod back;
mod caller;
mod guard;
#[cfg(test)]
mod tests;
mod visit;
mod welcome_in;

pub(crate) use back::Back;
pub(crate) use caller::Caller;
pub(crate) use guard::guard;
pub(crate) use visit::Visit;
pub(crate) use welcome_in::{LANGUAGE_COOKIE, welcome_in};

use crate::{
    accounts::{Kind, Role},
    gate::Gate,
};

/// Who a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody, logged in or not.
    Anyone,
    /// Everybody with an account, whatever it is.
    LoggedIn,
    /// The same, also while two-step has still to be set up (T5).
    SettingUp,
    /// The same, also behind the one-hour lock (T6).
    Locked,
    /// Those who are one of these.
    Some(&'static [Who]),
    /// The same, also behind the one-hour lock: for what shows nothing and cannot wait.
    LockedSome(&'static [Who]),
}

/// What somebody can be on a platform, as access rules say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// A person in care.
    Client,
    /// Somebody whom a client invited.
    Friend,
    /// A professional with this role.
    Professional(Role),
}

/// Short names for `routes.rs`.
pub(crate) const CLIENT: Who = Who::Client;
pub(crate) const FRIEND: Who = Who::Friend;
pub(crate) const THERAPIST: Who = Who::Professional(Role::Therapist);
pub(crate) const SECRETARY: Who = Who::Professional(Role::Secretary);
pub(crate) const APPLICATION_MANAGER: Who = Who::Professional(Role::ApplicationManager);
pub(crate) const AUTHOR: Who = Who::Professional(Role::Author);

impl Access {
    /// Those who are one of `who`.
    pub(crate) const fn roles(who: &'static [Who]) -> Self {
        Self::Some(who)
    }

    /// Whether somebody of this kind with these roles may pass; none: nobody logged in.
    pub(crate) fn admits(self, somebody: Option<(Kind, &[Role])>) -> bool {
        match (self, somebody) {
            (Self::Anyone, _) | (Self::LoggedIn | Self::SettingUp | Self::Locked, Some(_)) => true,
            (_, None) => false,
            (Self::Some(who) | Self::LockedSome(who), Some((kind, roles))) => {
                who.iter().any(|who| who.fits(kind, roles))
            }
        }
    }
}

impl Access {
    /// Whether the route is there for somebody in whose way this gate stands.
    pub(crate) const fn passes(self, gate: Gate) -> bool {
        match (self, gate) {
            (_, Gate::Open) | (Self::Anyone | Self::Locked | Self::LockedSome(_), _) => true,
            (Self::SettingUp, Gate::SetUp) => true,
            (Self::LoggedIn | Self::SettingUp | Self::Some(_), Gate::SetUp | Gate::Locked(_)) => {
                false
            }
        }
    }
}

impl Who {
    fn fits(self, kind: Kind, roles: &[Role]) -> bool {
        match self {
            Self::Client => kind == Kind::Client,
            Self::Friend => kind == Kind::Friend,
            Self::Professional(role) => kind == Kind::Professional && roles.contains(&role),
        }
    }
}

#[cfg(test)]
mod admits {
    use super::*;

    #[test]
    fn a_role_counts_only_for_a_professional() {
        let access = Access::roles(&[THERAPIST, CLIENT]);
        assert!(access.admits(Some((Kind::Professional, &[Role::Therapist]))));
        assert!(access.admits(Some((Kind::Client, &[]))));
        assert!(!access.admits(Some((Kind::Friend, &[Role::Therapist]))));
        assert!(!access.admits(Some((Kind::Professional, &[Role::Secretary]))));
        assert!(!access.admits(None));
    }
}
