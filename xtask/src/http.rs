//! An HTTP server for browsers on this machine, on hyper. With `tiny_http` 0.12, its predecessor here,
//! one of several connections that a browser opened at once could wait in the thread pool until another
//! timed out, two minutes in Firefox.

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::thread::{self, JoinHandle};

use http_body_util::{Either, Full};
use hyper::body::{Body, Bytes, Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

/// An answer to a request.
pub type Answer = Response<Either<Full<Bytes>, Stalled>>;

/// A body of which the beginning comes, and then nothing for ever.
pub struct Stalled(Option<Bytes>);

impl Stalled {
    /// This is what comes of it.
    #[must_use]
    pub fn after(beginning: Bytes) -> Self {
        Self(Some(beginning))
    }
}

impl Body for Stalled {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        // Nobody wakes this again.
        self.0.take().map_or(Poll::Pending, |bytes| {
            Poll::Ready(Some(Ok(Frame::data(bytes))))
        })
    }
}

/// A running server; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Answers on a port of 127.0.0.1; 0 takes a free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(
        port: u16,
        answer: impl Fn(&Request<Incoming>) -> Answer + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (end, ended) = oneshot::channel();
        let thread = thread::spawn(move || serve(&runtime, listener, ended, Arc::new(answer)));
        Ok(Self {
            address,
            end: Some(end),
            thread: Some(thread),
        })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers until the process ends.
    pub fn forever(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(end) = self.end.take() {
            let _ = end.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve<A>(runtime: &Runtime, listener: TcpListener, ended: oneshot::Receiver<()>, answer: Arc<A>)
where
    A: Fn(&Request<Incoming>) -> Answer + Send + Sync + 'static,
{
    runtime.block_on(async move {
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        let accept = async {
            loop {
                // A browser that disconnects is not an error.
                let Ok((stream, _)) = listener.accept().await else {
                    continue;
                };
                let answer = Arc::clone(&answer);
                tokio::spawn(async move {
                    let each = service_fn(|request| {
                        let answered = answer(&request);
                        async move { Ok::<_, Infallible>(answered) }
                    });
                    let stream = TokioIo::new(stream);
                    let _ = http1::Builder::new().serve_connection(stream, each).await;
                });
            }
        };
        tokio::select! {
            () = accept => {}
            _ = ended => {}
        }
    });
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    fn ask(port: u16) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let request = "GET /a?b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn idle_connections_do_not_block_others() {
        let echo = |request: &Request<Incoming>| {
            let body = request.uri().to_string().into_bytes();
            Response::new(Either::Left(Full::from(body)))
        };
        let server = Server::start(0, echo).unwrap();
        let idle: Vec<_> = (0..20)
            .map(|_| TcpStream::connect(("127.0.0.1", server.port())).unwrap())
            .collect();
        assert!(ask(server.port()).ends_with("\r\n\r\n/a?b"));
        drop(idle);
    }
}
