//! Screenshots of the page.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::{Session, cdp};
use crate::setting::Browser;

impl Session {
    /// Waits until the page is at rest: nothing in it has changed for a while, its
    /// fonts are loaded, and everything is painted. Gives up on a page that never
    /// comes to rest after five seconds.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn settle(&self) -> Result<()> {
        self.client.execute_async(SETTLE, Vec::new()).await?;
        Ok(())
    }

    /// The visible part of the page, as PNG.
    ///
    /// # Errors
    /// The browser takes none.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// The page from `from` on, at most `most` pixels of it, including what the
    /// window does not show, as PNG; in Firefox only the visible part.
    ///
    /// # Errors
    /// The browser takes none.
    pub async fn long_picture(&self, from: f64, most: f64) -> Result<Vec<u8>> {
        if self.browser == Browser::Firefox {
            return self.picture().await;
        }
        self.eval("scrollTo(0, 0)").await?;
        let size = cdp::call(&self.client, "Page.getLayoutMetrics", json!({})).await?;
        let size = &size["cssContentSize"];
        let height = size["height"].as_f64().context("the page has no height")?;
        let height = (height - from).clamp(1.0, most);
        let clip = json!({
            "x": 0, "y": from, "width": size["width"], "height": height, "scale": 1,
        });
        let wanted = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let taken = cdp::call(&self.client, "Page.captureScreenshot", wanted).await?;
        let data = taken["data"].as_str().context("the picture is empty")?;
        Ok(STANDARD.decode(data)?)
    }
}

const SETTLE: &str = "const done = arguments[0]; \
    let rest; \
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done())); \
    const end = () => { \
        watch.disconnect(); clearTimeout(rest); clearTimeout(last); \
        document.fonts.ready.then(painted) }; \
    const again = () => { clearTimeout(rest); rest = setTimeout(end, 150) }; \
    const watch = new MutationObserver(again); \
    watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true}); \
    const last = setTimeout(end, 5000); \
    again()";
