//! Media over TCP, for networks that let nothing else through: each packet behind its
//! length in two bytes (RFC 4571). Called by `worker.rs`; each connection has two bounded
//! queues, and what does not fit is dropped as a full router would.
//!
//! Anybody can open a connection, so that places for them are guarded. Who shows that it is
//! in a room is answered at once (RFC 8445, 7.3); who is not answered is a stranger, has its
//! place for a moment only, and makes way for the next one when all are taken.

use crate::socket::plain;
use bytes::Bytes;
use socket2::SockRef;
use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, BufWriter};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio::time::timeout;

/// Packets that wait to be sent over one connection: room for the key frames of a few others.
const QUEUE: usize = 256;

/// Bytes that the system takes beyond what is under way. What waits there cannot be dropped
/// any more, and would be sent when it is of no use.
const UNSENT: u32 = 32 * 1024;

/// No packet of WebRTC is larger; what is, is read past and never held.
const LARGEST: u16 = 1_500;

/// Clients check every few seconds that the line still stands, and are answered (RFC 7675).
const PATIENCE: Patience =
    Patience { stranger: Duration::from_secs(10), silence: Duration::from_secs(40) };

/// How long a connection keeps its place without doing what it is for.
#[derive(Clone, Copy)]
struct Patience {
    /// Until the first answer.
    stranger: Duration,
    /// Afterwards, with nothing coming, or going, or being taken.
    silence: Duration,
}

/// A packet that came over TCP, or the end of its connection.
pub(crate) enum Frame {
    Opened { source: SocketAddr, destination: SocketAddr, writer: mpsc::Sender<Bytes> },
    Came { source: SocketAddr, bytes: Vec<u8> },
    Closed { source: SocketAddr },
}

/// Accepts connections until the listener fails for good or nobody listens to `frames`.
pub(crate) async fn serve(listener: TcpListener, frames: mpsc::Sender<Frame>, most: usize) {
    attend_all(listener, frames, Places::new(most), PATIENCE).await;
}

async fn attend_all(
    listener: TcpListener,
    frames: mpsc::Sender<Frame>,
    mut places: Places,
    patience: Patience,
) {
    while !frames.is_closed() {
        match listener.accept().await {
            Ok((stream, source)) => {
                let source = plain(source);
                let Some((place, make_way)) = places.take().await else {
                    tracing::warn!("no more media connections over TCP are taken");
                    continue;
                };
                let frames = frames.clone();
                tokio::spawn(async move {
                    if let Err(error) = attend(stream, source, &frames, patience, make_way).await {
                        tracing::debug!(%error, "a client's TCP connection ended");
                    }
                    let closed = frames.send(Frame::Closed { source }).await;
                    drop((closed, place));
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a TCP connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// Places for connections.
struct Places {
    free: Arc<Semaphore>,
    /// Those who hold one and are not known, longest first.
    strangers: VecDeque<oneshot::Sender<()>>,
}

impl Places {
    fn new(most: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(most)), strangers: VecDeque::new() }
    }

    /// A place for one more, and what tells it to make way. None: all are taken by people
    /// who are known.
    async fn take(&mut self) -> Option<(OwnedSemaphorePermit, oneshot::Receiver<()>)> {
        self.strangers.retain(|stranger| !stranger.is_closed());
        while self.free.available_permits() == 0 {
            if self.strangers.pop_front()?.send(()).is_ok() {
                break;
            }
        }
        let place = Arc::clone(&self.free).acquire_owned().await.ok()?;
        let (stranger, make_way) = oneshot::channel();
        self.strangers.push_back(stranger);
        Some((place, make_way))
    }
}

async fn attend(
    stream: TcpStream,
    source: SocketAddr,
    frames: &mpsc::Sender<Frame>,
    patience: Patience,
    make_way: oneshot::Receiver<()>,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    SockRef::from(&stream).set_tcp_notsent_lowat(UNSENT)?;
    let destination = plain(stream.local_addr()?);
    let (reader, writer) = stream.into_split();
    let (queue, mut queued) = mpsc::channel(QUEUE);
    if frames.send(Frame::Opened { source, destination, writer: queue }).await.is_err() {
        return Ok(());
    }
    let answered = async {
        match first_answer(&mut queued, patience, make_way).await {
            Some(packet) => write(writer, packet, queued, patience).await,
            None => Ok(()),
        }
    };
    tokio::select! {
        read = read(reader, source, frames, patience) => read,
        written = answered => written,
    }
}

/// What is sent first, to somebody who is known from then on. None: a stranger is to go.
async fn first_answer(
    queued: &mut mpsc::Receiver<Bytes>,
    patience: Patience,
    make_way: oneshot::Receiver<()>,
) -> Option<Bytes> {
    tokio::select! {
        biased;
        _ = make_way => None,
        first = timeout(patience.stranger, queued.recv()) => first.ok().flatten(),
    }
}

async fn read(
    reader: impl AsyncRead + Unpin,
    source: SocketAddr,
    frames: &mpsc::Sender<Frame>,
    patience: Patience,
) -> io::Result<()> {
    let mut reader = BufReader::new(reader);
    loop {
        let bytes = timeout(patience.silence, packet(&mut reader)).await??;
        if !bytes.is_empty() && frames.send(Frame::Came { source, bytes }).await.is_err() {
            return Ok(());
        }
    }
}

/// The next packet; an empty one in place of what no client sends.
async fn packet(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let length = reader.read_u16().await?;
    if length > LARGEST {
        tokio::io::copy(&mut reader.take(length.into()), &mut tokio::io::sink()).await?;
        return Ok(Vec::new());
    }
    let mut bytes = vec![0; usize::from(length)];
    reader.read_exact(&mut bytes).await?;
    Ok(bytes)
}

/// Sends the first packet and those that are queued, until nobody is left to queue any.
async fn write(
    writer: impl AsyncWrite + Unpin,
    first: Bytes,
    mut queued: mpsc::Receiver<Bytes>,
    patience: Patience,
) -> io::Result<()> {
    let mut writer = BufWriter::new(writer);
    let mut next = Some(first);
    while let Some(packet) = next {
        timeout(patience.silence, put(&mut writer, &packet)).await??;
        next = queued.try_recv().ok();
        if next.is_none() {
            timeout(patience.silence, writer.flush()).await??;
            next = timeout(patience.silence, queued.recv()).await?;
        }
    }
    Ok(())
}

async fn put(writer: &mut (impl AsyncWrite + Unpin), packet: &[u8]) -> io::Result<()> {
    let length = u16::try_from(packet.len()).map_err(io::Error::other)?;
    writer.write_u16(length).await?;
    writer.write_all(packet).await
}

#[cfg(test)]
mod tests;
