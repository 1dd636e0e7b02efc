//! A mail server that keeps what it takes: as much of SMTP (RFC 5321) as a client needs that
//! delivers plainly. Called by `measure kill`, which counts what came and under which
//! Message-ID. It answers late now and then, so that crashes fall into every gap.

use anyhow::{Context, Result};
use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// A mail as it was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mail {
    pub(crate) to: String,
    pub(crate) message_id: String,
    /// Head and body, with quoted-printable undone.
    pub(crate) text: String,
}

/// Listens until the process ends.
pub(crate) struct MailServer {
    address: SocketAddr,
    taken: Arc<Mutex<Vec<Mail>>>,
}

impl MailServer {
    /// On a free port of the loopback; waits `late` between taking a mail and saying so.
    pub(crate) fn start(late: Duration) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let taken = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&taken);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let taken = Arc::clone(&shared);
                // A client that was killed breaks its connection; that is what is measured.
                thread::spawn(move || converse(stream, &taken, late).unwrap_or_default());
            }
        });
        Ok(Self { address, taken })
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything taken so far, the oldest first.
    pub(crate) fn taken(&self) -> Vec<Mail> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn converse(stream: TcpStream, taken: &Mutex<Vec<Mail>>, late: Duration) -> Result<()> {
    let mut stream = BufReader::new(stream);
    let mut to = String::new();
    say(&mut stream, "220 measuring")?;
    loop {
        let line = hear(&mut stream)?;
        let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
        match verb.as_str() {
            "RCPT" => {
                to = between(&line, '<', '>').to_owned();
                say(&mut stream, "250 ok")?;
            }
            "DATA" => {
                say(&mut stream, "354 go on")?;
                let mail = read_mail(&mut stream, &to)?;
                taken.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
                thread::sleep(late);
                say(&mut stream, "250 taken")?;
            }
            "QUIT" => return say(&mut stream, "221 bye"),
            _ => say(&mut stream, "250 ok")?,
        }
    }
}

fn say(stream: &mut BufReader<TcpStream>, words: &str) -> Result<()> {
    Ok(write!(stream.get_mut(), "{words}\r\n")?)
}

fn hear(stream: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let whole = line.strip_suffix("\r\n").context("the client broke off")?;
    Ok(whole.to_owned())
}

fn read_mail(stream: &mut BufReader<TcpStream>, to: &str) -> Result<Mail> {
    let mut lines = Vec::new();
    loop {
        let line = hear(stream)?;
        match line.strip_prefix('.') {
            Some("") => break,
            Some(unstuffed) => lines.push(unstuffed.to_owned()),
            None => lines.push(line),
        }
    }
    let id = lines.iter().find(|line| line.to_ascii_lowercase().starts_with("message-id:"));
    let message_id =
        id.map(|line| between(line, '<', '>').to_owned()).context("a mail without Message-ID")?;
    Ok(Mail { to: to.to_owned(), message_id, text: readable(&lines) })
}

fn between(line: &str, open: char, close: char) -> &str {
    let inside = line.split_once(open).map_or("", |(_, rest)| rest);
    inside.split(close).next().unwrap_or_default()
}

/// Joins soft line breaks and undoes `=3D` and its like (RFC 2045, 6.7), for ASCII.
fn readable(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        match line.strip_suffix('=') {
            Some(soft) => text.push_str(soft),
            None => text.extend([line.as_str(), "\n"]),
        }
    }
    text.replace("=3D", "=").replace("=2E", ".").replace("=5F", "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_taken_with_its_receiver_id_and_link() {
        let server = MailServer::start(Duration::ZERO).unwrap();
        let stream = TcpStream::connect(server.address).unwrap();
        let mut stream = BufReader::new(stream);
        for line in [
            "EHLO me",
            "MAIL FROM:<a@example.org>",
            "RCPT TO:<b@example.org>",
            "DATA",
            "Message-ID: <1@x>\r\n\r\nhttp://care/welcome?a=3Dlong=\r\ner\r\n..dot\r\n.",
            "QUIT",
        ] {
            hear(&mut stream).unwrap();
            say(&mut stream, line).unwrap();
        }
        hear(&mut stream).unwrap();
        let mails = server.taken();
        assert_eq!((mails[0].to.as_str(), mails[0].message_id.as_str()), ("b@example.org", "1@x"));
        assert!(mails[0].text.contains("http://care/welcome?a=longer\n.dot"), "{}", mails[0].text);
    }
}
