//! A browser without a screen: HTTP/1.1 over one kept connection, cookies, forms. Enough
//! for Linden's pages and no more: no TLS, no redirects that are followed by themselves.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

const ANSWERS_WITHIN: Duration = Duration::from_secs(30);
const LARGEST_BODY: usize = 16 << 20;

/// One person's browser on one host; a clone has the same cookies and another connection.
pub(crate) struct Browser {
    address: String,
    host: String,
    cookies: BTreeMap<String, String>,
    /// The address that a proxy would name.
    from: String,
    connection: Option<BufReader<TcpStream>>,
}

impl Clone for Browser {
    fn clone(&self) -> Self {
        let (address, host) = (self.address.clone(), self.host.clone());
        let (cookies, from) = (self.cookies.clone(), self.from.clone());
        Self { address, host, cookies, from, connection: None }
    }
}

/// What the server answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

impl Browser {
    /// Connects to `address` when first needed; `host` goes into the `Host` header.
    pub(crate) fn new(address: &str, host: &str) -> Self {
        let (address, host) = (address.to_owned(), host.to_owned());
        Self { address, host, cookies: BTreeMap::new(), from: String::new(), connection: None }
    }

    /// Seems to come from this network address, where Linden believes its proxy.
    pub(crate) fn come_from(&mut self, address: &str) {
        self.from = format!("X-Forwarded-For: {address}\r\n");
    }

    /// Another server process, the same cookies.
    pub(crate) fn move_to(&mut self, address: &str) {
        self.address = address.to_owned();
        self.connection = None;
    }

    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.exchange(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head()))
    }

    /// Posts a form as a page of the same origin would.
    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let body = form(fields);
        self.exchange(&format!(
            "POST {path} HTTP/1.1\r\n{}Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.head(),
            self.host,
            body.len()
        ))
    }

    fn head(&self) -> String {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let (host, from, cookies) = (&self.host, &self.from, cookies.join("; "));
        format!("Host: {host}\r\n{from}Accept: text/html\r\nCookie: {cookies}\r\n")
    }

    fn exchange(&mut self, request: &str) -> Result<Answer> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect(&self.address)?,
        };
        connection.get_mut().write_all(request.as_bytes())?;
        let (answer, cookies) = read(&mut connection)?;
        for cookie in cookies {
            self.keep(&cookie);
        }
        self.connection = Some(connection);
        Ok(answer)
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            match value.is_empty() || cookie.to_ascii_lowercase().contains("max-age=0") {
                true => self.cookies.remove(name.trim()),
                false => self.cookies.insert(name.trim().to_owned(), value.trim().to_owned()),
            };
        }
    }
}

fn connect(address: &str) -> Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(ANSWERS_WITHIN))?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

fn read(connection: &mut BufReader<TcpStream>) -> Result<(Answer, Vec<String>)> {
    let status = line(connection)?;
    let status =
        status.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status line")?;
    let (mut length, mut chunked, mut location, mut cookies) = (0, false, None, Vec::new());
    loop {
        let header = line(connection)?;
        let Some((name, value)) = header.split_once(':') else { break };
        match (name.to_ascii_lowercase().as_str(), value.trim()) {
            ("content-length", value) => length = value.parse()?,
            ("transfer-encoding", value) => chunked = value == "chunked",
            ("location", value) => location = Some(value.to_owned()),
            ("set-cookie", value) => cookies.push(value.to_owned()),
            _ => {}
        }
    }
    let body = if chunked { read_chunks(connection)? } else { take(connection, length)? };
    Ok((Answer { status, location, body: String::from_utf8_lossy(&body).into_owned() }, cookies))
}

fn line(connection: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    if connection.read_line(&mut line)? == 0 {
        bail!("the connection was closed before an answer came");
    }
    Ok(line.trim_end().to_owned())
}

fn take(connection: &mut BufReader<TcpStream>, length: usize) -> Result<Vec<u8>> {
    if length > LARGEST_BODY {
        bail!("an answer of {length} bytes is no page");
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    Ok(body)
}

fn read_chunks(connection: &mut BufReader<TcpStream>) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let length =
            usize::from_str_radix(line(connection)?.split(';').next().unwrap_or_default(), 16)?;
        body.extend(take(connection, length)?);
        line(connection)?;
        if length == 0 {
            return Ok(body);
        }
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let sign =
        |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{net::TcpListener, thread};

    /// Answers each connection's requests with these, in order.
    fn server(answers: &'static [&'static str]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        thread::spawn(move || {
            let mut stream = BufReader::new(listener.accept().unwrap().0);
            for answer in answers {
                while line(&mut stream).is_ok_and(|line| !line.is_empty()) {}
                stream.get_mut().write_all(answer.as_bytes()).unwrap();
            }
        });
        address
    }

    #[test]
    fn one_connection_carries_many_answers_of_both_kinds() {
        let address = server(&[
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nSet-Cookie: a=1; Path=/\r\n\r\nhello",
            "HTTP/1.1 303 See Other\r\nLocation: /x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
        ]);
        let mut browser = Browser::new(&address, "care.localhost");
        let first = browser.get("/").unwrap();
        assert_eq!((first.status, first.body.as_str()), (200, "hello"));
        assert_eq!(browser.cookies["a"], "1");
        let second = browser.get("/").unwrap();
        assert_eq!((second.location.as_deref(), second.body.as_str()), (Some("/x"), "abcde"));
    }

    #[test]
    fn a_form_is_escaped() {
        assert_eq!(
            form(&[("first name", "Zoë & Co"), ("b", "1")]),
            "first%20name=Zo%C3%AB%20%26%20Co&b=1"
        );
    }
}
