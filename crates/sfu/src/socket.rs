//! A worker's UDP socket: many packets with one call where the system can, in and out.
//! Called by `worker.rs` alone.

use quinn_udp::{BATCH_SIZE, RecvMeta, UdpSockRef, UdpSocketState};
use std::io::{self, ErrorKind, IoSliceMut};
use std::net::{IpAddr, SocketAddr};
use str0m::net::Transmit;
use tokio::io::Interest;
use tokio::net::UdpSocket;

/// Room for what comes while the worker is busy; the system may grant less.
const BUFFER: usize = 4 * 1024 * 1024;

/// Largest packet; with GRO one buffer holds many.
const PACKET: usize = 65_535;

/// Bytes that one call may send.
const SEND_LIMIT: usize = 60_000;

/// The socket with its buffers.
pub(crate) struct Socket {
    socket: UdpSocket,
    state: UdpSocketState,
    buffers: Vec<Vec<u8>>,
    gathered: Vec<u8>,
    /// The machine's own addresses: packets can be sent from these.
    own: Vec<IpAddr>,
}

/// One packet that came.
pub(crate) struct Came<'a> {
    pub(crate) source: SocketAddr,
    /// The address of ours that it was sent to, if the system told.
    pub(crate) destination: Option<IpAddr>,
    pub(crate) bytes: &'a [u8],
}

impl Socket {
    /// Makes a bound socket ready. `own` are the addresses that packets can be sent from.
    pub(crate) fn new(socket: std::net::UdpSocket, own: Vec<IpAddr>) -> io::Result<Self> {
        let state = UdpSocketState::new(UdpSockRef::from(&socket))?;
        state.set_recv_buffer_size(UdpSockRef::from(&socket), BUFFER)?;
        state.set_send_buffer_size(UdpSockRef::from(&socket), BUFFER)?;
        let socket = UdpSocket::from_std(socket)?;
        let buffers = vec![vec![0; PACKET]; BATCH_SIZE];
        Ok(Self { socket, state, buffers, gathered: Vec::with_capacity(PACKET), own })
    }

    /// Waits until something came.
    pub(crate) async fn readable(&self) -> io::Result<()> {
        self.socket.readable().await
    }

    /// Reads what came; false when there was nothing.
    pub(crate) fn read(&mut self, mut each: impl FnMut(Came<'_>)) -> bool {
        let mut metas = [RecvMeta::default(); BATCH_SIZE];
        let (socket, state) = (&self.socket, &self.state);
        let mut slices: Vec<_> = self.buffers.iter_mut().map(|b| IoSliceMut::new(b)).collect();
        let read = socket.try_io(Interest::READABLE, || {
            state.recv(UdpSockRef::from(socket), &mut slices, &mut metas)
        });
        let count = match read {
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return false,
            Err(error) => {
                tracing::warn!(%error, "reading media packets failed");
                return false;
            }
        };
        for (meta, buffer) in metas.iter().zip(&self.buffers).take(count) {
            let bytes = buffer.get(..meta.len).unwrap_or_default();
            for bytes in bytes.chunks(meta.stride.max(1)) {
                let destination = meta.dst_ip.map(|ip| ip.to_canonical());
                each(Came { source: plain(meta.addr), destination, bytes });
            }
        }
        true
    }

    /// Sends packets, those to one address together. What the system does not take is
    /// dropped, as a full router would.
    pub(crate) fn send(&mut self, packets: &[Transmit]) {
        let mut rest = packets;
        while let Some(first) = rest.first() {
            let count = run(rest, self.state.max_gso_segments());
            self.gathered.clear();
            for packet in &rest[..count] {
                self.gathered.extend_from_slice(&packet.contents);
            }
            self.send_run(first, count);
            rest = &rest[count..];
        }
    }

    fn send_run(&self, first: &Transmit, count: usize) {
        let source = first.source.ip();
        let transmit = quinn_udp::Transmit {
            destination: first.destination,
            ecn: None,
            contents: &self.gathered,
            segment_size: (count > 1).then_some(first.contents.len()),
            src_ip: self.own.contains(&source).then_some(source),
        };
        let sent = self.socket.try_io(Interest::WRITABLE, || {
            self.state.try_send(UdpSockRef::from(&self.socket), &transmit)
        });
        if let Err(error) = sent {
            tracing::debug!(%error, packets = count, "media packets could not be sent");
        }
    }
}

/// An IPv6 socket gives the addresses of IPv4 in a form of its own (RFC 4291, 2.5.5.2): clients
/// name them as IPv4, and the system takes that where something is sent.
pub(crate) fn plain(address: SocketAddr) -> SocketAddr {
    match address.ip().to_canonical() {
        ip @ IpAddr::V4(_) => SocketAddr::new(ip, address.port()),
        IpAddr::V6(_) => address,
    }
}

/// How many packets from the start can go with one call: to one address, of one size but
/// for the last, which may be smaller.
fn run(packets: &[Transmit], most: usize) -> usize {
    let Some(first) = packets.first() else { return 0 };
    let size = first.contents.len();
    let most = most.min(SEND_LIMIT / size.max(1)).max(1);
    let mut count = 1;
    for packet in packets.iter().take(most).skip(1) {
        let same_way = packet.destination == first.destination && packet.source == first.source;
        let length = packet.contents.len();
        if !same_way || length > size {
            break;
        }
        count += 1;
        if length < size {
            break;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use str0m::net::Protocol;

    fn packet(to: u16, size: usize) -> Transmit {
        let address = |port| SocketAddr::from(([127, 0, 0, 1], port));
        let (source, destination) = (address(1), address(to));
        Transmit { proto: Protocol::Udp, source, destination, contents: vec![0; size].into() }
    }

    #[test]
    fn ipv4_is_named_as_ipv4_and_ipv6_keeps_all_that_it_has() {
        let address = |text: &str| text.parse::<SocketAddr>().unwrap();
        for (came, is) in [
            ("[::ffff:192.0.2.1]:9", "192.0.2.1:9"),
            ("192.0.2.1:9", "192.0.2.1:9"),
            ("[fe80::1%2]:9", "[fe80::1%2]:9"),
        ] {
            assert_eq!(plain(address(came)), address(is));
        }
    }

    #[test]
    fn packets_of_one_size_to_one_address_go_together_and_a_shorter_one_ends_the_run() {
        let packets = [packet(9, 100), packet(9, 100), packet(9, 60), packet(9, 60)];
        assert_eq!(run(&packets, 64), 3);
        assert_eq!(run(&packets[3..], 64), 1);
        assert_eq!(run(&[packet(9, 60), packet(9, 100)], 64), 1);
        assert_eq!(run(&[packet(9, 60), packet(8, 60)], 64), 1);
        assert_eq!(run(&packets, 1), 1);
    }
}
