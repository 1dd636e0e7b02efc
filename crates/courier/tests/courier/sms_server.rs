//! An SMS gateway or push service that does what a test wants.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How it treats requests.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Manner {
    /// This status line's code and reason.
    Answers(&'static str),
    /// Accepts, but only after this long.
    AnswersAfter(Duration),
    /// Takes the request and goes away without an answer.
    Drops,
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    /// Request line and headers.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Taken {
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.body).unwrap()
    }
}

pub(crate) struct SmsServer {
    pub(crate) port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl SmsServer {
    pub(crate) async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken: Arc<Mutex<Vec<Taken>>> = Arc::default();
        let inside = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, manner, inside.clone()));
            }
        });
        Self { port, taken }
    }

    /// Every request that came whole.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }
}

async fn serve(stream: TcpStream, manner: Manner, taken: Arc<Mutex<Vec<Taken>>>) {
    let mut stream = BufReader::new(stream);
    let request = read(&mut stream).await;
    taken.lock().unwrap().push(request);
    let status = match manner {
        Manner::Drops => return,
        Manner::Answers(status) => status,
        Manner::AnswersAfter(time) => {
            tokio::time::sleep(time).await;
            "200 OK"
        }
    };
    let answer = format!(
        "HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 2\r\n\r\nok"
    );
    // The client may be gone; its own outcome is what the test looks at.
    drop(stream.write_all(answer.as_bytes()).await);
}

async fn read(stream: &mut BufReader<TcpStream>) -> Taken {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(stream.read_line(&mut head).await.unwrap() > 0, "the request has an end");
    }
    let length = head.to_lowercase();
    let length = length.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.unwrap().parse().unwrap()];
    stream.read_exact(&mut body).await.unwrap();
    Taken { head, body }
}
