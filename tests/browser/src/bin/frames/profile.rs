//! Chromium's sampling profiler: where the time of a drag goes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::session::Session;
use serde_json::{Value, json};

/// Microseconds between two samples.
const INTERVAL: u32 = 200;
/// How many functions are listed.
const LISTED: usize = 20;

/// Starts it.
pub async fn start(page: &Session) -> Result<()> {
    page.devtools("Profiler.enable", json!({})).await?;
    let interval = json!({"interval": INTERVAL});
    page.devtools("Profiler.setSamplingInterval", interval)
        .await?;
    page.devtools("Profiler.start", json!({})).await?;
    Ok(())
}

/// Stops it, writes the profile for the browser's own tools, and lists the
/// functions in which most samples fell.
pub async fn stop(page: &Session, file: &Path) -> Result<()> {
    let found = page.devtools("Profiler.stop", json!({})).await?;
    let profile = &found["profile"];
    fs::write(file, profile.to_string()).with_context(|| format!("{}", file.display()))?;
    let nodes = profile["nodes"]
        .as_array()
        .context("the profile is empty")?;
    let mut hits: BTreeMap<String, u64> = BTreeMap::new();
    for node in nodes {
        let name = name(&node["callFrame"]);
        if name.starts_with("(idle)") {
            continue;
        }
        *hits.entry(name).or_default() += node["hitCount"].as_u64().unwrap_or(0);
    }
    let total: u64 = hits.values().sum::<u64>().max(1);
    let mut hits: Vec<_> = hits.into_iter().collect();
    hits.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!(
        "{}: {total} samples of {INTERVAL} µs, without idle ones",
        file.display()
    );
    for (name, count) in hits.iter().take(LISTED) {
        println!("{:6.1}% {name}", percent(*count, total));
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss)] // counts of samples
fn percent(count: u64, total: u64) -> f64 {
    count as f64 / total as f64 * 100.0
}

fn name(frame: &Value) -> String {
    let text = |key: &str| frame[key].as_str().unwrap_or_default().to_owned();
    let file = text("url");
    let file = file.rsplit('/').next().unwrap_or_default();
    match text("functionName") {
        name if name.is_empty() => format!("(no name) {file}:{}", frame["lineNumber"]),
        name => format!("{name} {file}"),
    }
}
