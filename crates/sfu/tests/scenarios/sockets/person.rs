//! Somebody in a room: a made-up client with a WebSocket, and one socket for its packets.

use super::path::Path;
use crate::world::client::Client;
use crate::world::wire::Wire;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use futures::{SinkExt, StreamExt};
use linden_sfu::Protocol;
use livekit_protocol::{
    ConnectionSettings, JoinRequest, SignalResponse, WrappedJoinRequest,
    signal_response::Message as Say,
};
use prost::Message as _;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use str0m::Candidate;
use str0m::net::Protocol as Transport;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A camera's rhythm.
const FRAME: Duration = Duration::from_millis(33);

pub(crate) struct Person {
    pub(crate) client: Client,
    /// Where the media server says that it is reached, over what this person uses.
    pub(crate) told: Option<SocketAddr>,
    /// The line was closed.
    pub(crate) gone: bool,
    line: WebSocketStream<MaybeTlsStream<TcpStream>>,
    path: Path,
    next_frame: Instant,
}

/// What a person waits for.
pub(crate) enum Event {
    Packet(SocketAddr, Vec<u8>),
    Said(Box<SignalResponse>),
    /// A message that says nothing, or a moment that has come.
    Nothing,
    Gone,
}

impl Person {
    /// Comes in through the door at `house`.
    pub(crate) async fn new(
        identity: &str,
        house: &str,
        token: &str,
        transport: Transport,
    ) -> Self {
        let now = Instant::now();
        let (path, candidate) = Path::new(transport).await;
        let mut client = Client::new(identity, Protocol::One, [candidate.addr(); 2], now);
        client.publishing = Wire::of(candidate, now);
        let request = join_request(&mut client);
        let url = format!("{house}/rtc/v1?access_token={token}&join_request={request}");
        let (line, _) = connect_async(url).await.unwrap();
        Self { client, told: None, gone: false, line, path, next_frame: now }
    }

    /// The network cuts the TCP connection, and lets another one be opened.
    pub(crate) async fn connect_again(&mut self) {
        let (unopened, _) = Path::new(Transport::Tcp).await;
        self.path = unopened.open(self.told.unwrap()).await;
    }

    /// Sends what there is to send.
    pub(crate) async fn send(&mut self) {
        let mut packets = Vec::new();
        self.client.poll(&mut packets);
        for packet in &packets {
            self.path.send(packet).await;
        }
        for ask in std::mem::take(&mut self.client.asks) {
            self.line.send(Message::Binary(ask.encode_to_vec().into())).await.unwrap();
        }
    }

    /// Waits for what comes next. Nothing is lost if the wait is given up.
    pub(crate) async fn event(&mut self) -> Event {
        let due = self.client.due().min(self.next_frame);
        tokio::select! {
            (source, bytes) = self.path.packet() => Event::Packet(source, bytes),
            message = self.line.next() => match message {
                Some(Ok(Message::Binary(bytes))) => {
                    Event::Said(Box::new(SignalResponse::decode(bytes).unwrap()))
                }
                Some(Ok(_)) => Event::Nothing,
                Some(Err(_)) | None => Event::Gone,
            },
            () = tokio::time::sleep_until(due.into()) => Event::Nothing,
        }
    }

    pub(crate) async fn take(&mut self, event: Event) {
        let now = Instant::now();
        match event {
            Event::Packet(source, bytes) => {
                assert_eq!(Some(source), self.told, "nobody else sends anything");
                let address = self.client.publishing.address;
                self.client.receive(address, source, &bytes, now);
            }
            Event::Said(said) => self.hear(*said, now).await,
            Event::Nothing => {}
            Event::Gone => self.gone = true,
        }
        self.client.wake(now);
        if self.next_frame <= now {
            self.next_frame = now + FRAME;
            self.client.film(now);
            self.client.look(now);
        }
    }

    async fn hear(&mut self, said: SignalResponse, now: Instant) {
        let told = match &said.message {
            Some(Say::Answer(answer)) => told(&answer.sdp, self.client.publishing.transport),
            _ => None,
        };
        self.client.hears(said);
        self.client.stir(now);
        if let Some(told) = told.filter(|_| self.told.is_none()) {
            self.told = Some(told);
            let (unconnected, _) = Path::new(Transport::Udp).await;
            self.path = std::mem::replace(&mut self.path, unconnected).open(told).await;
        }
    }
}

fn join_request(client: &mut Client) -> String {
    let settings = ConnectionSettings { auto_subscribe: true, ..Default::default() };
    let request = JoinRequest {
        connection_settings: Some(settings),
        publisher_offer: client.wish().offer,
        ..Default::default()
    };
    let wrapped = WrappedJoinRequest { compression: 0, join_request: request.encode_to_vec() };
    URL_SAFE.encode(wrapped.encode_to_vec())
}

/// The one address at which a description says that media can be sent over this.
fn told(sdp: &str, transport: Transport) -> Option<SocketAddr> {
    let lines = sdp.lines().filter_map(|line| line.strip_prefix("a="));
    let candidates = lines.filter_map(|line| Candidate::from_sdp_string(line).ok());
    let mut those = candidates.filter(|candidate| candidate.proto() == transport);
    those.next().map(|candidate| candidate.addr())
}
