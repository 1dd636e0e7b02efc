//! What the room's state looks like in LiveKit's words. Pure; called by `conversation.rs`
//! alone. Field rules that the clients enforce are told beside the field.

use super::Protocol;
use super::sdp::Kind;
use crate::room::{Member, MemberId, Room};
use livekit_protocol::{
    AddTrackRequest, Codec, DisconnectReason, JoinResponse, LeaveRequest, ParticipantInfo,
    ParticipantPermission, ReconnectResponse, ServerInfo, SignalResponse, SimulcastCodecInfo,
    TrackInfo, TrackSource, TrackType, VideoLayer, leave_request::Action, participant_info::State,
    signal_response::Message, video_layer,
};

/// Told to clients, which switch features by it: RPC needs 1.8.0 or more.
pub(crate) const SERVER_VERSION: &str = "1.9.0";

/// LiveKit protocol that we speak.
const PROTOCOL: i32 = 16;

/// Seconds between a client's pings, and until it takes the line for dead.
const PING: (i32, i32) = (5, 15);

const RIDS: [&str; 3] = ["q", "h", "f"];

pub(crate) fn response(message: Message) -> SignalResponse {
    SignalResponse { message: Some(message) }
}

pub(crate) fn leave(reason: DisconnectReason, action: Action) -> SignalResponse {
    response(Message::Leave(LeaveRequest {
        can_reconnect: action == Action::Reconnect,
        reason: reason.into(),
        action: action.into(),
        regions: None,
    }))
}

pub(crate) fn room_info(room: &Room) -> livekit_protocol::Room {
    livekit_protocol::Room {
        sid: room.sid.clone(),
        name: room.name.clone(),
        creation_time: room.created_at_ms / 1000,
        creation_time_ms: room.created_at_ms,
        enabled_codecs: codecs(),
        num_participants: u32::try_from(room.len()).unwrap_or(u32::MAX),
        ..Default::default()
    }
}

fn codecs() -> Vec<Codec> {
    let codec = |mime: &str| Codec { mime: mime.into(), fmtp_line: String::new() };
    vec![codec("video/VP8"), codec("audio/opus")]
}

pub(crate) fn participant(room: &Room, id: MemberId, member: &Member) -> ParticipantInfo {
    let tracks: Vec<_> = room.tracks_of(id).map(|(_, track)| track.info.clone()).collect();
    let state = if member.active { State::Active } else { State::Joined };
    ParticipantInfo {
        sid: member.sid.clone(),
        identity: member.identity.clone(),
        name: member.name.clone(),
        metadata: member.metadata.clone(),
        attributes: member.attributes.clone(),
        state: state.into(),
        joined_at: member.joined_at_ms / 1000,
        joined_at_ms: member.joined_at_ms,
        version: member.version,
        permission: Some(permission(member)),
        is_publisher: !tracks.is_empty(),
        tracks,
        ..Default::default()
    }
}

/// A participant that has left.
pub(crate) fn departed(member: &Member, reason: DisconnectReason) -> ParticipantInfo {
    ParticipantInfo {
        sid: member.sid.clone(),
        identity: member.identity.clone(),
        name: member.name.clone(),
        state: State::Disconnected.into(),
        version: member.version + 1,
        disconnect_reason: reason.into(),
        ..Default::default()
    }
}

/// Without it a client refuses to publish.
fn permission(member: &Member) -> ParticipantPermission {
    let grants = &member.grants;
    ParticipantPermission {
        can_subscribe: grants.subscribe,
        can_publish: grants.publish,
        can_publish_data: grants.publish_data,
        can_publish_sources: grants.sources.iter().map(|source| source_number(source)).collect(),
        hidden: grants.hidden,
        can_update_metadata: grants.update_own,
        ..Default::default()
    }
}

/// LiveKit's number for a source's name in a ticket; unknown names allow nothing.
pub(crate) fn source_number(name: &str) -> i32 {
    let name = name.to_ascii_uppercase();
    TrackSource::from_str_name(&name).unwrap_or(TrackSource::Unknown).into()
}

pub(crate) fn join(
    room: &Room,
    id: MemberId,
    protocol: Protocol,
    trailer: [u8; 16],
) -> SignalResponse {
    let me = room.member(id).map(|member| participant(room, id, member));
    let others = room.members().filter(|(other, member)| *other != id && !member.grants.hidden);
    response(Message::Join(JoinResponse {
        room: Some(room_info(room)),
        participant: me,
        other_participants: others.map(|(id, member)| participant(room, id, member)).collect(),
        server_version: SERVER_VERSION.into(),
        server_info: Some(server_info()),
        subscriber_primary: protocol == Protocol::Two,
        ping_interval: PING.0,
        ping_timeout: PING.1,
        sif_trailer: trailer.to_vec(),
        enabled_publish_codecs: codecs(),
        fast_publish: true,
        ..Default::default()
    }))
}

pub(crate) fn reconnect() -> SignalResponse {
    let server_info = Some(server_info());
    response(Message::Reconnect(ReconnectResponse { server_info, ..Default::default() }))
}

fn server_info() -> ServerInfo {
    ServerInfo { version: SERVER_VERSION.into(), protocol: PROTOCOL, ..Default::default() }
}

/// The kind that a client asks to publish; none for what we do not carry.
pub(crate) fn kind(request: &AddTrackRequest) -> Option<Kind> {
    match request.r#type() {
        TrackType::Audio => Some(Kind::Audio),
        TrackType::Video => Some(Kind::Video),
        TrackType::Data => None,
    }
}

/// A track as all will be told of it.
#[expect(deprecated, reason = "older clients still read the fields that newer ones replaced")]
pub(crate) fn track(request: &AddTrackRequest, kind: Kind, sid: String) -> TrackInfo {
    let layers = if kind == Kind::Video { layers(request) } else { Vec::new() };
    let mime = if kind == Kind::Video { "video/VP8" } else { "audio/opus" };
    let mode = video_layer::Mode::OneSpatialLayerPerStream;
    let codec = SimulcastCodecInfo {
        mime_type: mime.into(),
        cid: request.cid.clone(),
        layers: layers.clone(),
        video_layer_mode: if kind == Kind::Video { mode.into() } else { 0 },
        ..Default::default()
    };
    TrackInfo {
        sid,
        r#type: request.r#type,
        name: request.name.clone(),
        muted: request.muted,
        width: request.width,
        height: request.height,
        simulcast: layers.len() > 1,
        disable_dtx: request.disable_dtx,
        source: request.source,
        layers,
        mime_type: mime.into(),
        codecs: vec![codec],
        stereo: request.stereo,
        disable_red: true,
        encryption: request.encryption,
        stream: request.stream.clone(),
        audio_features: request.audio_features.clone(),
        packet_trailer_features: request.packet_trailer_features.clone(),
        ..Default::default()
    }
}

/// Layers from small to large, each with its rid; at least one.
fn layers(request: &AddTrackRequest) -> Vec<VideoLayer> {
    let of_codec = request.simulcast_codecs.first().map(|codec| &codec.layers);
    let asked = of_codec.filter(|layers| !layers.is_empty()).unwrap_or(&request.layers);
    let mut layers: Vec<_> = asked.iter().take(RIDS.len()).cloned().collect();
    layers.sort_by_key(|layer| (layer.width, layer.quality));
    if layers.is_empty() {
        let (width, height) = (request.width, request.height);
        layers.push(VideoLayer { quality: 2, width, height, ..Default::default() });
    }
    let several = layers.len() > 1;
    for (number, (layer, rid)) in layers.iter_mut().zip(RIDS).enumerate() {
        layer.spatial_layer = i32::try_from(number).unwrap_or(0);
        if several {
            layer.rid = rid.into();
        }
    }
    layers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_told_from_small_to_large_whatever_their_order() {
        let layer = |width| VideoLayer { width, ..Default::default() };
        let request = AddTrackRequest {
            r#type: TrackType::Video.into(),
            layers: vec![layer(1280), layer(320), layer(640)],
            ..Default::default()
        };
        let info = track(&request, Kind::Video, "TR_1".into());
        let told: Vec<_> =
            info.codecs[0].layers.iter().map(|l| (l.width, l.rid.as_str())).collect();
        assert_eq!(told, [(320, "q"), (640, "h"), (1280, "f")]);
    }

    #[test]
    fn a_picture_without_simulcast_has_one_layer_without_a_rid() {
        let request = AddTrackRequest { r#type: TrackType::Video.into(), ..Default::default() };
        let info = track(&request, Kind::Video, "TR_1".into());
        assert_eq!((info.codecs[0].layers.len(), info.codecs[0].layers[0].rid.as_str()), (1, ""));
    }
}
