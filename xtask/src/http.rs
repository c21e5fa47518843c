//! Just enough of HTTP to hand files to browsers on this machine: a thread and a connection for
//! each request.
//!
//! A server with kept connections and a pool of threads (`tiny_http` 0.12) was here before. Where a
//! browser opened several connections at once, one of them could be left waiting until another
//! was given up: two minutes in Firefox.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// No browser's request is longer.
const LONGEST: u64 = 64 * 1024;
/// Browsers open connections in advance, and may never use them.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a browser asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET` and the like.
    pub method: String,
    /// Path and query.
    pub target: String,
}

/// What it gets.
#[derive(Debug, Clone, Default)]
pub struct Response {
    /// Code and words, as `200 OK`.
    pub status: &'static str,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The file.
    pub body: Vec<u8>,
}

/// A running server; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    ends: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    /// Answers on a port of 127.0.0.1; 0 takes a free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(
        port: u16,
        answer: impl Fn(&Request) -> Response + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let ends = Arc::new(AtomicBool::new(false));
        let (end, answer) = (Arc::clone(&ends), Arc::new(answer));
        let listener = thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                let answer = Arc::clone(&answer);
                // A browser that goes away is no fault of ours.
                thread::spawn(move || stream.and_then(|stream| talk(&stream, &*answer)));
            }
        });
        Ok(Self {
            address,
            ends,
            listener: Some(listener),
        })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers until the process ends.
    pub fn forever(mut self) {
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        // Wakes the listener, which waits for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

fn talk(stream: &TcpStream, answer: &dyn Fn(&Request) -> Response) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = read(stream)? else {
        return Ok(());
    };
    let response = answer(&request);
    let mut head = format!("HTTP/1.1 {}\r\n", response.status);
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let length = response.body.len();
    head.push_str(&format!(
        "Content-Length: {length}\r\nConnection: close\r\n\r\n"
    ));
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&response.body)?;
    }
    stream.flush()
}

/// A request's first line; its headers are read and not looked at. None where
/// the connection brings no request.
fn read(stream: impl Read) -> io::Result<Option<Request>> {
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    for line in lines {
        if line?.is_empty() {
            let mut words = first.split(' ').map(str::to_owned);
            let (method, target) = (words.next(), words.next());
            return Ok(method
                .zip(target)
                .map(|(method, target)| Request { method, target }));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(port: u16, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn echo(request: &Request) -> Response {
        Response {
            status: "200 OK",
            headers: vec![("X-Method".into(), request.method.clone())],
            body: request.target.clone().into_bytes(),
        }
    }

    #[test]
    fn what_is_asked_is_answered() {
        let server = Server::start(0, echo).unwrap();
        let answer = ask(server.port(), "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nX-Method: GET\r\n"));
        assert!(answer.ends_with("Connection: close\r\n\r\n/a?b"));
        let head = ask(server.port(), "HEAD /a HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Length: 2\r\n") && head.ends_with("\r\n\r\n"));
    }

    #[test]
    fn connections_that_say_nothing_keep_nobody_waiting() {
        let server = Server::start(0, echo).unwrap();
        let idle: Vec<_> = (0..20)
            .map(|_| TcpStream::connect(("127.0.0.1", server.port())).unwrap())
            .collect();
        assert!(ask(server.port(), "GET / HTTP/1.1\r\n\r\n").contains("200 OK"));
        drop(idle);
    }

    #[test]
    fn half_a_request_is_none() {
        assert_eq!(read("GET / HTTP/1.1\r\nHost: x".as_bytes()).unwrap(), None);
        assert_eq!(read("".as_bytes()).unwrap(), None);
        assert_eq!(read("x\r\n\r\n".as_bytes()).unwrap(), None);
    }
}
