//! Who is in a room, what they publish, and who receives what, in which layer. Pure: no
//! network, no clock. `signal/` changes it as messages come in and tells clients what it
//! says; it knows nothing of connections, sections or packets.

use crate::signal::Kind;
use crate::ticket::{Grants, Ticket};
use livekit_protocol::{TrackInfo, VideoLayer};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A participant's session, unique in its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct MemberId(pub(crate) u32);

/// A track, unique in its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TrackId(pub(crate) u32);

/// One participant.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// `PA_…`
    pub(crate) sid: String,
    pub(crate) identity: String,
    pub(crate) name: String,
    pub(crate) metadata: String,
    pub(crate) attributes: HashMap<String, String>,
    pub(crate) grants: Grants,
    /// The primary connection is up.
    pub(crate) active: bool,
    /// Milliseconds since 1970.
    pub(crate) joined_at_ms: i64,
    /// Rises with every change that others are told of.
    pub(crate) version: u32,
    /// Receives what others publish without asking for it.
    pub(crate) auto_subscribe: bool,
    /// What it asked for beside that: track → wanted.
    wishes: HashMap<TrackId, bool>,
    settings: HashMap<TrackId, Setting>,
    audience: Audience,
}

/// Who may receive what a member publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Everybody in the room.
    #[default]
    All,
    /// Only these: identity or sid → all tracks, or these sids.
    Some(HashMap<String, Option<HashSet<String>>>),
}

/// How a subscriber wants a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Send nothing for the time being.
    pub(crate) disabled: bool,
    /// Pixels that the picture is shown with; 0 when not said.
    pub(crate) width: u32,
    /// LiveKit's quality (0 low … 2 high), used when no width is said.
    pub(crate) quality: i32,
}

impl Default for Setting {
    fn default() -> Self {
        Self { disabled: false, width: 0, quality: HIGH }
    }
}

const HIGH: i32 = 2;

/// One track.
#[derive(Clone, Debug)]
pub(crate) struct Track {
    pub(crate) owner: MemberId,
    pub(crate) kind: Kind,
    /// As it is told to clients; its layers are ordered from small to large.
    pub(crate) info: TrackInfo,
    /// The publisher's own id of it.
    pub(crate) cid: String,
    /// The publisher's section that carries it; none while it is only announced.
    pub(crate) mid: Option<String>,
}

/// A room with its participants and tracks.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) name: String,
    /// `RM_…`
    pub(crate) sid: String,
    /// Milliseconds since 1970.
    pub(crate) created_at_ms: i64,
    members: BTreeMap<MemberId, Member>,
    tracks: BTreeMap<TrackId, Track>,
    next: u32,
}

impl Room {
    pub(crate) fn new(name: String, sid: String, created_at_ms: i64) -> Self {
        let (members, tracks) = (BTreeMap::new(), BTreeMap::new());
        Self { name, sid, created_at_ms, members, tracks, next: 0 }
    }

    /// Lets the holder of a ticket in.
    pub(crate) fn join(
        &mut self,
        ticket: Ticket,
        sid: String,
        auto_subscribe: bool,
        joined_at_ms: i64,
    ) -> MemberId {
        let id = MemberId(self.next_number());
        let member = Member {
            sid,
            identity: ticket.identity,
            name: ticket.name,
            metadata: ticket.metadata,
            attributes: ticket.attributes,
            grants: ticket.grants,
            active: false,
            joined_at_ms,
            version: 1,
            auto_subscribe,
            wishes: HashMap::new(),
            settings: HashMap::new(),
            audience: Audience::All,
        };
        self.members.insert(id, member);
        id
    }

    /// Takes a member out, with its tracks.
    pub(crate) fn leave(&mut self, id: MemberId) -> Option<Member> {
        let member = self.members.remove(&id)?;
        self.tracks.retain(|_, track| track.owner != id);
        Some(member)
    }

    fn next_number(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    pub(crate) fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.get(&id)
    }

    pub(crate) fn member_mut(&mut self, id: MemberId) -> Option<&mut Member> {
        self.members.get_mut(&id)
    }

    pub(crate) fn members(&self) -> impl Iterator<Item = (MemberId, &Member)> {
        self.members.iter().map(|(id, member)| (*id, member))
    }

    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    pub(crate) fn by_identity(&self, identity: &str) -> Option<MemberId> {
        self.members().find(|(_, member)| member.identity == identity).map(|(id, _)| id)
    }

    pub(crate) fn by_sid(&self, sid: &str) -> Option<MemberId> {
        self.members().find(|(_, member)| member.sid == sid).map(|(id, _)| id)
    }

    /// A track that `owner` means to publish.
    pub(crate) fn announce(
        &mut self,
        owner: MemberId,
        kind: Kind,
        track: TrackInfo,
        cid: String,
    ) -> TrackId {
        let id = TrackId(self.next_number());
        self.tracks.insert(id, Track { owner, kind, info: track, cid, mid: None });
        id
    }

    /// The track's section came: it is published now.
    pub(crate) fn publish(&mut self, id: TrackId, mid: &str) {
        if let Some(track) = self.tracks.get_mut(&id) {
            track.mid = Some(mid.to_owned());
            track.info.mid = mid.to_owned();
        }
    }

    pub(crate) fn unpublish(&mut self, id: TrackId) -> Option<Track> {
        for member in self.members.values_mut() {
            member.wishes.remove(&id);
            member.settings.remove(&id);
        }
        self.tracks.remove(&id)
    }

    pub(crate) fn track(&self, id: TrackId) -> Option<&Track> {
        self.tracks.get(&id)
    }

    pub(crate) fn track_mut(&mut self, id: TrackId) -> Option<&mut Track> {
        self.tracks.get_mut(&id)
    }

    pub(crate) fn tracks(&self) -> impl Iterator<Item = (TrackId, &Track)> {
        self.tracks.iter().map(|(id, track)| (*id, track))
    }

    pub(crate) fn tracks_of(&self, owner: MemberId) -> impl Iterator<Item = (TrackId, &Track)> {
        self.tracks().filter(move |(_, track)| track.owner == owner)
    }

    pub(crate) fn track_by_sid(&self, sid: &str) -> Option<TrackId> {
        self.tracks().find(|(_, track)| track.info.sid == sid).map(|(id, _)| id)
    }

    /// A room where one track is encrypted takes no other: a client that mixes both up
    /// would play noise, or send what nobody was to see.
    pub(crate) fn encrypted(&self) -> bool {
        self.tracks.values().any(|track| track.info.encryption != 0)
    }

    pub(crate) fn wish(&mut self, member: MemberId, track: TrackId, wanted: bool) {
        if let Some(member) = self.members.get_mut(&member) {
            member.wishes.insert(track, wanted);
        }
    }

    pub(crate) fn set(&mut self, member: MemberId, track: TrackId, setting: Setting) {
        if let Some(member) = self.members.get_mut(&member) {
            member.settings.insert(track, setting);
        }
    }

    pub(crate) fn limit_audience(&mut self, member: MemberId, audience: Audience) {
        if let Some(member) = self.members.get_mut(&member) {
            member.audience = audience;
        }
    }

    pub(crate) fn setting(&self, member: MemberId, track: TrackId) -> Setting {
        let setting = self.members.get(&member).and_then(|member| member.settings.get(&track));
        setting.copied().unwrap_or_default()
    }

    /// Whether this member is to receive this track, also while it is only announced: its
    /// receivers agree on a section for it while its publisher still offers.
    pub(crate) fn receives(&self, id: MemberId, track_id: TrackId) -> bool {
        let (Some(member), Some(track)) = (self.member(id), self.track(track_id)) else {
            return false;
        };
        let wished = member.wishes.get(&track_id).copied().unwrap_or(member.auto_subscribe);
        let somebody_elses = track.owner != id;
        somebody_elses && wished && member.grants.subscribe && self.permitted(member, track)
    }

    /// Whether the publisher lets this member have the track.
    fn permitted(&self, member: &Member, track: &Track) -> bool {
        let Some(owner) = self.members.get(&track.owner) else { return false };
        let Audience::Some(listed) = &owner.audience else { return true };
        let entry = listed.get(&member.identity).or_else(|| listed.get(&member.sid));
        match entry {
            Some(Some(tracks)) => tracks.contains(&track.info.sid),
            Some(None) => true,
            None => false,
        }
    }

    /// The largest layer (index, small to large) that this member has use for; none while
    /// it wants the track paused. A track without layers has layer 0.
    pub(crate) fn wanted_layer(&self, member: MemberId, track: TrackId) -> Option<usize> {
        let setting = self.setting(member, track);
        if setting.disabled {
            return None;
        }
        let layers = self.track(track).map_or(&[][..], layers);
        let highest = layers.len().saturating_sub(1);
        if setting.width == 0 {
            return Some(highest.min(usize::try_from(setting.quality).unwrap_or(0)));
        }
        let wide_enough = layers.iter().position(|layer| layer.width >= setting.width);
        Some(wide_enough.unwrap_or(highest))
    }

    /// The largest layer of a track that anybody in `receivers` has use for.
    pub(crate) fn most_wanted(
        &self,
        track: TrackId,
        receivers: impl Iterator<Item = MemberId>,
    ) -> Option<usize> {
        receivers.filter_map(|member| self.wanted_layer(member, track)).max()
    }
}

/// The layers of a track, small to large.
pub(crate) fn layers(track: &Track) -> &[VideoLayer] {
    track.info.codecs.first().map_or(&[], |codec| &codec.layers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;
    use livekit_protocol::SimulcastCodecInfo;

    fn ticket(identity: &str) -> Ticket {
        Ticket {
            room: "room".into(),
            identity: identity.into(),
            name: String::new(),
            metadata: String::new(),
            attributes: HashMap::new(),
            grants: Grants::default(),
            issued: Clock::fixed("2026-11-22T10:00:00Z").now(),
            expires: Clock::fixed("2026-11-22T10:00:00Z").now(),
        }
    }

    fn two() -> (Room, MemberId, MemberId, TrackId) {
        let mut room = Room::new("room".into(), "RM_1".into(), 0);
        let ann = room.join(ticket("ann"), "PA_ann".into(), true, 0);
        let bob = room.join(ticket("bob"), "PA_bob".into(), true, 0);
        let widths = [320, 640, 1280];
        let layers = widths.map(|width| VideoLayer { width, ..Default::default() }).to_vec();
        let codecs = vec![SimulcastCodecInfo { layers, ..Default::default() }];
        let info = TrackInfo { sid: "TR_1".into(), codecs, ..Default::default() };
        let track = room.announce(ann, Kind::Video, info, "cam".into());
        (room, ann, bob, track)
    }

    #[test]
    fn a_track_is_received_once_it_is_announced_and_never_by_its_owner() {
        let (mut room, ann, bob, track) = two();
        assert!(room.receives(bob, track));
        assert!(!room.receives(ann, track));
        room.wish(bob, track, false);
        assert!(!room.receives(bob, track));
    }

    #[test]
    fn only_the_permitted_audience_receives() {
        let (mut room, ann, bob, track) = two();
        room.publish(track, "4");
        room.limit_audience(ann, Audience::Some(HashMap::new()));
        assert!(!room.receives(bob, track));
        let this_track = HashSet::from(["TR_1".to_owned()]);
        let audience = HashMap::from([("bob".to_owned(), Some(this_track))]);
        room.limit_audience(ann, Audience::Some(audience));
        assert!(room.receives(bob, track));
    }

    #[test]
    fn the_smallest_layer_that_is_wide_enough_is_wanted() {
        let (mut room, _, bob, track) = two();
        for (width, layer) in [(0, 2), (200, 0), (320, 0), (321, 1), (900, 2), (4000, 2)] {
            room.set(bob, track, Setting { width, ..Setting::default() });
            assert_eq!(room.wanted_layer(bob, track), Some(layer), "shown {width} wide");
        }
        room.set(bob, track, Setting { disabled: true, ..Setting::default() });
        assert_eq!(room.wanted_layer(bob, track), None);
        assert_eq!(room.most_wanted(track, [bob].into_iter()), None);
    }

    #[test]
    fn tracks_leave_with_their_owner() {
        let (mut room, ann, bob, track) = two();
        room.publish(track, "4");
        room.leave(ann);
        assert!(!room.receives(bob, track));
        assert_eq!(room.tracks().count(), 0);
    }
}
