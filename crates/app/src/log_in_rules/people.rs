//! Reads the people of one kind as a look ahead needs them, in a few queries however many there
//! are.

use super::{
    dry_run::{Group, Person},
    rows, ways,
};
use crate::{
    App,
    accounts::{self, Kind, Role, State},
    exemptions, passkeys, platforms,
    two_step::{self, Way, recovery_codes},
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use std::collections::{HashMap, HashSet};

/// All of a kind whose accounts are not closed, by name.
pub(crate) async fn group(view: &PlatformView, app: &App, kind: Kind) -> Result<Group, StoreError> {
    let second_steps = SecondSteps::read(view, app).await?;
    let managers = managers(view).await?;
    let mut exempt = exemptions::rows::all(view, app.clock().now()).await?;
    let person = |(account, name, state): (AccountId, String, State)| Person {
        account,
        name,
        has_two_step: second_steps.has_one(account),
        can_use_it: second_steps.works(account),
        exempt_until: exempt.remove(&account).map(|exemption| exemption.ends_at),
        is_active: state == State::Active,
        is_manager: state == State::Active && managers.contains(&account),
    };
    let people = rows::open_of_kind(view, kind).await?.into_iter().map(person).collect();
    Ok(Group { kind, people, other_way: ways::other_way(view, kind).await? })
}

async fn managers(view: &PlatformView) -> Result<HashSet<AccountId>, StoreError> {
    let managers = accounts::rows::with_role(view, Role::ApplicationManager).await?;
    Ok(managers.into_iter().map(|one| one.id).collect())
}

/// Everybody's second steps.
struct SecondSteps {
    ways: HashMap<AccountId, Way>,
    /// Whether one of theirs works: a passkey belongs to the host under which it was made (U2).
    passkeys: HashMap<AccountId, bool>,
    recovery: HashSet<AccountId>,
    /// Whether an SMS can be sent.
    carries_sms: bool,
}

impl SecondSteps {
    async fn read(view: &PlatformView, app: &App) -> Result<Self, StoreError> {
        let main_host = platforms::rows::main_host(view).await?;
        let mut read = Self {
            ways: two_step::rows::ways_of_all(view).await?,
            passkeys: passkeys::rows::holders(view, &main_host).await?,
            recovery: HashSet::new(),
            carries_sms: app.courier().carries_sms(),
        };
        let mut holders = read.ways.keys().chain(read.passkeys.keys());
        if holders.any(|account| !read.works(*account)) {
            read.recovery = recovery_codes::rows::who_has_unused(view).await?;
        }
        Ok(read)
    }

    fn has_one(&self, account: AccountId) -> bool {
        self.ways.contains_key(&account) || self.passkeys.contains_key(&account)
    }

    fn works(&self, account: AccountId) -> bool {
        let arrives = |way: &Way| *way == Way::App || self.carries_sms;
        self.ways.get(&account).is_some_and(arrives)
            || self.passkeys.get(&account).is_some_and(|works| *works)
            || self.recovery.contains(&account)
    }
}

/// Whether an application manager other than this one can log in, now and under the rules that
/// are planned (PRODUCT A8, T12). Locks the role's rows first: who asks at the same time waits,
/// and then sees what was done.
pub(crate) async fn another_manager_stays(
    tx: &linden_store::PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<bool, StoreError> {
    accounts::rows::lock_role(tx, Role::ApplicationManager).await?;
    let now = app.clock().now();
    let rules = rows::here(tx, now).await?;
    let group = group(tx, app, Kind::Professional).await?;
    let mut others = group.people.iter().filter(|one| one.is_manager && one.account != account);
    Ok(others.any(|one| group.stays_in(one, &rules, now)))
}
