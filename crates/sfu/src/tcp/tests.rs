//! Packets behind their lengths, and connections that hold no place for nothing.

use super::*;
use tokio::io::{DuplexStream, duplex};
use tokio::task::JoinHandle;

/// Longer than any test.
const EVER: Duration = Duration::from_secs(3_600);

/// Long enough to be known in, on a busy machine; what waits for its end takes as long.
const MOMENT: Duration = Duration::from_millis(300);

const PATIENT: Patience = Patience { stranger: EVER, silence: EVER };

const SOMEBODY: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 1);

/// A test that would wait for ever fails instead.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    timeout(Duration::from_secs(20), what).await.expect("it comes soon")
}

fn framed(packet: &[u8]) -> Vec<u8> {
    let length = u16::try_from(packet.len()).unwrap();
    [&length.to_be_bytes(), packet].concat()
}

/// All packets that are read of what a client sends, `at_once` bytes with each read at most.
async fn read_of(sent: Vec<u8>, at_once: usize) -> Vec<Vec<u8>> {
    let (mut client, ours) = duplex(at_once);
    let (frames, mut came) = mpsc::channel(QUEUE);
    let sending = tokio::spawn(async move { client.write_all(&sent).await });
    let read = soon(read(ours, SOMEBODY, &frames, PATIENT)).await;
    assert_eq!(read.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    sending.await.unwrap().unwrap();
    drop(frames);
    let mut packets = Vec::new();
    while let Some(frame) = came.recv().await {
        let Frame::Came { source: SOMEBODY, bytes } = frame else { panic!("a packet") };
        packets.push(bytes);
    }
    packets
}

/// A line on which `packets` are queued, the first as an answer.
fn written(packets: &[Vec<u8>], room: usize) -> (DuplexStream, JoinHandle<io::Result<()>>) {
    let (client, ours) = duplex(room);
    let (queue, queued) = mpsc::channel(QUEUE);
    let mut packets = packets.iter().cloned().map(Bytes::from);
    let first = packets.next().unwrap();
    packets.for_each(|packet| queue.try_send(packet).unwrap());
    let patience = Patience { stranger: EVER, silence: MOMENT };
    (client, tokio::spawn(write(ours, first, queued, patience)))
}

#[tokio::test]
async fn a_packet_that_comes_in_pieces_is_one_and_packets_that_come_together_are_several() {
    let packets = vec![vec![1], vec![2; 700], vec![3; 1_500], vec![4, 5]];
    let sent: Vec<_> = packets.iter().flat_map(|packet| framed(packet)).collect();
    for at_once in [1, 3, 701, 8_000] {
        assert_eq!(read_of(sent.clone(), at_once).await, packets, "{at_once} bytes at once");
    }
}

#[tokio::test]
async fn empty_packets_and_too_large_ones_are_read_past() {
    let sent = [&[][..], &[1; 1_501], &[2; 65_535], &[], &[3; 1_500], &[4]].map(framed).concat();
    assert_eq!(read_of(sent, 4_000).await, [vec![3; 1_500], vec![4]]);
}

#[tokio::test]
async fn each_packet_goes_out_behind_its_length() {
    let packets = [vec![1], vec![2; 1_200], vec![3; 255], vec![4; 256]];
    let (mut client, writing) = written(&packets, 100);
    let mut came = Vec::new();
    client.read_to_end(&mut came).await.unwrap();
    assert_eq!(came, packets.map(|packet| framed(&packet)).concat());
    writing.await.unwrap().unwrap();
}

#[tokio::test]
async fn who_does_not_take_what_it_is_sent_loses_its_line() {
    let packets = vec![vec![1; 1_200]; 20];
    let (_client, writing) = written(&packets, 100);
    assert_eq!(soon(writing).await.unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
}

/// A listener with the worker's side of it.
struct Listening {
    address: SocketAddr,
    frames: mpsc::Receiver<Frame>,
    task: JoinHandle<()>,
}

impl Listening {
    async fn new(most: usize, patience: Patience) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, frames) = mpsc::channel(QUEUE);
        let task = tokio::spawn(attend_all(listener, sender, Places::new(most), patience));
        Self { address, frames, task }
    }

    /// A client, and the queue for what is to be sent to it.
    async fn open(&mut self) -> (TcpStream, mpsc::Sender<Bytes>) {
        let client = TcpStream::connect(self.address).await.unwrap();
        let opened = soon(self.frames.recv()).await;
        let Some(Frame::Opened { source, destination, writer }) = opened else {
            panic!("a new connection");
        };
        assert_eq!((source, destination), (client.local_addr().unwrap(), self.address));
        (client, writer)
    }

    /// A client that was answered.
    async fn open_known(&mut self) -> (TcpStream, mpsc::Sender<Bytes>) {
        let (mut client, writer) = self.open().await;
        pass(&mut client, &writer, b"an answer").await;
        (client, writer)
    }

    /// Waits for the next connection that ends, whatever comes before.
    async fn closed(&mut self) -> SocketAddr {
        let closed = async {
            loop {
                if let Some(Frame::Closed { source }) = self.frames.recv().await {
                    return source;
                }
            }
        };
        soon(closed).await
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Something goes to a client and is what comes next there.
async fn pass(client: &mut TcpStream, writer: &mpsc::Sender<Bytes>, packet: &'static [u8]) {
    writer.try_send(Bytes::from_static(packet)).unwrap();
    assert_eq!(soon(super::packet(client)).await.unwrap(), packet);
}

#[tokio::test]
async fn packets_that_do_not_fit_are_dropped_and_hold_up_nobody() {
    let mut listening = Listening::new(2, PATIENT).await;
    let (mut slow, to_slow) = listening.open_known().await;
    let (mut quick, to_quick) = listening.open_known().await;
    let number = |number: usize| Bytes::from(number.to_string());
    let taken = (0..QUEUE + 100).filter(|at| to_slow.try_send(number(*at)).is_ok()).count();
    assert_eq!(taken, QUEUE);
    pass(&mut quick, &to_quick, b"is not held up").await;
    for at in 0..QUEUE {
        assert_eq!(soon(packet(&mut slow)).await.unwrap(), number(at));
    }
    pass(&mut slow, &to_slow, b"goes on").await;
}

#[tokio::test]
async fn a_stranger_keeps_its_place_for_a_moment_only_whatever_it_says() {
    let patience = Patience { stranger: MOMENT, silence: EVER };
    let mut listening = Listening::new(3, patience).await;
    let (mut known, to_known) = listening.open_known().await;
    let (mut stranger, _to_stranger) = listening.open().await;
    let address = stranger.local_addr().unwrap();
    stranger.write_all(&framed(b"let me in")).await.unwrap();
    assert_eq!(listening.closed().await, address);
    assert!(packet(&mut stranger).await.is_err());
    pass(&mut known, &to_known, b"who came before it and was answered stays").await;
}

#[tokio::test]
async fn a_connection_over_which_nothing_comes_is_closed() {
    let patience = Patience { stranger: EVER, silence: MOMENT };
    let mut listening = Listening::new(1, patience).await;
    let (mut client, writer) = listening.open_known().await;
    let address = client.local_addr().unwrap();
    let asking = tokio::spawn(async move {
        let question = || writer.send(Bytes::from_static(b"are you there"));
        while question().await.is_ok() && packet(&mut client).await.is_ok() {}
    });
    assert_eq!(listening.closed().await, address);
    asking.await.unwrap();
}

#[tokio::test]
async fn a_connection_over_which_nothing_is_answered_any_more_is_closed() {
    let patience = Patience { stranger: EVER, silence: MOMENT };
    let mut listening = Listening::new(1, patience).await;
    let (mut client, _writer) = listening.open_known().await;
    let address = client.local_addr().unwrap();
    let asking = async move { while client.write_all(&framed(b"let me stay")).await.is_ok() {} };
    let asking = tokio::spawn(asking);
    assert_eq!(listening.closed().await, address);
    asking.await.unwrap();
}

#[tokio::test]
async fn a_newcomer_gets_the_place_of_the_longest_stranger() {
    let mut listening = Listening::new(3, PATIENT).await;
    let (mut known, to_known) = listening.open_known().await;
    let (first, _to_first) = listening.open().await;
    let (mut second, to_second) = listening.open().await;
    let client = TcpStream::connect(listening.address).await.unwrap();
    assert_eq!(listening.closed().await, first.local_addr().unwrap());
    let opened = soon(listening.frames.recv()).await;
    let Some(Frame::Opened { source, .. }) = opened else { panic!("a new connection") };
    assert_eq!(source, client.local_addr().unwrap());
    pass(&mut known, &to_known, b"stays").await;
    pass(&mut second, &to_second, b"stays").await;
}

#[tokio::test]
async fn when_all_places_are_taken_by_people_who_are_known_a_newcomer_is_refused() {
    let mut listening = Listening::new(2, PATIENT).await;
    let (leaving, _to_leaving) = listening.open_known().await;
    let (mut staying, to_staying) = listening.open_known().await;
    let mut refused = TcpStream::connect(listening.address).await.unwrap();
    assert!(soon(packet(&mut refused)).await.is_err());
    let address = leaving.local_addr().unwrap();
    drop(leaving);
    assert_eq!(listening.closed().await, address);
    let _newcomer = listening.open_known().await;
    pass(&mut staying, &to_staying, b"stays").await;
}
