//! Host pages of another origin, with the page in a frame.

use std::fs;

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::site_server::{Running, Site};

use crate::session::{Area, Session};
use crate::setting;

/// A host page, its server, and that of the simulator.
pub struct Host {
    /// Where the host page is.
    pub address: String,
    /// Where the simulator is.
    pub simulator: String,
    _servers: [Running; 2],
    _folder: TempDir,
}

impl Host {
    /// Serves a host page; `{simulator}` in it stands for the simulator's address.
    ///
    /// # Errors
    /// The page has not been built, or no port is free.
    pub fn of(page: &str) -> Result<Self> {
        let (server, simulator) = setting::site(&[])?;
        Self::beside(page, server, simulator)
    }

    /// The same with a simulator from another server.
    ///
    /// # Errors
    /// No port is free.
    pub fn beside(page: &str, server: Running, simulator: String) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let page = page.replace("{simulator}", &simulator);
        fs::write(folder.path().join("index.html"), page)?;
        let host = Running::start(Site::of(folder.path().into()), 0)?;
        Ok(Self {
            address: format!("http://127.0.0.1:{}/", host.port()),
            simulator,
            _servers: [server, host],
            _folder: folder,
        })
    }

    /// A host page with this in its body, after `embed.js` and a list `heard` of what the elements fire.
    ///
    /// # Errors
    /// As [`Host::of`].
    pub fn with(body: &str) -> Result<Self> {
        Self::of(&format!("{HEAD}<body>{body}"))
    }
}

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>host</title>\
    <script>window.heard = []; window.faults = []; \
    addEventListener('error', e => faults.push(e.message)); \
    for (const type of ['result', 'error']) addEventListener(`plan-simulator:${type}`, \
        e => heard.push({type, ...e.detail}), true)</script>\
    <script src=\"{simulator}embed.js\"></script>";

impl Session {
    /// Does something in the first frame, and comes back in any case.
    ///
    /// # Errors
    /// There is none, or it fails.
    pub async fn in_frame<T>(&self, look: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        let frame = self.client.wait().for_element(Locator::Css("iframe"));
        frame.await?.enter_frame().await?;
        let looked = look().await;
        self.client.enter_parent_frame().await?;
        looked
    }

    /// Waits until the frame's results are painted and its host has heard of them.
    ///
    /// # Errors
    /// They are not in time.
    pub async fn frame_ready(&self) -> Result<()> {
        self.in_frame(async || self.ready().await).await
    }

    /// Runs a script's body in the frame.
    ///
    /// # Errors
    /// It throws.
    pub async fn eval_in_frame(&self, script: &str) -> Result<Value> {
        self.in_frame(async || self.eval(script).await).await
    }

    /// Where an element of the frame is in the host's window, as it stands, without scrolling anything.
    ///
    /// # Errors
    /// There is none.
    pub async fn area_in_frame(&self, selector: &str) -> Result<Area> {
        let frame = self.area_as_is("iframe").await?;
        let inner = self
            .in_frame(async || self.area_as_is(selector).await)
            .await?;
        Ok(Area {
            left: frame.left + inner.left,
            top: frame.top + inner.top,
            ..inner
        })
    }

    /// Where an element is in its window, as it stands.
    ///
    /// # Errors
    /// There is none.
    pub async fn area_as_is(&self, selector: &str) -> Result<Area> {
        let script = "const box = document.querySelector(arguments[0])?.getBoundingClientRect(); \
            return box && {left: box.left, top: box.top, width: box.width, height: box.height}";
        let found = self.client.execute(script, vec![json!(selector)]).await?;
        ensure!(!found.is_null(), "there is no {selector}");
        Ok(serde_json::from_value(found)?)
    }
}
