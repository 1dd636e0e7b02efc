//! Who may call whom (PRODUCT V2): a therapist and a client who are related now. Asked anew in
//! every request, so that an ended relation is in force at once (A7).

use super::call::Side;
use crate::{
    access::Caller,
    accounts::{self, Account, Kind, State},
    care_relations, layout,
    platforms::Platform,
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use serde::Serialize;

/// What the other side is shown of somebody.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
}

impl Person {
    pub(crate) fn of(account: &Account) -> Self {
        Self {
            name: account.name.full(),
            initials: account.name.initials(),
            hue: layout::hue(account.id.uuid().as_bytes()),
        }
    }
}

/// Two people who may be in a call, and on which side the one who asks is.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub(super) side: Side,
    pub(super) other: Account,
}

/// Why somebody cannot be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MayNot {
    /// Not related, deactivated, or not on this platform: all the same to the asker.
    Stranger,
    /// Related, but on this platform only professionals start calls.
    ProfessionalsOnly,
}

impl Pair {
    /// Therapist and client.
    pub(super) fn accounts(&self, caller: AccountId) -> (AccountId, AccountId) {
        match self.side {
            Side::Therapist => (caller, self.other.id),
            Side::Client => (self.other.id, caller),
        }
    }
}

/// Whether the two may be in a call together, whoever starts it.
pub(super) async fn related(
    view: &PlatformView,
    caller: &Caller,
    other: AccountId,
) -> Result<Option<Pair>, StoreError> {
    let side = if caller.kind == Kind::Client { Side::Client } else { Side::Therapist };
    let (therapist, client) = match side {
        Side::Therapist => (caller.account, other),
        Side::Client => (other, caller.account),
    };
    if !care_relations::rows::are_related(view, therapist, client).await? {
        return Ok(None);
    }
    let other = accounts::rows::by_id(view, other).await?;
    Ok(other.filter(|other| other.state == State::Active).map(|other| Pair { side, other }))
}

/// Whether the caller may start a call with this person.
pub(super) async fn may_call(
    view: &PlatformView,
    platform: &Platform,
    caller: &Caller,
    other: AccountId,
) -> Result<Result<Pair, MayNot>, StoreError> {
    let Some(pair) = related(view, caller, other).await? else {
        return Ok(Err(MayNot::Stranger));
    };
    if pair.side == Side::Client && !platform.switches.clients_start_calls {
        return Ok(Err(MayNot::ProfessionalsOnly));
    }
    Ok(Ok(pair))
}
