//! Data packets: chat, calls between clients (RPC), files, encrypted ones. They are passed
//! on unread, with the sender's name set by us, so that nobody can speak in another's name.

use super::LiveRoom;
use crate::peer::Role;
use crate::room::MemberId;
use livekit_protocol::DataPacket;
use prost::Message;

impl LiveRoom {
    /// A data packet came from a participant.
    pub(super) fn relay(&mut self, from: MemberId, reliable: bool, bytes: &[u8]) {
        let Some(sender) = self.conversation.room.member(from) else { return };
        if !sender.grants.publish_data || bytes.len() > self.limits.data {
            tracing::debug!(bytes = bytes.len(), "a data packet is not passed on");
            return;
        }
        let Ok(mut packet) = DataPacket::decode(bytes) else { return };
        packet.participant_identity.clone_from(&sender.identity);
        packet.participant_sid.clone_from(&sender.sid);
        let named = &packet.destination_identities;
        let receives = |identity: &String| named.is_empty() || named.contains(identity);
        let receivers = self.conversation.room.members();
        let receivers = receivers.filter(|(id, member)| *id != from && receives(&member.identity));
        let receivers: Vec<_> = receivers.map(|(id, _)| id).collect();
        let bytes = packet.encode_to_vec();
        for receiver in receivers {
            self.send_data(receiver, reliable, &bytes);
        }
    }

    fn send_data(&mut self, to: MemberId, reliable: bool, bytes: &[u8]) {
        let Some(peer) = self.peers.get_mut(&to) else { return };
        if !peer.toward().send(reliable, bytes) && reliable {
            tracing::warn!("a data packet is lost: too much waits for its receiver");
        }
        let role = peer.toward_role();
        Self::queue(&mut self.unsent, peer, to, role);
    }

    /// A participant's channel has opened, or has room again.
    pub(super) fn send_held(&mut self, to: MemberId, role: Role) {
        let Some(peer) = self.peers.get_mut(&to) else { return };
        if let Some(connection) = peer.connection(role) {
            connection.send_held();
        }
        Self::queue(&mut self.unsent, peer, to, role);
    }
}
