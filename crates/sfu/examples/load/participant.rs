//! One participant of the load: a client with a socket and a WebSocket of its own.

use super::Failed;
use super::client::Client;
use super::server::Server;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;
use chrono::TimeDelta;
use futures::{SinkExt, StreamExt};
use linden_base::Clock;
use linden_sfu::{ApiKey, Grants, Protocol, Ticket};
use livekit_protocol::{ConnectionSettings, JoinRequest, SignalResponse, WrappedJoinRequest};
use prost::Message as _;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::net::{TcpStream, UdpSocket};
use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

/// Bytes that may wait for one participant.
const QUEUE: usize = 2 * 1024 * 1024;

const FRAME: Duration = Duration::from_micros(33_333);

type Line = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// What a participant does.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// Sends frames of so many packets of so many bytes.
    Publisher { packets: u8, size: usize },
    /// Receives all that so many publishers send.
    Subscriber { publishers: usize },
}

/// What all have done together.
#[derive(Default)]
pub(crate) struct Totals {
    sent: AtomicU64,
    received: AtomicU64,
    lost: AtomicU64,
    ready: AtomicUsize,
    /// Nothing more is to be sent.
    pub(crate) stop: AtomicBool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Counts {
    pub(crate) sent: u64,
    pub(crate) received: u64,
    pub(crate) lost: u64,
    pub(crate) ready: usize,
}

impl Totals {
    pub(crate) fn now(&self) -> Counts {
        Counts {
            sent: self.sent.load(Ordering::Relaxed),
            received: self.received.load(Ordering::Relaxed),
            lost: self.lost.load(Ordering::Relaxed),
            ready: self.ready.load(Ordering::Relaxed),
        }
    }
}

struct Participant {
    client: Client,
    socket: UdpSocket,
    line: Line,
    part: Part,
    totals: Arc<Totals>,
    next_frame: Instant,
    counted: (u64, u64),
    ready: bool,
}

/// Brings a participant in.
pub(crate) async fn start(
    name: String,
    part: Part,
    server: &Server,
    totals: &Arc<Totals>,
) -> Result<JoinHandle<()>, Failed> {
    let socket = UdpSocket::bind("127.0.0.1:0").await?;
    // On a busy machine this process may wait for its turn longer than the usual queue holds.
    socket2::SockRef::from(&socket).set_recv_buffer_size(QUEUE)?;
    let address = socket.local_addr()?;
    let mut client = Client::new(&name, Protocol::One, [address; 2], Instant::now());
    let publishes = matches!(part, Part::Publisher { .. });
    if let Part::Subscriber { publishers } = part {
        client.plan_sections(0, publishers);
    }
    let offer = client.wish().offer;
    let auto_subscribe = !publishes;
    let settings = ConnectionSettings { auto_subscribe, ..Default::default() };
    let request = JoinRequest {
        connection_settings: Some(settings),
        publisher_offer: offer,
        ..Default::default()
    };
    let wrapped = WrappedJoinRequest { compression: 0, join_request: request.encode_to_vec() };
    let request = URL_SAFE.encode(wrapped.encode_to_vec());
    let token = token(&name);
    let url = format!("{}/rtc/v1?access_token={token}&join_request={request}", server.address);
    let (line, _) = tokio_tungstenite::connect_async(url).await?;
    let (totals, next_frame) = (Arc::clone(totals), Instant::now());
    let (counted, ready) = ((0, 0), false);
    let mut participant =
        Participant { client, socket, line, part, totals, next_frame, counted, ready };
    if let Part::Publisher { packets, size } = part {
        participant.client.publish_camera(packets, size);
    }
    Ok(tokio::spawn(async move {
        if let Err(error) = participant.take_part().await {
            eprintln!("{name}: {error}");
        }
    }))
}

fn token(identity: &str) -> String {
    let secret = "a development secret, known to all".to_owned().into();
    let key = ApiKey { id: "devkey".into(), secret };
    let now = Clock::system().now();
    let ticket = Ticket {
        room: "load".into(),
        identity: identity.into(),
        name: identity.into(),
        metadata: String::new(),
        attributes: HashMap::new(),
        grants: Grants::default(),
        issued: now,
        expires: now + TimeDelta::minutes(10),
    };
    ticket.sign(&key)
}

impl Participant {
    async fn take_part(&mut self) -> Result<(), Failed> {
        let mut buffer = vec![0; 2_000];
        loop {
            self.send().await?;
            self.count();
            let due = self.client.due().min(self.next_frame).max(Instant::now());
            tokio::select! {
                readable = self.socket.readable() => {
                    readable?;
                    self.receive(&mut buffer);
                }
                message = self.line.next() => match message {
                    Some(message) => self.hear(message?)?,
                    None => return Err("the line was closed".into()),
                },
                () = tokio::time::sleep_until(due.into()) => {}
            }
            self.go_on();
        }
    }

    fn receive(&mut self, buffer: &mut [u8]) {
        let ours = self.client.publishing.address;
        while let Ok((length, source)) = self.socket.try_recv_from(buffer) {
            self.client.receive(ours, source, &buffer[..length], Instant::now());
            let mut packets = Vec::new();
            self.client.poll(&mut packets);
            for packet in packets {
                self.send_packet(packet.destination, &packet.contents);
            }
        }
    }

    fn send_packet(&self, destination: SocketAddr, bytes: &[u8]) {
        if let Err(error) = self.socket.try_send_to(bytes, destination) {
            eprintln!("a packet could not be sent: {error}");
        }
    }

    fn hear(&mut self, message: Message) -> Result<(), Failed> {
        if let Message::Binary(bytes) = message {
            self.client.hears(SignalResponse::decode(bytes)?);
            self.client.stir(Instant::now());
        }
        Ok(())
    }

    fn go_on(&mut self) {
        let now = Instant::now();
        self.client.wake(now);
        if self.next_frame > now {
            return;
        }
        self.next_frame += FRAME;
        if !self.totals.stop.load(Ordering::Relaxed) {
            let sent = self.client.film(now);
            self.totals.sent.fetch_add(sent, Ordering::Relaxed);
            if sent > 0 && !self.ready {
                self.ready = true;
                self.totals.ready.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.client.look(now);
    }

    async fn send(&mut self) -> Result<(), Failed> {
        let mut packets = Vec::new();
        self.client.poll(&mut packets);
        for packet in packets {
            self.send_packet(packet.destination, &packet.contents);
        }
        for ask in std::mem::take(&mut self.client.asks) {
            self.line.send(Message::Binary(ask.encode_to_vec().into())).await?;
        }
        Ok(())
    }

    fn count(&mut self) {
        let Part::Subscriber { publishers } = self.part else { return };
        let missing = |(first, last, came): &(u64, u64, u64)| last - first + 1 - came;
        let now = (self.client.packets, self.client.streams.values().map(missing).sum::<u64>());
        self.totals.received.fetch_add(now.0 - self.counted.0, Ordering::Relaxed);
        self.totals.lost.fetch_add(now.1.wrapping_sub(self.counted.1), Ordering::Relaxed);
        self.counted = now;
        let seen = self.client.views.values().filter(|view| view.frames > 0).count();
        if !self.ready && seen == publishers {
            self.ready = true;
            self.totals.ready.fetch_add(1, Ordering::Relaxed);
        }
    }
}
