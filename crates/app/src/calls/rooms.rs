//! Rooms on the media server and the tickets to them (DESIGN 4): a LiveKit access token, good
//! for one room and ten minutes. Names and identities tell nothing about people.

use crate::{App, access::Caller};
use chrono::Duration;
use linden_base::{AccountId, CallId, PlatformId, TokenHash};
use linden_sfu::{ApiKey, Grants, Ticket};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// A ticket must be used within this time; who is in stays in.
const GOOD_FOR: Duration = Duration::minutes(10);

/// All that `livekit-client` needs to join.
#[derive(Debug, Serialize)]
pub(super) struct WayIn {
    /// The media server's address.
    url: String,
    /// The access token.
    token: String,
    /// The room's name.
    room: String,
}

/// The name of a call's room.
pub(super) fn name(platform: PlatformId, call: CallId) -> String {
    format!("{platform}.{call}")
}

/// The call that a room is for.
pub(super) fn parse(room: &str) -> Option<(PlatformId, CallId)> {
    let (platform, call) = room.split_once('.')?;
    Some((platform.parse().ok()?, call.parse().ok()?))
}

/// A person in a call, as the media server knows them. The same on all devices: joining on one
/// device ends the other.
pub(super) fn identity(call: CallId, account: AccountId) -> String {
    let hash = TokenHash::of(&format!("{call}:{account}")).to_vec();
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The identities in a call's room, where the embedded media server has it.
pub(super) fn who_is_in(app: &App, platform: PlatformId, call: CallId) -> BTreeSet<String> {
    let name = name(platform, call);
    let rooms = app.media().map(linden_sfu::Media::rooms).unwrap_or_default();
    rooms.into_iter().filter(|room| room.name == name).flat_map(|room| room.participants).collect()
}

/// Whether this person is in the call's room. None: no embedded media server runs that would know.
pub(super) fn has(
    app: &App,
    platform: PlatformId,
    call: CallId,
    account: AccountId,
) -> Option<bool> {
    app.media().map(|_| who_is_in(app, platform, call).contains(&identity(call, account)))
}

/// A ticket for this person to this call's room.
pub(super) fn way_in(
    app: &App,
    platform: &crate::platforms::Platform,
    call: CallId,
    caller: &Caller,
) -> WayIn {
    let (settings, now) = (app.settings(), app.clock().now());
    let room = name(platform.id, call);
    let sources = ["camera", "microphone"].map(str::to_owned).to_vec();
    let ticket = Ticket {
        room: room.clone(),
        identity: identity(call, caller.account),
        name: caller.name.full(),
        metadata: String::new(),
        attributes: HashMap::new(),
        grants: Grants { sources, update_own: false, ..Grants::default() },
        issued: now,
        expires: now + GOOD_FOR,
    };
    let media = &settings.media;
    let key = ApiKey { id: media.key.clone(), secret: media.secret.clone() };
    let own = || settings.public.of(&platform.main_host, "").replacen("http", "ws", 1);
    let url = media.url.clone().unwrap_or_else(own);
    WayIn { url, token: ticket.sign(&key), room }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn a_room_names_its_call_and_an_identity_names_nobody() {
        let (clock, chance) = (Clock::system(), Chance::system());
        let (platform, call) = (PlatformId::new(&clock, &chance), CallId::new(&clock, &chance));
        let account = AccountId::new(&clock, &chance);
        assert_eq!(parse(&name(platform, call)), Some((platform, call)));
        assert_eq!(parse("somebody else's room"), None);
        assert_eq!(identity(call, account).len(), 32);
        assert_ne!(identity(call, account), identity(CallId::new(&clock, &chance), account));
    }
}
