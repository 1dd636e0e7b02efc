//! Media over TCP, for networks that let nothing else through: each packet behind its
//! length in two bytes (RFC 4571). Called by `worker.rs`; each connection has two bounded
//! queues, and what does not fit is dropped as a full router would.

use bytes::Bytes;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader, BufWriter};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::timeout;

/// Packets that wait to be sent over one connection.
const QUEUE: usize = 512;

/// A connection over which nothing comes for this long is closed: clients check every few
/// seconds that the line still stands (RFC 7675).
const SILENCE: Duration = Duration::from_secs(40);

/// A packet that came over TCP, or the end of its connection.
pub(crate) enum Frame {
    Opened { source: SocketAddr, destination: SocketAddr, writer: mpsc::Sender<Bytes> },
    Came { source: SocketAddr, bytes: Vec<u8> },
    Closed { source: SocketAddr },
}

/// Accepts connections until the listener fails for good or nobody listens to `frames`.
pub(crate) async fn serve(listener: TcpListener, frames: mpsc::Sender<Frame>, most: usize) {
    let places = std::sync::Arc::new(tokio::sync::Semaphore::new(most));
    while !frames.is_closed() {
        let Ok(place) = std::sync::Arc::clone(&places).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, source)) => {
                let frames = frames.clone();
                tokio::spawn(async move {
                    if let Err(error) = attend(stream, source, &frames).await {
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

async fn attend(
    stream: TcpStream,
    source: SocketAddr,
    frames: &mpsc::Sender<Frame>,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let destination = stream.local_addr()?;
    let (reader, writer) = stream.into_split();
    let (queue, queued) = mpsc::channel(QUEUE);
    if frames.send(Frame::Opened { source, destination, writer: queue }).await.is_err() {
        return Ok(());
    }
    tokio::select! {
        read = read(reader, source, frames) => read,
        written = write(writer, queued) => written,
    }
}

async fn read(
    reader: OwnedReadHalf,
    source: SocketAddr,
    frames: &mpsc::Sender<Frame>,
) -> io::Result<()> {
    let mut reader = BufReader::new(reader);
    loop {
        let length = timeout(SILENCE, reader.read_u16()).await??;
        let mut bytes = vec![0; usize::from(length)];
        timeout(SILENCE, reader.read_exact(&mut bytes)).await??;
        if frames.send(Frame::Came { source, bytes }).await.is_err() {
            return Ok(());
        }
    }
}

async fn write(writer: OwnedWriteHalf, mut queued: mpsc::Receiver<Bytes>) -> io::Result<()> {
    let mut writer = BufWriter::new(writer);
    while let Some(packet) = queued.recv().await {
        let mut next = Some(packet);
        while let Some(packet) = next {
            let length = u16::try_from(packet.len()).map_err(io::Error::other)?;
            writer.write_u16(length).await?;
            writer.write_all(&packet).await?;
            next = queued.try_recv().ok();
        }
        timeout(SILENCE, writer.flush()).await??;
    }
    Ok(())
}
