//! A mail server that does what a test wants.

use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
};

/// How it treats mails.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Manner {
    Accepts,
    /// This answer to the recipient.
    AnswersRecipient(&'static str),
    RefusesPassword,
    Hangs,
    /// Takes the whole mail and goes away without an answer.
    DropsAfterData,
}

pub(crate) struct SmtpServer {
    pub(crate) port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl SmtpServer {
    pub(crate) async fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken: Arc<Mutex<Vec<String>>> = Arc::default();
        let inside = taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(Session::serve(stream, manner, inside.clone()));
            }
        });
        Self { port, taken }
    }

    /// Every mail whose last line arrived, as it travelled.
    pub(crate) fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

struct Session {
    lines: Lines<BufReader<OwnedReadHalf>>,
    answers: OwnedWriteHalf,
}

impl Session {
    async fn serve(stream: TcpStream, manner: Manner, taken: Arc<Mutex<Vec<String>>>) {
        let (read, answers) = stream.into_split();
        let mut session = Self { lines: BufReader::new(read).lines(), answers };
        if manner == Manner::Hangs {
            // Reads until the client gives up, and never says a word.
            while let Ok(Some(_)) = session.lines.next_line().await {}
            return;
        }
        session.say("220 test").await;
        while let Ok(Some(line)) = session.lines.next_line().await {
            let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match (command.as_str(), manner) {
                ("EHLO", _) => session.say("250-test\r\n250 AUTH PLAIN LOGIN").await,
                ("AUTH", Manner::RefusesPassword) => session.say("535 5.7.8 no ann@home").await,
                ("RCPT", Manner::AnswersRecipient(answer)) => session.say(answer).await,
                ("DATA", _) => {
                    let mail = session.data().await;
                    taken.lock().unwrap().push(mail);
                    if manner == Manner::DropsAfterData {
                        return;
                    }
                    session.say("250 taken").await;
                }
                ("QUIT", _) => return session.say("221 bye").await,
                _ => session.say("250 fine").await,
            }
        }
    }

    async fn data(&mut self) -> String {
        self.say("354 go on").await;
        let mut mail = String::new();
        while let Ok(Some(line)) = self.lines.next_line().await {
            if line == "." {
                break;
            }
            mail.push_str(&line);
            mail.push('\n');
        }
        mail
    }

    async fn say(&mut self, answer: &str) {
        // The client may be gone; its own answer is what the test looks at.
        drop(self.answers.write_all(format!("{answer}\r\n").as_bytes()).await);
    }
}
