//! What a made-up client's packets travel over: one real socket, UDP or TCP, and never both.

use std::net::SocketAddr;
use str0m::Candidate;
use str0m::net::{Protocol as Transport, TcpType, Transmit};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpSocket, TcpStream, UdpSocket};

pub(crate) enum Path {
    Udp(UdpSocket),
    /// It has an address; whom to call is told by the answer.
    Unopened(TcpSocket),
    /// What came and is not a whole packet yet stands beside it.
    Tcp(TcpStream, Vec<u8>),
}

impl Path {
    /// With what the client is to know of it.
    pub(crate) async fn new(transport: Transport) -> (Self, Candidate) {
        let free = SocketAddr::from(([127, 0, 0, 1], 0));
        if transport == Transport::Udp {
            let socket = UdpSocket::bind(free).await.unwrap();
            let candidate = Candidate::host(socket.local_addr().unwrap(), "udp").unwrap();
            return (Self::Udp(socket), candidate);
        }
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(free).unwrap();
        let address = socket.local_addr().unwrap();
        let active = Candidate::builder().tcp().host(address).tcptype(TcpType::Active);
        (Self::Unopened(socket), active.build().unwrap())
    }

    /// Connects, where there is something to be connected.
    pub(crate) async fn open(self, to: SocketAddr) -> Self {
        match self {
            Self::Unopened(socket) => {
                let stream = socket.connect(to).await.unwrap();
                stream.set_nodelay(true).unwrap();
                Self::Tcp(stream, Vec::new())
            }
            opened => opened,
        }
    }

    /// Waits for the next packet.
    pub(crate) async fn packet(&mut self) -> (SocketAddr, Vec<u8>) {
        match self {
            Self::Udp(socket) => {
                let mut bytes = vec![0; 2_000];
                let (length, source) = socket.recv_from(&mut bytes).await.unwrap();
                bytes.truncate(length);
                (source, bytes)
            }
            Self::Unopened(_) => std::future::pending().await,
            Self::Tcp(stream, came) => {
                let source = stream.peer_addr().unwrap();
                loop {
                    if let Some(packet) = split_off(came) {
                        return (source, packet);
                    }
                    stream.readable().await.unwrap();
                    assert_ne!(stream.try_read_buf(came).ok(), Some(0), "the server hung up");
                }
            }
        }
    }

    pub(crate) async fn send(&mut self, packet: &Transmit) {
        match self {
            Self::Udp(socket) => {
                assert_eq!(packet.proto, Transport::Udp);
                socket.send_to(&packet.contents, packet.destination).await.unwrap();
            }
            Self::Unopened(_) => panic!("nobody can be sent anything yet"),
            Self::Tcp(stream, _) => {
                assert_eq!(packet.proto, Transport::Tcp);
                assert_eq!(packet.destination, stream.peer_addr().unwrap());
                let length = u16::try_from(packet.contents.len()).unwrap().to_be_bytes();
                stream.write_all(&[&length, &packet.contents[..]].concat()).await.unwrap();
            }
        }
    }
}

fn split_off(came: &mut Vec<u8>) -> Option<Vec<u8>> {
    let (length, rest) = came.split_first_chunk()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let packet = rest.get(..length)?.to_vec();
    came.drain(..2 + length);
    Some(packet)
}
