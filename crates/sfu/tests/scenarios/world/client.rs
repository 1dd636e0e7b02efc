//! A LiveKit client without browser and without socket: the same signalling and media as
//! livekit-client's, with one connection or two. Used by the scenarios and by the load
//! generator.

use super::picture::{Camera, Shot, Viewer};
use super::wire::{Planned, Wire};
use linden_sfu::{Protocol, Wish};
use livekit_protocol::{
    AddTrackRequest, JoinResponse, LeaveRequest, MuteTrackRequest, SessionDescription,
    SignalRequest, SignalResponse, SyncState, TrackInfo, TrackPublishedResponse, TrackType,
    UpdateSubscription, UpdateTrackSettings, VideoLayer, signal_request::Message as Ask,
    signal_response::Message as Say,
};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use str0m::Event;
use str0m::channel::ChannelId;
use str0m::media::{KeyframeRequestKind, MediaKind, Mid, Rid};
use str0m::net::Transmit;
use str0m::rtp::{ExtensionValues, RtpPacket, RtpWrite};

/// Sections that a client with one connection offers to receive on, of each kind.
const SECTIONS: usize = 3;

/// How long a viewer waits for a key frame, or else for the next frame, before it asks for a
/// key frame (again): as browsers do.
const PATIENCE: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(3));

/// A track that is sent.
pub(crate) struct Sent {
    pub(crate) cid: String,
    pub(crate) sid: String,
    pub(crate) kind: MediaKind,
    pub(crate) mid: Option<Mid>,
    /// Layers, small to large; none for sound.
    pub(crate) cameras: Vec<Camera>,
    rids: Vec<&'static str>,
    /// How many of the layers are really sent.
    pub(crate) active: usize,
    sound: (u64, u32),
}

/// A client.
pub(crate) struct Client {
    pub(crate) identity: String,
    pub(crate) protocol: Protocol,
    pub(crate) publishing: Wire,
    pub(crate) receiving: Option<Wire>,
    pub(crate) join: Option<JoinResponse>,
    /// Messages that wait to be sent.
    pub(crate) asks: Vec<SignalRequest>,
    /// All that was said, in order.
    pub(crate) heard: Vec<Say>,
    pub(crate) sent: Vec<Sent>,
    /// Section → track's sid.
    pub(crate) carried: HashMap<String, String>,
    /// What is seen of each track.
    pub(crate) views: HashMap<String, Viewer>,
    /// Packets of sound of each track.
    pub(crate) sounds: HashMap<String, u32>,
    /// Data that came: whether reliably, and what.
    pub(crate) data: Vec<(bool, Vec<u8>)>,
    /// Media packets that came.
    pub(crate) packets: u64,
    /// Of each stream: the first and the last number, and how many came.
    pub(crate) streams: HashMap<u32, (u64, u64, u64)>,
    pub(crate) connected: bool,
    /// Media that comes is thrown away, as before a description is taken.
    pub(crate) deaf: bool,
    /// Offers are left without an answer, as by a page that hangs.
    pub(crate) hangs: bool,
    planned: Vec<Planned>,
    again: bool,
    offers: u32,
    channels: HashMap<ChannelId, bool>,
    /// Of each track: the frames seen when one came last or was asked for, and when.
    asked: HashMap<String, (u32, Instant)>,
}

impl Client {
    /// `addresses`: of the first and the second connection.
    pub(crate) fn new(
        identity: &str,
        protocol: Protocol,
        addresses: [SocketAddr; 2],
        now: Instant,
    ) -> Self {
        let two = protocol == Protocol::Two;
        Self {
            identity: identity.to_owned(),
            protocol,
            publishing: Wire::new(addresses[0], now),
            receiving: two.then(|| Wire::new(addresses[1], now)),
            join: None,
            asks: Vec::new(),
            heard: Vec::new(),
            sent: Vec::new(),
            carried: HashMap::new(),
            views: HashMap::new(),
            sounds: HashMap::new(),
            data: Vec::new(),
            packets: 0,
            streams: HashMap::new(),
            connected: false,
            deaf: false,
            hangs: false,
            planned: Vec::new(),
            again: false,
            offers: 0,
            channels: HashMap::new(),
            asked: HashMap::new(),
        }
    }

    /// How it asks to come in; a client with one connection offers at once.
    pub(crate) fn wish(&mut self) -> Wish {
        let mut wish = Wish::new(self.protocol);
        if self.protocol == Protocol::One {
            self.plan_sections(SECTIONS, SECTIONS);
            wish.offer = self.make_offer(false);
        }
        wish
    }

    /// How it asks to take its session up again.
    pub(crate) fn wish_to_resume(&self) -> Wish {
        Wish { resume: Some(self.sid()), ..Wish::new(self.protocol) }
    }

    pub(crate) fn sid(&self) -> String {
        let me = self.join.as_ref().and_then(|join| join.participant.as_ref());
        me.map(|me| me.sid.clone()).unwrap_or_default()
    }

    pub(crate) fn plan_sections(&mut self, audios: usize, videos: usize) {
        let audio = std::iter::repeat_n(MediaKind::Audio, audios);
        let all = audio.chain(std::iter::repeat_n(MediaKind::Video, videos));
        self.planned.extend(all.map(Planned::Receive));
    }

    fn make_offer(&mut self, restart: bool) -> Option<SessionDescription> {
        if self.publishing.waits() && !restart {
            self.again = true;
            return None;
        }
        let planned = std::mem::take(&mut self.planned);
        let (sdp, sent, [lossy, reliable]) = self.publishing.offer(planned, restart)?;
        self.channels.extend([(lossy, false), (reliable, true)]);
        for (number, mid) in sent {
            self.sent[number].mid = Some(mid);
        }
        self.offers += 1;
        let id = self.offers;
        Some(SessionDescription { r#type: "offer".into(), sdp, id, ..Default::default() })
    }

    /// Offers, or will once the offer under way is answered.
    pub(crate) fn offer(&mut self, restart: bool) {
        if let Some(offer) = self.make_offer(restart) {
            self.ask(Ask::Offer(offer));
        }
    }

    pub(crate) fn ask(&mut self, message: Ask) {
        self.asks.push(SignalRequest { message: Some(message) });
    }

    /// Publishes a microphone.
    pub(crate) fn publish_sound(&mut self) {
        self.publish(MediaKind::Audio, &[], (0, 0));
    }

    /// Publishes a camera of three packets a frame, `size` bytes each; `rids` are its
    /// layers, if several.
    pub(crate) fn publish_picture(&mut self, rids: &[&'static str], size: usize) {
        self.publish(MediaKind::Video, rids, (3, size));
    }

    /// Publishes a camera without layers, of so many packets a frame.
    pub(crate) fn publish_camera(&mut self, packets: u8, size: usize) {
        self.publish(MediaKind::Video, &[], (packets, size));
    }

    fn publish(&mut self, kind: MediaKind, rids: &[&'static str], frame: (u8, usize)) {
        let number = self.sent.len();
        let cid = format!("{}-{number}", self.identity);
        let layers = if kind.is_audio() { 0 } else { rids.len().max(1) };
        // The largest layer has packets of the full size, the others smaller ones.
        let layer = |number: usize| {
            let size = frame.1 / (layers - number);
            Camera::new(u8::try_from(number).unwrap(), frame.0, size)
        };
        self.sent.push(Sent {
            cid: cid.clone(),
            sid: String::new(),
            kind,
            mid: None,
            cameras: (0..layers).map(layer).collect(),
            rids: rids.to_vec(),
            active: layers,
            sound: (1, 0),
        });
        let kind_asked = if kind.is_audio() { TrackType::Audio } else { TrackType::Video };
        self.ask(Ask::AddTrack(AddTrackRequest {
            cid: cid.clone(),
            r#type: kind_asked.into(),
            width: 1280,
            height: 720,
            layers: asked_layers(rids.len()),
            ..Default::default()
        }));
        self.planned.push(Planned::Send(number, kind, cid, rids.to_vec()));
        self.offer(false);
    }

    /// Announces a track whose section never comes.
    pub(crate) fn announce_only(&mut self, request: AddTrackRequest) {
        self.ask(Ask::AddTrack(request));
    }

    pub(crate) fn mute(&mut self, number: usize, muted: bool) {
        let sid = self.sent[number].sid.clone();
        self.ask(Ask::Mute(MuteTrackRequest { sid, muted }));
    }

    pub(crate) fn leave(&mut self) {
        self.ask(Ask::Leave(LeaveRequest::default()));
    }

    /// Says how a track is shown: its width, or not at all.
    pub(crate) fn show(&mut self, sid: &str, width: u32, disabled: bool) {
        let track_sids = vec![sid.to_owned()];
        let setting = UpdateTrackSettings { track_sids, width, disabled, ..Default::default() };
        self.ask(Ask::TrackSetting(setting));
    }

    pub(crate) fn subscribe(&mut self, sid: &str, subscribe: bool) {
        let track_sids = vec![sid.to_owned()];
        self.ask(Ask::Subscription(UpdateSubscription {
            track_sids,
            subscribe,
            ..Default::default()
        }));
    }

    /// What a client does once its session was taken up again.
    fn resumed(&mut self) {
        let published = self.sent.iter().map(|sent| TrackPublishedResponse {
            cid: sent.cid.clone(),
            track: Some(TrackInfo { sid: sent.sid.clone(), ..Default::default() }),
        });
        let publish_tracks = published.collect();
        self.ask(Ask::SyncState(SyncState { publish_tracks, ..Default::default() }));
        self.offer(true);
    }

    /// A message came.
    pub(crate) fn hears(&mut self, message: SignalResponse) {
        let Some(said) = message.message else { return };
        match &said {
            Say::Join(join) => self.join = Some(join.clone()),
            Say::Answer(answer) => self.answered(answer),
            Say::Offer(offer) => self.offered(offer),
            Say::Reconnect(_) => self.resumed(),
            Say::TrackPublished(published) => {
                let mut known = self.sent.iter_mut();
                if let Some(sent) = known.find(|sent| sent.cid == published.cid) {
                    sent.sid = published.track.as_ref().unwrap().sid.clone();
                }
            }
            Say::MediaSectionsRequirement(missing) => {
                self.plan_sections(missing.num_audios as usize, missing.num_videos as usize);
                self.offer(false);
            }
            _ => {}
        }
        self.heard.push(said);
    }

    fn answered(&mut self, answer: &SessionDescription) {
        if answer.id != self.offers {
            return;
        }
        self.publishing.take_answer(&answer.sdp);
        if self.protocol == Protocol::One {
            self.carried = answer.mid_to_track_id.clone();
        }
        if std::mem::take(&mut self.again) {
            self.offer(false);
        }
    }

    fn offered(&mut self, offer: &SessionDescription) {
        if self.hangs {
            return;
        }
        let sdp = self.receiving.as_mut().unwrap().answer(&offer.sdp);
        self.carried = offer.mid_to_track_id.clone();
        let answer =
            SessionDescription { r#type: "answer".into(), sdp, id: offer.id, ..Default::default() };
        self.ask(Ask::Answer(answer));
    }

    /// A packet came to one of the client's addresses.
    pub(crate) fn receive(
        &mut self,
        to: SocketAddr,
        source: SocketAddr,
        bytes: &[u8],
        now: Instant,
    ) {
        if to == self.publishing.address {
            self.publishing.receive(source, bytes, now);
        } else if let Some(wire) = &mut self.receiving {
            wire.receive(source, bytes, now);
        }
    }

    /// When it wants to be woken.
    pub(crate) fn due(&self) -> Instant {
        let second = self.receiving.as_ref().map(|wire| wire.due);
        second.map_or(self.publishing.due, |due| due.min(self.publishing.due))
    }

    pub(crate) fn wake(&mut self, now: Instant) {
        if self.publishing.due <= now {
            self.publishing.wake(now);
        }
        if let Some(wire) = self.receiving.as_mut().filter(|wire| wire.due <= now) {
            wire.wake(now);
        }
    }

    /// Lets changes take effect.
    pub(crate) fn stir(&mut self, now: Instant) {
        self.publishing.wake(now);
        if let Some(wire) = &mut self.receiving {
            wire.wake(now);
        }
    }

    /// Takes what goes out and what came in.
    pub(crate) fn poll(&mut self, out: &mut Vec<Transmit>) {
        for event in self.publishing.poll(out) {
            self.happened(event, self.receiving.is_none());
        }
        if let Some(mut wire) = self.receiving.take() {
            let events = wire.poll(out);
            self.receiving = Some(wire);
            events.into_iter().for_each(|event| self.happened(event, true));
        }
    }

    fn happened(&mut self, event: Event, primary: bool) {
        match event {
            Event::Connected if primary => self.connected = true,
            Event::RtpPacket(packet) => self.media(&packet),
            Event::KeyframeRequest(request) => self.key_frame_wanted(request.mid, request.rid),
            Event::ChannelOpen(id, label) => {
                self.channels.insert(id, label == "_reliable");
            }
            Event::ChannelData(data) => {
                let reliable = self.channels.get(&data.id).copied().unwrap_or_default();
                self.data.push((reliable, data.data));
            }
            _ => {}
        }
    }

    fn toward(&mut self) -> &mut Wire {
        self.receiving.as_mut().unwrap_or(&mut self.publishing)
    }

    fn media(&mut self, packet: &RtpPacket) {
        if self.deaf {
            return;
        }
        self.packets += 1;
        let number = *packet.seq_no;
        let stream = self.streams.entry(*packet.header.ssrc).or_insert((number, number, 0));
        *stream = (stream.0.min(number), stream.1.max(number), stream.2 + 1);
        let mut api = self.toward().rtc.direct_api();
        let Some(stream) = api.stream_rx(&packet.header.ssrc) else { return };
        let (mid, ssrc) = (stream.mid().to_string(), *packet.header.ssrc);
        let Some(sid) = self.carried.get(&mid).cloned() else { return };
        if packet.payload.len() < 8 {
            *self.sounds.entry(sid).or_default() += 1;
            return;
        }
        let view = self.views.entry(sid).or_default();
        view.of_stream(ssrc);
        view.saw(*packet.seq_no, packet.header.timestamp, packet.header.marker, &packet.payload);
    }

    fn key_frame_wanted(&mut self, mid: Mid, rid: Option<Rid>) {
        for sent in self.sent.iter_mut().filter(|sent| sent.mid == Some(mid)) {
            for (number, camera) in sent.cameras.iter_mut().enumerate() {
                let name = sent.rids.get(number).map(|rid| Rid::from(*rid));
                if name == rid {
                    camera.key_frame_wanted();
                }
            }
        }
    }

    /// A viewer that misses something asks for a key frame: at once if it saw none yet.
    pub(crate) fn look(&mut self, now: Instant) {
        let carried = self.carried.clone();
        for (mid, sid) in &carried {
            let Some(view) = self.views.get_mut(sid).filter(|view| view.waits()) else {
                self.asked.remove(sid);
                continue;
            };
            let at_once = view.lacks_beginning() && !self.asked.contains_key(sid);
            let asked = self.asked.entry(sid.clone()).or_insert((view.frames, now));
            if asked.0 != view.frames {
                *asked = (view.frames, now);
            }
            let patience = if view.needs_key { PATIENCE.0 } else { PATIENCE.1 };
            if at_once || now.duration_since(asked.1) > patience {
                view.give_up();
                *asked = (view.frames, now);
                let mut api = self.toward().rtc.direct_api();
                if let Some(stream) = api.stream_rx_by_mid(Mid::from(mid.as_str()), None) {
                    stream.request_keyframe(KeyframeRequestKind::Pli);
                }
            }
        }
    }

    /// Sends the next frame of each camera, and sound. Returns how many packets.
    pub(crate) fn film(&mut self, now: Instant) -> u64 {
        let mut count = 0;
        if !self.publishing.rtc.is_connected() {
            return count;
        }
        for sent in &mut self.sent {
            let Some(mid) = sent.mid.filter(|_| !sent.sid.is_empty()) else { continue };
            if sent.kind.is_audio() {
                sent.sound = (sent.sound.0 + 1, sent.sound.1.wrapping_add(960));
                let shot = Shot {
                    seq: sent.sound.0,
                    time: sent.sound.1,
                    marker: false,
                    payload: vec![7; 6],
                };
                count += send(&mut self.publishing, mid, None, sent.kind, shot, now);
                continue;
            }
            for (number, camera) in sent.cameras.iter_mut().enumerate().take(sent.active) {
                let rid = sent.rids.get(number).map(|rid| Rid::from(*rid));
                for shot in camera.frame() {
                    count += send(&mut self.publishing, mid, rid, sent.kind, shot, now);
                }
            }
        }
        if count > 0 {
            self.publishing.wake(now);
        }
        count
    }

    /// Sends data to the others.
    pub(crate) fn send_data(&mut self, reliable: bool, bytes: &[u8], now: Instant) {
        let mut ids =
            self.channels.iter().filter(|(_, known)| **known == reliable).map(|(id, _)| *id);
        let id = ids.find(|id| self.publishing.rtc.channel(*id).is_some()).unwrap();
        let mut channel = self.publishing.rtc.channel(id).unwrap();
        assert!(channel.write(true, bytes).unwrap());
        self.publishing.wake(now);
    }
}

fn asked_layers(count: usize) -> Vec<VideoLayer> {
    let all = [(320, 180, 0), (640, 360, 1), (1280, 720, 2)];
    let layer =
        |(width, height, quality)| VideoLayer { width, height, quality, ..Default::default() };
    all.into_iter().take(count).map(layer).collect()
}

fn send(
    wire: &mut Wire,
    mid: Mid,
    rid: Option<Rid>,
    kind: MediaKind,
    shot: Shot,
    now: Instant,
) -> u64 {
    let payload_type = wire.payload_type(kind);
    let mut api = wire.rtc.direct_api();
    let Some(stream) = api.stream_tx_by_mid(mid, rid) else { return 0 };
    let level = kind.is_audio().then_some(-20);
    let told = ExtensionValues {
        audio_level: level,
        voice_activity: level.map(|_| true),
        ..Default::default()
    };
    let write = RtpWrite::new(payload_type, shot.seq.into(), shot.time, now, shot.payload);
    stream.write_rtp(write.marker(shot.marker).nackable(!kind.is_audio()).ext_vals(told));
    1
}
