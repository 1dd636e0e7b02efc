//! LiveKit's room service, for the media server that runs alone: its owner's programs look who is
//! in which room, end rooms and send people away. Linden itself asks so where another machine
//! carries its calls (`cluster.rs`).
//!
//! Absent: making rooms (they come with whoever joins first), and whatever changes what a
//! participant may do or sees; such methods are answered `bad_route`.

use super::twirp::{Asked, Refused};
use crate::media::{Media, Seen};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::response::Response;
use axum::routing::{any, post};
use livekit_protocol::{
    DeleteRoomRequest, DeleteRoomResponse, ListParticipantsRequest, ListParticipantsResponse,
    ListRoomsRequest, ListRoomsResponse, ParticipantInfo, RemoveParticipantResponse,
    RoomParticipantIdentity,
};

type Answer = Result<Response, Refused>;

/// What goes beyond this is no question of ours.
const LARGEST: usize = 64 * 1024;

pub(crate) fn router(media: Media) -> Router {
    Router::new()
        .route("/twirp/livekit.RoomService/ListRooms", post(list_rooms))
        .route("/twirp/livekit.RoomService/DeleteRoom", post(delete_room))
        .route("/twirp/livekit.RoomService/ListParticipants", post(list_participants))
        .route("/twirp/livekit.RoomService/GetParticipant", post(get_participant))
        .route("/twirp/livekit.RoomService/RemoveParticipant", post(remove_participant))
        .route("/twirp/{*rest}", any(async || Refused::NoMethod))
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(media)
}

/// All rooms, or those of the given names.
async fn list_rooms(State(media): State<Media>, asked: Asked<ListRoomsRequest>) -> Answer {
    allowed(asked.pass.lists)?;
    let names = &asked.question.names;
    let mut rooms = media.rooms_told().await.ok_or(Refused::Stopping)?;
    rooms.retain(|room| names.is_empty() || names.contains(&room.name));
    rooms.sort_by(|one, other| one.name.cmp(&other.name));
    asked.answer(&ListRoomsResponse { rooms })
}

/// Sends everybody away; their tickets of before open the room no more.
async fn delete_room(State(media): State<Media>, asked: Asked<DeleteRoomRequest>) -> Answer {
    allowed(asked.pass.ends)?;
    let room = &asked.question.room;
    seen(&media, room).await?;
    media.end_room(room).await;
    asked.answer(&DeleteRoomResponse {})
}

async fn list_participants(
    State(media): State<Media>,
    asked: Asked<ListParticipantsRequest>,
) -> Answer {
    let room = &asked.question.room;
    allowed(asked.pass.looks_after.as_ref() == Some(room))?;
    let participants = seen(&media, room).await?;
    asked.answer(&ListParticipantsResponse { participants })
}

async fn get_participant(
    State(media): State<Media>,
    asked: Asked<RoomParticipantIdentity>,
) -> Answer {
    let RoomParticipantIdentity { room, identity, .. } = &asked.question;
    allowed(asked.pass.looks_after.as_ref() == Some(room))?;
    let mut participants = seen(&media, room).await?.into_iter();
    let found = participants.find(|known| known.identity == *identity);
    asked.answer(&found.ok_or(Refused::NoParticipant)?)
}

/// Also who is only on their way: a ticket of before this moment lets in no more.
/// `revoke_token_ts` is taken for now.
async fn remove_participant(
    State(media): State<Media>,
    asked: Asked<RoomParticipantIdentity>,
) -> Answer {
    let RoomParticipantIdentity { room, identity, .. } = &asked.question;
    allowed(asked.pass.looks_after.as_ref() == Some(room))?;
    let was_here = seen(&media, room).await.is_ok_and(|all| holds(&all, identity));
    media.remove(room, identity).await;
    if was_here { asked.answer(&RemoveParticipantResponse {}) } else { Err(Refused::NoParticipant) }
}

fn holds(participants: &[ParticipantInfo], identity: &str) -> bool {
    participants.iter().any(|known| known.identity == identity)
}

fn allowed(is_allowed: bool) -> Result<(), Refused> {
    if is_allowed { Ok(()) } else { Err(Refused::NotAllowed) }
}

async fn seen(media: &Media, room: &str) -> Result<Vec<ParticipantInfo>, Refused> {
    match media.participants_told(room).await {
        Seen::Room(participants) => Ok(participants),
        Seen::Nothing => Err(Refused::NoRoom),
        Seen::Stopping => Err(Refused::Stopping),
    }
}
