//! Asking a server without a browser: what it sends, to the letter.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::Outcome;

/// An answer as it came over the wire.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The number of the answer: 200 for a file.
    pub status: u16,
    /// Names in small letters, in their order; one that is sent twice stands there twice.
    pub headers: Vec<(String, String)>,
    /// The bytes, compressed or not.
    pub body: Vec<u8>,
}

impl Sent {
    /// The value of a header that was sent once; empty when it was not.
    ///
    /// # Errors
    /// When it was sent more than once: browsers then do with it what they like.
    pub fn header(&self, name: &str) -> Outcome<&str> {
        let mut found = self.headers.iter().filter(|(it, _)| it.eq_ignore_ascii_case(name));
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(format!("{name} was sent twice: {:?}", self.headers).into()),
            (first, _) => Ok(first.map_or("", |(_, value)| value)),
        }
    }
}

/// Asks for an address such as `http://127.0.0.1:8080/`, with more headers.
///
/// # Errors
/// When the server cannot be reached or does not speak HTTP.
pub fn ask(method: &str, address: &str, headers: &[(&str, &str)]) -> Outcome<Sent> {
    let rest = address.strip_prefix("http://").ok_or("only http is asked for")?;
    let (host, path) = rest.split_once('/').ok_or("the address has no path")?;
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut question =
        format!("{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
    for (name, value) in headers {
        question.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{question}\r\n").as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no end of headers")?;
    let body = answer.split_off(end + 4);
    let head = String::from_utf8(answer)?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status")?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    Ok(Sent { status: status.parse()?, headers: headers.collect(), body })
}
