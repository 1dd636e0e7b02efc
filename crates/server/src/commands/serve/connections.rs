//! Every connection to the pages, as soon as it is accepted.

use std::{io, time::Duration};
use tokio::net::TcpStream;

/// What was sent and nobody confirmed for so long will not arrive. Streams of events send a word
/// every 15 s, so a phone that is gone without having said so counts as here for less than a
/// minute; without this the kernel goes on trying for about 15.
const CONFIRMED_WITHIN: Duration = Duration::from_secs(35);

/// Makes a connection ready for ringing and signalling.
pub(super) fn prepare(stream: &mut TcpStream) {
    if let Err(error) = try_to_prepare(stream) {
        tracing::debug!(%error, "a connection is gone before it was used");
    }
}

fn try_to_prepare(stream: &TcpStream) -> io::Result<()> {
    // What rings is small: it must not wait for more to send.
    stream.set_nodelay(true)?;
    give_up_on_silence(stream)
}

#[cfg(target_os = "linux")]
fn give_up_on_silence(stream: &TcpStream) -> io::Result<()> {
    socket2::SockRef::from(stream).set_tcp_user_timeout(Some(CONFIRMED_WITHIN))
}

/// Elsewhere the system decides how long it tries; Linden is run on Linux.
#[cfg(not(target_os = "linux"))]
fn give_up_on_silence(_: &TcpStream) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    #[tokio::test]
    async fn a_connection_sends_at_once_and_ends_when_nobody_is_at_its_other_end() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let _browser = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let (mut stream, _) = listener.accept().await.unwrap();
        prepare(&mut stream);
        assert!(stream.nodelay().unwrap());
        let within = socket2::SockRef::from(&stream).tcp_user_timeout().unwrap().unwrap();
        assert!((30..=40).contains(&within.as_secs()), "{within:?}");
    }
}
