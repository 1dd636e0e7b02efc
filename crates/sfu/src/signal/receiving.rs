//! Receiving: the room's wishes become subscriptions, sections and layers; publishers are
//! told which layers somebody watches, so that they need not send the others.

use super::conversation::Conversation;
use super::order::{Now, Order};
use super::words;
use crate::room::{Audience, MemberId, TrackId, layers};
use crate::signal::Kind;
use livekit_protocol::{
    SubscribedCodec, SubscribedQuality, SubscribedQualityUpdate, SubscriptionPermission,
    SubscriptionPermissionUpdate, TrackSubscribed, signal_response::Message,
};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::{Duration, Instant};

/// A layer must be unwanted for this long before its publisher is told to stop it: wishes
/// flutter while a page is laid out.
const CALM: Duration = Duration::from_secs(3);

/// What a publisher was told of one track.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    highest: usize,
    /// Since when less is wanted.
    less_since: Option<Instant>,
}

impl Conversation {
    /// Makes subscriptions what the room says they should be.
    pub(super) fn reconcile(&mut self) {
        let wanted = self.wanted();
        let ended: Vec<_> = self.receiving.difference(&wanted).copied().collect();
        let begun: Vec<_> = wanted.difference(&self.receiving).copied().collect();
        for (track, member) in ended {
            self.stop_receiving(track, member);
        }
        for (track, member) in begun {
            self.start_receiving(track, member);
        }
        let members: Vec<_> = self.parties.keys().copied().collect();
        for member in members {
            self.negotiate(member);
        }
    }

    fn wanted(&self) -> BTreeSet<(TrackId, MemberId)> {
        let tracks = self.room.tracks().map(|(track, _)| track);
        let pairs =
            tracks.flat_map(|track| self.parties.keys().map(move |member| (track, *member)));
        pairs.filter(|(track, member)| self.room.receives(*member, *track)).collect()
    }

    fn start_receiving(&mut self, track: TrackId, member: MemberId) {
        let Some(known) = self.room.track(track) else { return };
        let kind = known.kind;
        self.receiving.insert((track, member));
        if let Some(party) = self.parties.get_mut(&member) {
            party.sections.want(track, kind);
        }
        self.tell_subscribed(track);
        self.look_at_quality(track, None);
    }

    /// Tells a publisher once that somebody receives the track, when it is there.
    pub(super) fn tell_subscribed(&mut self, track: TrackId) {
        let Some(known) = self.room.track(track).filter(|known| known.mid.is_some()) else {
            return;
        };
        let (owner, track_sid) = (known.owner, known.info.sid.clone());
        let received = self.receiving.iter().any(|(received, _)| *received == track);
        if received && self.subscribed.insert(track) {
            let told = Message::TrackSubscribed(TrackSubscribed { track_sid });
            self.send_to(owner, words::response(told));
        }
    }

    pub(super) fn stop_receiving(&mut self, track: TrackId, member: MemberId) {
        self.receiving.remove(&(track, member));
        if let Some(party) = self.parties.get_mut(&member) {
            if let Some(mid) = party.sections.mid(track) {
                party.offers.silence.push(mid.to_owned());
            }
            party.sections.release(track);
        }
        self.orders.push(Order::Cease { track, to: member });
        self.look_at_quality(track, None);
    }

    pub(super) fn resized(&mut self, track: TrackId, member: MemberId) {
        if self.receiving.contains(&(track, member)) {
            self.orders.push(Order::Resize { track, to: member });
            self.look_at_quality(track, None);
        }
    }

    /// A publisher says who may receive its tracks.
    pub(super) fn permit(&mut self, member: MemberId, request: SubscriptionPermission) {
        let before = self.receiving.clone();
        self.room.limit_audience(member, audience(request));
        self.reconcile();
        let ended = before.difference(&self.receiving).map(|pair| (*pair, false));
        let begun = self.receiving.difference(&before).map(|pair| (*pair, true));
        let changes: Vec<_> = ended.chain(begun).collect();
        for ((track, to), allowed) in changes {
            let Some(publisher) = self.room.member(member) else { return };
            let Some(known) = self.room.track(track) else { continue };
            let update = SubscriptionPermissionUpdate {
                participant_sid: publisher.sid.clone(),
                track_sid: known.info.sid.clone(),
                allowed,
            };
            self.send_to(to, words::response(Message::SubscriptionPermissionUpdate(update)));
        }
    }

    /// More layers are asked for at once, fewer only when that stays so (`now` is given by
    /// the regular look alone).
    fn look_at_quality(&mut self, track: TrackId, now: Option<Now>) {
        let Some(known) = self.room.track(track).filter(|known| known.kind == Kind::Video) else {
            return;
        };
        let all = layers(known).len().saturating_sub(1);
        let pairs = self.receiving.iter().filter(|(received, _)| *received == track);
        let wanted = self.room.most_wanted(track, pairs.map(|(_, member)| *member)).unwrap_or(0);
        let first = Told { highest: all, less_since: None };
        let told = self.qualities.entry(track).or_insert(first);
        if wanted < told.highest {
            let Some(now) = now else { return };
            let since = *told.less_since.get_or_insert(now.at);
            if now.at.saturating_duration_since(since) < CALM {
                return;
            }
        }
        told.less_since = None;
        if told.highest != wanted {
            told.highest = wanted;
            self.tell_quality(track, wanted);
        }
    }

    /// The regular look at what publishers could stop.
    pub(super) fn look_at_all_qualities(&mut self, now: Now) {
        let tracks: Vec<_> = self.room.tracks().map(|(track, _)| track).collect();
        for track in tracks {
            self.look_at_quality(track, Some(now));
        }
    }

    fn tell_quality(&mut self, track: TrackId, highest: usize) {
        let Some(known) = self.room.track(track) else { return };
        let owner = known.owner;
        let each = layers(known).iter().enumerate();
        let qualities = each
            .map(|(number, layer)| SubscribedQuality {
                quality: layer.quality,
                enabled: number <= highest,
            })
            .collect();
        let codec = SubscribedCodec { codec: "vp8".into(), qualities };
        let update = SubscribedQualityUpdate {
            track_sid: known.info.sid.clone(),
            subscribed_codecs: vec![codec],
            ..Default::default()
        };
        self.send_to(owner, words::response(Message::SubscribedQualityUpdate(update)));
    }
}

fn audience(request: SubscriptionPermission) -> Audience {
    if request.all_participants {
        return Audience::All;
    }
    let entries = request.track_permissions.into_iter().map(|entry| {
        let by_sid = entry.participant_identity.is_empty();
        let who = if by_sid { entry.participant_sid } else { entry.participant_identity };
        let tracks = (!entry.all_tracks).then(|| entry.track_sids.into_iter().collect());
        (who, tracks)
    });
    let listed: HashMap<String, Option<HashSet<String>>> = entries.collect();
    Audience::Some(listed)
}
