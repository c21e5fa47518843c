//! A browser window with the page in it.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::{self, Driver};
use crate::expected::HEADLINES;
use crate::selectors;
use crate::setting::{Browser, Storage};

pub mod book;
mod cdp;
mod chances;
mod keys;
pub use keys::key;
mod forms;
mod log;
mod pointer;
pub use pointer::{Area, Track};
mod picture;
mod results;
mod view;
pub use results::{Row, Shown, number};

/// How long a page may take until it is painted, on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A window; [`Session::close`] ends it.
pub struct Session {
    /// For everything that has no method here.
    pub client: Client,
    browser: Browser,
    _driver: Driver,
}

impl Session {
    /// Opens a window of this size, in CSS pixels, with this pixel ratio.
    ///
    /// # Errors
    /// The browser does not start.
    pub async fn open(browser: Browser, size: (u32, u32), pixel_ratio: f64) -> Result<Self> {
        Self::open_with(browser, size, pixel_ratio, Storage::Allowed).await
    }

    /// The same, in a browser that may not store data.
    ///
    /// # Errors
    /// The browser does not start.
    pub async fn open_with(
        browser: Browser,
        size: (u32, u32),
        pixel_ratio: f64,
        storage: Storage,
    ) -> Result<Self> {
        let driver = Driver::start(browser)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(driver.capabilities(size, pixel_ratio, storage)?)
            .connect(&driver.address())
            .await
            .with_context(|| format!("{browser:?} opens no window"))?;
        let session = Self {
            client,
            browser,
            _driver: driver,
        };
        session.resize(size).await?;
        Ok(session)
    }

    /// Gives the page this size; the window's own frame comes on top.
    async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        if driver::is_phone((width, height)) {
            return Ok(());
        }
        let script = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        self.client.set_window_size(width, height).await?;
        let frame = self.client.execute(script, Vec::new()).await?;
        let extra = |at: usize| {
            let pixels = frame[at].as_u64().unwrap_or(0);
            u32::try_from(pixels).unwrap_or(0)
        };
        self.client
            .set_window_size(width + extra(0), height + extra(1))
            .await?;
        Ok(())
    }

    /// Goes to an address and waits until the first results are painted.
    ///
    /// # Errors
    /// They are not painted in time; the text of the page says why.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.client.goto(address).await?;
        self.ready().await
    }

    /// The same in a freshly loaded page, even if only the part after `#` differs
    /// from the previous address.
    ///
    /// # Errors
    /// As [`Session::visit`].
    pub async fn visit_afresh(&self, address: &str) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.visit(address).await
    }

    /// Switches the page to a language: a state in the address has a language of
    /// its own, which may be the other one.
    ///
    /// # Errors
    /// The page has no other language.
    pub async fn switch_language(&self, language: &str) -> Result<()> {
        let script = "return document.documentElement.lang.slice(0, 2)";
        if self.eval(script).await? == json!(language) {
            return Ok(());
        }
        let other = self.client.find(Locator::Css("button.language")).await;
        other
            .context("the page has no button for the other language")?
            .click()
            .await?;
        self.until(&format!("the page is in {language}"), async || {
            Ok(self.eval(script).await? == json!(language))
        })
        .await
    }

    /// Calls a method of Chromium's DevTools protocol.
    ///
    /// # Errors
    /// The browser does not know it, or it is another browser.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        cdp::call(&self.client, method, params).await
    }

    /// Waits until the first results are painted.
    ///
    /// # Errors
    /// They are not painted in time.
    pub async fn ready(&self) -> Result<()> {
        let ready = "return document.documentElement.dataset.ready || ''";
        self.until("the page is painted", async || {
            match self.eval(ready).await?.as_str() {
                Some("true") => Ok(true),
                Some("failed") => bail!("the page says: {}", self.eval(WORDS).await?),
                _ => Ok(false),
            }
        })
        .await
    }

    /// Waits until something holds.
    ///
    /// # Errors
    /// It does not in time, or the check fails.
    pub async fn until(&self, what: &str, holds: impl AsyncFn() -> Result<bool>) -> Result<()> {
        let start = std::time::Instant::now();
        while !holds().await? {
            if start.elapsed() > PATIENCE {
                bail!(
                    "waited in vain until {what}; the page says: {}",
                    self.eval(WORDS).await?
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Runs a script's body in the page.
    ///
    /// # Errors
    /// The script throws.
    pub async fn eval(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// The three headline results as the page holds them.
    ///
    /// # Errors
    /// One is missing or not a number.
    pub async fn headlines(&self) -> Result<[f64; 3]> {
        let script = "return arguments[0].map(id => \
            document.querySelector(`[data-indicator=\"${id}\"]`)?.dataset.value)";
        let shown = self.client.execute(script, vec![json!(HEADLINES)]).await?;
        let value = |at: usize| {
            let text = shown[at].as_str();
            text.and_then(|text| text.parse().ok())
                .with_context(|| format!("the page shows no {}: {shown}", HEADLINES[at]))
        };
        Ok([value(0)?, value(1)?, value(2)?])
    }

    /// Waits until the page shows these results, to the last bit.
    ///
    /// # Errors
    /// It shows others.
    pub async fn shows(&self, expected: [f64; 3]) -> Result<()> {
        let start = std::time::Instant::now();
        loop {
            let shown = self.headlines().await?;
            if shown == expected {
                return Ok(());
            }
            ensure!(
                start.elapsed() < Duration::from_secs(10),
                "the page shows {shown:?}; the engine says {expected:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A lever's slider.
    ///
    /// # Errors
    /// The page has none.
    pub async fn slider(&self, lever: &str) -> Result<Element> {
        let selector = selectors::slider(lever);
        let found = self.client.find(Locator::Css(&selector)).await;
        found.with_context(|| format!("the page has no slider for {lever}"))
    }

    /// A lever's number field.
    ///
    /// # Errors
    /// The page has none.
    pub async fn field(&self, lever: &str) -> Result<Element> {
        let selector = selectors::field(lever);
        let found = self.client.find(Locator::Css(&selector)).await;
        found.with_context(|| format!("the page has no number field for {lever}"))
    }

    /// A lever's value in the model, as the page holds it.
    ///
    /// # Errors
    /// The page holds none.
    pub async fn lever(&self, lever: &str) -> Result<f64> {
        let value = self.slider(lever).await?.attr("data-value").await?;
        value
            .and_then(|text| text.parse().ok())
            .with_context(|| format!("{lever} has no value"))
    }

    /// Replaces the content of a lever's number field, key by key.
    ///
    /// # Errors
    /// The field takes no keys.
    pub async fn type_into(&self, lever: &str, number: &str) -> Result<()> {
        self.unfold(&selectors::field(lever)).await?;
        self.replace(&self.field(lever).await?, number).await
    }

    /// The same in any field.
    ///
    /// # Errors
    /// The field takes no keys.
    pub async fn replace(&self, field: &Element, text: &str) -> Result<()> {
        self.uncover(field).await?;
        field.click().await?;
        // The first key replaces the selection, as when a person selects it.
        self.eval("document.activeElement.select()").await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Every address that the page loaded.
    ///
    /// # Errors
    /// The browser does not say.
    pub async fn loaded(&self) -> Result<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map(e => e.name)";
        let names = self.eval(script).await?;
        let names = names.as_array().context("the browser lists no resources")?;
        let text = |name: &Value| name.as_str().map(str::to_owned);
        Ok(names.iter().filter_map(text).collect())
    }

    /// The errors in the browser's console. Firefox does not expose it, so there
    /// the list is always empty.
    ///
    /// # Errors
    /// The browser does not say.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        match self.browser {
            Browser::Chromium => log::errors(&self.client).await,
            Browser::Firefox => Ok(Vec::new()),
        }
    }

    /// Closes the window.
    ///
    /// # Errors
    /// The browser is gone already.
    pub async fn close(self) -> Result<()> {
        self.client.close().await.context("closing the window")
    }
}

const WORDS: &str = "return document.body.innerText.slice(0, 400)";
