//! A look from outside at the rooms of one worker, in LiveKit's words. Asked by the room service.

use super::Hall;
use livekit_protocol::{ParticipantInfo, Room};

impl Hall {
    /// All rooms, in no order.
    pub fn rooms(&self) -> Vec<Room> {
        self.rooms.values().map(|(_, room)| room.told()).collect()
    }

    /// Who is in this room, hidden ones too; none when there is no such room.
    pub fn participants(&self, room: &str) -> Option<Vec<ParticipantInfo>> {
        let (_, room) = self.rooms.get(self.names.get(room)?)?;
        Some(room.participants_told())
    }
}
