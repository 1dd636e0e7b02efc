//! Video calls between a therapist and a client (PRODUCT V1, V2, V4, V7): who may call whom,
//! one call for the two even if both press at the same instant, ringing, answering, leaving,
//! tickets to the media server, and what the access log keeps. Called by the router, by
//! `events` and `presence` for open pages, by `care_relations` when a relation ends.
//!
//! What a call is and may become stands in `call.rs`; every change is kept by `keeping.rs`.
//! Open rooms follow their calls by `in_step.rs`, on this machine, or `far_rooms.rs`, on others.
//! Absent: media itself (`linden-sfu` or a LiveKit cluster), groups, and anything recorded.

mod answer;
mod ask_to_come;
mod call;
pub(crate) mod far_rooms;
pub(crate) mod in_step;
mod keeping;
mod leave;
pub(crate) mod pages;
mod people;
pub(crate) mod presence;
mod press;
mod rang;
pub(crate) mod ring_out;
mod rooms;
pub(crate) mod rows;
#[cfg(test)]
mod tests;
pub(crate) mod watch;

pub(crate) use call::Why;
pub(crate) use leave::{forbid_all_of, forbid_between, log_out};
pub(crate) use people::Person;
pub(crate) use rang::{AfterRinging, Rang, after_ringing};

use crate::{App, accounts};
use call::Stage;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId};
use linden_store::{PlatformView, StoreError};

/// A call that rings for somebody.
#[derive(Clone, Debug)]
pub(crate) struct Ringing {
    pub(crate) call: CallId,
    pub(crate) from: Person,
    pub(crate) until: DateTime<Utc>,
}

/// The calls that ring for this person now.
pub(crate) async fn ringing(
    view: &PlatformView,
    app: &App,
    account: AccountId,
) -> Result<Vec<Ringing>, StoreError> {
    let now = app.clock().now();
    let mut ringing = Vec::new();
    for kept in rows::live_of(view, account).await? {
        let call = kept.call.at(now);
        if call.stage != Stage::Ringing || call.seat(call.callee()).account != account {
            continue;
        }
        let caller = call.seat(call.caller).account;
        if let Some(caller) = accounts::rows::by_id(view, caller).await? {
            let from = Person::of(&caller);
            ringing.push(Ringing { call: call.id, from, until: call.rings_until });
        }
    }
    Ok(ringing)
}
