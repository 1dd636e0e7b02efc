//! One WebRTC connection: str0m's `Rtc` with what we must keep beside it. It has no socket
//! and asks no clock: packets and moments are passed in, and packets to send come out of
//! `poll`. Held by `peer.rs`.
//!
//! str0m's rule: after each input all output is taken before the next input.

use crate::allowance::Allowance;
use crate::channels::Channels;
use crate::paths;
use crate::signal::{Kind, OfferPlan};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use str0m::change::{SdpAnswer, SdpOffer, SdpPendingOffer};
use str0m::config::DtlsCert;
use str0m::format::Codec;
use str0m::media::{Direction, KeyframeRequestKind, MediaKind, Mid, Pt, Rid};
use str0m::net::{Receive, Transmit};
use str0m::rtp::{RtpPacket, RtpWrite, Ssrc};
use str0m::{Candidate, Event, IceConnectionState, Input, Output, Rtc};

/// What can be sent again: packets, their age, and the share that this may have of all bytes.
/// str0m's own share of 0.15 leaves gaps for good that the beginning of a picture has on a
/// line that loses two packets of a hundred. It is looked at every 50 ms alone: `Allowance`
/// is what stops who asks without end.
const RESEND: (usize, Duration, f32) = (1024, Duration::from_secs(3), 0.5);

/// What all connections of a worker have in common.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    /// Addresses that media may come to.
    pub(crate) candidates: Vec<Candidate>,
    /// One certificate for all: making one takes time, and nobody pins it.
    pub(crate) certificate: Option<DtlsCert>,
}

/// What came out of a connection.
#[derive(Debug)]
pub(crate) enum Happened {
    /// A packet is to be sent.
    Transmit(Transmit),
    /// The connection is up.
    Connected,
    /// Media came in.
    Packet(Box<RtpPacket>),
    /// The receiver lacks a key frame on this section.
    KeyFrameWanted(Mid),
    /// A data packet came in.
    Data { reliable: bool, bytes: Vec<u8> },
    /// Data that waited can be sent now.
    HeldMayGo,
    /// Share of packets lost lately: from the client, and to it.
    Losses { from: f32, to: f32 },
    /// The client asks to be sent more than there is any need for.
    Greedy,
    /// The client closed it, or it broke.
    Closed,
}

/// One connection to a client.
#[derive(Debug)]
pub(crate) struct Connection {
    rtc: Rtc,
    /// When it wants to be woken.
    pub(crate) due: Instant,
    /// The moment for which a timer is set.
    pub(crate) alarm: Option<Instant>,
    /// It is on the list of those that have something to send.
    pub(crate) queued: bool,
    connected: bool,
    channels: Channels,
    pending: Option<SdpPendingOffer>,
    payload_types: HashMap<Kind, Pt>,
    allowance: Allowance,
}

impl Connection {
    pub(crate) fn new(ground: &Ground, now: Instant) -> Self {
        let mut config = Rtc::builder()
            .set_rtp_mode(true)
            .set_ice_lite(true)
            .clear_codecs()
            .enable_opus(true, false)
            .enable_vp8(true)
            .set_stats_interval(Some(Duration::from_secs(2)));
        if let Some(certificate) = &ground.certificate {
            config = config.set_dtls_cert(certificate.clone());
        }
        let mut rtc = config.build(now);
        for candidate in &ground.candidates {
            rtc.add_local_candidate(candidate.clone());
        }
        Self {
            rtc,
            due: now,
            alarm: None,
            queued: false,
            connected: false,
            channels: Channels::default(),
            pending: None,
            payload_types: HashMap::new(),
            allowance: Allowance::new(now),
        }
    }

    /// The name by which a client's first packets can be told.
    pub(crate) fn ufrag(&mut self) -> String {
        self.rtc.direct_api().local_ice_credentials().ufrag
    }

    pub(crate) fn connected(&self) -> bool {
        self.connected
    }

    /// Takes a client's offer and gives the answer; none if it cannot be taken.
    pub(crate) fn accept_offer(&mut self, sdp: &str, renewed: &[String]) -> Option<String> {
        let offer = logged(SdpOffer::from_sdp_string(sdp))?;
        renewed.iter().for_each(|mid| self.renew(Mid::from(mid.as_str())));
        let answer = logged(self.rtc.sdp_api().accept_offer(offer))?;
        self.negotiated();
        Some(answer.to_sdp_string())
    }

    /// Makes an offer, and tells the sections that it adds. The first one also opens the
    /// data channels. None: nothing to offer.
    pub(crate) fn offer(&mut self, plan: &OfferPlan) -> Option<(String, Vec<String>)> {
        plan.renew.iter().for_each(|mid| self.renew(Mid::from(mid.as_str())));
        let mut changes = self.rtc.sdp_api();
        self.channels.offer(&mut changes);
        if plan.restart {
            changes.ice_restart(true);
        }
        for mid in &plan.silence {
            changes.set_direction(Mid::from(mid.as_str()), Direction::Inactive);
        }
        for mid in &plan.renew {
            changes.set_direction(Mid::from(mid.as_str()), Direction::SendOnly);
        }
        let mut added = Vec::new();
        for kind in &plan.add {
            let mid = changes.add_media(media_kind(*kind), Direction::SendOnly, None, None, None);
            added.push(mid.to_string());
        }
        let (offer, pending) = changes.apply()?;
        self.pending = Some(pending);
        Some((offer.to_sdp_string(), added))
    }

    /// Takes the answer to our offer; false if it cannot be taken.
    pub(crate) fn take_answer(&mut self, sdp: &str) -> bool {
        let Some(pending) = self.pending.take() else { return false };
        let answer = logged(SdpAnswer::from_sdp_string(sdp));
        let taken =
            answer.and_then(|answer| logged(self.rtc.sdp_api().accept_answer(pending, answer)));
        self.negotiated();
        taken.is_some()
    }

    /// A section that shows another track needs a new SSRC. str0m's own way of changing it
    /// (`reset_stream_tx`, 0.25.0) loses key frame requests and NACKs for the new one.
    fn renew(&mut self, mid: Mid) {
        let mut api = self.rtc.direct_api();
        let Some(old) = api.stream_tx_by_mid(mid, None) else { return };
        let (old, had_rtx) = (old.ssrc(), old.rtx().is_some());
        api.remove_stream_tx(old);
        let ssrc = api.new_ssrc();
        let rtx =
            had_rtx.then(|| std::iter::repeat_with(|| api.new_ssrc()).find(|rtx| *rtx != ssrc));
        api.declare_stream_tx(ssrc, rtx.flatten(), mid, None);
    }

    /// Payload types are the client's choice: they are looked up anew.
    fn negotiated(&mut self) {
        for (kind, codec) in [(Kind::Audio, Codec::Opus), (Kind::Video, Codec::Vp8)] {
            let params = self.rtc.codec_config().params();
            if let Some(known) = params.iter().find(|known| known.spec().codec == codec) {
                self.payload_types.insert(kind, known.pt());
            }
        }
    }

    pub(crate) fn payload_type(&self, kind: Kind) -> Option<Pt> {
        self.payload_types.get(&kind).copied()
    }

    /// Passes a packet in. False: the connection is broken.
    pub(crate) fn receive(&mut self, now: Instant, packet: Receive<'_>) -> bool {
        self.allowance.passed(now);
        self.allowance.packet();
        logged(self.rtc.handle_input(Input::Receive(now, packet))).is_some()
    }

    /// One of the client's TCP connections is closed.
    pub(crate) fn path_closed(&mut self, source: SocketAddr) {
        paths::forget(&mut self.rtc, source);
    }

    /// Lets time pass, and queued packets go out. False: the connection is broken.
    pub(crate) fn wake(&mut self, now: Instant) -> bool {
        self.queued = false;
        self.allowance.passed(now);
        logged(self.rtc.handle_input(Input::Timeout(now))).is_some()
    }

    /// What comes out next; none when all was taken.
    pub(crate) fn poll(&mut self) -> Option<Happened> {
        loop {
            let output = logged(self.rtc.poll_output());
            match output {
                None => return Some(Happened::Closed),
                Some(Output::Timeout(due)) => {
                    self.due = due;
                    return None;
                }
                Some(Output::Transmit(packet)) if self.allowance.spend() => {
                    return Some(Happened::Transmit(packet));
                }
                Some(Output::Transmit(_)) => return Some(Happened::Greedy),
                Some(Output::Event(event)) => {
                    if let Some(happened) = self.happened(event) {
                        return Some(happened);
                    }
                }
            }
        }
    }

    fn happened(&mut self, event: Event) -> Option<Happened> {
        Some(match event {
            Event::Connected => {
                self.connected = true;
                Happened::Connected
            }
            Event::IceConnectionStateChange(IceConnectionState::Disconnected) => {
                tracing::debug!("a client's packets stopped coming");
                return None;
            }
            Event::RtpPacket(packet) => Happened::Packet(Box::new(packet)),
            Event::KeyframeRequest(request) => Happened::KeyFrameWanted(request.mid),
            Event::ChannelOpen(id, label) => {
                let may_go = self.channels.opened(&mut self.rtc, id, &label);
                return may_go.then_some(Happened::HeldMayGo);
            }
            Event::ChannelBufferedAmountLow(id) => {
                return self.channels.has_room(id).then_some(Happened::HeldMayGo);
            }
            Event::ChannelData(data) => {
                let reliable = self.channels.is_reliable(data.id)?;
                Happened::Data { reliable, bytes: data.data }
            }
            Event::PeerStats(stats) => {
                let from = stats.ingress_loss_fraction.unwrap_or(0.0);
                Happened::Losses { from, to: stats.egress_loss_fraction.unwrap_or(0.0) }
            }
            Event::Closed => Happened::Closed,
            _ => return None,
        })
    }

    /// Sends data, at once or when it can. False: it is lost.
    pub(crate) fn send(&mut self, reliable: bool, bytes: &[u8]) -> bool {
        self.allowance.data(bytes.len());
        self.channels.send(&mut self.rtc, reliable, bytes)
    }

    /// Sends what waits for the reliable channel; it goes out with the next `wake`.
    pub(crate) fn send_held(&mut self) {
        self.channels.send_held(&mut self.rtc);
    }

    /// Prepares a section for what will be sent on it. False: it is not agreed on yet.
    pub(crate) fn prepare(&mut self, mid: Mid) -> bool {
        let mut api = self.rtc.direct_api();
        let Some(stream) = api.stream_tx_by_mid(mid, None) else { return false };
        stream.set_rtx_cache(RESEND.0, RESEND.1, Some(RESEND.2));
        true
    }

    /// Queues media on a section; it goes out with the next `wake`.
    pub(crate) fn write(&mut self, mid: Mid, packet: RtpWrite) {
        if let Some(stream) = self.rtc.direct_api().stream_tx_by_mid(mid, None) {
            self.allowance.packet();
            stream.write_rtp(packet);
        }
    }

    /// Asks the client for a key frame. False: no such stream yet.
    pub(crate) fn request_key_frame(&mut self, mid: Mid, rid: Option<Rid>) -> bool {
        let mut api = self.rtc.direct_api();
        let Some(stream) = api.stream_rx_by_mid(mid, rid) else { return false };
        stream.request_keyframe(KeyframeRequestKind::Pli);
        true
    }

    /// The section and layer that a stream belongs to.
    pub(crate) fn origin(&mut self, ssrc: Ssrc) -> Option<(Mid, Option<Rid>)> {
        let mut api = self.rtc.direct_api();
        let stream = api.stream_rx(&ssrc)?;
        Some((stream.mid(), stream.rid()))
    }

    /// Ends it in an orderly way; what comes out of `poll` afterwards is still to be sent.
    pub(crate) fn close(&mut self) {
        if let Err(error) = self.rtc.close() {
            tracing::debug!(%error, "a connection could not be closed in an orderly way");
        }
    }
}

fn media_kind(kind: Kind) -> MediaKind {
    match kind {
        Kind::Audio => MediaKind::Audio,
        Kind::Video => MediaKind::Video,
    }
}

/// A client can make all of these fail; none of them may end more than its connection.
pub(crate) fn logged<T, E: std::fmt::Display>(outcome: Result<T, E>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(error) => {
            tracing::debug!(%error, "a connection refuses what it was given");
            None
        }
    }
}
