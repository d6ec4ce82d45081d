//! A small HTTP client over one connection that stays open: nothing between the clock and the server.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A connection, with the cookies to send.
pub struct Client {
    stream: TcpStream,
    cookies: String,
    read: Vec<u8>,
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its head, as it came.
    pub head: String,
    /// Its body.
    pub body: String,
}

impl Client {
    /// Connects. `cookies` is the value of the header.
    pub fn connect(address: SocketAddr, cookies: &str) -> Self {
        Self::try_connect(address, cookies).unwrap()
    }

    /// The same, where the server may refuse.
    pub fn try_connect(address: SocketAddr, cookies: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { stream, cookies: cookies.to_owned(), read: Vec::new() })
    }

    /// A new connection with the same cookies.
    pub fn again(&self, address: SocketAddr) -> Self {
        Self::connect(address, &self.cookies)
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Answer {
        self.try_get(path).unwrap()
    }

    /// The same, where the server may close the connection.
    pub fn try_get(&mut self, path: &str) -> std::io::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\n\r\n", self.cookies);
        self.send(&request)
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.try_post(path, form).unwrap()
    }

    /// The same, where the server may close the connection.
    pub fn try_post(&mut self, path: &str, form: &[(&str, &str)]) -> std::io::Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.cookies,
            body.len()
        );
        self.send(&request)
    }

    /// The cookies an answer set, in place of those sent until now.
    pub fn keep_cookies(&mut self, answer: &Answer) {
        let set = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        self.cookies = set.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ");
    }

    /// One cookie more.
    pub fn add_cookie(&mut self, cookie: &str) {
        self.cookies = format!("{}; {cookie}", self.cookies);
    }

    fn send(&mut self, request: &str) -> std::io::Result<Answer> {
        self.stream.write_all(request.as_bytes())?;
        self.read.clear();
        let head = loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break String::from_utf8(self.read[..end].to_vec()).unwrap();
            }
            self.more()?;
        };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
        while self.read.len() < head.len() + 4 + length {
            self.more()?;
        }
        let body = String::from_utf8(self.read.split_off(head.len() + 4)).unwrap();
        Ok(Answer { status: head[9..12].parse().unwrap(), head, body })
    }

    fn more(&mut self) -> std::io::Result<()> {
        let mut part = [0; 16_384];
        let count = self.stream.read(&mut part)?;
        if count == 0 {
            return Err(std::io::Error::other("the server closed the connection"));
        }
        self.read.extend_from_slice(&part[..count]);
        Ok(())
    }
}

impl Answer {
    /// A cookie that it sets, with its name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let set = self.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let mut pairs = set.filter_map(|cookie| cookie.split(';').next());
        pairs.find(|pair| pair.strip_prefix(name).is_some_and(|rest| rest.starts_with('=')))
    }

    /// The token in its form.
    pub fn csrf(&self) -> String {
        let (_, rest) = self.body.split_once("name=\"csrf\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }
}
