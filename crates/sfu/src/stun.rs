//! The one thing that we read of a STUN packet ourselves: for whom it is (RFC 8489, 14.3;
//! RFC 8445, 7.2.2: the user name is the receiver's name, a colon, the sender's). Pure.

const HEADER: usize = 20;
const USERNAME: u16 = 0x0006;

/// Whether a packet is STUN rather than DTLS or media (RFC 7983).
pub(crate) fn is_stun(packet: &[u8]) -> bool {
    packet.first().is_some_and(|first| *first < 4)
}

/// The name of the connection that a request is for.
pub(crate) fn receiver(packet: &[u8]) -> Option<&str> {
    let mut rest = packet.get(HEADER..)?;
    while let Some((head, after)) = rest.split_at_checked(4) {
        let kind = u16::from_be_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_be_bytes([head[2], head[3]]));
        if kind == USERNAME {
            let name = std::str::from_utf8(after.get(..length)?).ok()?;
            return name.split(':').next();
        }
        rest = after.get(length.next_multiple_of(4)..)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_receivers_name_is_found_behind_other_attributes() {
        let mut packet = vec![0; HEADER];
        packet.extend([0x80, 0x22, 0, 3, b'a', b'b', b'c', 0]);
        packet.extend([0, 6, 0, 9]);
        packet.extend(b"ours:them\0\0\0");
        assert_eq!(receiver(&packet), Some("ours"));
    }

    proptest! {
        #[test]
        fn no_packet_makes_it_panic(packet in proptest::collection::vec(any::<u8>(), 0..100)) {
            let _name = receiver(&packet);
        }
    }
}
