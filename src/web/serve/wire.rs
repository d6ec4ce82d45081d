//! Between the server and a connection. What the server answers by itself, since no request could be read (400, 408, 431),
//! it answers with nothing but a length and a date: our headers are put in here.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use actix_web::rt::net::TcpStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::bare::Bare;

/// A connection.
pub(super) struct Wire {
    stream: TcpStream,
    bare: Arc<Bare>,
    /// What is being written in the place of a bare answer.
    instead: Option<Instead>,
}

struct Instead {
    bytes: Vec<u8>,
    written: usize,
    /// How long the bare answer was.
    stands_for: usize,
}

impl Wire {
    pub(super) const fn new(stream: TcpStream, bare: Arc<Bare>) -> Self {
        Self { stream, bare, instead: None }
    }

    pub(super) const fn stream(&self) -> &TcpStream {
        &self.stream
    }
}

impl AsyncRead for Wire {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if this.instead.is_none() {
            match bare_answer(bytes) {
                None => return Pin::new(&mut this.stream).poll_write(cx, bytes),
                // What comes before it goes first, as it is.
                Some(at) if at > 0 => return Pin::new(&mut this.stream).poll_write(cx, &bytes[..at]), // invariant: within
                Some(_) => {
                    let bytes_with_headers = dressed(bytes, &this.bare.lines());
                    this.instead = Some(Instead { bytes: bytes_with_headers, written: 0, stands_for: bytes.len() });
                }
            }
        }
        while let Some(instead) = &mut this.instead {
            let left = instead.bytes.get(instead.written..).unwrap_or_default();
            if left.is_empty() {
                let stands_for = instead.stands_for;
                this.instead = None;
                return Poll::Ready(Ok(stands_for));
            }
            let written = ready!(Pin::new(&mut this.stream).poll_write(cx, left))?;
            if written == 0 {
                return Poll::Ready(Ok(0));
            }
            instead.written += written;
        }
        Poll::Ready(Ok(0))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Headers that the server writes by itself.
const ITS_OWN: [&[u8]; 3] = [b"content-length: 0", b"connection: close", b"date: "];

/// Where in what is to be written an answer begins that is the server's own. It is always the last on a connection: what is
/// to be written ends with it. Nothing that a handler answers ends so: a page ends in its last tag, a compressed piece in
/// what cannot be read, an answer without content in a head that has our headers.
fn bare_answer(bytes: &[u8]) -> Option<usize> {
    let head = bytes.strip_suffix(b"\r\n\r\n")?;
    let start = head.windows(7).rposition(|seven| seven == b"HTTP/1.")?;
    let mut lines = head.get(start..)?.split(|byte| *byte == b'\n');
    let is_refusal = matches!(lines.next()?, [_, _, _, _, _, _, _, _, b' ', b'4' | b'5', _, _, b' ', ..]);
    let is_bare = lines.all(|line| ITS_OWN.iter().any(|own| line.starts_with(own)));
    (is_refusal && is_bare).then_some(start)
}

/// The bare answer with these header lines besides.
fn dressed(bare: &[u8], lines: &[u8]) -> Vec<u8> {
    let head = bare.strip_suffix(b"\r\n").unwrap_or(bare);
    [head, lines, b"\r\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BARE: &[u8] =
        b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\ndate: Sat, 21 Nov\r\n\r\n";

    #[test]
    fn only_what_the_server_answers_by_itself_is_taken_for_it() {
        assert_eq!(bare_answer(BARE), Some(0));
        let page = b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n</html>";
        assert_eq!(bare_answer(&[page, BARE].concat()), Some(page.len()));
        for other in [
            &b""[..],
            b"\r\n\r\n",
            page,
            b"HTTP/1.1 100 Continue\r\n\r\n",
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nx-frame-options: DENY\r\ndate: x\r\n\r\n",
            b"HTTP/1.1 303 See Other\r\ncontent-length: 0\r\ndate: x\r\n\r\n",
            b"content-length: 0\r\ndate: x\r\n\r\n",
            b"0\r\n\r\n",
        ] {
            assert_eq!(bare_answer(other), None, "{}", String::from_utf8_lossy(other));
        }
        assert_eq!(bare_answer(&[BARE, b"</html>"].concat()), None, "what somebody wrote in a page stays as it is");
    }

    #[test]
    fn it_is_dressed_before_its_end() {
        let all = dressed(BARE, b"x-frame-options: DENY\r\n");
        assert!(
            all.ends_with(b"date: Sat, 21 Nov\r\nx-frame-options: DENY\r\n\r\n") && all.starts_with(b"HTTP/1.1 400")
        );
    }
}
