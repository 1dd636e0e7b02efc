//! A worker's ports: taken before anything runs, so that a taken one is told in one sentence,
//! and the addresses under which clients find them. Called by `media.rs` at the start.

use crate::config::MediaConfig;
use crate::events::RoomEvent;
use crate::hall::Hall;
use crate::media::StartError;
use crate::socket::Socket;
use crate::worker::{Command, QUEUE, Worker};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;
use str0m::Candidate;
use str0m::net::TcpType;
use tokio::sync::{mpsc, oneshot};

/// Media connections over TCP for each worker.
const TCP_CONNECTIONS: usize = 2_000;

/// A free UDP port may be taken for TCP; then another is tried, so often.
const TRIES: usize = 20;

/// A worker's ports, taken but not yet used.
pub(crate) struct Ports {
    /// With the port that was really taken.
    pub(crate) udp: SocketAddr,
    socket: UdpSocket,
    tcp: Option<TcpListener>,
}

impl Ports {
    /// Takes the ports of worker `number` of `count`.
    pub(crate) fn take(
        config: &MediaConfig,
        number: usize,
        count: usize,
    ) -> Result<Self, StartError> {
        let first = config.udp.port();
        let too_few = || StartError::TooFewPorts(first, count);
        let offset = if first == 0 { 0 } else { u16::try_from(number).map_err(|_| too_few())? };
        let port = first.checked_add(offset).ok_or_else(too_few)?;
        let address = SocketAddr::new(config.udp.ip(), port);
        let tries = if port == 0 { TRIES } else { 1 };
        let mut taken = Self::bind(address, config.tcp);
        for _ in 1..tries {
            if taken.is_ok() {
                break;
            }
            taken = Self::bind(address, config.tcp);
        }
        taken.map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => StartError::Taken(address),
            _ => StartError::Address(address, error),
        })
    }

    fn bind(address: SocketAddr, tcp: bool) -> io::Result<Self> {
        let socket = UdpSocket::bind(address)?;
        let udp = socket.local_addr()?;
        let tcp = tcp.then(|| TcpListener::bind(udp)).transpose()?;
        Ok(Self { udp, socket, tcp })
    }

    /// Starts the worker in a thread of its own; gives the queue for what is asked of it.
    pub(crate) async fn start(
        self,
        number: usize,
        config: &MediaConfig,
        tell: Arc<dyn Fn(RoomEvent) + Send + Sync>,
    ) -> Result<mpsc::Sender<Command>, StartError> {
        let (sender, commands) = mpsc::channel(QUEUE);
        let (started, outcome) = oneshot::channel();
        let config = config.clone();
        let work = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = match runtime {
                Ok(runtime) => runtime,
                Err(error) => return drop(started.send(Err(StartError::Thread(error)))),
            };
            runtime.block_on(async move {
                match self.worker(&config, commands, tell) {
                    Ok(worker) => {
                        drop(started.send(Ok(())));
                        worker.run().await;
                    }
                    Err(error) => drop(started.send(Err(error))),
                }
            });
        };
        let thread = std::thread::Builder::new().name(format!("media-{number}"));
        thread.spawn(work).map_err(StartError::Thread)?;
        outcome.await.map_err(|gone| StartError::Thread(io::Error::other(gone)))??;
        Ok(sender)
    }

    fn worker(
        self,
        config: &MediaConfig,
        commands: mpsc::Receiver<Command>,
        tell: Arc<dyn Fn(RoomEvent) + Send + Sync>,
    ) -> Result<Worker, StartError> {
        let udp = self.udp;
        let refused = |error| StartError::Address(udp, error);
        let told = told(config, udp);
        let candidates = candidates(&told, self.tcp.is_some());
        let hall = Hall::new(candidates, config.limits, config.chance.clone());
        let socket = Socket::new(self.socket, own_addresses(udp)).map_err(refused)?;
        let tcp = self.tcp.map(listen).transpose().map_err(refused)?;
        let (clock, connections) = (config.clock.clone(), TCP_CONNECTIONS);
        Ok(Worker { hall, socket, tcp, told, commands, tell, clock, connections })
    }
}

fn listen(listener: TcpListener) -> io::Result<tokio::net::TcpListener> {
    listener.set_nonblocking(true)?;
    tokio::net::TcpListener::from_std(listener)
}

/// The addresses that clients are told.
fn told(config: &MediaConfig, udp: SocketAddr) -> Vec<SocketAddr> {
    let ips =
        if config.advertise.is_empty() { own_addresses(udp) } else { config.advertise.clone() };
    ips.into_iter().map(|ip| SocketAddr::new(ip, udp.port())).collect()
}

/// The machine's own addresses that reach this socket. Firefox wants one beside loopback.
fn own_addresses(udp: SocketAddr) -> Vec<IpAddr> {
    if !udp.ip().is_unspecified() {
        return vec![udp.ip()];
    }
    let mut own = vec![outward(Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::new(192, 0, 2, 1).into())];
    if udp.is_ipv6() {
        let far = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
        own.push(outward(Ipv6Addr::UNSPECIFIED.into(), far.into()));
    }
    own.push(Some(Ipv4Addr::LOCALHOST.into()));
    own.into_iter().flatten().collect()
}

/// The address that this machine would use to reach a far one. Nothing is sent.
fn outward(from: IpAddr, far: IpAddr) -> Option<IpAddr> {
    let socket = UdpSocket::bind((from, 0)).ok()?;
    socket.connect((far, 9)).ok()?;
    let own = socket.local_addr().ok()?.ip();
    (!own.is_unspecified() && !own.is_loopback()).then_some(own)
}

fn candidates(told: &[SocketAddr], tcp: bool) -> Vec<Candidate> {
    let udp = told.iter().map(|address| Candidate::host(*address, "udp"));
    let over_tcp = told
        .iter()
        .filter(|_| tcp)
        .map(|address| Candidate::builder().tcp().host(*address).tcptype(TcpType::Passive).build());
    udp.chain(over_tcp).flatten().collect()
}
