//! One connection of a made-up client: str0m as a browser would have it.

use std::net::SocketAddr;
use std::time::Instant;
use str0m::change::{SdpAnswer, SdpOffer, SdpPendingOffer};
use str0m::channel::{ChannelConfig, ChannelId, Reliability};
use str0m::format::Codec;
use str0m::media::{Direction, MediaKind, Mid, Pt, Simulcast, SimulcastLayer};
use str0m::net::{Protocol as Transport, Receive, Transmit};
use str0m::{Candidate, Event, Input, Output, Rtc};

/// What an offer is to add.
pub(crate) enum Planned {
    /// A section to receive on.
    Receive(MediaKind),
    /// A track to send: its number, kind, the client's id of it, its layers.
    Send(usize, MediaKind, String, Vec<&'static str>),
}

/// The text, the sections of the tracks that are sent from now on, and the channels (lossy,
/// reliable).
pub(crate) type Offered = (String, Vec<(usize, Mid)>, [ChannelId; 2]);

/// One connection.
pub(crate) struct Wire {
    pub(crate) rtc: Rtc,
    pub(crate) due: Instant,
    pub(crate) address: SocketAddr,
    /// What its packets travel over.
    pub(crate) transport: Transport,
    pending: Option<SdpPendingOffer>,
    receiving: Vec<Mid>,
    channels: Option<[ChannelId; 2]>,
}

impl Wire {
    pub(crate) fn new(address: SocketAddr, now: Instant) -> Self {
        Self::of(Candidate::host(address, "udp").unwrap(), now)
    }

    /// One that is reached in this way alone.
    pub(crate) fn of(candidate: Candidate, now: Instant) -> Self {
        let mut rtc = Rtc::builder()
            .set_rtp_mode(true)
            .clear_codecs()
            .enable_opus(true, false)
            .enable_vp8(true)
            .build(now);
        let (address, transport) = (candidate.addr(), candidate.proto());
        rtc.add_local_candidate(candidate);
        let (receiving, channels) = (Vec::new(), None);
        Self { rtc, due: now, address, transport, pending: None, receiving, channels }
    }

    /// Whether an offer waits for its answer.
    pub(crate) fn waits(&self) -> bool {
        self.pending.is_some()
    }

    /// Offers. Sections that fell silent are offered again.
    pub(crate) fn offer(&mut self, planned: Vec<Planned>, restart: bool) -> Option<Offered> {
        let mut changes = self.rtc.sdp_api();
        let channels = *self.channels.get_or_insert_with(|| {
            let lossy = ChannelConfig {
                label: "_lossy".into(),
                ordered: false,
                reliability: Reliability::MaxRetransmits { retransmits: 0 },
                ..Default::default()
            };
            [changes.add_channel_with_config(lossy), changes.add_channel("_reliable".into())]
        });
        for mid in &self.receiving {
            changes.set_direction(*mid, Direction::RecvOnly);
        }
        let mut sent = Vec::new();
        for plan in planned {
            match plan {
                Planned::Receive(kind) => {
                    let mid = changes.add_media(kind, Direction::RecvOnly, None, None, None);
                    self.receiving.push(mid);
                }
                Planned::Send(number, kind, cid, rids) => {
                    let stream = Some("stream".to_owned());
                    let layers = simulcast(&rids);
                    let mid =
                        changes.add_media(kind, Direction::SendOnly, stream, Some(cid), layers);
                    sent.push((number, mid));
                }
            }
        }
        if restart || !changes.has_changes() {
            changes.ice_restart(true);
        }
        let (offer, pending) = changes.apply()?;
        self.pending = Some(pending);
        Some((offer.to_sdp_string(), sent, channels))
    }

    pub(crate) fn take_answer(&mut self, sdp: &str) {
        let answer = SdpAnswer::from_sdp_string(sdp).unwrap();
        let pending = self.pending.take().expect("an answer follows an offer");
        self.rtc.sdp_api().accept_answer(pending, answer).unwrap();
    }

    pub(crate) fn answer(&mut self, sdp: &str) -> String {
        let offer = SdpOffer::from_sdp_string(sdp).unwrap();
        self.rtc.sdp_api().accept_offer(offer).unwrap().to_sdp_string()
    }

    pub(crate) fn payload_type(&self, kind: MediaKind) -> Pt {
        let codec = if kind.is_audio() { Codec::Opus } else { Codec::Vp8 };
        let params = self.rtc.codec_config().params().iter();
        params.clone().find(|known| known.spec().codec == codec).unwrap().pt()
    }

    pub(crate) fn receive(&mut self, source: SocketAddr, bytes: &[u8], now: Instant) {
        let Ok(packet) = Receive::new(self.transport, source, self.address, bytes) else { return };
        self.rtc.handle_input(Input::Receive(now, packet)).unwrap();
    }

    pub(crate) fn wake(&mut self, now: Instant) {
        self.rtc.handle_input(Input::Timeout(now)).unwrap();
    }

    /// Takes all that it has to give.
    pub(crate) fn poll(&mut self, out: &mut Vec<Transmit>) -> Vec<Event> {
        let mut events = Vec::new();
        loop {
            match self.rtc.poll_output().unwrap() {
                Output::Timeout(due) => {
                    self.due = due;
                    return events;
                }
                Output::Transmit(packet) => out.push(packet),
                Output::Event(event) => events.push(event),
            }
        }
    }
}

fn simulcast(rids: &[&str]) -> Option<Simulcast> {
    if rids.is_empty() {
        return None;
    }
    let mut simulcast = Simulcast::new();
    rids.iter().for_each(|rid| simulcast.add_send_layer(SimulcastLayer::new(rid)));
    Some(simulcast)
}
