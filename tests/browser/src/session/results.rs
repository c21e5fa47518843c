//! The results that the page shows, to the last bit.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use super::Session;
use crate::expected::Expected;
use crate::selectors;

/// How long a result may take on a slow machine.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// How many differences are listed.
const LISTED: usize = 8;

/// What the page shows now. Hidden elements are left out: they need not follow
/// the levers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Shown {
    /// The value of each lever, as text.
    pub levers: BTreeMap<String, String>,
    /// Every shown result: series and value, as text.
    pub results: Vec<(String, String)>,
    /// The board.
    pub rows: Vec<Row>,
}

/// A row of the board.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// The target's id.
    pub target: String,
    /// The series whose value it shows, if any.
    pub series: Option<String>,
    /// Verdicts by their kind.
    pub verdicts: BTreeMap<String, String>,
}

impl Session {
    /// Everything that the page shows, by one call.
    ///
    /// # Errors
    /// The page does not answer.
    pub async fn shown(&self) -> Result<Shown> {
        let found = self.client.execute(SHOWN, vec![json!(selectors::RESULT)]);
        Ok(serde_json::from_value(found.await?)?)
    }

    /// Waits until everything that the page shows equals what the engine computes.
    ///
    /// # Errors
    /// It does not in time; the message lists the differences.
    pub async fn agrees_with(&self, expected: &Expected) -> Result<Shown> {
        let start = std::time::Instant::now();
        loop {
            let shown = self.shown().await?;
            let differences = differences(&shown, expected)?;
            if differences.is_empty() {
                return Ok(shown);
            }
            ensure!(
                start.elapsed() < PATIENCE,
                "the page differs from the engine in {} places: {}",
                differences.len(),
                differences[..differences.len().min(LISTED)].join("; ")
            );
            tokio::time::sleep(std::time::Duration::from_millis(30)).await;
        }
    }
}

fn differences(shown: &Shown, expected: &Expected) -> Result<Vec<String>> {
    ensure!(!shown.results.is_empty(), "the page shows no result");
    let mut all = Vec::new();
    for (series, text) in &shown.results {
        let wanted = expected.end(series)?;
        if number(text)?.map(f64::to_bits) != wanted.map(f64::to_bits) {
            all.push(format!("{series} is `{text}`, not {wanted:?}"));
        }
    }
    if shown.rows.is_empty() {
        return Ok(all);
    }
    let wanted = expected.board();
    for row in &shown.rows {
        let found = wanted.iter().find(|w| w.target == row.target);
        let found = found.with_context(|| format!("there is no target {}", row.target))?;
        if row.series != found.series {
            all.push(format!("{} shows {:?}", row.target, row.series));
        }
        for (kind, word) in [("level", found.level), ("growth", found.growth)] {
            let shown = row.verdicts.get(kind).map(String::as_str);
            if shown != word {
                let target = &row.target;
                all.push(format!("{target}, {kind}: {shown:?}, not {word:?}"));
            }
        }
    }
    Ok(all)
}

/// A number as the page holds it; `None` if it could not be computed.
///
/// # Errors
/// The text is not a number.
pub fn number(text: &str) -> Result<Option<f64>> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok();
    let number = number.with_context(|| format!("`{text}` is not a number"))?;
    Ok(Some(number))
}

const SHOWN: &str = "const seen = selector => \
        [...document.querySelectorAll(selector)].filter(e => !e.closest('[hidden]')); \
    return { \
        levers: Object.fromEntries(seen('input[type=range][data-lever]') \
            .map(e => [e.dataset.lever, e.dataset.value])), \
        results: seen(arguments[0]) \
            .map(e => [e.dataset.indicator, e.dataset.value ?? '']), \
        rows: seen('tr[data-target]').map(e => ({ \
            target: e.dataset.target, \
            series: e.querySelector('[data-indicator]')?.dataset.indicator ?? null, \
            verdicts: Object.fromEntries([...e.querySelectorAll('[data-verdict]')] \
                .map(v => [v.dataset.kind ?? '', v.dataset.verdict]))}))}";
