//! How long the main thread was busy during a drag, including work after the
//! frames: Chromium's own counters.

use anyhow::{Context, Result};
use browser_tests::session::Session;
use serde_json::json;

/// The counters, and what each counts.
const COUNTERS: [(&str, &str); 4] = [
    ("TaskDuration", "all tasks"),
    ("ScriptDuration", "scripts and WebAssembly"),
    ("RecalcStyleDuration", "style"),
    ("LayoutDuration", "layout"),
];

/// The counters at a moment, in seconds.
pub struct Busy([f64; COUNTERS.len()]);

impl Busy {
    /// Reads them.
    pub async fn now(page: &Session) -> Result<Self> {
        page.devtools("Performance.enable", json!({})).await?;
        let found = page.devtools("Performance.getMetrics", json!({})).await?;
        let metrics = found["metrics"]
            .as_array()
            .context("there are no counters")?;
        let mut all = [0.0; COUNTERS.len()];
        for ((name, _), value) in COUNTERS.iter().zip(&mut all) {
            let metric = metrics.iter().find(|metric| metric["name"] == *name);
            let metric = metric.and_then(|metric| metric["value"].as_f64());
            *value = metric.with_context(|| format!("there is no counter {name}"))?;
        }
        Ok(Self(all))
    }

    /// Prints the time since then, per event.
    pub async fn print_since(&self, page: &Session, events: usize) -> Result<()> {
        let now = Self::now(page).await?;
        #[allow(clippy::cast_precision_loss)] // hundreds
        let events = events.max(1) as f64;
        let each = COUNTERS.iter().zip(now.0.iter().zip(self.0));
        let words = each.map(|((_, what), (now, before))| {
            format!("{what} {:.1}", (now - before) * 1000.0 / events)
        });
        let words: Vec<_> = words.collect();
        println!("main thread, mean ms an event: {}", words.join(", "));
        Ok(())
    }
}
