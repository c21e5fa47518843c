//! A static server for the built site, on this machine only.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};

use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::{Method, Response, StatusCode};

use crate::http::{Answer, Server, Stalled};

/// What is served.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder with the files.
    pub folder: PathBuf,
    /// The path of the folder: `/` or, say, `/a/b/`.
    pub prefix: String,
    /// Names and values of headers for each answer.
    pub headers: Vec<(String, String)>,
    /// The media type of WebAssembly.
    pub wasm_type: &'static str,
    /// What goes wrong with files of such names (`*.js`), for tests.
    pub faults: Vec<(&'static str, Fault)>,
}

/// What a server can do to a file.
#[derive(Debug, Clone)]
pub enum Fault {
    /// It has no such file.
    Missing,
    /// It says that the file is of this type.
    Type(&'static str),
    /// It sends this page instead, with status 200, as sign-in pages do.
    Page(&'static str),
    /// It sends only so many bytes of the file.
    Cut(usize),
    /// It sends so many bytes of the file, and then nothing for ever.
    Stall(usize),
}

impl Site {
    /// A folder at the server's root.
    #[must_use]
    pub fn of(folder: PathBuf) -> Self {
        Self {
            folder,
            prefix: "/".into(),
            headers: Vec::new(),
            wasm_type: "application/wasm",
            faults: Vec::new(),
        }
    }

    fn fault(&self, path: &Path) -> Option<&Fault> {
        let name = path.file_name()?.to_str()?;
        let mut faults = self.faults.iter();
        faults.find_map(|(names, fault)| {
            let (start, end) = names.split_once('*')?;
            (name.starts_with(start) && name.ends_with(end)).then_some(fault)
        })
    }

    /// The file for a request's address, if it is inside the folder.
    fn file(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?;
        let inside = path.strip_prefix(self.prefix.as_str())?;
        let relative = Path::new(inside);
        let plain = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let file = self.folder.join(relative);
        let file = if file.is_dir() {
            file.join("index.html")
        } else {
            file
        };
        (plain && file.is_file()).then_some(file)
    }

    fn media_type(&self, path: &Path) -> &'static str {
        match path.extension().and_then(|end| end.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            Some("wasm") => self.wasm_type,
            Some("png") => "image/png",
            _ => "application/octet-stream",
        }
    }

    fn answer(&self, method: &Method, path: &str) -> Answer {
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let file = self.file(path).filter(|_| reads);
        let file = file.filter(|path| !matches!(self.fault(path), Some(Fault::Missing)));
        let found = file.and_then(|path| fs::read(&path).ok().map(|body| (path, body)));
        let mut answer = Response::builder();
        let Some((path, body)) = found else {
            let empty = Either::Left(Full::default());
            return or_fault(answer.status(StatusCode::NOT_FOUND).body(empty));
        };
        let body = Bytes::from(body);
        let whole = |body: Bytes| Either::Left(Full::from(body));
        let (kind, body) = match self.fault(&path) {
            Some(Fault::Type(kind)) => (*kind, whole(body)),
            Some(Fault::Page(page)) => ("text/html", whole(Bytes::from_static(page.as_bytes()))),
            Some(Fault::Cut(bytes)) => (self.media_type(&path), whole(body.slice(..*bytes))),
            Some(Fault::Stall(bytes)) => {
                let beginning = Stalled::after(body.slice(..*bytes));
                (self.media_type(&path), Either::Right(beginning))
            }
            Some(Fault::Missing) | None => (self.media_type(&path), whole(body)),
        };
        answer = answer
            .header("Content-Type", kind)
            .header("Cache-Control", "no-cache");
        for (name, value) in &self.headers {
            answer = answer.header(name, value);
        }
        or_fault(answer.body(body))
    }
}

/// Invalid headers make an answer impossible; the fault is then its content.
fn or_fault(answer: hyper::http::Result<Answer>) -> Answer {
    answer.unwrap_or_else(|fault| {
        let mut answer = Response::new(Either::Left(Full::from(fault.to_string())));
        *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        answer
    })
}

/// A running server; it ends when this is dropped.
pub struct Running(Server);

impl Running {
    /// Serves `site` on 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(site: Site, port: u16) -> Result<Self> {
        let server = Server::start(port, move |request| {
            site.answer(request.method(), request.uri().path())
        });
        let server = server.with_context(|| format!("port {port} cannot be opened"))?;
        Ok(Self(server))
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.0.port()
    }

    /// Serves until the process ends.
    pub fn forever(self) {
        self.0.forever();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serves_only_files_of_the_folder_under_the_prefix() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("in")).unwrap();
        std::fs::write(folder.path().join("in/index.html"), "x").unwrap();
        std::fs::write(folder.path().join("secret"), "x").unwrap();
        let site = Site {
            prefix: "/a/b/".into(),
            ..Site::of(folder.path().join("in"))
        };
        assert!(site.file("/a/b/?embed=1").is_some());
        assert!(site.file("/a/b/index.html").is_some());
        assert!(site.file("/a/b/../secret").is_none());
        assert!(site.file("/a/b//etc/passwd").is_none());
        assert!(site.file("/index.html").is_none());
    }

    #[test]
    fn reports_a_taken_port() {
        let folder = tempfile::tempdir().unwrap();
        let first = Running::start(Site::of(folder.path().into()), 0).unwrap();
        assert!(Running::start(Site::of(folder.path().into()), first.port()).is_err());
    }
}
